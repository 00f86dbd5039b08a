"""Operations that give the answer beside their result."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import Any, Literal, overload

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.call import AsyncCaller, Caller
from clientwright.runtime.http.options import CallOptions
from clientwright.runtime.http.raw import raw_async, raw_sync
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages import errors
from clientwright.runtime.pages.pages import AsyncPages, Pages, raw_pages, raw_pages_async
from clientwright.runtime.pages.paging import Cursor, Paging
from clientwright.runtime.streams.call import Events, StreamCall
from clientwright.runtime.streams.caller import (
    AsyncRawStreamResource,
    AsyncStreamCaller,
    AsyncStreamResource,
    RawStreamResource,
    StreamCaller,
    StreamResource,
)
from clientwright.runtime.streams.stream import AsyncStream, Stream

PAGE: dict[str, Any] = {"data": [1, 2], "last": "2", "more": True}
PAGING: Paging[Any, Any] = Paging(
    items=lambda page: page["data"],
    more=lambda page: page["more"],
    next=Cursor(parameter="after", page=lambda page: page["last"]),
)


def _create(name: str, options: CallOptions) -> StreamCall[Any, Any]:
    events: Events[Any] = Events(kind="jsonl", accept="application/jsonl")
    readers = {"2XX": JsonReader()}
    return StreamCall(
        operation="create", method="POST", path=f"/{name}", success=readers, events=events, options=options
    )


@overload
def create(client: StreamCaller, name: str, *, stream: Literal[False] = False, timeout: float = 1) -> Any: ...
@overload
def create(client: StreamCaller, name: str, *, stream: Literal[True], timeout: float = 1) -> Stream[Any]: ...
def create(client: StreamCaller, name: str, *, stream: bool = False, timeout: float = 1) -> Any:
    """Make a thing."""
    made = _create(name, {"timeout": timeout})
    return client.__stream__(made) if stream else client.__send__(made)


async def create_async(client: AsyncStreamCaller, name: str, *, stream: bool = False) -> Any:
    """Make a thing."""
    made = _create(name, {})
    return await client.__stream__(made) if stream else await client.__send__(made)


def listed(client: Caller) -> Pages[Any, Any]:
    """All things."""
    return Pages(client, call(), PAGING)


def listed_async(client: AsyncCaller) -> AsyncPages[Any, Any]:
    """All things."""
    return AsyncPages(client, call(), PAGING)


class RawThings(RawStreamResource):
    create = raw_sync(create)
    list = raw_pages(listed)


class Things(StreamResource):
    create = create
    list = listed
    raw = cached_property(RawThings)


class AsyncRawThings(AsyncRawStreamResource):
    create = raw_async(create_async)
    list = raw_pages_async(listed_async)


class AsyncThings(AsyncStreamResource):
    raw = cached_property(AsyncRawThings)


def things(wire: Wire, **options: Any) -> Things:
    """The resource, on a network of memory."""
    return Things(Client("k", http_client=wire.client(), **options))


def wire(status: int = 200, **options: Any) -> Wire:
    """A network that answers with a header."""
    return Wire(httpx2.Response(status, headers={"x-request-id": "r1", "X-Left": "3"}, **options))


def test_the_answer_stands_beside_the_result() -> None:
    network = wire(201, content=b'{"a": 1}')
    answer = things(network).raw.create("thing", timeout=5)
    assert answer.value == {"a": 1}
    assert (answer.status, answer.headers["x-left"], answer.request_id) == (201, "3", "r1")
    assert answer.content == b'{"a": 1}'
    assert network.request.extensions["timeout"]["read"] == 5


def test_each_answer_is_its_own() -> None:
    resource = things(Wire(httpx2.Response(200, json=1), httpx2.Response(201, json=2))).raw
    first, second = resource.create("a"), resource.create("b")
    assert [(one.status, one.value) for one in (first, second)] == [(200, 1), (201, 2)]


def test_of_pages_it_is_the_first_one() -> None:
    network = wire(json=PAGE)
    answer = things(network).raw.list()
    assert (answer.value, answer.headers["x-left"], len(network.requests)) == (PAGE, "3", 1)


def test_a_stream_is_the_result_and_has_no_content() -> None:
    network = Wire(httpx2.Response(200, content=b'{"a":1}\n', headers={"content-type": "application/jsonl"}))
    answer = things(network).raw.create("thing", stream=True)
    with answer.value as stream:
        assert list(stream) == [{"a": 1}]
    assert (answer.status, answer.content) == (200, b"")


def test_an_error_is_raised_as_ever() -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        things(wire(404)).raw.create("thing")
    assert caught.value.response is not None
    assert (caught.value.response.status, caught.value.response.headers["x-left"]) == (404, "3")


def test_awaited_it_is_the_same() -> None:
    async def run() -> None:
        resource = AsyncThings(AsyncClient("k", http_client=wire(json=PAGE).async_client())).raw
        created, page = await resource.create("thing"), await resource.list()
        assert [(one.value, one.headers["x-left"]) for one in (created, page)] == [(PAGE, "3")] * 2
        content = Wire(httpx2.Response(200, content=b"1\n", headers={"content-type": "application/jsonl"}))
        streams = AsyncThings(AsyncClient("k", http_client=content.async_client())).raw
        opened = await streams.create("thing", stream=True)
        assert isinstance(opened.value, AsyncStream)
        assert [item async for item in opened.value] == [1]
        assert opened.headers["content-type"] == "application/jsonl"

    asyncio.run(run())


def test_its_name_and_its_documentation_are_the_operations() -> None:
    assert (RawThings.create.__name__, RawThings.create.__doc__) == ("create", "Make a thing.")


def test_options_of_a_resource_hold_for_its_raw_operations() -> None:
    network = wire(json={})
    things(network).with_options(headers={"X-A": "1"}).raw.create("thing")
    things(network).raw.with_options(headers={"X-A": "2"}).create("thing")
    assert [request.headers["x-a"] for request in network.requests] == ["1", "2"]
