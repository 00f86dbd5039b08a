"""A warehouse: the operations of ``search``."""

from __future__ import annotations

from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.wire.values import UNSET, Unset


class _SearchParcelsArguments(TypedDict, total=False):
    page: int | Unset


class SearchParcelsArguments(_SearchParcelsArguments, CallOptions):
    """What ``search_parcels`` takes and may be left out."""


def _search_parcels(
    *, text: str, page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Parcels]:
    return Call(
        operation="searchParcels",
        method="GET",
        path="/parcels",
        query=(*form("page", page), *form("text", text)),
        success={"200": JsonReader(models.Parcels)},
        options=options,
    )


_SEARCH_PARCELS_PAGES: Final[Paging[models.Parcels, models.Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="page", counts="pages", start=0),
)


def search_parcels(
    client: Caller, *, text: str, **arguments: Unpack[SearchParcelsArguments]
) -> Pages[models.Parcels, models.Parcel]:
    """``GET /parcels``.

    Args:
        page: Default: ``0``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels."""
    return Pages(client, _search_parcels(text=text, **arguments), _SEARCH_PARCELS_PAGES)


def search_parcels_async(
    client: AsyncCaller, *, text: str, **arguments: Unpack[SearchParcelsArguments]
) -> AsyncPages[models.Parcels, models.Parcel]:
    """As ``search_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(
        client, _search_parcels(text=text, **arguments), _SEARCH_PARCELS_PAGES
    )


class _LatestParcelsArguments(TypedDict, total=False):
    below: int | Unset
    above: int | Unset


class LatestParcelsArguments(_LatestParcelsArguments, CallOptions):
    """What ``latest_parcels`` takes and may be left out."""


def _latest_parcels(
    *,
    below: int | Unset = UNSET,
    above: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Parcels]:
    return Call(
        operation="latestParcels",
        method="GET",
        path="/parcels/latest",
        query=(*form("below", below), *form("above", above)),
        success={"200": JsonReader(models.Parcels)},
        options=options,
    )


_LATEST_PARCELS_PAGES: Final[Paging[models.Parcels, models.Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="below", item=lambda item: item.number),
    previous=Cursor(parameter="above", item=lambda item: item.number),
)


def latest_parcels(
    client: Caller, **arguments: Unpack[LatestParcelsArguments]
) -> Pages[models.Parcels, models.Parcel]:
    """``GET /parcels/latest``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels."""
    return Pages(client, _latest_parcels(**arguments), _LATEST_PARCELS_PAGES)


def latest_parcels_async(
    client: AsyncCaller, **arguments: Unpack[LatestParcelsArguments]
) -> AsyncPages[models.Parcels, models.Parcel]:
    """As ``latest_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _latest_parcels(**arguments), _LATEST_PARCELS_PAGES)
