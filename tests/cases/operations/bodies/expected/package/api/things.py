"""Kinds of bodies: the operations of ``things``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.downloads.downloads import downloading, downloading_async
from .._runtime.forms.multipart import MultipartBody
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import BytesReader, JsonReader, NothingReader, TextReader
from .._runtime.http.texts import TextBody
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.forms.multipart import File


class _AddThingArguments(TypedDict, total=False):
    parts: Sequence[str] | Unset


class AddThingArguments(_AddThingArguments, CallOptions):
    """What ``add_thing`` takes and may be left out."""


def _add_thing(
    *, name: str, parts: Sequence[str] | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="addThing",
        method="POST",
        path="/things",
        body=JsonBody({"name": name, "parts": parts}),
        success={"201": NothingReader()},
        options=options,
    )


def add_thing(
    client: Caller, *, name: str, **arguments: Unpack[AddThingArguments]
) -> None:
    """``POST /things``.

    Returns:
        Made."""
    return client.send(_add_thing(name=name, **arguments))


async def add_thing_async(
    client: AsyncCaller, *, name: str, **arguments: Unpack[AddThingArguments]
) -> None:
    """As ``add_thing``, in an event loop."""
    return await client.send(_add_thing(name=name, **arguments))


def _replace_things(
    *, body: models.ReplaceThingsBodyInput, **options: Unpack[CallOptions]
) -> Call[models.ReplaceThingsResponse]:
    return Call(
        operation="replaceThings",
        method="PUT",
        path="/things",
        body=JsonBody(body),
        success={"200": JsonReader(models.ReplaceThingsResponse)},
        options=options,
    )


def replace_things(
    client: Caller,
    *,
    body: models.ReplaceThingsBodyInput,
    **options: Unpack[CallOptions],
) -> models.ReplaceThingsResponse:
    """``PUT /things``.

    Returns:
        How many."""
    return client.send(_replace_things(body=body, **options))


async def replace_things_async(
    client: AsyncCaller,
    *,
    body: models.ReplaceThingsBodyInput,
    **options: Unpack[CallOptions],
) -> models.ReplaceThingsResponse:
    """As ``replace_things``, in an event loop."""
    return await client.send(_replace_things(body=body, **options))


class _SendFormArguments(TypedDict, total=False):
    sizes: Sequence[int] | Unset


class SendFormArguments(_SendFormArguments, CallOptions):
    """What ``send_form`` takes and may be left out."""


def _send_form(
    *, name: str, sizes: Sequence[int] | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="sendForm",
        method="POST",
        path="/things/form",
        body=FormBody({"name": name, "sizes": sizes}),
        success={"204": NothingReader()},
        options=options,
    )


def send_form(
    client: Caller, *, name: str, **arguments: Unpack[SendFormArguments]
) -> None:
    """``POST /things/form``.

    Returns:
        Done."""
    return client.send(_send_form(name=name, **arguments))


async def send_form_async(
    client: AsyncCaller, *, name: str, **arguments: Unpack[SendFormArguments]
) -> None:
    """As ``send_form``, in an event loop."""
    return await client.send(_send_form(name=name, **arguments))


class _SendFileArguments(TypedDict, total=False):
    note: str | Unset


class SendFileArguments(_SendFileArguments, CallOptions):
    """What ``send_file`` takes and may be left out."""


def _send_file(
    *, file: File, note: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[bytes]:
    return Call(
        operation="sendFile",
        method="POST",
        path="/things/file",
        body=MultipartBody({"file": file, "note": note}),
        success={"200": BytesReader()},
        options=options,
    )


stream_send_file = downloading(_send_file)
stream_send_file_async = downloading_async(_send_file)


def send_file(
    client: Caller, *, file: File, **arguments: Unpack[SendFileArguments]
) -> bytes:
    """``POST /things/file``.

    Returns:
        The file, as it is."""
    return client.send(_send_file(file=file, **arguments))


async def send_file_async(
    client: AsyncCaller, *, file: File, **arguments: Unpack[SendFileArguments]
) -> bytes:
    """As ``send_file``, in an event loop."""
    return await client.send(_send_file(file=file, **arguments))


class _SendTextArguments(TypedDict, total=False):
    body: str | Unset


class SendTextArguments(_SendTextArguments, CallOptions):
    """What ``send_text`` takes and may be left out."""


def _send_text(
    *, body: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[str]:
    return Call(
        operation="sendText",
        method="POST",
        path="/things/text",
        body=TextBody(body),
        success={"200": TextReader()},
        options=options,
    )


def send_text(client: Caller, **arguments: Unpack[SendTextArguments]) -> str:
    """``POST /things/text``.

    Returns:
        The text."""
    return client.send(_send_text(**arguments))


async def send_text_async(
    client: AsyncCaller, **arguments: Unpack[SendTextArguments]
) -> str:
    """As ``send_text``, in an event loop."""
    return await client.send(_send_text(**arguments))
