from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as _date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Visit:
    """The schema ``Visit``."""

    id: models.UUID
    at: models.Moment
    """When."""
    date: _date
    until: datetime | None | Unset = UNSET
    opens: time | Unset = UNSET
    stay: timedelta | Unset = UNSET
    days: list[_date] | Unset = UNSET
    ends: dict[str, models.Moment] | Unset = UNSET
    next: VisitNext | Unset = UNSET
    left: VisitLeft | Unset = UNSET
    where: VisitWhere | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


VisitNext: TypeAlias = Literal["now", "later"] | str | _date | datetime
"""The inline schema ``next``."""


VisitNextInput: TypeAlias = Literal["now", "later"] | _date | str | datetime
"""What may be given for ``VisitNext``."""


VisitLeft: TypeAlias = datetime | str
"""The inline schema ``left``."""


VisitLeftInput: TypeAlias = datetime | str
"""What may be given for ``VisitLeft``."""


VisitWhere: TypeAlias = UUID | models.VisitWhereOption2 | Unknown
"""The inline schema ``where``."""


VisitWhereInput: TypeAlias = (
    UUID | str | models.VisitWhereOption2 | models.VisitWhereOption2Dict | Unknown
)
"""What may be given for ``VisitWhere``."""


@dataclass(kw_only=True, slots=True)
class VisitWhereOption2:
    """The inline schema ``option 2``."""

    room: str
    extra: Mapping[str, Any] = NO_EXTRA


class VisitWhereOption2Dict(TypedDict):
    room: str
