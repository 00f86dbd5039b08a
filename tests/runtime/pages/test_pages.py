"""Pages: which calls a walk makes, what it gives, how it ends, and what servers cannot make it do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.parameters import form
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages.errors import NotFoundError
from clientwright.runtime.pages.pages import AsyncPages, Pages
from clientwright.runtime.pages.paging import Cursor, Paging, PagingError, reach
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError
from clientwright.runtime.wire.values import UNSET, Unset

LIMIT = 20
"""More calls than any of these walks needs: who makes more is walking for ever."""


@dataclass(kw_only=True, slots=True)
class Item:
    """An item."""

    id: str
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Page:
    """A page of items, by ids or by tokens."""

    data: list[Item]
    has_more: bool | Unset = UNSET
    first_id: str | Unset | None = UNSET
    last_id: str | Unset | None = UNSET
    next_cursor: str | int | Unset | None = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Dated:
    """A page by a time."""

    next: datetime | None


BY_ID: Paging[Any, Any] = Paging(
    items=lambda page: page.data,
    more=lambda page: page.has_more,
    next=Cursor(parameter="after", page=lambda page: page.last_id, item=lambda item: item.id),
    previous=Cursor(parameter="before", page=lambda page: page.first_id, item=lambda item: item.id),
)
BY_TOKEN: Paging[Any, Any] = Paging(
    items=lambda page: page.data, next=Cursor(parameter="page[token]", page=lambda page: page.next_cursor)
)


def listing(*query: str, **changes: Any) -> Any:
    """A call that lists."""
    return call(path="/runs", query=query, success={"200": JsonReader(Page)}, **changes)


def ids(*names: str, more: Any = UNSET, **fields: Any) -> httpx2.Response:
    """A page of items."""
    page = {"data": [{"id": name} for name in names], **fields}
    return httpx2.Response(200, json=page if more is UNSET else {**page, "has_more": more})


class Walker:
    """Walks with one kind of client; keeps what was given before an error."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.given: list[Any] = []

    def walk(self, wire: Wire, paging: Paging[Any, Any], call: Any, what: str = "items", limit: int = 999) -> list[Any]:
        if self.kind == "sync":
            with wire.client() as http:
                pages = Pages(Client("key", http_client=http), call, paging)
                self._take(iter(pages) if what == "items" else pages.pages(), limit)
        else:
            asyncio.run(self._walk_async(wire, paging, call, what, limit))
        return self.given

    def _take(self, items: Iterator[Any], limit: int) -> None:
        for item in items:
            self.given.append(item)
            if len(self.given) == limit:
                return

    async def _walk_async(self, wire: Wire, paging: Paging[Any, Any], call: Any, what: str, limit: int) -> None:
        async with wire.async_client() as http:
            pages = AsyncPages(AsyncClient("key", http_client=http), call, paging)
            items: AsyncIterator[Any] = aiter(pages) if what == "items" else pages.pages()
            async for item in items:
                self.given.append(item)
                if len(self.given) == limit:
                    return

    def names(self) -> list[str]:
        return [item.id for item in self.given]


@pytest.fixture(params=["sync", "async"])
def walker(request: pytest.FixtureRequest) -> Walker:
    return Walker(request.param)


def queries(wire: Wire) -> list[list[tuple[str, str]]]:
    """The query of each request, decoded."""
    return [parse_qsl(request.url.query.decode(), keep_blank_values=True) for request in wire.requests]


class Endless(Wire):
    """Answers by a function of the number of the request; too many requests are a failed test."""

    def __init__(self, answer: Callable[[int], httpx2.Response]) -> None:
        super().__init__()
        self.answer = answer

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        assert len(self.requests) < LIMIT, "walks for ever"
        return self.answer(len(self.requests))


def test_walks_forwards_by_the_cursor_that_the_page_names(walker: Walker) -> None:
    wire = Wire(ids("a", "b", more=True, last_id="b&=/?#é"), ids("c", more=False, last_id="c"))
    walker.walk(wire, BY_ID, listing(*form("limit", 2)))
    assert walker.names() == ["a", "b", "c"]
    assert queries(wire) == [[("limit", "2")], [("limit", "2"), ("after", "b&=/?#é")]]


