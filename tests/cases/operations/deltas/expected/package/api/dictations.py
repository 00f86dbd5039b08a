"""Dictation: the operations of ``dictations``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import CallOptions, StreamCall
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.readers import NothingReader

if TYPE_CHECKING:
    from .._runtime.codec import UnknownEvent
    from .._runtime.stream import AsyncStream, Stream
    from ..models.dictation_event import DictationEvent
    from ..models.level_event import LevelEvent


class DictateArguments(CallOptions):
    """What ``dictate`` takes by keyword."""

    recording: str


def _dictate(
    *, recording: str, **options: Unpack[CallOptions]
) -> StreamCall[None, DictationEvent]:
    return StreamCall(
        operation="dictate",
        method="POST",
        path="/dictations",
        body=JsonBody({"recording": recording}),
        success={"200": NothingReader()},
        events=_codecs.dictation_event.EVENTS,
        options=options,
    )


def dictate(
    client: Caller, **arguments: Unpack[DictateArguments]
) -> Stream[DictationEvent]:
    """Write down what is said.

    Returns:
        Sentences as they are understood.
    """
    return client.stream(_dictate(**arguments))


async def dictate_async(
    client: AsyncCaller, **arguments: Unpack[DictateArguments]
) -> AsyncStream[DictationEvent]:
    """As ``dictate``, in an event loop."""
    return await client.stream(_dictate(**arguments))


def _listen(
    **options: Unpack[CallOptions],
) -> StreamCall[None, LevelEvent | UnknownEvent]:
    return StreamCall(
        operation="listen",
        method="GET",
        path="/levels",
        success={"200": NothingReader()},
        events=_codecs.level_event.EVENTS,
        options=options,
    )


def listen(
    client: Caller, **options: Unpack[CallOptions]
) -> Stream[LevelEvent | UnknownEvent]:
    """How loud it is, again and again.

    Returns:
        One kind of event.
    """
    return client.stream(_listen(**options))


async def listen_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> AsyncStream[LevelEvent | UnknownEvent]:
    """As ``listen``, in an event loop."""
    return await client.stream(_listen(**options))
