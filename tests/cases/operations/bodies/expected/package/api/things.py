"""Kinds of bodies: the operations of ``things``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Unpack

from .. import _codecs
from .._runtime.bodies import FormBody, JsonBody, MultipartBody, TextBody
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.readers import BytesReader, NothingReader, TextReader, ValueReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.bodies import File
    from ..models.replace_things import ReplaceThingsBodyInput, ReplaceThingsResponse


class AddThingArguments(CallOptions):
    """What ``add_thing`` takes by keyword."""

    name: str
    parts: NotRequired[Sequence[str] | Unset]


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


def add_thing(client: Caller, **arguments: Unpack[AddThingArguments]) -> None:
    """``POST /things``.

    Returns:
        Made.
    """
    return client.send(_add_thing(**arguments))


async def add_thing_async(
    client: AsyncCaller, **arguments: Unpack[AddThingArguments]
) -> None:
    """As ``add_thing``, in an event loop."""
    return await client.send(_add_thing(**arguments))


class ReplaceThingsArguments(CallOptions):
    """What ``replace_things`` takes by keyword."""

    body: ReplaceThingsBodyInput


def _replace_things(
    *, body: ReplaceThingsBodyInput, **options: Unpack[CallOptions]
) -> Call[ReplaceThingsResponse]:
    return Call(
        operation="replaceThings",
        method="PUT",
        path="/things",
        body=JsonBody(body),
        success={
            "200": ValueReader(_codecs.replace_things.decode_replace_things_response)
        },
        options=options,
    )


def replace_things(
    client: Caller, **arguments: Unpack[ReplaceThingsArguments]
) -> ReplaceThingsResponse:
    """``PUT /things``.

    Returns:
        How many.
    """
    return client.send(_replace_things(**arguments))


async def replace_things_async(
    client: AsyncCaller, **arguments: Unpack[ReplaceThingsArguments]
) -> ReplaceThingsResponse:
    """As ``replace_things``, in an event loop."""
    return await client.send(_replace_things(**arguments))


class SendFormArguments(CallOptions):
    """What ``send_form`` takes by keyword."""

    name: str
    sizes: NotRequired[Sequence[int] | Unset]


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


def send_form(client: Caller, **arguments: Unpack[SendFormArguments]) -> None:
    """``POST /things/form``.

    Returns:
        Done.
    """
    return client.send(_send_form(**arguments))


async def send_form_async(
    client: AsyncCaller, **arguments: Unpack[SendFormArguments]
) -> None:
    """As ``send_form``, in an event loop."""
    return await client.send(_send_form(**arguments))


class SendFileArguments(CallOptions):
    """What ``send_file`` takes by keyword."""

    file: File
    note: NotRequired[str | Unset]


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


def send_file(client: Caller, **arguments: Unpack[SendFileArguments]) -> bytes:
    """``POST /things/file``.

    Returns:
        The file, as it is.
    """
    return client.send(_send_file(**arguments))


async def send_file_async(
    client: AsyncCaller, **arguments: Unpack[SendFileArguments]
) -> bytes:
    """As ``send_file``, in an event loop."""
    return await client.send(_send_file(**arguments))


class SendTextArguments(CallOptions):
    """What ``send_text`` takes by keyword."""

    body: NotRequired[str | Unset]


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
        The text.
    """
    return client.send(_send_text(**arguments))


async def send_text_async(
    client: AsyncCaller, **arguments: Unpack[SendTextArguments]
) -> str:
    """As ``send_text``, in an event loop."""
    return await client.send(_send_text(**arguments))
