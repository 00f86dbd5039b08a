# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
from __future__ import annotations

from typing import TypeAlias

ListRoomsResponse: TypeAlias = list[str]
"""The inline schema ``response``."""
