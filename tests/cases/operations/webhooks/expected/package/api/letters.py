"""A post office that calls back: the operations of ``letters``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.wire.values import UNSET, Unset


class _SendLetterArguments(TypedDict, total=False):
    text: str | Unset
    tell: str | Unset


class SendLetterArguments(_SendLetterArguments, CallOptions):
    """What ``send_letter`` takes and may be left out."""


def _send_letter(
    *,
    text: str | Unset = UNSET,
    tell: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="sendLetter",
        method="POST",
        path="/letters",
        body=JsonBody({"text": text, "tell": tell}, required=False),
        success={"204": NothingReader()},
        options=options,
    )


def send_letter(client: Caller, **arguments: Unpack[SendLetterArguments]) -> None:
    """``POST /letters``.

    Returns:
        Sent.

    Callbacks:
        onRead: The server calls ``{$request.body#/tell}``. Somebody has read the
            letter."""
    return client.send(_send_letter(**arguments))


async def send_letter_async(
    client: AsyncCaller, **arguments: Unpack[SendLetterArguments]
) -> None:
    """As ``send_letter``, in an event loop."""
    return await client.send(_send_letter(**arguments))
