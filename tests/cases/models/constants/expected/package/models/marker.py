from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Marker: TypeAlias = dict[str, str]
"""The schema ``Marker``."""


MarkerInput: TypeAlias = Mapping[str, str]
"""What may be given for ``Marker``."""
