"""A warehouse: the operations of ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NotRequired, Unpack

from .. import _codecs
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.pages import AsyncPages, Cursor, Pages, Paging
from .._runtime.parameters import form
from .._runtime.readers import ValueReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.parcel import Parcel
    from ..models.parcels import Parcels


class SearchParcelsArguments(CallOptions):
    """What ``search_parcels`` takes by keyword."""

    text: str
    page: NotRequired[int | Unset]
    """Default: ``0``."""


def _search_parcels(
    *, text: str, page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[Parcels]:
    return Call(
        operation="searchParcels",
        method="GET",
        path="/parcels",
        query=(*form("page", page), *form("text", text)),
        success={"200": ValueReader(_codecs.parcels.decode_parcels)},
        options=options,
    )


_SEARCH_PARCELS_PAGES: Final[Paging[Parcels, Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="page", counts="pages", start=0),
)


def search_parcels(
    client: Caller, **arguments: Unpack[SearchParcelsArguments]
) -> Pages[Parcels, Parcel]:
    """``GET /parcels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels.
    """
    return Pages(client, _search_parcels(**arguments), _SEARCH_PARCELS_PAGES)


def search_parcels_async(
    client: AsyncCaller, **arguments: Unpack[SearchParcelsArguments]
) -> AsyncPages[Parcels, Parcel]:
    """As ``search_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page.
    """
    return AsyncPages(client, _search_parcels(**arguments), _SEARCH_PARCELS_PAGES)


class LatestParcelsArguments(CallOptions):
    """What ``latest_parcels`` takes by keyword."""

    below: NotRequired[int | Unset]
    above: NotRequired[int | Unset]


def _latest_parcels(
    *,
    below: int | Unset = UNSET,
    above: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[Parcels]:
    return Call(
        operation="latestParcels",
        method="GET",
        path="/parcels/latest",
        query=(*form("below", below), *form("above", above)),
        success={"200": ValueReader(_codecs.parcels.decode_parcels)},
        options=options,
    )


_LATEST_PARCELS_PAGES: Final[Paging[Parcels, Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="below", item=lambda item: item.number),
    previous=Cursor(parameter="above", item=lambda item: item.number),
)


def latest_parcels(
    client: Caller, **arguments: Unpack[LatestParcelsArguments]
) -> Pages[Parcels, Parcel]:
    """``GET /parcels/latest``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels.
    """
    return Pages(client, _latest_parcels(**arguments), _LATEST_PARCELS_PAGES)


def latest_parcels_async(
    client: AsyncCaller, **arguments: Unpack[LatestParcelsArguments]
) -> AsyncPages[Parcels, Parcel]:
    """As ``latest_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page.
    """
    return AsyncPages(client, _latest_parcels(**arguments), _LATEST_PARCELS_PAGES)
