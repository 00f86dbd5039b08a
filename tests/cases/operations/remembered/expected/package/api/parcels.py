"""A depot: the operations of ``parcels``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, header, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging, reach
from .._runtime.wire.values import UNSET, Unset


class _CreateParcelArguments(TypedDict, total=False):
    fragile: bool | Unset
    note: str | None | Unset
    size: models.Size | models.SizeDict | Unset
    secret: str | Unset


class CreateParcelArguments(_CreateParcelArguments, CallOptions):
    """What ``create_parcel`` takes and may be left out."""


def _create_parcel(
    shelf: int,
    *,
    to: str,
    fragile: bool | Unset = UNSET,
    note: str | None | Unset = UNSET,
    size: models.Size | models.SizeDict | Unset = UNSET,
    secret: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Parcel]:
    return Call(
        operation="createParcel",
        method="POST",
        path=f"/shelves/{simple('shelf', shelf)}/parcels",
        body=JsonBody(
            {"to": to, "fragile": fragile, "note": note, "size": size, "secret": secret}
        ),
        success={"201": JsonReader(models.Parcel)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


def create_parcel(
    client: Caller, shelf: int, *, to: str, **arguments: Unpack[CreateParcelArguments]
) -> models.Parcel:
    """``POST /shelves/{shelf}/parcels``.

    Returns:
        The parcel.

    Raises:
        StatusError: What went wrong."""
    return client.send(_create_parcel(shelf, to=to, **arguments))


async def create_parcel_async(
    client: AsyncCaller,
    shelf: int,
    *,
    to: str,
    **arguments: Unpack[CreateParcelArguments],
) -> models.Parcel:
    """As ``create_parcel``, in an event loop."""
    return await client.send(_create_parcel(shelf, to=to, **arguments))


class _ListParcelsArguments(TypedDict, total=False):
    after: str | Unset
    limit: int | Unset
    state: Sequence[models.State] | Unset
    fragile: bool | Unset


class ListParcelsArguments(_ListParcelsArguments, CallOptions):
    """What ``list_parcels`` takes and may be left out."""


def _list_parcels(
    shelf: int,
    *,
    after: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    state: Sequence[models.State] | Unset = UNSET,
    fragile: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.ListParcelsResponse]:
    return Call(
        operation="listParcels",
        method="GET",
        path=f"/shelves/{simple('shelf', shelf)}/parcels",
        query=(
            *form("after", after),
            *form("limit", limit),
            *form("state", state),
            *form("fragile", fragile),
        ),
        success={"200": JsonReader(models.ListParcelsResponse)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


_LIST_PARCELS_PAGES: Final[Paging[models.ListParcelsResponse, models.Parcel]] = Paging(
    items=lambda page: reach(page, "result", "parcels"),
    more=lambda page: page.more,
    next=Cursor(
        parameter="after", page=lambda page: page.next, item=lambda item: item.parcel_id
    ),
)


def list_parcels(
    client: Caller, shelf: int, **arguments: Unpack[ListParcelsArguments]
) -> Pages[models.ListParcelsResponse, models.Parcel]:
    """``GET /shelves/{shelf}/parcels``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: Some parcels.

    Raises:
        StatusError: What went wrong."""
    return Pages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)


def list_parcels_async(
    client: AsyncCaller, shelf: int, **arguments: Unpack[ListParcelsArguments]
) -> AsyncPages[models.ListParcelsResponse, models.Parcel]:
    """As ``list_parcels``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _list_parcels(shelf, **arguments), _LIST_PARCELS_PAGES)


class _GetParcelArguments(TypedDict, total=False):
    if_none_match: str | Unset


class GetParcelArguments(_GetParcelArguments, CallOptions):
    """What ``get_parcel`` takes and may be left out."""


