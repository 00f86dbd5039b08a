from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset

Note: TypeAlias = Annotated[
    models.NoteText | models.NoteLink | models.NoteOption3 | Unknown,
    _Tag(
        "kind",
        {"text": models.NoteText, "link": models.NoteLink},
        _Fit(models.NoteLink, models.NoteOption3),
    ),
]
"""One member has no tag, and another may come without."""


@dataclass(kw_only=True, slots=True)
class NoteText:
    """The inline schema ``text``."""

    kind: Literal["text"] = "text"
    body: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class NoteLink:
    """The inline schema ``link``."""

    kind: Literal["link"] | Unset = "link"
    href: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class NoteOption3:
    """The inline schema ``option 3``."""

    html: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
