from __future__ import annotations

from typing import Any, TypeAlias

FindOneResponse: TypeAlias = dict[str, Any]
"""The inline schema ``response``."""
