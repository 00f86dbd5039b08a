from __future__ import annotations

from typing import Literal, TypeAlias

ToolType: TypeAlias = Literal["function", "code_interpreter", "file_search"]
"""A kind of tool."""
