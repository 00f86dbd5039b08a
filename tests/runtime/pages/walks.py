"""Walks over pages with either kind of client: what the tests of pages share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

import httpx2
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.pages.pages import AsyncPages, Pages
from clientwright.runtime.pages.paging import Cursor, Paging
from clientwright.runtime.wire.deviations import NO_EXTRA
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
