from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Answer:
    """The schema ``Answer``."""

    value: AnswerValue | None
    """A word, a number, a list of words, an object, or nothing."""
    limit: AnswerLimit | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


AnswerValue: TypeAlias = str | int | list[str] | models.Detail | Unknown
"""A word, a number, a list of words, an object, or nothing."""


AnswerLimit: TypeAlias = int | str
"""The inline schema ``limit``."""
