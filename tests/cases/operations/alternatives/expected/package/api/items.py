"""Bodies that can be given in several ways: the operations of ``items``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypedDict, Unpack, overload

from .._later import models
from .._runtime.files.bodies import BinaryBody
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.http.texts import TextBody
from .._runtime.media.alternatives import Alternative, alternative
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.files.sources import FileContent
    from .._runtime.forms.multipart import File


class _AddItemArguments(TypedDict, total=False):
    size: int | Unset


class AddItemArguments(_AddItemArguments, CallOptions):
    """What ``add_item`` takes and may be left out."""


def _add_item(
    *, name: str, size: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="addItem",
        method="POST",
        path="/items",
        body=JsonBody({"name": name, "size": size}),
        success={"204": NothingReader()},
        options=options,
    )


class _AddItemMultipartArguments(TypedDict, total=False):
    stream: bool | Unset


class AddItemMultipartArguments(_AddItemMultipartArguments, CallOptions):
    """What ``add_item`` takes and may be left out."""


def _add_item__multipart(
    *,
    item: models.Item | models.ItemDict,
    picture: File,
    stream: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="addItem",
        method="POST",
        path="/items",
        body=MultipartBody({"item": item, "picture": picture, "stream": stream}),
        success={"204": NothingReader()},
        options=options,
    )


_ADD_ITEM_BODIES: Final = (
    Alternative(_add_item, ("application/json",)),
    Alternative(_add_item__multipart, ("multipart/form-data",)),
)


@overload
def add_item(
    client: Caller,
    *,
    name: str,
    media_type: Literal["application/json"] = "application/json",
    **arguments: Unpack[AddItemArguments],
) -> None: ...
@overload
def add_item(
    client: Caller,
    *,
    item: models.Item | models.ItemDict,
    picture: File,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[AddItemMultipartArguments],
) -> None: ...
def add_item(client: Caller, **arguments: Any) -> None:
    """Add an item.

    Args:
        picture: What it looks like.
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Added."""
    return client.send(alternative(_ADD_ITEM_BODIES, arguments))


@overload
async def add_item_async(
    client: AsyncCaller,
    *,
    name: str,
    media_type: Literal["application/json"] = "application/json",
    **arguments: Unpack[AddItemArguments],
) -> None: ...
@overload
async def add_item_async(
    client: AsyncCaller,
    *,
    item: models.Item | models.ItemDict,
    picture: File,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[AddItemMultipartArguments],
) -> None: ...
async def add_item_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``add_item``, in an event loop."""
    return await client.send(alternative(_ADD_ITEM_BODIES, arguments))


class _ChangeItemArguments(TypedDict, total=False):
    size: int | Unset


class ChangeItemArguments(_ChangeItemArguments, CallOptions):
    """What ``change_item`` takes and may be left out."""


def _change_item(
    *, name: str, size: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="changeItem",
        method="PATCH",
        path="/items",
        body=JsonBody(
            {"name": name, "size": size},
            media_type="application/merge-patch+json",
            required=False,
        ),
        success={"204": NothingReader()},
        options=options,
    )


class _ChangeItemJsonArguments(TypedDict, total=False):
    body: models.ChangeItemJsonPatchBodyInput | Unset


class ChangeItemJsonArguments(_ChangeItemJsonArguments, CallOptions):
    """What ``change_item`` takes and may be left out."""


def _change_item__json(
    *,
    body: models.ChangeItemJsonPatchBodyInput | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="changeItem",
        method="PATCH",
        path="/items",
        body=JsonBody(body, media_type="application/json-patch+json", required=False),
        success={"204": NothingReader()},
        options=options,
    )


_CHANGE_ITEM_BODIES: Final = (
    Alternative(_change_item, ("application/merge-patch+json",)),
    Alternative(_change_item__json, ("application/json-patch+json",)),
)


