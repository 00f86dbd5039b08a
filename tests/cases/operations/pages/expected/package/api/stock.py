"""A warehouse: the operations of ``stock``."""

from __future__ import annotations

from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.wire.values import UNSET, Unset


class _ListShelvesArguments(TypedDict, total=False):
    from_: str | Unset


class ListShelvesArguments(_ListShelvesArguments, CallOptions):
    """What ``list_shelves`` takes and may be left out."""


def _list_shelves(
    *, from_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListShelvesResponse]:
    return Call(
        operation="listShelves",
        method="GET",
        path="/shelves",
        query=form("from", from_),
        success={"200": JsonReader(models.ListShelvesResponse)},
        options=options,
    )


_LIST_SHELVES_PAGES: Final[Paging[models.ListShelvesResponse, str]] = Paging(
    items=lambda page: page.shelves,
    optional=True,
    next=Cursor(parameter="from", page=lambda page: page.next),
)


def list_shelves(
    client: Caller, **arguments: Unpack[ListShelvesArguments]
) -> Pages[models.ListShelvesResponse, str]:
    """List the shelves.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some shelves."""
    return Pages(client, _list_shelves(**arguments), _LIST_SHELVES_PAGES)


def list_shelves_async(
    client: AsyncCaller, **arguments: Unpack[ListShelvesArguments]
) -> AsyncPages[models.ListShelvesResponse, str]:
    """As ``list_shelves``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _list_shelves(**arguments), _LIST_SHELVES_PAGES)


class _ListParcelsArguments(TypedDict, total=False):
    skip: int | Unset


class ListParcelsArguments(_ListParcelsArguments, CallOptions):
    """What ``list_parcels`` takes and may be left out."""


def _list_parcels(
    shelf: str, *, skip: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Parcels]:
    return Call(
        operation="listParcels",
        method="GET",
        path=f"/shelves/{simple('shelf', shelf)}/parcels",
        query=form("skip", skip),
        success={"200": JsonReader(models.Parcels)},
        options=options,
    )


_LIST_PARCELS_PAGES: Final[Paging[models.Parcels, models.Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="skip", counts="items"),
)


def list_parcels(
    client: Caller, shelf: str, **arguments: Unpack[ListParcelsArguments]
) -> Pages[models.Parcels, models.Parcel]:
    """``GET /shelves/{shelf}/parcels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels."""
    return Pages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)


def list_parcels_async(
    client: AsyncCaller, shelf: str, **arguments: Unpack[ListParcelsArguments]
) -> AsyncPages[models.Parcels, models.Parcel]:
    """As ``list_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)
