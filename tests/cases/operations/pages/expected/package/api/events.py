"""A warehouse: the operations of ``events``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NotRequired, Unpack

from .. import _codecs
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.pages import AsyncPages, Cursor, Pages, Paging, reach
from .._runtime.parameters import form, simple
from .._runtime.readers import ObjectReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event import Event
    from ..models.list_events import ListEventsResponse
    from ..models.list_labels import ListLabelsResponse


class ListEventsArguments(CallOptions):
    """What ``list_events`` takes by keyword."""

    after: NotRequired[str | Unset]


def _list_events(
    parcel: str, *, after: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[ListEventsResponse]:
    return Call(
        operation="listEvents",
        method="GET",
        path=f"/parcels/{simple('parcel', parcel)}/events",
        query=form("after", after),
        success={"200": ObjectReader(_codecs.list_events.decode_list_events_response)},
        options=options,
    )


_LIST_EVENTS_PAGES: Final[Paging[ListEventsResponse, Event]] = Paging(
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
) -> Pages[ListEventsResponse, Event]:
    """``GET /parcels/{parcel}/events``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: What happened to a parcel.
    """
    return Pages(client, _list_events(parcel, **arguments), _LIST_EVENTS_PAGES)


def list_events_async(
    client: AsyncCaller, parcel: str, **arguments: Unpack[ListEventsArguments]
) -> AsyncPages[ListEventsResponse, Event]:
    """As ``list_events``, in an event loop: for ``async for``. Awaited, it is the first
    page.
    """
    return AsyncPages(client, _list_events(parcel, **arguments), _LIST_EVENTS_PAGES)


class ListLabelsArguments(CallOptions):
    """What ``list_labels`` takes by keyword."""

    from_: NotRequired[str | Unset]


def _list_labels(
    parcel: str, *, from_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[ListLabelsResponse]:
    return Call(
        operation="listLabels",
        method="GET",
        path=f"/parcels/{simple('parcel', parcel)}/labels",
        query=form("from", from_),
        success={"200": ObjectReader(_codecs.list_labels.decode_list_labels_response)},
        options=options,
    )


_LIST_LABELS_PAGES: Final[Paging[ListLabelsResponse, str]] = Paging(
    items=lambda page: reach(page, "list", "labels"),
    optional=True,
    next=Cursor(parameter="from", page=lambda page: page.next),
)


def list_labels(
    client: Caller, parcel: str, **arguments: Unpack[ListLabelsArguments]
) -> Pages[ListLabelsResponse, str]:
    """``GET /parcels/{parcel}/labels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: What is written on a parcel.
    """
    return Pages(client, _list_labels(parcel, **arguments), _LIST_LABELS_PAGES)


def list_labels_async(
    client: AsyncCaller, parcel: str, **arguments: Unpack[ListLabelsArguments]
) -> AsyncPages[ListLabelsResponse, str]:
    """As ``list_labels``, in an event loop: for ``async for``. Awaited, it is the first
    page.
    """
    return AsyncPages(client, _list_labels(parcel, **arguments), _LIST_LABELS_PAGES)
