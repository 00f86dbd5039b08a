from __future__ import annotations

from typing import TypeAlias

Twig: TypeAlias = bool
"""The schema ``twig``."""
