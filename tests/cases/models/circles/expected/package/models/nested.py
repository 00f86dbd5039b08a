from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from .._later import models

Nested: TypeAlias = list[models.nested.Nested]
"""The schema ``Nested``."""


NestedInput: TypeAlias = Sequence[models.nested.NestedInput]
"""What may be given for ``Nested``."""