@overload
def change_item(
    client: Caller,
    *,
    name: str,
    media_type: Literal[
        "application/merge-patch+json"
    ] = "application/merge-patch+json",
    **arguments: Unpack[ChangeItemArguments],
) -> None: ...
@overload
def change_item(
    client: Caller,
    *,
    media_type: Literal["application/json-patch+json"] = "application/json-patch+json",
    **arguments: Unpack[ChangeItemJsonArguments],
) -> None: ...
def change_item(client: Caller, **arguments: Any) -> None:
    """``PATCH /items``.

    Args:
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Changed."""
    return client.send(alternative(_CHANGE_ITEM_BODIES, arguments))


@overload
async def change_item_async(
    client: AsyncCaller,
    *,
    name: str,
    media_type: Literal[
        "application/merge-patch+json"
    ] = "application/merge-patch+json",
    **arguments: Unpack[ChangeItemArguments],
) -> None: ...
@overload
async def change_item_async(
    client: AsyncCaller,
    *,
    media_type: Literal["application/json-patch+json"] = "application/json-patch+json",
    **arguments: Unpack[ChangeItemJsonArguments],
) -> None: ...
async def change_item_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``change_item``, in an event loop."""
    return await client.send(alternative(_CHANGE_ITEM_BODIES, arguments))


def _load_items(
    shelf: str, *, body: str, **options: Unpack[CallOptions]
) -> Call[models.LoadItemsResponse]:
    return Call(
        operation="loadItems",
        method="POST",
        path=f"/items/{simple('shelf', shelf)}/load",
        body=TextBody(body, media_type="text/csv"),
        success={"200": JsonReader(models.LoadItemsResponse)},
        options=options,
    )


def _load_items__json(
    shelf: str, *, body: models.LoadItemsBodyInput, **options: Unpack[CallOptions]
) -> Call[models.LoadItemsResponse]:
    return Call(
        operation="loadItems",
        method="POST",
        path=f"/items/{simple('shelf', shelf)}/load",
        body=JsonBody(body),
        success={"200": JsonReader(models.LoadItemsResponse)},
        options=options,
    )


def _load_items__binary(
    shelf: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> Call[models.LoadItemsResponse]:
    return Call(
        operation="loadItems",
        method="POST",
        path=f"/items/{simple('shelf', shelf)}/load",
        body=BinaryBody(body),
        success={"200": JsonReader(models.LoadItemsResponse)},
        options=options,
    )


_LOAD_ITEMS_BODIES: Final = (
    Alternative(_load_items, ("text/csv",), {"body": ("text",)}),
    Alternative(_load_items__json, ("application/json",), {"body": ("json",)}),
    Alternative(
        _load_items__binary, ("application/octet-stream",), {"body": ("bytes",)}
    ),
)


@overload
def load_items(
    client: Caller,
    shelf: str,
    *,
    body: str,
    media_type: Literal["text/csv"] = "text/csv",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
@overload
def load_items(
    client: Caller,
    shelf: str,
    *,
    body: models.LoadItemsBodyInput,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
@overload
def load_items(
    client: Caller,
    shelf: str,
    *,
    body: FileContent,
    media_type: Literal["application/octet-stream"] = "application/octet-stream",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
def load_items(
    client: Caller, shelf: str, **arguments: Any
) -> models.LoadItemsResponse:
    """``POST /items/{shelf}/load``.

    Args:
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        How many."""
    return client.send(alternative(_LOAD_ITEMS_BODIES, arguments, shelf))


@overload
async def load_items_async(
    client: AsyncCaller,
    shelf: str,
    *,
    body: str,
    media_type: Literal["text/csv"] = "text/csv",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
@overload
async def load_items_async(
    client: AsyncCaller,
    shelf: str,
    *,
    body: models.LoadItemsBodyInput,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
@overload
async def load_items_async(
    client: AsyncCaller,
    shelf: str,
    *,
    body: FileContent,
    media_type: Literal["application/octet-stream"] = "application/octet-stream",
    **options: Unpack[CallOptions],
) -> models.LoadItemsResponse: ...
async def load_items_async(
    client: AsyncCaller, shelf: str, **arguments: Any
) -> models.LoadItemsResponse:
    """As ``load_items``, in an event loop."""
    return await client.send(alternative(_LOAD_ITEMS_BODIES, arguments, shelf))
