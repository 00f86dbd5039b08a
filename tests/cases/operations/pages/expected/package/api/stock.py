"""A warehouse: the operations of ``stock``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NotRequired, Unpack

from .. import _codecs
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.pages import AsyncPages, Cursor, Pages, Paging
from .._runtime.parameters import form, simple
from .._runtime.readers import ObjectReader, ValueReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.list_shelves import ListShelvesResponse
    from ..models.parcel import Parcel
    from ..models.parcels import Parcels


class ListShelvesArguments(CallOptions):
    """What ``list_shelves`` takes by keyword."""

    from_: NotRequired[str | Unset]


def _list_shelves(
    *, from_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[ListShelvesResponse]:
    return Call(
        operation="listShelves",
        method="GET",
        path="/shelves",
        query=form("from", from_),
        success={
            "200": ObjectReader(_codecs.list_shelves.decode_list_shelves_response)
        },
        options=options,
    )


_LIST_SHELVES_PAGES: Final[Paging[ListShelvesResponse, str]] = Paging(
    items=lambda page: page.shelves,
    optional=True,
    next=Cursor(parameter="from", page=lambda page: page.next),
)


def list_shelves(
    client: Caller, **arguments: Unpack[ListShelvesArguments]
) -> Pages[ListShelvesResponse, str]:
    """List the shelves.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some shelves.
    """
    return Pages(client, _list_shelves(**arguments), _LIST_SHELVES_PAGES)


def list_shelves_async(
    client: AsyncCaller, **arguments: Unpack[ListShelvesArguments]
) -> AsyncPages[ListShelvesResponse, str]:
    """As ``list_shelves``, in an event loop: for ``async for``. Awaited, it is the
    first page.
    """
    return AsyncPages(client, _list_shelves(**arguments), _LIST_SHELVES_PAGES)


class ListParcelsArguments(CallOptions):
    """What ``list_parcels`` takes by keyword."""

    skip: NotRequired[int | Unset]


def _list_parcels(
    shelf: str, *, skip: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[Parcels]:
    return Call(
        operation="listParcels",
        method="GET",
        path=f"/shelves/{simple('shelf', shelf)}/parcels",
        query=form("skip", skip),
        success={"200": ValueReader(_codecs.parcels.decode_parcels)},
        options=options,
    )


_LIST_PARCELS_PAGES: Final[Paging[Parcels, Parcel]] = Paging(
    items=lambda page: page.parcels,
    more=lambda page: page.more,
    next=Cursor(parameter="skip", counts="items"),
)


def list_parcels(
    client: Caller, shelf: str, **arguments: Unpack[ListParcelsArguments]
) -> Pages[Parcels, Parcel]:
    """``GET /shelves/{shelf}/parcels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels.
    """
    return Pages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)


def list_parcels_async(
    client: AsyncCaller, shelf: str, **arguments: Unpack[ListParcelsArguments]
) -> AsyncPages[Parcels, Parcel]:
    """As ``list_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page.
    """
    return AsyncPages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)
