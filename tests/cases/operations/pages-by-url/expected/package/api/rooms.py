"""A museum: the operations of ``rooms``."""

from __future__ import annotations

from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging, opposite
from .._runtime.wire.values import UNSET, Unset


class _ListRoomsArguments(TypedDict, total=False):
    page: int | Unset


class ListRoomsArguments(_ListRoomsArguments, CallOptions):
    """What ``list_rooms`` takes and may be left out."""


def _list_rooms(
    *, page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListRoomsResponse]:
    return Call(
        operation="listRooms",
        method="GET",
        path="/rooms",
        query=form("page", page),
        success={"200": JsonReader(models.ListRoomsResponse)},
        options=options,
    )


_LIST_ROOMS_PAGES: Final[Paging[models.ListRoomsResponse, str]] = Paging(
    next=Cursor(parameter="page", counts="pages"),
)


def list_rooms(
    client: Caller, **arguments: Unpack[ListRoomsArguments]
) -> Pages[models.ListRoomsResponse, str]:
    """``GET /rooms``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some rooms."""
    return Pages(client, _list_rooms(**arguments), _LIST_ROOMS_PAGES)


def list_rooms_async(
    client: AsyncCaller, **arguments: Unpack[ListRoomsArguments]
) -> AsyncPages[models.ListRoomsResponse, str]:
    """As ``list_rooms``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_rooms(**arguments), _LIST_ROOMS_PAGES)


class _ListVisitsArguments(TypedDict, total=False):
    iterator: str | Unset


class ListVisitsArguments(_ListVisitsArguments, CallOptions):
    """What ``list_visits`` takes and may be left out."""


def _list_visits(
    *, iterator: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListVisitsResponse]:
    return Call(
        operation="listVisits",
        method="GET",
        path="/visits",
        query=form("iterator", iterator),
        success={"200": JsonReader(models.ListVisitsResponse)},
        options=options,
    )


_LIST_VISITS_PAGES: Final[Paging[models.ListVisitsResponse, str]] = Paging(
    items=lambda page: page.visits,
    more=lambda page: opposite(page.done),
    next=Cursor(parameter="iterator", page=lambda page: page.iterator),
)


def list_visits(
    client: Caller, **arguments: Unpack[ListVisitsArguments]
) -> Pages[models.ListVisitsResponse, str]:
    """``GET /visits``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some visits."""
    return Pages(client, _list_visits(**arguments), _LIST_VISITS_PAGES)


def list_visits_async(
    client: AsyncCaller, **arguments: Unpack[ListVisitsArguments]
) -> AsyncPages[models.ListVisitsResponse, str]:
    """As ``list_visits``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_visits(**arguments), _LIST_VISITS_PAGES)
