"""Bodies that can be given in several ways: the operations of ``pictures``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime.files.bodies import BinaryBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader

if TYPE_CHECKING:
    from .._runtime.files.sources import FileContent


def _upload_picture(
    *,
    body: FileContent,
    media_type: Literal["image/png", "image/jpeg"] = "image/png",
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="uploadPicture",
        method="PUT",
        path="/pictures",
        body=BinaryBody(body, media_type),
        success={"204": NothingReader()},
        options=options,
    )


def upload_picture(
    client: Caller,
    *,
    body: FileContent,
    media_type: Literal["image/png", "image/jpeg"] = "image/png",
    **options: Unpack[CallOptions],
) -> None:
    """``PUT /pictures``.

    Args:
        media_type: The media type of the body, ``image/png`` unless it is given.

    Returns:
        Sent."""
    return client.send(_upload_picture(body=body, media_type=media_type, **options))


async def upload_picture_async(
    client: AsyncCaller,
    *,
    body: FileContent,
    media_type: Literal["image/png", "image/jpeg"] = "image/png",
    **options: Unpack[CallOptions],
) -> None:
    """As ``upload_picture``, in an event loop."""
    return await client.send(
        _upload_picture(body=body, media_type=media_type, **options)
    )


def _upload_anything(
    *,
    body: FileContent,
    media_type: str = "application/octet-stream",
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="uploadAnything",
        method="POST",
        path="/pictures",
        body=BinaryBody(body, media_type),
        success={"204": NothingReader()},
        options=options,
    )


def upload_anything(
    client: Caller,
    *,
    body: FileContent,
    media_type: str = "application/octet-stream",
    **options: Unpack[CallOptions],
) -> None:
    """``POST /pictures``.

    Args:
        media_type: The media type of the body, ``application/octet-stream`` unless it is given.

    Returns:
        Sent."""
    return client.send(_upload_anything(body=body, media_type=media_type, **options))


async def upload_anything_async(
    client: AsyncCaller,
    *,
    body: FileContent,
    media_type: str = "application/octet-stream",
    **options: Unpack[CallOptions],
) -> None:
    """As ``upload_anything``, in an event loop."""
    return await client.send(
        _upload_anything(body=body, media_type=media_type, **options)
    )
