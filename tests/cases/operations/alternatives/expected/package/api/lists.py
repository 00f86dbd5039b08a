"""Bodies that can be given in several ways: the operations of ``lists``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.http.texts import TextBody
from .._runtime.wire.values import UNSET, Unset


class _StoreListArguments(TypedDict, total=False):
    body: str | bytes | Unset


class StoreListArguments(_StoreListArguments, CallOptions):
    """What ``store_list`` takes and may be left out."""


def _store_list(
    *, body: str | bytes | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="storeList",
        method="POST",
        path="/list",
        body=TextBody(body, media_type="application/x-www-form-urlencoded"),
        success={"204": NothingReader()},
        options=options,
    )


def store_list(client: Caller, **arguments: Unpack[StoreListArguments]) -> None:
    """``POST /list``.

    Args:
        body: The ``application/x-www-form-urlencoded`` itself, as text or bytes.

    Returns:
        Sent."""
    return client.send(_store_list(**arguments))


async def store_list_async(
    client: AsyncCaller, **arguments: Unpack[StoreListArguments]
) -> None:
    """As ``store_list``, in an event loop."""
    return await client.send(_store_list(**arguments))


class _StoreListOrJsonArguments(TypedDict, total=False):
    body: models.StoreListOrJsonBodyInput | Unset


class StoreListOrJsonArguments(_StoreListOrJsonArguments, CallOptions):
    """What ``store_list_or_json`` takes and may be left out."""


def _store_list_or_json(
    *,
    body: models.StoreListOrJsonBodyInput | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="storeListOrJson",
        method="PUT",
        path="/list",
        body=JsonBody(body, required=False),
        success={"204": NothingReader()},
        options=options,
    )


def store_list_or_json(
    client: Caller, **arguments: Unpack[StoreListOrJsonArguments]
) -> None:
    """``PUT /list``.

    Returns:
        Sent."""
    return client.send(_store_list_or_json(**arguments))


async def store_list_or_json_async(
    client: AsyncCaller, **arguments: Unpack[StoreListOrJsonArguments]
) -> None:
    """As ``store_list_or_json``, in an event loop."""
    return await client.send(_store_list_or_json(**arguments))
