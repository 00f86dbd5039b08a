"""What one side alone sets: the operations of ``owners``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.readonly.sent import sent
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.forms.multipart import File


class _AddOwnerArguments(TypedDict, total=False):
    photo: File | Unset


class AddOwnerArguments(_AddOwnerArguments, CallOptions):
    """What ``add_owner`` takes and may be left out."""


def _add_owner(
    *,
    owner: models.Owner | models.OwnerDict,
    photo: File | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="addOwner",
        method="POST",
        path="/owners",
        body=MultipartBody(
            sent({"owner": owner, "photo": photo}), media_types={"photo": "image/png"}
        ),
        success={"204": NothingReader()},
        options=options,
    )


def add_owner(
    client: Caller,
    *,
    owner: models.Owner | models.OwnerDict,
    **arguments: Unpack[AddOwnerArguments],
) -> None:
    """``POST /owners``.

    Returns:
        Done."""
    return client.send(_add_owner(owner=owner, **arguments))


async def add_owner_async(
    client: AsyncCaller,
    *,
    owner: models.Owner | models.OwnerDict,
    **arguments: Unpack[AddOwnerArguments],
) -> None:
    """As ``add_owner``, in an event loop."""
    return await client.send(_add_owner(owner=owner, **arguments))
