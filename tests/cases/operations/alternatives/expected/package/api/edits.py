"""Bodies that can be given in several ways: the operations of ``edits``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypedDict, Unpack, overload

from .._later import models
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.media.alternatives import Alternative, alternative
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.forms.multipart import File


class _EditArguments(TypedDict, total=False):
    size: int | Unset


class EditArguments(_EditArguments, CallOptions):
    """What ``edit`` takes and may be left out."""


def _edit(
    *,
    image: File | Sequence[File],
    prompt: str,
    size: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="edit",
        method="POST",
        path="/edits",
        body=MultipartBody({"image": image, "prompt": prompt, "size": size}),
        success={"204": NothingReader()},
        options=options,
    )


def _edit__json(
    *,
    image: models.EditJsonBodyImage | models.EditJsonBodyImageDict,
    prompt: str,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="edit",
        method="POST",
        path="/edits",
        body=JsonBody({"image": image, "prompt": prompt}),
        success={"204": NothingReader()},
        options=options,
    )


_EDIT_BODIES: Final = (
    Alternative(_edit, ("multipart/form-data",), {"image": ("bytes",)}),
    Alternative(_edit__json, ("application/json",), {"image": ("json",)}),
)


@overload
def edit(
    client: Caller,
    *,
    image: File | Sequence[File],
    prompt: str,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[EditArguments],
) -> None: ...
@overload
def edit(
    client: Caller,
    *,
    image: models.EditJsonBodyImage | models.EditJsonBodyImageDict,
    prompt: str,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> None: ...
def edit(client: Caller, **arguments: Any) -> None:
    """``POST /edits``.

    Args:
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Edited."""
    return client.send(alternative(_EDIT_BODIES, arguments))


@overload
async def edit_async(
    client: AsyncCaller,
    *,
    image: File | Sequence[File],
    prompt: str,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[EditArguments],
) -> None: ...
@overload
async def edit_async(
    client: AsyncCaller,
    *,
    image: models.EditJsonBodyImage | models.EditJsonBodyImageDict,
    prompt: str,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> None: ...
async def edit_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``edit``, in an event loop."""
    return await client.send(alternative(_EDIT_BODIES, arguments))
