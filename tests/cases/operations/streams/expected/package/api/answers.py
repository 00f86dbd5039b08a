"""Streams of events and of lines: the operations of ``answers``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import CallOptions, StreamCall
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.readers import NothingReader, ObjectReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.stream import AsyncStream, Stream
    from ..models.answer import Answer
    from ..models.answer_event import AnswerEvent


class AskArguments(CallOptions):
    """What ``ask`` takes by keyword."""

    question: str


def _ask(
    *, stream: bool | Unset = UNSET, question: str, **options: Unpack[CallOptions]
) -> StreamCall[Answer, AnswerEvent]:
    return StreamCall(
        operation="ask",
        method="POST",
        path="/answers",
        body=JsonBody({"question": question, "stream": stream}),
        success={"200": ObjectReader(_codecs.answer.decode_answer)},
        events=_codecs.answer_event.EVENTS,
        options=options,
    )


@overload
def ask(
    client: Caller,
    *,
    stream: Literal[False] | Unset = UNSET,
    **arguments: Unpack[AskArguments],
) -> Answer: ...
@overload
def ask(
    client: Caller, *, stream: Literal[True], **arguments: Unpack[AskArguments]
) -> Stream[AnswerEvent]: ...
@overload
def ask(
    client: Caller, *, stream: bool | Unset, **arguments: Unpack[AskArguments]
) -> Answer | Stream[AnswerEvent]: ...
def ask(
    client: Caller, *, stream: bool | Unset = UNSET, **arguments: Unpack[AskArguments]
) -> Answer | Stream[AnswerEvent]:
    """``POST /answers``.

    Returns:
        The answer, or its words as they come.
    """
    call = _ask(stream=stream, **arguments)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def ask_async(
    client: AsyncCaller,
    *,
    stream: Literal[False] | Unset = UNSET,
    **arguments: Unpack[AskArguments],
) -> Answer: ...
@overload
async def ask_async(
    client: AsyncCaller, *, stream: Literal[True], **arguments: Unpack[AskArguments]
) -> AsyncStream[AnswerEvent]: ...
@overload
async def ask_async(
    client: AsyncCaller, *, stream: bool | Unset, **arguments: Unpack[AskArguments]
) -> Answer | AsyncStream[AnswerEvent]: ...
async def ask_async(
    client: AsyncCaller,
    *,
    stream: bool | Unset = UNSET,
    **arguments: Unpack[AskArguments],
) -> Answer | AsyncStream[AnswerEvent]:
    """As ``ask``, in an event loop."""
    call = _ask(stream=stream, **arguments)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def _read_log(**options: Unpack[CallOptions]) -> StreamCall[None, Answer]:
    return StreamCall(
        operation="readLog",
        method="GET",
        path="/log",
        success={"200": NothingReader()},
        events=_codecs.answer.EVENTS,
        options=options,
    )


def read_log(client: Caller, **options: Unpack[CallOptions]) -> Stream[Answer]:
    """``GET /log``.

    Returns:
        Line by line.
    """
    return client.stream(_read_log(**options))


async def read_log_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> AsyncStream[Answer]:
    """As ``read_log``, in an event loop."""
    return await client.stream(_read_log(**options))
