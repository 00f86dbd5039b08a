from __future__ import annotations

from typing import Literal, TypeAlias

MessageRole: TypeAlias = Literal["user", "assistant"]
"""Who speaks, the user or the assistant."""
