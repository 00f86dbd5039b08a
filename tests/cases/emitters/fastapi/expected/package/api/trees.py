"""Orchard: the operations of ``trees``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from .._runtime.forms.multipart import File


class _ListTreesArguments(TypedDict, total=False):
    planted_after: date | str | None | Unset


class ListTreesArguments(_ListTreesArguments, CallOptions):
    """What ``list_trees`` takes and may be left out."""


def _list_trees(
    *, planted_after: date | str | None | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.ListTreesResponse]:
    return Call(
        operation="list_trees_trees__get",
        method="GET",
        path="/trees/",
        query=form("planted_after", planted_after),
        success={"200": JsonReader(models.ListTreesResponse)},
        failure={"422": JsonReader(models.HTTPValidationError)},
        options=options,
    )


def list_trees(
    client: Caller, **arguments: Unpack[ListTreesArguments]
) -> models.ListTreesResponse:
    """List Trees.

    Raises:
        UnprocessableError: Validation Error."""
    return client.send(_list_trees(**arguments))


async def list_trees_async(
    client: AsyncCaller, **arguments: Unpack[ListTreesArguments]
) -> models.ListTreesResponse:
    """As ``list_trees``, in an event loop."""
    return await client.send(_list_trees(**arguments))


class _PutPhotoArguments(TypedDict, total=False):
    caption: str | None | Unset


class PutPhotoArguments(_PutPhotoArguments, CallOptions):
    """What ``put_photo`` takes and may be left out."""


def _put_photo(
    tree_id: UUID | str,
    *,
    file: File,
    caption: str | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="put_photo_trees__tree_id__photo_put",
        method="PUT",
        path=f"/trees/{simple('tree_id', tree_id)}/photo",
        body=MultipartBody({"file": file, "caption": caption}),
        success={"204": NothingReader()},
        options=options,
    )


def put_photo(
    client: Caller,
    tree_id: UUID | str,
    *,
    file: File,
    **arguments: Unpack[PutPhotoArguments],
) -> None:
    """Put Photo."""
    return client.send(_put_photo(tree_id, file=file, **arguments))


async def put_photo_async(
    client: AsyncCaller,
    tree_id: UUID | str,
    *,
    file: File,
    **arguments: Unpack[PutPhotoArguments],
) -> None:
    """As ``put_photo``, in an event loop."""
    return await client.send(_put_photo(tree_id, file=file, **arguments))
