from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import (
    ABSENT,
    NO_EXTRA,
    READ_ONLY as _READ_ONLY,
    UNSET,
    WRITE_ONLY as _WRITE_ONLY,
    Unset,
)


@dataclass(kw_only=True, slots=True)
class Bug:
    """The schema ``Bug``."""

    etag: Annotated[str, _READ_ONLY] = ABSENT
    """Set by the server alone."""
    id: Annotated[models.Id, _READ_ONLY] = ABSENT
    """Set by the server alone."""
    kind: Annotated[Literal["bug"], _READ_ONLY] = "bug"
    """Set by the server alone."""
    name: str
    note: Annotated[str | None | Unset, _READ_ONLY] = UNSET
    """Set by the server alone."""
    any: Annotated[Any, _READ_ONLY] = ABSENT
    """Set by the server alone."""
    password: Annotated[str, _WRITE_ONLY]
    """Sent, and never received."""
    hint: str | Unset = UNSET
    """Sent, and never received."""
    owner: models.Owner | Unset = UNSET
    """Who has to do it."""
    history: Annotated[list[models.Change] | Unset, _READ_ONLY] = UNSET
    """Set by the server alone."""
    extra: Mapping[str, Any] = NO_EXTRA


class BugDict(TypedDict):
    name: str
    password: str
    hint: NotRequired[str]
    owner: NotRequired[models.Owner | models.OwnerDict]
