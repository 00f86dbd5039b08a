from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit

Options: TypeAlias = Annotated[
    dict[str, Any] | models.Cash, _Fit(models.Cash, dict[str, Any])
]
"""A model is tried before any object."""
