"""Orchard.Api: the operations of ``trees``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, NothingReader, TextReader
from .._runtime.media.readers import MediaReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from uuid import UUID


class _GetTreesArguments(TypedDict, total=False):
    kind: models.TreeKind | Unset


class GetTreesArguments(_GetTreesArguments, CallOptions):
    """What ``get_trees`` takes and may be left out."""


def _get_trees(
    *, kind: models.TreeKind | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.GetTreesResponse | str]:
    return Call(
        operation="get_api_v1_Trees",
        method="GET",
        path="/api/v1/Trees",
        query=form("Kind", kind),
        success={
            "200": MediaReader(
                TextReader(),
                JsonReader(models.GetTreesResponse),
                JsonReader(models.GetTreesResponse, "text/json"),
            )
        },
        options=options,
    )


def get_trees(
    client: Caller, **arguments: Unpack[GetTreesArguments]
) -> models.GetTreesResponse | str:
    """``GET /api/v1/Trees``.

    Returns:
        ``text/plain`` as text."""
    return client.send(_get_trees(**arguments))


async def get_trees_async(
    client: AsyncCaller, **arguments: Unpack[GetTreesArguments]
) -> models.GetTreesResponse | str:
    """As ``get_trees``, in an event loop."""
    return await client.send(_get_trees(**arguments))


class _PostTreesArguments(TypedDict, total=False):
    id: UUID | str | Unset
    name: str | None | Unset
    price: float | Unset


class PostTreesArguments(_PostTreesArguments, CallOptions):
    """What ``post_trees`` takes and may be left out."""


def _post_trees(
    *,
    media_type: Literal["application/json", "text/json"] = "application/json",
    id: UUID | str | Unset = UNSET,
    name: str | None | Unset = UNSET,
    price: float | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="post_api_v1_Trees",
        method="POST",
        path="/api/v1/Trees",
        body=JsonBody(
            {"id": id, "name": name, "price": price}, media_type, required=False
        ),
        success={"200": NothingReader()},
        failure={"400": JsonReader(models.ProblemDetails, "application/problem+json")},
        options=options,
    )


def post_trees(
    client: Caller,
    *,
    media_type: Literal["application/json", "text/json"] = "application/json",
    **arguments: Unpack[PostTreesArguments],
) -> None:
    """``POST /api/v1/Trees``.

    Args:
        media_type: The media type of the body, ``application/json`` unless it is given.

    Raises:
        BadRequestError: Bad Request."""
    return client.send(_post_trees(media_type=media_type, **arguments))


async def post_trees_async(
    client: AsyncCaller,
    *,
    media_type: Literal["application/json", "text/json"] = "application/json",
    **arguments: Unpack[PostTreesArguments],
) -> None:
    """As ``post_trees``, in an event loop."""
    return await client.send(_post_trees(media_type=media_type, **arguments))


def _get_trees_by_id(
    id: UUID | str, **options: Unpack[CallOptions]
) -> Call[models.TreeDto]:
    return Call(
        operation="get_api_v1_Trees_by_id",
        method="GET",
        path=f"/api/v1/Trees/{simple('id', id)}",
        success={"200": JsonReader(models.TreeDto)},
        options=options,
    )


def get_trees_by_id(
    client: Caller, id: UUID | str, **options: Unpack[CallOptions]
) -> models.TreeDto:
    """``GET /api/v1/Trees/{id}``."""
    return client.send(_get_trees_by_id(id, **options))


async def get_trees_by_id_async(
    client: AsyncCaller, id: UUID | str, **options: Unpack[CallOptions]
) -> models.TreeDto:
    """As ``get_trees_by_id``, in an event loop."""
    return await client.send(_get_trees_by_id(id, **options))
