"""Bodies that can be given in several ways: the operations of ``labels``."""

from __future__ import annotations

from functools import partial
from typing import Any, Final, Literal, TypedDict, Unpack, overload

from .._later import models
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.http.texts import TextBody
from .._runtime.media.alternatives import Alternative, alternative, written
from .._runtime.wire.values import UNSET, Unset


class _AddLabelArguments(TypedDict, total=False):
    size: int | Unset


class AddLabelArguments(_AddLabelArguments, CallOptions):
    """What ``add_label`` takes and may be left out."""


def _add_label(
    *,
    name: str,
    media_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "application/vnd.item+json",
    ] = "application/json",
    size: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="addLabel",
        method="POST",
        path="/labels",
        body=written(
            media_type,
            {
                "application/json": JsonBody,
                "application/x-www-form-urlencoded": FormBody,
                "application/vnd.item+json": partial(
                    JsonBody, media_type="application/vnd.item+json"
                ),
            },
            {"name": name, "size": size},
        ),
        success={"204": NothingReader()},
        options=options,
    )


def _add_label__markup(
    *, body: str | bytes, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="addLabel",
        method="POST",
        path="/labels",
        body=TextBody(body, media_type="application/xml"),
        success={"204": NothingReader()},
        options=options,
    )


_ADD_LABEL_BODIES: Final = (
    Alternative(
        _add_label,
        (
            "application/json",
            "application/x-www-form-urlencoded",
            "application/vnd.item+json",
        ),
    ),
    Alternative(_add_label__markup, ("application/xml",)),
)


@overload
def add_label(
    client: Caller,
    *,
    name: str,
    media_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "application/vnd.item+json",
    ] = "application/json",
    **arguments: Unpack[AddLabelArguments],
) -> None: ...
@overload
def add_label(
    client: Caller,
    *,
    body: str | bytes,
    media_type: Literal["application/xml"] = "application/xml",
    **options: Unpack[CallOptions],
) -> None: ...
def add_label(client: Caller, **arguments: Any) -> None:
    """``POST /labels``.

    Args:
        body: The ``application/xml`` itself, as text or bytes.
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Added."""
    return client.send(alternative(_ADD_LABEL_BODIES, arguments))


@overload
async def add_label_async(
    client: AsyncCaller,
    *,
    name: str,
    media_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "application/vnd.item+json",
    ] = "application/json",
    **arguments: Unpack[AddLabelArguments],
) -> None: ...
@overload
async def add_label_async(
    client: AsyncCaller,
    *,
    body: str | bytes,
    media_type: Literal["application/xml"] = "application/xml",
    **options: Unpack[CallOptions],
) -> None: ...
async def add_label_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``add_label``, in an event loop."""
    return await client.send(alternative(_ADD_LABEL_BODIES, arguments))


def _rename_label(
    *, body: models.RenameLabelBody, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="renameLabel",
        method="PUT",
        path="/labels",
        body=JsonBody(body),
        success={"204": NothingReader()},
        options=options,
    )


def _rename_label__text(*, body: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="renameLabel",
        method="PUT",
        path="/labels",
        body=TextBody(body),
        success={"204": NothingReader()},
        options=options,
    )


_RENAME_LABEL_BODIES: Final = (
    Alternative(_rename_label, ("application/json",)),
    Alternative(_rename_label__text, ("text/plain",)),
)


@overload
def rename_label(
    client: Caller,
    *,
    body: models.RenameLabelBody,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> None: ...
@overload
def rename_label(
    client: Caller,
    *,
    body: str,
    media_type: Literal["text/plain"],
    **options: Unpack[CallOptions],
) -> None: ...
def rename_label(client: Caller, **arguments: Any) -> None:
    """``PUT /labels``.

    Args:
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Renamed."""
    return client.send(alternative(_RENAME_LABEL_BODIES, arguments))


@overload
async def rename_label_async(
    client: AsyncCaller,
    *,
    body: models.RenameLabelBody,
    media_type: Literal["application/json"] = "application/json",
    **options: Unpack[CallOptions],
) -> None: ...
@overload
async def rename_label_async(
    client: AsyncCaller,
    *,
    body: str,
    media_type: Literal["text/plain"],
    **options: Unpack[CallOptions],
) -> None: ...
async def rename_label_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``rename_label``, in an event loop."""
    return await client.send(alternative(_RENAME_LABEL_BODIES, arguments))
