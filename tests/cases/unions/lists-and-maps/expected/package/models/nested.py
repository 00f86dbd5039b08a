from __future__ import annotations

from typing import TypeAlias

from .._later import models
from .._runtime.wire.values import Unknown

Nested: TypeAlias = list[models.NestedItem]
"""The schema ``Nested``."""


NestedItem: TypeAlias = int | list[models.nested.NestedItem] | Unknown
"""The inline schema ``item``."""
