from __future__ import annotations

from typing import TypeAlias
from uuid import UUID as _UUID

UUID: TypeAlias = _UUID
"""The schema ``UUID``."""


UUIDInput: TypeAlias = _UUID | str
"""What may be given for ``UUID``."""
