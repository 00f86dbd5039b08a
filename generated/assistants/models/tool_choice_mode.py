from __future__ import annotations

from typing import Literal, TypeAlias

ToolChoiceMode: TypeAlias = Literal["none", "auto", "required"]
"""`none` forbids tool calls, `auto` leaves the choice to the model, `required` makes it
call at least one tool."""
