from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Crate:
    """The schema ``Crate``."""

    id: str
    size: Literal[1, 2] | int | Unset = UNSET
    grade: Literal["3", "4.10", "yes", "true", "best"] | str | Unset = UNSET
    colour: Literal["red", "green"] | str | Unset = UNSET
    note: str | None | Unset = UNSET
    left: str | None | Unset = UNSET
    anything: Any = UNSET
    day: date | Unset = UNSET
    parts: list[str] | Unset = UNSET
    tags: Annotated[dict[str, Any], _CLOSED] | Unset = UNSET
    inner: models.Lid | Unset = UNSET
    kind: CrateKind | Unset = UNSET
    lost: Any
    extra: Mapping[str, Any] = NO_EXTRA


CrateKind: TypeAlias = Annotated[
    models.Lid | models.Rope | Unknown,
    _Tag("kind", {"lid": models.Lid, "rope": models.Rope}),
]
"""The inline schema ``kind``."""
