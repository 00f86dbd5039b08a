"""Files: the operations of ``files``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.downloads.downloads import downloading, downloading_async
from .._runtime.encoded.base64 import Base64Body, Base64Reader
from .._runtime.files.bodies import BinaryBody
from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import BytesReader, NothingReader, TextReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.files.sources import FileContent
    from .._runtime.forms.multipart import File


class _CreateFileArguments(TypedDict, total=False):
    others: Sequence[File] | Unset
    cover: File | None | Unset
    tags: Sequence[str] | Unset
    words: Sequence[str] | Unset
    about: models.CreateFileBodyAbout | models.CreateFileBodyAboutDict | Unset


class CreateFileArguments(_CreateFileArguments, CallOptions):
    """What ``create_file`` takes and may be left out."""


def _create_file(
    *,
    file: File,
    others: Sequence[File] | Unset = UNSET,
    cover: File | None | Unset = UNSET,
    tags: Sequence[str] | Unset = UNSET,
    words: Sequence[str] | Unset = UNSET,
    about: models.CreateFileBodyAbout | models.CreateFileBodyAboutDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[str]:
    return Call(
        operation="createFile",
        method="POST",
        path="/files",
        body=MultipartBody(
            {
                "file": file,
                "others": others,
                "cover": cover,
                "tags": tags,
                "words": words,
                "about": about,
            },
            media_types={
                "others": "image/png, image/jpeg",
                "tags": "application/json",
                "cover": "image/png",
            },
            headers={"file": {"X-Kind": "scan", "X-Way": "up"}},
        ),
        success={"200": TextReader()},
        options=options,
    )


def create_file(
    client: Caller, *, file: File, **arguments: Unpack[CreateFileArguments]
) -> str:
    """``POST /files``.

    Args:
        file: The file.

    Returns:
        Its id."""
    return client.send(_create_file(file=file, **arguments))


async def create_file_async(
    client: AsyncCaller, *, file: File, **arguments: Unpack[CreateFileArguments]
) -> str:
    """As ``create_file``, in an event loop."""
    return await client.send(_create_file(file=file, **arguments))


class _GetContentArguments(TypedDict, total=False):
    version: int | Unset


class GetContentArguments(_GetContentArguments, CallOptions):
    """What ``get_content`` takes and may be left out."""


def _get_content(
    id: str, *, version: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[bytes]:
    return Call(
        operation="getContent",
        method="GET",
        path=f"/files/{simple('id', id)}/content",
        query=form("version", version),
        success={"200": BytesReader()},
        options=options,
    )


stream_get_content = downloading(_get_content)
stream_get_content_async = downloading_async(_get_content)


def get_content(
    client: Caller, id: str, **arguments: Unpack[GetContentArguments]
) -> bytes:
    """The content of a file.

    Args:
        version: Which version.

    Returns:
        The bytes.

    Raises:
        NotFoundError: No such file."""
    return client.send(_get_content(id, **arguments))


async def get_content_async(
    client: AsyncCaller, id: str, **arguments: Unpack[GetContentArguments]
) -> bytes:
    """As ``get_content``, in an event loop."""
    return await client.send(_get_content(id, **arguments))


def _replace_content(
    id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="replaceContent",
        method="PUT",
        path=f"/files/{simple('id', id)}/content",
        body=BinaryBody(body),
        success={"204": NothingReader()},
        options=options,
    )


def replace_content(
    client: Caller, id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> None:
    """``PUT /files/{id}/content``.

    Returns:
        Replaced."""
    return client.send(_replace_content(id, body=body, **options))


async def replace_content_async(
    client: AsyncCaller, id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> None:
    """As ``replace_content``, in an event loop."""
    return await client.send(_replace_content(id, body=body, **options))


def _set_cover(
    id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> Call[bytes]:
    return Call(
        operation="setCover",
        method="PUT",
        path=f"/files/{simple('id', id)}/cover",
        body=Base64Body(body, media_type="image/jpeg"),
        success={"200": Base64Reader("image/jpeg")},
        options=options,
    )


def set_cover(
    client: Caller, id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> bytes:
    """``PUT /files/{id}/cover``.

    Returns:
        As it is now."""
    return client.send(_set_cover(id, body=body, **options))


async def set_cover_async(
    client: AsyncCaller, id: str, *, body: FileContent, **options: Unpack[CallOptions]
) -> bytes:
    """As ``set_cover``, in an event loop."""
    return await client.send(_set_cover(id, body=body, **options))
