"""Talks that are streamed on request: the operations of ``talks``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, Unpack, overload

from .. import _streams
from .._later import models
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.forms.multipart import File
    from .._runtime.streams.stream import AsyncStream, Stream


def _talk(
    stream: bool | None | Unset = UNSET,
    /,
    *,
    question: str,
    **options: Unpack[CallOptions],
) -> StreamCall[models.Saying, models.SayingEvent]:
    return StreamCall(
        operation="talk",
        method="POST",
        path="/talks",
        body=JsonBody({"stream": stream, "question": question}),
        success={"200": JsonReader(models.Saying)},
        events=_streams.SAYING_EVENT,
        options=options,
    )


@overload
def talk(
    client: StreamCaller,
    *,
    question: str,
    stream: Literal[False] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Saying: ...
@overload
def talk(
    client: StreamCaller,
    *,
    question: str,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> Stream[models.SayingEvent]: ...
@overload
def talk(
    client: StreamCaller,
    *,
    question: str,
    stream: bool | None | Unset,
    **options: Unpack[CallOptions],
) -> models.Saying | Stream[models.SayingEvent]: ...
def talk(
    client: StreamCaller,
    *,
    question: str,
    stream: bool | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Saying | Stream[models.SayingEvent]:
    """``POST /talks``.

    Args:
        stream: Whether the words come as they are found. Default: ``false``.

    Returns:
        What is said."""
    call = _talk(stream, question=question, **options)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def talk_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: Literal[False] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Saying: ...
@overload
async def talk_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> AsyncStream[models.SayingEvent]: ...
@overload
async def talk_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: bool | None | Unset,
    **options: Unpack[CallOptions],
) -> models.Saying | AsyncStream[models.SayingEvent]: ...
async def talk_async(
    client: AsyncStreamCaller,
    *,
    question: str,
    stream: bool | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Saying | AsyncStream[models.SayingEvent]:
    """As ``talk``, in an event loop."""
    call = _talk(stream, question=question, **options)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def _dictate(
    stream: bool = False, /, *, sound: File, **options: Unpack[CallOptions]
) -> StreamCall[models.Saying, models.Saying]:
    return StreamCall(
        operation="dictate",
        method="POST",
        path="/dictations",
        body=MultipartBody({"sound": sound, "stream": stream}),
        success={"200": JsonReader(models.Saying)},
        events=_streams.SAYING,
        options=options,
    )


@overload
def dictate(
    client: StreamCaller,
    *,
    sound: File,
    stream: Literal[False] = False,
    **options: Unpack[CallOptions],
) -> models.Saying: ...
@overload
def dictate(
    client: StreamCaller,
    *,
    sound: File,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> Stream[models.Saying]: ...
@overload
def dictate(
    client: StreamCaller, *, sound: File, stream: bool, **options: Unpack[CallOptions]
) -> models.Saying | Stream[models.Saying]: ...
def dictate(
    client: StreamCaller,
    *,
    sound: File,
    stream: bool = False,
    **options: Unpack[CallOptions],
) -> models.Saying | Stream[models.Saying]:
    """A server that streams unless it is told not to.

    Args:
        stream: Default: ``false``.

    Returns:
        What was said."""
    call = _dictate(stream, sound=sound, **options)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def dictate_async(
    client: AsyncStreamCaller,
    *,
    sound: File,
    stream: Literal[False] = False,
    **options: Unpack[CallOptions],
) -> models.Saying: ...
@overload
async def dictate_async(
    client: AsyncStreamCaller,
    *,
    sound: File,
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> AsyncStream[models.Saying]: ...
@overload
async def dictate_async(
    client: AsyncStreamCaller,
    *,
    sound: File,
    stream: bool,
    **options: Unpack[CallOptions],
) -> models.Saying | AsyncStream[models.Saying]: ...
async def dictate_async(
    client: AsyncStreamCaller,
    *,
    sound: File,
    stream: bool = False,
    **options: Unpack[CallOptions],
) -> models.Saying | AsyncStream[models.Saying]:
    """As ``dictate``, in an event loop."""
    call = _dictate(stream, sound=sound, **options)
    if stream:
        return await client.stream(call)
    return await client.send(call)


class _ReportArguments(TypedDict, total=False):
    stream: bool | Unset


class ReportArguments(_ReportArguments, CallOptions):
    """What ``report`` takes and may be left out."""


def _report(
    *, stream: bool | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Saying]:
    return Call(
        operation="report",
        method="POST",
        path="/reports",
        body=JsonBody({"stream": stream}),
        success={"200": JsonReader(models.Saying)},
        options=options,
    )


def report(client: Caller, **arguments: Unpack[ReportArguments]) -> models.Saying:
    """Here `stream` is the name of a brook.

    Returns:
        A report."""
    return client.send(_report(**arguments))


async def report_async(
    client: AsyncCaller, **arguments: Unpack[ReportArguments]
) -> models.Saying:
    """As ``report``, in an event loop."""
    return await client.send(_report(**arguments))


class _SingArguments(TypedDict, total=False):
    loud: bool | Unset


class SingArguments(_SingArguments, CallOptions):
    """What ``sing`` takes and may be left out."""


def _sing(
    *, loud: bool | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Saying]:
    return Call(
        operation="sing",
        method="POST",
        path="/songs",
        body=JsonBody({"loud": loud}),
        success={"200": JsonReader(models.Saying)},
        options=options,
    )


def sing(client: Caller, **arguments: Unpack[SingArguments]) -> models.Saying:
    """Nothing says what asks for the stream.

    Returns:
        A song."""
    return client.send(_sing(**arguments))


async def sing_async(
    client: AsyncCaller, **arguments: Unpack[SingArguments]
) -> models.Saying:
    """As ``sing``, in an event loop."""
    return await client.send(_sing(**arguments))
