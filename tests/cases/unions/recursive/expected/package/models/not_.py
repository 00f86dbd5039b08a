from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class Not:
    """Its TypedDict is none."""

    not_: Annotated[models.Filter, _Wire("not")]
    from_: Annotated[models.Other | Unset, _Wire("from")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


NotDict = TypedDict(
    "NotDict",
    {
        "not": "models.filter.FilterInput",
        "from": "NotRequired[models.Other]",
    },
)
"""What may be given for ``Not``: its fields by their names in JSON."""