def test_takes_the_last_item_where_the_page_names_no_cursor(walker: Walker) -> None:
    wire = Wire(ids("a", "b", more=True), ids("c", more=True, last_id=None), ids("d", more=False))
    walker.walk(wire, BY_ID, listing())
    assert walker.names() == ["a", "b", "c", "d"]
    assert queries(wire) == [[], [("after", "b")], [("after", "c")]]


def test_replaces_the_cursor_that_the_call_began_with(walker: Walker) -> None:
    wire = Wire(ids("b", more=True, last_id="b"), ids("c", more=False))
    walker.walk(wire, BY_ID, listing(*form("after", "a"), *form("order", "asc")))
    assert queries(wire) == [[("after", "a"), ("order", "asc")], [("order", "asc"), ("after", "b")]]


def test_replaces_a_cursor_given_as_an_extra_parameter(walker: Walker) -> None:
    wire = Wire(ids("b", more=True, last_id="b"), ids("c", more=False))
    walker.walk(wire, BY_ID, listing(options={"extra_query": {"after": "a", "trace": "1"}}))
    assert queries(wire) == [[("after", "a"), ("trace", "1")], [("after", "b"), ("trace", "1")]]


def test_keeps_the_options_of_the_call_on_every_page(walker: Walker) -> None:
    wire = Wire(ids("a", more=True, last_id="a"), ids("b", more=False))
    walker.walk(wire, BY_ID, listing(options={"headers": {"X-Team": "7"}, "server": "openai"}, security=()))
    assert [request.headers["x-team"] for request in wire.requests] == ["7", "7"]
    assert [str(request.url) for request in wire.requests] == [
        "https://api.openai.com/v1/runs",
        "https://api.openai.com/v1/runs?after=a",
    ]


def test_walks_backwards_when_the_call_has_the_parameter_for_it(walker: Walker) -> None:
    wire = Wire(ids("c", "d", more=True, first_id="c"), ids("a", "b", more=False, first_id="a"))
    walker.walk(wire, BY_ID, listing(*form("before", "e")))
    assert walker.names() == ["d", "c", "b", "a"]
    assert queries(wire) == [[("before", "e")], [("before", "c")]]


def test_backwards_takes_the_first_item_where_the_page_names_no_cursor(walker: Walker) -> None:
    wire = Wire(ids("c", "d", more=True), ids("a", "b", more=False))
    walker.walk(wire, BY_ID, listing(*form("before", "e")))
    assert queries(wire)[1] == [("before", "c")]


def test_gives_the_pages_of_a_walk_backwards_as_they_come(walker: Walker) -> None:
    wire = Wire(ids("c", "d", more=True), ids("a", "b", more=False))
    pages = walker.walk(wire, BY_ID, listing(*form("before", "e")), "pages")
    assert [[item.id for item in page.data] for page in pages] == [["c", "d"], ["a", "b"]]


def test_walks_forwards_when_the_call_has_both_parameters(walker: Walker) -> None:
    wire = Wire(ids("c", more=True, first_id="c", last_id="c"), ids("d", more=False))
    walker.walk(wire, BY_ID, listing(*form("after", "b"), *form("before", "z")))
    assert walker.names() == ["c", "d"]
    assert queries(wire)[1] == [("before", "z"), ("after", "c")]


@pytest.mark.parametrize("more", [UNSET, None, "yes", 1])
def test_goes_on_to_an_empty_page_unless_the_server_says_that_there_is_no_more(walker: Walker, more: Any) -> None:
    wire = Wire(ids("a", more=more, last_id="a"), ids(more=more, last_id="zzz"))
    pages = walker.walk(wire, BY_ID, listing(), "pages")
    assert [len(page.data) for page in pages] == [1, 0]


