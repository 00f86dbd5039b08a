"""Payments: the operations of ``payments``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, Unpack

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.parameters import header, simple
from .._runtime.readers import NothingReader, ValueReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pay import PayResponse


class PayArguments(CallOptions):
    """What ``pay`` takes by keyword."""

    amount: int
    idempotency_key: NotRequired[str | Unset]
    """The same key, the same payment."""


def _pay(
    *, amount: int, idempotency_key: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[PayResponse]:
    return Call(
        operation="pay",
        method="POST",
        path="/payments",
        headers=header("Idempotency-Key", idempotency_key),
        body=JsonBody({"amount": amount}),
        success={"200": ValueReader(_codecs.pay.decode_pay_response)},
        idempotency_key="Idempotency-Key",
        options=options,
    )


def pay(client: Caller, **arguments: Unpack[PayArguments]) -> PayResponse:
    """``POST /payments``.

    Returns:
        Paid.
    """
    return client.send(_pay(**arguments))


async def pay_async(
    client: AsyncCaller, **arguments: Unpack[PayArguments]
) -> PayResponse:
    """As ``pay``, in an event loop."""
    return await client.send(_pay(**arguments))


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
        Noted.
    """
    return client.send(_note_on_payment(id, **options))


async def note_on_payment_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> None:
    """As ``note_on_payment``, in an event loop."""
    return await client.send(_note_on_payment(id, **options))
