from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class AcmeLamp:
    """One lamp."""

    id_: Annotated[str, _Wire("id")]
    """What it is called."""
    lit_: Annotated[bool | Unset, _Wire("lit")] = UNSET
    """Whether it is lit."""
    bulb_: Annotated[models.AcmeBulb | Unset, _Wire("bulb")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