def test_a_page_that_promises_more_is_never_taken_for_the_last(walker: Walker) -> None:
    """It may be empty, as those of servers are that filter what they have found."""
    wire = Wire(ids("a", more=True, last_id="a"), ids(more=True, last_id="m"), ids("z", more=False, last_id="z"))
    walker.walk(wire, BY_ID, listing())
    assert walker.names() == ["a", "z"]
    for last in ({"last_id": "a"}, {"last_id": None}, {}):
        with pytest.raises(PagingError, match="cursor"):
            walker.walk(Wire(ids("a", more=True, last_id="a"), ids(more=True, **last)), BY_ID, listing())


def test_ends_where_the_page_names_no_further_cursor(walker: Walker) -> None:
    for end in ({"next_cursor": None}, {"next_cursor": ""}, {}):
        walker.given.clear()
        wire = Wire(ids("a", next_cursor="t1"), ids("b", **end))
        walker.walk(wire, BY_TOKEN, listing())
        assert walker.names() == ["a", "b"]
        assert queries(wire) == [[], [("page[token]", "t1")]]


def test_replaces_a_parameter_whose_name_has_to_be_encoded(walker: Walker) -> None:
    wire = Wire(ids("a", next_cursor=7), ids("b", next_cursor=8), ids("c"))
    walker.walk(wire, BY_TOKEN, listing(*form("page[token]", 6)))
    assert queries(wire) == [[("page[token]", "6")], [("page[token]", "7")], [("page[token]", "8")]]


@pytest.mark.parametrize(
    ("query", "start", "asked"),
    [((), None, ["2", "5"]), (form("offset", 10), None, ["12", "15"]), ((), 1, ["3", "6"])],
)
def test_counts_the_items_of_the_pages_before(
    walker: Walker, query: tuple[str, ...], start: int | None, asked: list[str]
) -> None:
    paging: Paging[Any, Any] = Paging(
        items=lambda page: page.data, next=Cursor(parameter="offset", counts="items", start=start)
    )
    wire = Wire(ids("a", "b"), ids("c", "d", "e"), ids())
    walker.walk(wire, paging, listing(*query))
    assert walker.names() == ["a", "b", "c", "d", "e"]
    assert [dict(query).get("offset") for query in queries(wire)[1:]] == asked


@pytest.mark.parametrize(
    ("query", "start", "asked"), [((), None, ["2", "3"]), (form("page", 7), None, ["8", "9"]), ((), 0, ["1", "2"])]
)
def test_counts_pages(walker: Walker, query: tuple[str, ...], start: int | None, asked: list[str]) -> None:
    paging: Paging[Any, Any] = Paging(
        items=lambda page: page.data,
        more=lambda page: page.has_more,
        next=Cursor(parameter="page", counts="pages", start=start),
    )
    wire = Wire(ids("a", "b", more=True), ids("c", more=True), ids("d", more=False))
    walker.walk(wire, paging, listing(*query))
    assert walker.names() == ["a", "b", "c", "d"]
    assert [dict(query).get("page") for query in queries(wire)[1:]] == asked


def test_refuses_to_count_on_from_what_is_no_number(walker: Walker) -> None:
    paging: Paging[Any, Any] = Paging(items=lambda page: page.data, next=Cursor(parameter="page", counts="pages"))
    with pytest.raises(ValueError, match="parameter 'page': 'last' is not a number"):
        walker.walk(Wire(), paging, listing(*form("page", "last")))


def test_makes_no_request_before_it_is_asked_and_none_too_many(walker: Walker) -> None:
    wire = Wire(ids("a", "b", more=True, last_id="b"), ids("c", more=False))
    walker.walk(wire, BY_ID, listing(), limit=2)
    assert len(wire.requests) == 1


def test_each_loop_starts_anew() -> None:
    wire = Wire(ids("a", more=True, last_id="a"), ids("b", more=False), ids("a", more=False))
    pages = Pages(Client("key", http_client=wire.client()), listing(), BY_ID)
    assert wire.requests == []
    assert [item.id for item in pages] == ["a", "b"]
    assert [item.id for item in pages] == ["a"]


