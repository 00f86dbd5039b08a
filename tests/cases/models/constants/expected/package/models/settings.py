from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field as _field
from typing import Annotated, Any, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.wire.values import (
    CONSTANT as _CONSTANT,
    NO_EXTRA,
    UNSET,
    Unknown,
    Unset,
)


@dataclass(kw_only=True, slots=True)
class Settings:
    """The schema ``Settings``."""

    version: Annotated[list[int], _CONSTANT] = _field(default_factory=lambda: [1, 2])
    """Always ``[1, 2]``."""
    marker: Annotated[models.Marker, _CONSTANT] = _field(
        default_factory=lambda: {"kind": "settings"}
    )
    """Always ``{"kind": "settings"}``."""
    place: SettingsPlace
    """Always ``{"x": 1}``."""
    typed: list[float] | Unset = UNSET
    limits: dict[str, int | None] | Unset = UNSET
    mode: models.Mode | Unset = UNSET
    either: SettingsEither | None | Unset = UNSET
    nested: dict[str, SettingsNestedValue] | Unset = UNSET
    empty: Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class SettingsDict(TypedDict):
    version: Sequence[int]
    marker: models.MarkerInput
    place: SettingsPlace | SettingsPlaceDict
    typed: NotRequired[Sequence[float]]
    limits: NotRequired[Mapping[str, int | None]]
    mode: NotRequired[models.ModeInput]
    either: NotRequired[SettingsEitherInput | None]
    nested: NotRequired[Mapping[str, SettingsNestedValueInput]]


@dataclass(kw_only=True, slots=True)
class SettingsPlace:
    """The inline schema ``place``."""

    x: int
    extra: Mapping[str, Any] = NO_EXTRA


class SettingsPlaceDict(TypedDict):
    x: int


SettingsEither: TypeAlias = list[int] | dict[str, str] | Unknown
"""The inline schema ``either``."""


SettingsEitherInput: TypeAlias = Sequence[int] | Mapping[str, str] | Unknown
"""What may be given for ``SettingsEither``."""


SettingsNestedValue: TypeAlias = list[float] | dict[str, str] | Unknown
"""The inline schema ``nested value``."""


SettingsNestedValueInput: TypeAlias = Sequence[float] | Mapping[str, str] | Unknown
"""What may be given for ``SettingsNestedValue``."""
