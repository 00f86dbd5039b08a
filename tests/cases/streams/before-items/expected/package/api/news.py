"""Streams before there was an itemSchema: the operations of ``news``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from .. import _streams
from .._later import models
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller

if TYPE_CHECKING:
    from .._runtime.streams.stream import AsyncStream, Stream


def _read_data(**options: Unpack[CallOptions]) -> StreamCall[None, models.News]:
    return StreamCall(
        operation="readData",
        method="GET",
        path="/data",
        success={"200": NothingReader()},
        events=_streams.NEWS,
        options=options,
    )


def read_data(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.News]:
    """``GET /data``."""
    return client.stream(_read_data(**options))


async def read_data_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.News]:
    """As ``read_data``, in an event loop."""
    return await client.stream(_read_data(**options))


def _read_listed(**options: Unpack[CallOptions]) -> StreamCall[None, models.News]:
    return StreamCall(
        operation="readListed",
        method="GET",
        path="/listed",
        success={"200": NothingReader()},
        events=_streams.NEWS,
        options=options,
    )


def read_listed(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.News]:
    """``GET /listed``."""
    return client.stream(_read_listed(**options))


async def read_listed_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.News]:
    """As ``read_listed``, in an event loop."""
    return await client.stream(_read_listed(**options))


def _read_events(**options: Unpack[CallOptions]) -> StreamCall[None, models.NewsEvent]:
    return StreamCall(
        operation="readEvents",
        method="GET",
        path="/events",
        success={"200": NothingReader()},
        events=_streams.NEWS_EVENT,
        options=options,
    )


def read_events(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.NewsEvent]:
    """``GET /events``."""
    return client.stream(_read_events(**options))


async def read_events_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.NewsEvent]:
    """As ``read_events``, in an event loop."""
    return await client.stream(_read_events(**options))


def _read_one_kind(
    **options: Unpack[CallOptions],
) -> StreamCall[None, models.ReadOneKindEvent]:
    return StreamCall(
        operation="readOneKind",
        method="GET",
        path="/one-kind",
        success={"200": NothingReader()},
        events=_streams.READ_ONE_KIND_EVENT,
        options=options,
    )


def read_one_kind(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.ReadOneKindEvent]:
    """``GET /one-kind``."""
    return client.stream(_read_one_kind(**options))


async def read_one_kind_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.ReadOneKindEvent]:
    """As ``read_one_kind``, in an event loop."""
    return await client.stream(_read_one_kind(**options))


def _read_words(
    **options: Unpack[CallOptions],
) -> StreamCall[None, models.ReadWordsEvent]:
    return StreamCall(
        operation="readWords",
        method="GET",
        path="/words",
        success={"200": NothingReader()},
        events=_streams.READ_WORDS_EVENT,
        options=options,
    )


def read_words(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.ReadWordsEvent]:
    """``GET /words``."""
    return client.stream(_read_words(**options))


async def read_words_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.ReadWordsEvent]:
    """As ``read_words``, in an event loop."""
    return await client.stream(_read_words(**options))


def _read_anything(
    **options: Unpack[CallOptions],
) -> StreamCall[None, models.ReadAnythingEvent]:
    return StreamCall(
        operation="readAnything",
        method="GET",
        path="/anything",
        success={"200": NothingReader()},
        events=_streams.READ_ANYTHING_EVENT,
        options=options,
    )


def read_anything(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.ReadAnythingEvent]:
    """``GET /anything``."""
    return client.stream(_read_anything(**options))


async def read_anything_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.ReadAnythingEvent]:
    """As ``read_anything``, in an event loop."""
    return await client.stream(_read_anything(**options))


def _read_lines(**options: Unpack[CallOptions]) -> StreamCall[None, models.News]:
    return StreamCall(
        operation="readLines",
        method="GET",
        path="/lines",
        success={"200": NothingReader()},
        events=_streams.NEWS_2,
        options=options,
    )


def read_lines(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.News]:
    """``GET /lines``."""
    return client.stream(_read_lines(**options))


async def read_lines_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.News]:
    """As ``read_lines``, in an event loop."""
    return await client.stream(_read_lines(**options))


def _read_text(**options: Unpack[CallOptions]) -> StreamCall[None, Any]:
    return StreamCall(
        operation="readText",
        method="GET",
        path="/text",
        success={"200": NothingReader()},
        events=_streams.ANYTHING,
        options=options,
    )


def read_text(client: StreamCaller, **options: Unpack[CallOptions]) -> Stream[Any]:
    """``GET /text``."""
    return client.stream(_read_text(**options))


async def read_text_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[Any]:
    """As ``read_text``, in an event loop."""
    return await client.stream(_read_text(**options))


def _read_sequence(**options: Unpack[CallOptions]) -> StreamCall[None, models.News]:
    return StreamCall(
        operation="readSequence",
        method="GET",
        path="/sequence",
        success={"200": NothingReader()},
        events=_streams.NEWS_3,
        options=options,
    )


def read_sequence(
    client: StreamCaller, **options: Unpack[CallOptions]
) -> Stream[models.News]:
    """``GET /sequence``."""
    return client.stream(_read_sequence(**options))


async def read_sequence_async(
    client: AsyncStreamCaller, **options: Unpack[CallOptions]
) -> AsyncStream[models.News]:
    """As ``read_sequence``, in an event loop."""
    return await client.stream(_read_sequence(**options))
