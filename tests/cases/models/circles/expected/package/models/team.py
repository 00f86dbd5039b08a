from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Team:
    """The schema ``Team``."""

    kind: Literal["team"] = "team"
    members: list[models.Group]
    lead: TeamLead | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class TeamDict(TypedDict):
    kind: Literal["team"]
    members: Sequence[models.group.Group | models.group.GroupDict]
    lead: NotRequired[TeamLeadInput]


TeamLead: TypeAlias = Annotated[
    models.group.Group | str | Unknown,
    _Tag("kind", {"team": models.Team, "person": models.Person}),
]
"""The inline schema ``lead``."""


TeamLeadInput: TypeAlias = models.group.Group | models.group.GroupDict | str | Unknown
"""What may be given for ``TeamLead``."""