def test_the_first_page_alone_is_one_request() -> None:
    wire = Wire(ids("a", more=True, last_id="a"))
    assert Pages(Client("key", http_client=wire.client()), listing(), BY_ID).first().last_id == "a"

    async def first() -> list[Any]:
        pages = AsyncPages(AsyncClient("key", http_client=wire.async_client()), listing(), BY_ID)
        return [await pages, await pages.first()]

    assert [page.last_id for page in asyncio.run(first())] == ["a", "a"]
    assert len(wire.requests) == 3


@pytest.mark.parametrize("cursors", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_a_cursor_that_comes_again_is_an_error_and_no_endless_loop(walker: Walker, cursors: list[str]) -> None:
    wire = Endless(lambda n: ids(f"i{n}", more=True, last_id=cursors[(n - 1) % len(cursors)]))
    with pytest.raises(PagingError, match="the cursor 'a' came a second time") as caught:
        walker.walk(wire, BY_ID, listing())
    assert len(wire.requests) == len(cursors) + 1
    assert walker.names() == [f"i{n + 1}" for n in range(len(cursors) + 1)], "what came was given"
    assert caught.value.page.last_id == "a"
    assert caught.value.operation == "getThing"


def test_the_cursor_that_the_call_began_with_counts_as_seen(walker: Walker) -> None:
    wire = Endless(lambda n: ids(f"i{n}", last_id="start"))
    with pytest.raises(PagingError, match="'start' came a second time"):
        walker.walk(wire, BY_ID, listing(*form("after", "start")))


def test_the_same_page_again_and_again_is_an_error_even_under_new_cursors(walker: Walker) -> None:
    wire = Endless(lambda n: ids("a", "b", next_cursor=f"t{n}"))
    with pytest.raises(PagingError, match="3 pages in a row hold the same items"):
        walker.walk(wire, BY_TOKEN, listing())
    assert len(wire.requests) == 3


def test_a_server_that_does_not_look_at_the_count_is_found_out(walker: Walker) -> None:
    paging: Paging[Any, Any] = Paging(items=lambda page: page.data, next=Cursor(parameter="offset", counts="items"))
    wire = Endless(lambda _: ids("a", "b"))
    with pytest.raises(PagingError, match="hold the same items"):
        walker.walk(wire, paging, listing())


def test_two_equal_pages_may_be_chance(walker: Walker) -> None:
    wire = Wire(ids("a", "b", next_cursor="1"), ids("a", "b", next_cursor="2"), ids("c"))
    walker.walk(wire, BY_TOKEN, listing())
    assert walker.names() == ["a", "b", "a", "b", "c"]


@pytest.mark.parametrize(
    "answer",
    [
        {"data": "abc"},
        {"data": {"0": "a"}},
        {"data": None},
        {},
        {"error": {"message": "no"}},
        [{"id": "a"}],
        "page",
        7,
        None,
    ],
)
def test_a_page_without_a_list_of_items_is_an_error(walker: Walker, answer: Any) -> None:
    wire = Endless(lambda _: httpx2.Response(200, content=json.dumps(answer)))
    # One that is not even an object is no answer of this operation at all.
    other = not isinstance(answer, dict)
    with pytest.raises(DecodeError if other else PagingError, match="object" if other else "without a list of items"):
        walker.walk(wire, BY_ID, listing())
    assert len(wire.requests) == 1


def test_a_list_that_may_be_missing_is_empty_when_it_is(walker: Walker) -> None:
    paging: Paging[Any, Any] = Paging(items=lambda page: page.data, optional=True, next=BY_TOKEN.next)
    for answer in ({}, {"data": None}):
        assert walker.walk(Wire(httpx2.Response(200, json=answer)), paging, listing()) == []
    with pytest.raises(PagingError, match="without a list of items"):
        walker.walk(Wire(httpx2.Response(200, json={"data": "a"})), paging, listing())


def test_a_cursor_in_a_format_is_sent_as_it_came(walker: Walker) -> None:
    read = JsonReader(Dated)
    first, second = ({"data": [], "next": text} for text in ("2026-01-02T03:04:05.10+01:00", None))
    paging: Paging[Any, Any] = Paging(
        items=lambda _: ["item"], next=Cursor(parameter="since", page=lambda page: page.next)
    )
    wire = Wire(httpx2.Response(200, json=first), httpx2.Response(200, json=second))
    walker.walk(wire, paging, call(path="/runs", success={"200": read}))
    assert queries(wire) == [[], [("since", "2026-01-02T03:04:05.10+01:00")]]


@pytest.mark.parametrize("last", [{"id": "b"}, {}])
@pytest.mark.parametrize("cursor", [True, 1.5, ["a"], {"a": "b"}])
def test_a_cursor_that_is_neither_text_nor_number_is_an_error(walker: Walker, cursor: Any, last: Any) -> None:
    page = {"data": [last], "has_more": True, "last_id": cursor}
    with pytest.raises(PagingError, match="names no usable cursor"):
        walker.walk(Endless(lambda _: httpx2.Response(200, json=page)), BY_ID, listing())
    assert len(walker.given) == 1


@pytest.mark.parametrize("item", [{}, "text", 7, None, {"id": None}])
def test_more_without_a_cursor_is_an_error_and_not_the_end(walker: Walker, item: Any) -> None:
    page = {"data": [item], "has_more": True}
    with pytest.raises(PagingError, match="names no usable cursor"):
        walker.walk(Endless(lambda _: httpx2.Response(200, json=page)), BY_ID, listing())


def test_an_item_that_has_lost_the_cursor_is_an_error_and_not_the_end(walker: Walker) -> None:
    with pytest.raises(PagingError, match="names no usable cursor, but nothing"):
        walker.walk(Wire(httpx2.Response(200, json={"data": [{"other": 1}]})), BY_ID, listing())


@pytest.mark.parametrize(
    "cursor", ["//evil.example/x", "https://evil.example", "\r\nHost: evil", "a&limit=9#x", "\x00"]
)
def test_no_cursor_leads_elsewhere(walker: Walker, cursor: str) -> None:
    wire = Wire(ids("a", more=True, last_id=cursor), ids("b", more=False))
    walker.walk(wire, BY_ID, listing())
    assert [(request.url.host, request.url.path) for request in wire.requests] == [("api.aimlapi.com", "/runs")] * 2
    assert queries(wire)[1] == [("after", cursor)]


def test_a_cursor_that_no_url_can_hold_is_an_error(walker: Walker) -> None:
    wire = Wire(httpx2.Response(200, content=rb'{"data": [{"id": "a"}], "has_more": true, "last_id": "\ud800"}'))
    with pytest.raises(PagingError, match="cannot be sent"):
        walker.walk(wire, BY_ID, listing())


def test_what_a_call_raises_comes_after_what_was_given(walker: Walker) -> None:
    wire = Wire(ids("a", more=True, last_id="a"), httpx2.Response(404, json={"message": "gone"}))
    with pytest.raises(NotFoundError, match="gone"):
        walker.walk(wire, BY_ID, listing())
    assert walker.names() == ["a"]


@pytest.mark.parametrize("nothing", [None, UNSET])
def test_what_is_null_or_absent_on_the_way_is_what_is_reached(nothing: object) -> None:
    page = SimpleNamespace(meta=SimpleNamespace(page=nothing))
    assert reach(page, "meta", "page") is nothing
    assert reach(page, "meta", "page", "next", "cursor") is nothing
    assert reach(nothing, "meta") is nothing


@pytest.mark.parametrize(
    ("value", "name"),
    [("text", "title"), (5, "real"), (True, "numerator"), (0.5, "imag"), ([], "count"), ({}, "items")],
)
def test_what_python_says_of_a_value_is_not_what_the_server_said(value: object, name: str) -> None:
    with pytest.raises(AttributeError, match="in the place of an object"):
        reach(SimpleNamespace(meta=value), "meta", name)
