from __future__ import annotations

from typing import Literal, TypeAlias

TruncationType: TypeAlias = Literal["auto", "last_messages"]
"""`auto` drops messages from the middle until the rest fits the model, `last_messages`
keeps only the newest ones."""
