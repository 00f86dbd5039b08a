"""Bodies that can be given in several ways: the operations of ``lists``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody, TextBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.wire.values import UNSET, Unset


class _SendListArguments(TypedDict, total=False):
    body: str | bytes | Unset


class SendListArguments(_SendListArguments, CallOptions):
    """What ``send_list`` takes and may be left out."""


def _send_list(
    *, body: str | bytes | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="sendList",
        method="POST",
        path="/list",
        body=TextBody(body, media_type="application/x-www-form-urlencoded"),
        success={"204": NothingReader()},
        options=options,
    )


def send_list(client: Caller, **arguments: Unpack[SendListArguments]) -> None:
    """``POST /list``.

    Args:
        body: The ``application/x-www-form-urlencoded`` itself, as text or bytes.

    Returns:
        Sent."""
    return client.send(_send_list(**arguments))


async def send_list_async(
    client: AsyncCaller, **arguments: Unpack[SendListArguments]
) -> None:
    """As ``send_list``, in an event loop."""
    return await client.send(_send_list(**arguments))


class _SendListOrJsonArguments(TypedDict, total=False):
    body: models.SendListOrJsonBodyInput | Unset


class SendListOrJsonArguments(_SendListOrJsonArguments, CallOptions):
    """What ``send_list_or_json`` takes and may be left out."""


def _send_list_or_json(
    *,
    body: models.SendListOrJsonBodyInput | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="sendListOrJson",
        method="PUT",
        path="/list",
        body=JsonBody(body, required=False),
        success={"204": NothingReader()},
        options=options,
    )


def send_list_or_json(
    client: Caller, **arguments: Unpack[SendListOrJsonArguments]
) -> None:
    """``PUT /list``.

    Returns:
        Sent."""
    return client.send(_send_list_or_json(**arguments))


async def send_list_or_json_async(
    client: AsyncCaller, **arguments: Unpack[SendListOrJsonArguments]
) -> None:
    """As ``send_list_or_json``, in an event loop."""
    return await client.send(_send_list_or_json(**arguments))
