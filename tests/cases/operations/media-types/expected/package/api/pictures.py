"""Answers in several media types: the operations of ``pictures``."""

from __future__ import annotations

from typing import Unpack

from .._runtime.downloads.downloads import downloading, downloading_async
from .._runtime.encoded.base64 import Base64Reader
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import BytesReader


def _get_picture(id: str, **options: Unpack[CallOptions]) -> Call[bytes]:
    return Call(
        operation="getPicture",
        method="GET",
        path=f"/pictures/{simple('id', id)}",
        success={"200": BytesReader("image/png, image/jpeg, image/*")},
        options=options,
    )


stream_get_picture = downloading(_get_picture)
stream_get_picture_async = downloading_async(_get_picture)


def get_picture(client: Caller, id: str, **options: Unpack[CallOptions]) -> bytes:
    """``GET /pictures/{id}``.

    Returns:
        The picture."""
    return client.send(_get_picture(id, **options))


async def get_picture_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> bytes:
    """As ``get_picture``, in an event loop."""
    return await client.send(_get_picture(id, **options))


def _get_thumbnail(id: str, **options: Unpack[CallOptions]) -> Call[bytes]:
    return Call(
        operation="getThumbnail",
        method="GET",
        path=f"/pictures/{simple('id', id)}/thumbnail",
        success={"200": Base64Reader("image/png")},
        options=options,
    )


def get_thumbnail(client: Caller, id: str, **options: Unpack[CallOptions]) -> bytes:
    """``GET /pictures/{id}/thumbnail``.

    Returns:
        A small one, in Base64."""
    return client.send(_get_thumbnail(id, **options))


async def get_thumbnail_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> bytes:
    """As ``get_thumbnail``, in an event loop."""
    return await client.send(_get_thumbnail(id, **options))
