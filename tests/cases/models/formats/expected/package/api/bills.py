"""Formats that are types: the operations of ``bills``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.formats.decimals import exactly
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from decimal import Decimal


class _CreateBillArguments(TypedDict, total=False):
    size: float | Unset
    parts: Sequence[models.PriceInput] | Unset
    by_day: Mapping[str, models.PriceInput] | Unset
    tip: models.BillTipInput | Unset
    lines: Sequence[models.Line | models.LineDict] | Unset


class CreateBillArguments(_CreateBillArguments, CallOptions):
    """What ``create_bill`` takes and may be left out."""


def _create_bill(
    *,
    total: Decimal | str,
    price: Decimal | float,
    size: float | Unset = UNSET,
    parts: Sequence[models.PriceInput] | Unset = UNSET,
    by_day: Mapping[str, models.PriceInput] | Unset = UNSET,
    tip: models.BillTipInput | Unset = UNSET,
    lines: Sequence[models.Line | models.LineDict] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Bill]:
    return Call(
        operation="createBill",
        method="POST",
        path="/bills",
        body=JsonBody(
            exactly(
                models.Bill,
                {
                    "total": total,
                    "price": price,
                    "size": size,
                    "parts": parts,
                    "by-day": by_day,
                    "tip": tip,
                    "lines": lines,
                },
            )
        ),
        success={"201": JsonReader(models.Bill, exact=True)},
        options=options,
    )


def create_bill(
    client: Caller,
    *,
    total: Decimal | str,
    price: Decimal | float,
    **arguments: Unpack[CreateBillArguments],
) -> models.Bill:
    """``POST /bills``.

    Returns:
        The bill."""
    return client.send(_create_bill(total=total, price=price, **arguments))


async def create_bill_async(
    client: AsyncCaller,
    *,
    total: Decimal | str,
    price: Decimal | float,
    **arguments: Unpack[CreateBillArguments],
) -> models.Bill:
    """As ``create_bill``, in an event loop."""
    return await client.send(_create_bill(total=total, price=price, **arguments))


def _list_bills(**options: Unpack[CallOptions]) -> Call[models.ListBillsResponse]:
    return Call(
        operation="listBills",
        method="GET",
        path="/bills",
        success={"200": JsonReader(models.ListBillsResponse, exact=True)},
        options=options,
    )


def list_bills(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListBillsResponse:
    """``GET /bills``.

    Returns:
        All of them."""
    return client.send(_list_bills(**options))


async def list_bills_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListBillsResponse:
    """As ``list_bills``, in an event loop."""
    return await client.send(_list_bills(**options))
