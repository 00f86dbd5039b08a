"""``Place``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

Place: TypeAlias = models.Address | models.Point | Unknown
"""The schema ``Place``."""
