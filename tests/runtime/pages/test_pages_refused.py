"""Pages: what servers cannot make a walk do, and what is an error and not the end."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
from network import Wire, call
from runtime.pages.walks import BY_ID, BY_TOKEN, Dated, Endless, Walker, ids, listing, queries

from clientwright.runtime.http.parameters import form
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages.errors import NotFoundError
from clientwright.runtime.pages.paging import Cursor, Paging, PagingError, reach
from clientwright.runtime.wire.deviations import DecodeError
from clientwright.runtime.wire.values import UNSET


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
