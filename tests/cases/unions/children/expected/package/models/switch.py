from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.below import Children as _Children
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Switch:
    """The schema ``Switch``."""

    on: Annotated[bool | Unset, _Children({True: models.On, False: models.Off})] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class SwitchDict(TypedDict):
    on: NotRequired[bool]


SwitchInput: TypeAlias = models.SwitchDict | models.OnDict | models.OffDict
"""What may be given for ``Switch``."""
