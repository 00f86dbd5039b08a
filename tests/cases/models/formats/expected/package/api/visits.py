"""Formats that are types: the operations of ``visits``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, header, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.styles.styles import cookie
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from datetime import date as date_, datetime, time, timedelta
    from decimal import Decimal
    from uuid import UUID


class _GetVisitArguments(TypedDict, total=False):
    since: models.MomentInput | Unset
    days: Sequence[date_ | str] | Unset
    least: Decimal | float | Unset
    x_wait: timedelta | str | Unset
    opened: time | str | Unset


class GetVisitArguments(_GetVisitArguments, CallOptions):
    """What ``get_visit`` takes and may be left out."""


def _get_visit(
    day: date_ | str,
    visitor: UUID | str,
    *,
    since: models.MomentInput | Unset = UNSET,
    days: Sequence[date_ | str] | Unset = UNSET,
    least: Decimal | float | Unset = UNSET,
    x_wait: timedelta | str | Unset = UNSET,
    opened: time | str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Visit]:
    return Call(
        operation="getVisit",
        method="GET",
        path=f"/visits/{simple('day', day)}/{simple('visitor', visitor)}",
        query=(
            *form("since", since),
            *form("days", days, explode=False),
            *form("least", least),
        ),
        headers=header("X-Wait", x_wait),
        cookies=cookie("opened", opened),
        success={"200": JsonReader(models.Visit)},
        options=options,
    )


def get_visit(
    client: Caller,
    day: date_ | str,
    visitor: UUID | str,
    **arguments: Unpack[GetVisitArguments],
) -> models.Visit:
    """``GET /visits/{day}/{visitor}``.

    Args:
        since: When.

    Returns:
        A visit."""
    return client.send(_get_visit(day, visitor, **arguments))


async def get_visit_async(
    client: AsyncCaller,
    day: date_ | str,
    visitor: UUID | str,
    **arguments: Unpack[GetVisitArguments],
) -> models.Visit:
    """As ``get_visit``, in an event loop."""
    return await client.send(_get_visit(day, visitor, **arguments))


class _PutVisitArguments(TypedDict, total=False):
    until: datetime | str | None | Unset
    opens: time | str | Unset
    stay: timedelta | str | Unset
    days: Sequence[date_ | str] | Unset
    ends: Mapping[str, models.MomentInput] | Unset
    next: models.VisitNextInput | Unset
    left: models.VisitLeftInput | Unset
    where: models.VisitWhereInput | None | Unset


class PutVisitArguments(_PutVisitArguments, CallOptions):
    """What ``put_visit`` takes and may be left out."""


def _put_visit(
    day: date_ | str,
    visitor: UUID | str,
    *,
    id: models.UUIDInput,
    at: models.MomentInput,
    date: date_ | str,
    until: datetime | str | None | Unset = UNSET,
    opens: time | str | Unset = UNSET,
    stay: timedelta | str | Unset = UNSET,
    days: Sequence[date_ | str] | Unset = UNSET,
    ends: Mapping[str, models.MomentInput] | Unset = UNSET,
    next: models.VisitNextInput | Unset = UNSET,
    left: models.VisitLeftInput | Unset = UNSET,
    where: models.VisitWhereInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="putVisit",
        method="PUT",
        path=f"/visits/{simple('day', day)}/{simple('visitor', visitor)}",
        body=JsonBody(
            {
                "id": id,
                "at": at,
                "date": date,
                "until": until,
                "opens": opens,
                "stay": stay,
                "days": days,
                "ends": ends,
                "next": next,
                "left": left,
                "where": where,
            }
        ),
        success={"204": NothingReader()},
        options=options,
    )


def put_visit(
    client: Caller,
    day: date_ | str,
    visitor: UUID | str,
    *,
    id: models.UUIDInput,
    at: models.MomentInput,
    date: date_ | str,
    **arguments: Unpack[PutVisitArguments],
) -> None:
    """``PUT /visits/{day}/{visitor}``.

    Args:
        at: When.

    Returns:
        Done."""
    return client.send(_put_visit(day, visitor, id=id, at=at, date=date, **arguments))


async def put_visit_async(
    client: AsyncCaller,
    day: date_ | str,
    visitor: UUID | str,
    *,
    id: models.UUIDInput,
    at: models.MomentInput,
    date: date_ | str,
    **arguments: Unpack[PutVisitArguments],
) -> None:
    """As ``put_visit``, in an event loop."""
    return await client.send(
        _put_visit(day, visitor, id=id, at=at, date=date, **arguments)
    )
