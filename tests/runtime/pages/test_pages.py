"""Pages: which calls a walk makes, what it gives, and how it ends."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from network import AsyncClient, Client, Wire
from runtime.pages.walks import BY_ID, BY_TOKEN, Walker, ids, listing, queries

from clientwright.runtime.http.parameters import form
from clientwright.runtime.pages.pages import AsyncPages, Pages
from clientwright.runtime.pages.paging import Cursor, Paging, PagingError
from clientwright.runtime.wire.values import UNSET


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
