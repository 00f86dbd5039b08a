"""Streams of events and of lines: the operations of ``answers``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from .. import _streams
from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.streams.stream import AsyncStream, Stream


def _ask(
    stream: bool | Unset = UNSET, /, *, question: str, **options: Unpack[CallOptions]
) -> StreamCall[models.Answer, models.AnswerEvent]:
    return StreamCall(
        operation="ask",
        method="POST",
        path="/answers",
        body=JsonBody({"question": question, "stream": stream}),
        success={"200": JsonReader(models.Answer)},
        events=_streams.ANSWER_EVENT,
        options=options,
    )


@overload
def ask(
    client: StreamCaller,
    *,
    question: str,
    stream: Literal[False] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Answer: ...
@overload
def ask(
    client: StreamCaller,
    *,
    question: str,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> Stream[models.AnswerEvent]: ...
@overload
def ask(
    client: StreamCaller,
    *,
    question: str,
    stream: bool | Unset,
    **options: Unpack[CallOptions],
) -> models.Answer | Stream[models.AnswerEvent]: ...
def ask(
    client: StreamCaller,
    *,
    question: str,
    stream: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Answer | Stream[models.AnswerEvent]:
    """``POST /answers``.

    Returns:
        The answer, or its words as they come."""
    call = _ask(stream, question=question, **options)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def ask_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: Literal[False] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Answer: ...
@overload
async def ask_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> AsyncStream[models.AnswerEvent]: ...
@overload
async def ask_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: bool | Unset,
    **options: Unpack[CallOptions],
) -> models.Answer | AsyncStream[models.AnswerEvent]: ...
async def ask_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Answer | AsyncStream[models.AnswerEvent]:
    """As ``ask``, in an event loop."""
    call = _ask(stream, question=question, **options)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def _read_log(**options: Unpack[CallOptions]) -> StreamCall[None, models.Answer]:
    return StreamCall(
        operation="readLog",
        method="GET",
        path="/log",
        success={"200": NothingReader()},
        events=_streams.ANSWER,
        options=options,
    )


def read_log(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.Answer]:
    """``GET /log``.

    Returns:
        Line by line."""
    return client.stream(_read_log(**options))


async def read_log_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.Answer]:
    """As ``read_log``, in an event loop."""
    return await client.stream(_read_log(**options))
