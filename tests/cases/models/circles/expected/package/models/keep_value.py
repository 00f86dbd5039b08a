from __future__ import annotations

from typing import TypeAlias

from .._later import models

KeepValueBody: TypeAlias = models.Value | None
"""The inline schema ``body``."""


KeepValueBodyInput: TypeAlias = models.ValueInput | None
"""What may be given for ``KeepValueBody``."""
