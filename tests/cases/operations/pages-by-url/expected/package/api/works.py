"""A museum: the operations of ``works``."""

from __future__ import annotations

from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.pages.addresses import by_link, by_url
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging, reach
from .._runtime.wire.values import UNSET, Unset


class _ListWorksArguments(TypedDict, total=False):
    per_page: int | Unset


class ListWorksArguments(_ListWorksArguments, CallOptions):
    """What ``list_works`` takes and may be left out."""


def _list_works(
    *, per_page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListWorksResponse]:
    return Call(
        operation="listWorks",
        method="GET",
        path="/works",
        query=form("per_page", per_page),
        success={"200": JsonReader(models.ListWorksResponse)},
        options=options,
    )


_LIST_WORKS_PAGES: Final[Paging[models.ListWorksResponse, models.Work]] = Paging(
    next=Cursor(follow=by_link("next")),
)


def list_works(
    client: Caller, **arguments: Unpack[ListWorksArguments]
) -> Pages[models.ListWorksResponse, models.Work]:
    """``GET /works``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some works."""
    return Pages(client, _list_works(**arguments), _LIST_WORKS_PAGES)


def list_works_async(
    client: AsyncCaller, **arguments: Unpack[ListWorksArguments]
) -> AsyncPages[models.ListWorksResponse, models.Work]:
    """As ``list_works``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_works(**arguments), _LIST_WORKS_PAGES)


def _list_artists(**options: Unpack[CallOptions]) -> Call[models.ListArtistsResponse]:
    return Call(
        operation="listArtists",
        method="GET",
        path="/artists",
        success={"200": JsonReader(models.ListArtistsResponse)},
        options=options,
    )


_LIST_ARTISTS_PAGES: Final[Paging[models.ListArtistsResponse, str]] = Paging(
    items=lambda page: page.results,
    next=Cursor(follow=by_url(lambda page: reach(page, "links", "next"))),
)


def list_artists(
    client: Caller, **options: Unpack[CallOptions]
) -> Pages[models.ListArtistsResponse, str]:
    """``GET /artists``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some artists."""
    return Pages(client, _list_artists(**options), _LIST_ARTISTS_PAGES)


def list_artists_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> AsyncPages[models.ListArtistsResponse, str]:
    """As ``list_artists``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _list_artists(**options), _LIST_ARTISTS_PAGES)
