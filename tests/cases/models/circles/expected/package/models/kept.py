from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Kept:
    """The schema ``Kept``."""

    nested: models.Nested | Unset = UNSET
    word: models.Word | Unset = UNSET
    own: models.Own | Unset = UNSET
    group: models.Group | Unset = UNSET
    value: models.Value | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class KeptDict(TypedDict):
    nested: NotRequired[models.NestedInput]
    word: NotRequired[models.WordInput]
    own: NotRequired[models.Own | models.OwnDict]
    group: NotRequired[models.Group | models.GroupDict]
    value: NotRequired[models.ValueInput | None]
