"""A warehouse: the operations of ``events``."""

from __future__ import annotations

from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging, reach
from .._runtime.wire.values import UNSET, Unset


class _ListEventsArguments(TypedDict, total=False):
    after: str | Unset


class ListEventsArguments(_ListEventsArguments, CallOptions):
    """What ``list_events`` takes and may be left out."""


def _list_events(
    parcel: str, *, after: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListEventsResponse]:
    return Call(
        operation="listEvents",
        method="GET",
        path=f"/parcels/{simple('parcel', parcel)}/events",
        query=form("after", after),
        success={"200": JsonReader(models.ListEventsResponse)},
        options=options,
    )


_LIST_EVENTS_PAGES: Final[Paging[models.ListEventsResponse, models.Event]] = Paging(
    items=lambda page: reach(page, "result", "events"),
    more=lambda page: reach(page, "meta", "page", "class_"),
    next=Cursor(
        parameter="after",
        page=lambda page: reach(page, "meta", "page", "next_cursor"),
        item=lambda item: reach(item, "place", "number"),
    ),
)


def list_events(
    client: Caller, parcel: str, **arguments: Unpack[ListEventsArguments]
) -> Pages[models.ListEventsResponse, models.Event]:
    """``GET /parcels/{parcel}/events``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: What happened to a parcel."""
    return Pages(client, _list_events(parcel, **arguments), _LIST_EVENTS_PAGES)


def list_events_async(
    client: AsyncCaller, parcel: str, **arguments: Unpack[ListEventsArguments]
) -> AsyncPages[models.ListEventsResponse, models.Event]:
    """As ``list_events``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_events(parcel, **arguments), _LIST_EVENTS_PAGES)


class _ListLabelsArguments(TypedDict, total=False):
    from_: str | Unset


class ListLabelsArguments(_ListLabelsArguments, CallOptions):
    """What ``list_labels`` takes and may be left out."""


def _list_labels(
    parcel: str, *, from_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListLabelsResponse]:
    return Call(
        operation="listLabels",
        method="GET",
        path=f"/parcels/{simple('parcel', parcel)}/labels",
        query=form("from", from_),
        success={"200": JsonReader(models.ListLabelsResponse)},
        options=options,
    )


_LIST_LABELS_PAGES: Final[Paging[models.ListLabelsResponse, str]] = Paging(
    items=lambda page: reach(page, "list", "labels"),
    optional=True,
    next=Cursor(parameter="from", page=lambda page: page.next),
)


def list_labels(
    client: Caller, parcel: str, **arguments: Unpack[ListLabelsArguments]
) -> Pages[models.ListLabelsResponse, str]:
    """``GET /parcels/{parcel}/labels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: What is written on a parcel."""
    return Pages(client, _list_labels(parcel, **arguments), _LIST_LABELS_PAGES)


def list_labels_async(
    client: AsyncCaller, parcel: str, **arguments: Unpack[ListLabelsArguments]
) -> AsyncPages[models.ListLabelsResponse, str]:
    """As ``list_labels``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_labels(parcel, **arguments), _LIST_LABELS_PAGES)
