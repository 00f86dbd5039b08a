"""client: the operations of ``trees``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

from .._later import models
from .._runtime.forms.multipart import MultipartBody
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.media.alternatives import written
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from decimal import Decimal


class _TreesListArguments(TypedDict, total=False):
    page: int | Unset


class TreesListArguments(_TreesListArguments, CallOptions):
    """What ``trees_list`` takes and may be left out."""


def _trees_list(
    *, page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.PaginatedTreeList]:
    return Call(
        operation="api_trees_list",
        method="GET",
        path="/api/trees/",
        query=form("page", page),
        success={"200": JsonReader(models.PaginatedTreeList)},
        security=(("cookieAuth",), ("basicAuth",), ()),
        options=options,
    )


def trees_list(
    client: Caller, **arguments: Unpack[TreesListArguments]
) -> models.PaginatedTreeList:
    """``GET /api/trees/``.

    Args:
        page: A page number within the paginated result set."""
    return client.send(_trees_list(**arguments))


async def trees_list_async(
    client: AsyncCaller, **arguments: Unpack[TreesListArguments]
) -> models.PaginatedTreeList:
    """As ``trees_list``, in an event loop."""
    return await client.send(_trees_list(**arguments))


class _TreesCreateArguments(TypedDict, total=False):
    kind: Literal["apple", "pear", ""] | None | Unset
    price: Decimal | str | Unset


class TreesCreateArguments(_TreesCreateArguments, CallOptions):
    """What ``trees_create`` takes and may be left out."""


def _trees_create(
    *,
    name: str,
    media_type: Literal[
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/json",
    kind: Literal["apple", "pear", ""] | None | Unset = UNSET,
    price: Decimal | str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Tree]:
    return Call(
        operation="api_trees_create",
        method="POST",
        path="/api/trees/",
        body=written(
            media_type,
            {
                "application/json": JsonBody,
                "application/x-www-form-urlencoded": FormBody,
                "multipart/form-data": MultipartBody,
            },
            {"name": name, "kind": kind, "price": price},
        ),
        success={"201": JsonReader(models.Tree)},
        options=options,
    )


def trees_create(
    client: Caller,
    *,
    name: str,
    media_type: Literal[
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/json",
    **arguments: Unpack[TreesCreateArguments],
) -> models.Tree:
    """``POST /api/trees/``.

    Args:
        media_type: The media type of the body, ``application/json`` unless it is given.
    """
    return client.send(_trees_create(name=name, media_type=media_type, **arguments))


async def trees_create_async(
    client: AsyncCaller,
    *,
    name: str,
    media_type: Literal[
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
    ] = "application/json",
    **arguments: Unpack[TreesCreateArguments],
) -> models.Tree:
    """As ``trees_create``, in an event loop."""
    return await client.send(
        _trees_create(name=name, media_type=media_type, **arguments)
    )


class _TreesPartialUpdateArguments(TypedDict, total=False):
    name: str | Unset


class TreesPartialUpdateArguments(_TreesPartialUpdateArguments, CallOptions):
    """What ``trees_partial_update`` takes and may be left out."""


def _trees_partial_update(
    id: int, *, name: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Tree]:
    return Call(
        operation="api_trees_partial_update",
        method="PATCH",
        path=f"/api/trees/{simple('id', id)}/",
        body=JsonBody({"name": name}, required=False),
        success={"200": JsonReader(models.Tree)},
        options=options,
    )


def trees_partial_update(
    client: Caller, id: int, **arguments: Unpack[TreesPartialUpdateArguments]
) -> models.Tree:
    """``PATCH /api/trees/{id}/``.

    Args:
        id: A unique integer value identifying this tree."""
    return client.send(_trees_partial_update(id, **arguments))


async def trees_partial_update_async(
    client: AsyncCaller, id: int, **arguments: Unpack[TreesPartialUpdateArguments]
) -> models.Tree:
    """As ``trees_partial_update``, in an event loop."""
    return await client.send(_trees_partial_update(id, **arguments))
