"""The first page as a list: its fields, its length, its items, and the page after it."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire
from runtime.pages.walks import BY_ID, ids, listing

from clientwright.runtime.pages.pages import AsyncPages, Pages
from clientwright.runtime.pages.paging import PagingError


def three(**call: Any) -> tuple[Wire, Any]:
    """Three pages, and pages of the first two of which more are promised."""
    wire = Wire(
        ids("a", "b", more=True, first_id="a", last_id="b"),
        ids("c", more=True, first_id="c", last_id="c"),
        ids("d", more=False, first_id="d", last_id="d"),
    )
    return wire, Pages(Client("k", http_client=wire.client()), listing(**call), BY_ID)


def test_the_fields_of_the_first_page_are_asked_for_once() -> None:
    wire, pages = three()
    assert wire.requests == []
    assert [one.id for one in pages.data] == ["a", "b"]
    assert (pages.has_more, pages.first_id, pages.last_id) == (True, "a", "b")
    assert (len(pages), pages[0].id, pages[-1].id, [one.id for one in pages[1:]]) == (2, "a", "b", ["b"])
    assert pages.page.data is pages.data
    assert len(wire.requests) == 1
    with pytest.raises(IndexError):
        pages[2]


def test_a_walk_begins_with_the_page_that_was_looked_at() -> None:
    wire, pages = three()
    assert len(pages) == 2
    assert [one.id for one in pages] == ["a", "b", "c", "d"]
    assert len(wire.requests) == 3


def test_a_list_of_all_takes_no_more_requests_than_there_are_pages() -> None:
    wire, pages = three()
    assert len(list(pages)) == 4  # and ``list`` asks for the length first
    assert len(wire.requests) == 3


def test_page_after_page_ends_with_none() -> None:
    wire, pages = three()
    found = []
    while pages is not None:
        found.append([one.id for one in pages.data])
        pages = pages.next_page()
    assert found == [["a", "b"], ["c"], ["d"]]
    assert [one.url.params.get("after") for one in wire.requests] == [None, "b", "c"]


def test_a_page_that_names_itself_as_the_next_is_an_error() -> None:
    wire = Wire(ids("a", more=True, last_id="a"), ids("a", more=True, last_id="a"))
    pages = Pages(Client("k", http_client=wire.client()), listing(), BY_ID).next_page()
    assert pages is not None
    with pytest.raises(PagingError, match="circles"):
        pages.next_page()


def test_a_page_that_is_none_is_an_error_whatever_is_asked() -> None:
    wire = Wire(httpx2.Response(200, json={"data": 7}))
    with pytest.raises(PagingError, match="without a list"):
        len(Pages(Client("k", http_client=wire.client()), listing(), BY_ID))


def test_backwards_the_places_are_those_of_the_walk() -> None:
    wire = Wire(ids("a", "b", more=False))
    pages = Pages(Client("k", http_client=wire.client()), listing("before=c"), BY_ID)
    assert [one.id for one in pages] == [one.id for one in pages[:]] == ["b", "a"]


def test_awaited_pages_are_the_same() -> None:
    wire, _ = three()

    async def run() -> list[Any]:
        pages = AsyncPages(AsyncClient("k", http_client=wire.async_client()), listing(), BY_ID)
        for ask in (len, lambda one: one.data, lambda one: one[0]):
            with pytest.raises(RuntimeError, match="await the pages"):
                ask(pages)
        page: Any = await pages
        assert page is pages is await pages
        assert (len(page), page[0].id, page.last_id, page.page.has_more) == (2, "a", "b", True)
        found = []
        while page is not None:
            found.append([one.id for one in page.data])
            page = await page.next_page()
        return found

    assert asyncio.run(run()) == [["a", "b"], ["c"], ["d"]]
