from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Person:
    """The schema ``Person``."""

    kind: Literal["person"] = "person"
    knows: dict[str, models.Group] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class PersonDict(TypedDict):
    kind: Literal["person"]
    knows: NotRequired[Mapping[str, models.group.Group | models.group.GroupDict]]
