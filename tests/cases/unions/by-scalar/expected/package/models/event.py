from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset

Event: TypeAlias = Annotated[
    models.EventOption1 | models.EventOption2 | Unknown,
    _Tag(("type", "name"), {"made": models.EventOption1, "gone": models.EventOption2}),
]
"""Told by what a nested object holds."""


@dataclass(kw_only=True, slots=True)
class EventOption1:
    """The inline schema ``option 1``."""

    type: EventOption1Type
    by: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class EventOption1Type:
    """The inline schema ``type``."""

    name: Literal["made"] = "made"
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class EventOption2:
    """The inline schema ``option 2``."""

    type: EventOption2Type
    by: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class EventOption2Type:
    """The inline schema ``type``."""

    name: Literal["gone"] = "gone"
    extra: Mapping[str, Any] = NO_EXTRA