def _get_parcel(
    shelf: int,
    parcel_id: str,
    *,
    if_none_match: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Parcel]:
    return Call(
        operation="getParcel",
        method="GET",
        path=f"/shelves/{simple('shelf', shelf)}/parcels/{simple('parcelId', parcel_id)}",
        headers=header("If-None-Match", if_none_match),
        success={"200": JsonReader(models.Parcel)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


def get_parcel(
    client: Caller, shelf: int, parcel_id: str, **arguments: Unpack[GetParcelArguments]
) -> models.Parcel:
    """``GET /shelves/{shelf}/parcels/{parcelId}``.

    Returns:
        The parcel.

    Raises:
        StatusError: 304: It is as it was.
        StatusError: What went wrong."""
    return client.send(_get_parcel(shelf, parcel_id, **arguments))


async def get_parcel_async(
    client: AsyncCaller,
    shelf: int,
    parcel_id: str,
    **arguments: Unpack[GetParcelArguments],
) -> models.Parcel:
    """As ``get_parcel``, in an event loop."""
    return await client.send(_get_parcel(shelf, parcel_id, **arguments))


class _ChangeParcelArguments(TypedDict, total=False):
    if_match: str | Unset
    to: str | Unset
    state: models.State | Unset
    note: str | None | Unset
    size: models.Size | models.SizeDict | Unset


class ChangeParcelArguments(_ChangeParcelArguments, CallOptions):
    """What ``change_parcel`` takes and may be left out."""


def _change_parcel(
    shelf: int,
    parcel_id: str,
    *,
    if_match: str | Unset = UNSET,
    to: str | Unset = UNSET,
    state: models.State | Unset = UNSET,
    note: str | None | Unset = UNSET,
    size: models.Size | models.SizeDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Parcel]:
    return Call(
        operation="changeParcel",
        method="PATCH",
        path=f"/shelves/{simple('shelf', shelf)}/parcels/{simple('parcelId', parcel_id)}",
        headers=header("If-Match", if_match),
        body=JsonBody(
            {"to": to, "state": state, "note": note, "size": size},
            media_type="application/merge-patch+json",
        ),
        success={"200": JsonReader(models.Parcel)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


def change_parcel(
    client: Caller,
    shelf: int,
    parcel_id: str,
    **arguments: Unpack[ChangeParcelArguments],
) -> models.Parcel:
    """``PATCH /shelves/{shelf}/parcels/{parcelId}``.

    Returns:
        The parcel.

    Raises:
        StatusError: What went wrong."""
    return client.send(_change_parcel(shelf, parcel_id, **arguments))


async def change_parcel_async(
    client: AsyncCaller,
    shelf: int,
    parcel_id: str,
    **arguments: Unpack[ChangeParcelArguments],
) -> models.Parcel:
    """As ``change_parcel``, in an event loop."""
    return await client.send(_change_parcel(shelf, parcel_id, **arguments))


def _delete_parcel(
    shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> Call[models.Parcel]:
    return Call(
        operation="deleteParcel",
        method="DELETE",
        path=f"/shelves/{simple('shelf', shelf)}/parcels/{simple('parcelId', parcel_id)}",
        success={"200": JsonReader(models.Parcel)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


def delete_parcel(
    client: Caller, shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> models.Parcel:
    """``DELETE /shelves/{shelf}/parcels/{parcelId}``.

    Returns:
        What the parcel was.

    Raises:
        StatusError: What went wrong."""
    return client.send(_delete_parcel(shelf, parcel_id, **options))


async def delete_parcel_async(
    client: AsyncCaller, shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> models.Parcel:
    """As ``delete_parcel``, in an event loop."""
    return await client.send(_delete_parcel(shelf, parcel_id, **options))


def _weigh_parcel(
    shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> Call[models.WeighParcelResponse]:
    return Call(
        operation="weighParcel",
        method="POST",
        path=f"/shelves/{simple('shelf', shelf)}/parcels/{simple('parcelId', parcel_id)}/weighing",
        success={"200": JsonReader(models.WeighParcelResponse)},
        failure={"default": JsonReader(models.Fault)},
        security=(("key",),),
        options=options,
    )


def weigh_parcel(
    client: Caller, shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> models.WeighParcelResponse:
    """``POST /shelves/{shelf}/parcels/{parcelId}/weighing``.

    Returns:
        The weight.

    Raises:
        StatusError: What went wrong."""
    return client.send(_weigh_parcel(shelf, parcel_id, **options))


async def weigh_parcel_async(
    client: AsyncCaller, shelf: int, parcel_id: str, **options: Unpack[CallOptions]
) -> models.WeighParcelResponse:
    """As ``weigh_parcel``, in an event loop."""
    return await client.send(_weigh_parcel(shelf, parcel_id, **options))
