"""Dictation: the operations of ``dictations``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _streams
from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller

if TYPE_CHECKING:
    from .._runtime.streams.call import UnknownEvent
    from .._runtime.streams.stream import AsyncStream, Stream


def _dictate(
    *, recording: str, **options: Unpack[CallOptions]
) -> StreamCall[None, models.DictationEvent]:
    return StreamCall(
        operation="dictate",
        method="POST",
        path="/dictations",
        body=JsonBody({"recording": recording}),
        success={"200": NothingReader()},
        events=_streams.DICTATION_EVENT,
        options=options,
    )


def dictate(
    client: StreamCaller, *, recording: str, **options: Unpack[CallOptions]
) -> Stream[models.DictationEvent]:
    """Write down what is said.

    Returns:
        Sentences as they are understood."""
    return client.stream(_dictate(recording=recording, **options))


async def dictate_async(
    client: AsyncStreamCaller, *, recording: str, **options: Unpack[CallOptions]
) -> AsyncStream[models.DictationEvent]:
    """As ``dictate``, in an event loop."""
    return await client.stream(_dictate(recording=recording, **options))


def _listen(
    **options: Unpack[CallOptions],
) -> StreamCall[None, models.LevelEvent | UnknownEvent]:
    return StreamCall(
        operation="listen",
        method="GET",
        path="/levels",
        success={"200": NothingReader()},
        events=_streams.LEVEL_EVENT,
        options=options,
    )


def listen(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.LevelEvent | UnknownEvent]:
    """How loud it is, again and again.

    Returns:
        One kind of event."""
    return client.stream(_listen(**options))


async def listen_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.LevelEvent | UnknownEvent]:
    """As ``listen``, in an event loop."""
    return await client.stream(_listen(**options))
