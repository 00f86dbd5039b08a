"""Formats that are types: the operations of ``notes``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.formats.decimals import exactly
from .._runtime.forms.multipart import MultipartBody
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from datetime import date as date_, datetime
    from decimal import Decimal

    from .._runtime.forms.multipart import File


class _AddNoteArguments(TypedDict, total=False):
    date: date_ | str | Unset
    price: Decimal | float | Unset


class AddNoteArguments(_AddNoteArguments, CallOptions):
    """What ``add_note`` takes and may be left out."""


def _add_note(
    *,
    date: date_ | str | Unset = UNSET,
    price: Decimal | float | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="addNote",
        method="POST",
        path="/notes",
        body=FormBody({"date": date, "price": price}, required=False),
        success={"204": NothingReader()},
        options=options,
    )


def add_note(client: Caller, **arguments: Unpack[AddNoteArguments]) -> None:
    """``POST /notes``.

    Returns:
        Done."""
    return client.send(_add_note(**arguments))


async def add_note_async(
    client: AsyncCaller, **arguments: Unpack[AddNoteArguments]
) -> None:
    """As ``add_note``, in an event loop."""
    return await client.send(_add_note(**arguments))


class _AddScanArguments(TypedDict, total=False):
    file: File | Unset
    taken: datetime | str | Unset
    bill: models.Bill | models.BillDict | Unset


class AddScanArguments(_AddScanArguments, CallOptions):
    """What ``add_scan`` takes and may be left out."""


def _add_scan(
    *,
    file: File | Unset = UNSET,
    taken: datetime | str | Unset = UNSET,
    bill: models.Bill | models.BillDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="addScan",
        method="POST",
        path="/scans",
        body=MultipartBody(
            {"file": file, "taken": taken, "bill": exactly(models.Bill, bill)},
            required=False,
        ),
        success={"204": NothingReader()},
        options=options,
    )


def add_scan(client: Caller, **arguments: Unpack[AddScanArguments]) -> None:
    """``POST /scans``.

    Returns:
        Done."""
    return client.send(_add_scan(**arguments))


async def add_scan_async(
    client: AsyncCaller, **arguments: Unpack[AddScanArguments]
) -> None:
    """As ``add_scan``, in an event loop."""
    return await client.send(_add_scan(**arguments))
