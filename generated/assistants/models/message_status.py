from __future__ import annotations

from typing import Literal, TypeAlias

MessageStatus: TypeAlias = Literal["in_progress", "incomplete", "completed"]
"""How far a message has come."""
