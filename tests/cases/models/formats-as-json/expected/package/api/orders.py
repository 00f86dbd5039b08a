"""Formats that stay what JSON has: the operations of ``orders``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from datetime import date


class _GetOrderArguments(TypedDict, total=False):
    since: str | Unset
    day: date | str | Unset


class GetOrderArguments(_GetOrderArguments, CallOptions):
    """What ``get_order`` takes and may be left out."""


def _get_order(
    *,
    since: str | Unset = UNSET,
    day: date | str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Order]:
    return Call(
        operation="getOrder",
        method="GET",
        path="/orders",
        query=(*form("since", since), *form("day", day)),
        success={"200": JsonReader(models.Order)},
        options=options,
    )


def get_order(client: Caller, **arguments: Unpack[GetOrderArguments]) -> models.Order:
    """``GET /orders``.

    Returns:
        An order."""
    return client.send(_get_order(**arguments))


async def get_order_async(
    client: AsyncCaller, **arguments: Unpack[GetOrderArguments]
) -> models.Order:
    """As ``get_order``, in an event loop."""
    return await client.send(_get_order(**arguments))
