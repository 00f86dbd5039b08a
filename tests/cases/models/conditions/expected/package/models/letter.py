from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Letter:
    """A letter.

    - When ``kind`` is ``"express"`` or ``"plain"``, ``weight`` is required.
    - When ``cc`` is given, ``to`` and ``stamp`` are required too.
    - When ``stamp`` is given, ``kind`` is required.
    - ``to`` and ``box`` are not given together.
    - When ``kind`` is ``"registered"``, ``stamp`` is required. Otherwise ``stamp`` is
      not given.
    - At least one of ``to`` and ``cc`` with ``kind`` is required."""

    to: str | Unset = UNSET
    cc: str | Unset = UNSET
    kind: Literal["plain", "registered", "express"] | str | Unset = UNSET
    stamp: str | Unset = UNSET
    weight: Any = UNSET
    """Not a string."""
    labels: dict[str, str] | Unset = UNSET
    """Its keys are ``"a"`` or ``"b"``."""
    notes: dict[str, Any] | Unset = UNSET
    """Notes of any kind.

    Its keys match ``^x-``."""
    tags: list[str] | Unset = UNSET
    """It holds ``"post"`` at least 2 times."""
    never: Unset = UNSET
    always: Any = UNSET
    box: LetterBox | Unset = UNSET
    number: LetterNumber | Unset = UNSET
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class LetterBox:
    """Exactly one of ``height`` and ``size`` is required."""

    height: float | Unset = UNSET
    size: float | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class LetterBoxDict(TypedDict):
    height: NotRequired[float]
    size: NotRequired[float]


LetterNumber: TypeAlias = int | str
"""The inline schema ``number``."""
