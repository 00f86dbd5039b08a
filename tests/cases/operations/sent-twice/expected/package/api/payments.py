"""Payments: the operations of ``payments``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import header, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from uuid import UUID


class _PayArguments(TypedDict, total=False):
    idempotency_key: UUID | str | Unset


class PayArguments(_PayArguments, CallOptions):
    """What ``pay`` takes and may be left out."""


def _pay(
    *,
    amount: int,
    idempotency_key: UUID | str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.PayResponse]:
    return Call(
        operation="pay",
        method="POST",
        path="/payments",
        headers=header("Idempotency-Key", idempotency_key),
        body=JsonBody({"amount": amount}),
        success={"200": JsonReader(models.PayResponse)},
        idempotency_key="Idempotency-Key",
        options=options,
    )


def pay(
    client: Caller, *, amount: int, **arguments: Unpack[PayArguments]
) -> models.PayResponse:
    """``POST /payments``.

    Args:
        idempotency_key: The same key, the same payment.

    Returns:
        Paid."""
    return client.send(_pay(amount=amount, **arguments))


async def pay_async(
    client: AsyncCaller, *, amount: int, **arguments: Unpack[PayArguments]
) -> models.PayResponse:
    """As ``pay``, in an event loop."""
    return await client.send(_pay(amount=amount, **arguments))


def _note_on_payment(id: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="noteOnPayment",
        method="POST",
        path=f"/payments/{simple('id', id)}/note",
        success={"204": NothingReader()},
        idempotent=True,
        options=options,
    )


def note_on_payment(client: Caller, id: str, **options: Unpack[CallOptions]) -> None:
    """``POST /payments/{id}/note``.

    Returns:
        Noted."""
    return client.send(_note_on_payment(id, **options))


async def note_on_payment_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> None:
    """As ``note_on_payment``, in an event loop."""
    return await client.send(_note_on_payment(id, **options))
