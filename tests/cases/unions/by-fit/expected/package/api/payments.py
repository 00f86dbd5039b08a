"""Members that only their fields tell apart: the operations of ``payments``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader, NothingReader


def _list_payments(**options: Unpack[CallOptions]) -> Call[models.ListPaymentsResponse]:
    return Call(
        operation="listPayments",
        method="GET",
        path="/payments",
        success={"200": JsonReader(models.ListPaymentsResponse)},
        options=options,
    )


def list_payments(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListPaymentsResponse:
    """``GET /payments``.

    Returns:
        All payments."""
    return client.send(_list_payments(**options))


async def list_payments_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListPaymentsResponse:
    """As ``list_payments``, in an event loop."""
    return await client.send(_list_payments(**options))


def _pay(
    *, body: models.PayBody | models.PayBodyDict, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="pay",
        method="POST",
        path="/payments",
        body=JsonBody(body),
        success={"204": NothingReader()},
        options=options,
    )


def pay(
    client: Caller,
    *,
    body: models.PayBody | models.PayBodyDict,
    **options: Unpack[CallOptions],
) -> None:
    """``POST /payments``.

    Returns:
        Done."""
    return client.send(_pay(body=body, **options))


async def pay_async(
    client: AsyncCaller,
    *,
    body: models.PayBody | models.PayBodyDict,
    **options: Unpack[CallOptions],
) -> None:
    """As ``pay``, in an event loop."""
    return await client.send(_pay(body=body, **options))
