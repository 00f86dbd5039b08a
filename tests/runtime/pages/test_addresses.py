"""Pages that name the next by its URL: what is followed, what ends a walk, and what no server can make a client do."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.parameters import form
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.pages.addresses import by_link, by_url
from clientwright.runtime.pages.pages import AsyncPages, Pages
from clientwright.runtime.pages.paging import Cursor, Paging, PagingError, opposite

JSON = {"Content-Type": "application/json"}
HERE = "https://api.openai.com/v1"
BY_LINK: Paging[Any, Any] = Paging(next=Cursor(follow=by_link("next")))
BY_URL: Paging[Any, Any] = Paging(
    items=lambda page: page["items"], next=Cursor(follow=by_url(lambda page: page["next"]))
)


def listed(*items: str, link: str = "") -> httpx2.Response:
    """A page that is the list itself."""
    return httpx2.Response(200, json=list(items), headers={"Link": link} if link else {})


def page(*items: str, next: object = None) -> httpx2.Response:
    """A page that holds the next one's URL."""
    return httpx2.Response(200, json={"items": list(items), "next": next})


def listing(*query: str, **changes: Any) -> Any:
    return call(path="/runs", query=query, success={"200": JsonReader()}, **changes)


def walked(
    wire: Wire, paging: Paging[Any, Any], call: Any, kind: str, options: Mapping[str, Any] | None = None
) -> list[Any]:
    """The items, by a client of a kind that has a key for OpenAI."""
    given: dict[str, Any] = {"server": "openai", **(options or {})}

    async def walk() -> list[Any]:
        async with wire.async_client() as http:
            return [one async for one in AsyncPages(AsyncClient("key", http_client=http, **given), call, paging)]

    if kind == "async":
        return asyncio.run(walk())
    with wire.client() as http:
        return list(Pages(Client("key", http_client=http, **given), call, paging))


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_follows_the_link_of_its_relation_to_another_path_of_the_same_origin(kind: str) -> None:
    link = f'<{HERE}/runs?page=1>; rel="prev", <https://api.openai.com/repositories/7/runs?page=2>; rel="next"'
    wire = Wire(listed("a", link=link), listed("b"))
    assert walked(wire, BY_LINK, listing(*form("per_page", 1)), kind) == ["a", "b"]
    assert [str(one.url) for one in wire.requests] == [
        f"{HERE}/runs?per_page=1",
        "https://api.openai.com/repositories/7/runs?page=2",
    ]
    assert [one.headers["authorization"] for one in wire.requests] == ["Bearer key", "Bearer key"]


@pytest.mark.parametrize(
    "link",
    [
        "</v1/runs?p=2>; rel=next",
        "<?p=2>;REL=Next",
        '<?p=9>; rel=last, <?p=2>; title="a, b; rel=prev"; rel="first next"',
        "<https://api.openai.com:443/v1/runs?p=2#top> ; rel = next",
    ],
)
def test_reads_every_form_that_a_link_has(link: str, kind: str) -> None:
    wire = Wire(listed("a", link=link), listed("b"))
    assert walked(wire, BY_LINK, listing(), kind) == ["a", "b"]
    assert str(wire.request.url) == f"{HERE}/runs?p=2"


@pytest.mark.parametrize("link", ["", "<?p=2>; rel=prev", "no link at all", "<?p=2>", "<?p=2>; rel=last; rel=next"])
def test_ends_where_no_link_leads_on(link: str, kind: str) -> None:
    assert walked(Wire(listed("a", link=link)), BY_LINK, listing(), kind) == ["a"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/v1/runs?page=2",
        "//evil.example/v1",
        "http://api.openai.com/v1/runs?page=2",
        "https://api.openai.com:8443/v1",
        "https://api.openai.com@evil.example/",
        "javascript:alert(1)",
        "https://[::1",
        "https://api.openai.com:port/",
    ],
)
def test_another_origin_is_refused_with_a_sentence_and_never_asked(elsewhere: str, kind: str) -> None:
    wire = Wire(page("a", next=elsewhere), page("b"))
    with pytest.raises(PagingError, match="the next page is") as caught:
        walked(wire, BY_URL, listing(), kind)
    assert len(wire.requests) == 1, "nothing was sent there"
    assert caught.value.page == {"items": ["a"], "next": elsewhere}


def test_a_user_in_the_url_is_not_sent(kind: str) -> None:
    wire = Wire(page("a", next="https://me:pass@api.openai.com/v1/runs?p=2"), page("b"))
    walked(wire, BY_URL, listing(), kind)
    assert str(wire.request.url) == f"{HERE}/runs?p=2"
    assert wire.request.headers["authorization"] == "Bearer key"


@pytest.mark.parametrize("end", [None, ""])
def test_ends_where_the_page_holds_no_url(end: object, kind: str) -> None:
    wire = Wire(page("a", next=f"{HERE}/runs?p=é b"), page(next="?p=3"), page("c", next=end))
    assert walked(wire, BY_URL, listing(), kind) == ["a", "c"], "an empty page that names a next one is not the last"
    assert [str(one.url) for one in wire.requests[1:]] == [f"{HERE}/runs?p=%C3%A9%20b", f"{HERE}/runs?p=3"]


def test_an_address_that_comes_again_is_no_endless_walk(kind: str) -> None:
    wire = Wire(page("a", next="?p=2"), page("b", next="?p=2"))
    with pytest.raises(PagingError, match="second time"):
        walked(wire, BY_URL, listing(), kind)
    assert len(wire.requests) == 2


def test_what_is_no_url_is_an_error(kind: str) -> None:
    with pytest.raises(PagingError, match="no URL of the next page came, but 7"):
        walked(Wire(page("a", next=7)), BY_URL, listing(), kind)
    half = httpx2.Response(200, content=rb'{"items": ["a"], "next": "?p=\ud800"}', headers=JSON)
    with pytest.raises(PagingError, match="the URL of the next page is none"):
        walked(Wire(half), BY_URL, listing(), kind)


def test_the_options_of_the_call_hold_for_every_page(kind: str) -> None:
    wire = Wire(page("a", next="?p=2&trace=9"), page("b", next="https://api.aimlapi.com/runs?p=3"), page("c"))
    options = {"headers": {"X-Team": "7"}, "server": "aimlapi", "extra_query": {"trace": "1", "debug": "yes"}}
    assert walked(wire, BY_URL, listing(options=options, security=()), kind) == ["a", "b", "c"]
    assert [str(one.url) for one in wire.requests] == [
        "https://api.aimlapi.com/runs?trace=1&debug=yes",
        "https://api.aimlapi.com/runs?p=2&trace=9&debug=yes",
        "https://api.aimlapi.com/runs?p=3&trace=1&debug=yes",
    ]
    assert {one.headers["x-team"] for one in wire.requests} == {"7"}


@pytest.mark.parametrize(("told", "more"), [(True, False), (False, True), (None, None), ("yes", "yes")])
def test_the_last_page_is_the_opposite_of_more(told: object, more: object) -> None:
    assert opposite(told) == more
