from __future__ import annotations

from typing import TypeAlias

from .._later import models

Nested: TypeAlias = list[models.nested.Nested]
"""The schema ``Nested``."""
