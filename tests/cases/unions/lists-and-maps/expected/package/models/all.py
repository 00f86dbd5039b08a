from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class All:
    """The schema ``All``."""

    maps: dict[str, AllMap] | Unset = UNSET
    lists: AllLists | Unset = UNSET
    named: AllNamed | Unset = UNSET
    nested: models.Nested | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


AllMap: TypeAlias = int | str
"""The inline schema ``maps value``."""


AllLists: TypeAlias = list[models.AllListsItem] | bool | Unknown
"""The inline schema ``lists``."""


AllListsItem: TypeAlias = int | str
"""The inline schema ``item``."""


AllNamed: TypeAlias = str | list[models.AllNamedItem] | Unknown
"""The inline schema ``named``."""


AllNamedItem: TypeAlias = Annotated[
    models.Dog | models.Cat | Unknown,
    _Tag("kind", {"dog": models.Dog, "cat": models.Cat}),
]
"""The inline schema ``item``."""
