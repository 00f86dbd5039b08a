"""From JSON to the models of ``models.message_role``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.message_role import MessageRole

_MESSAGE_ROLE: Final = frozenset(("user", "assistant"))


def decode_message_role(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> MessageRole:
    value: MessageRole = raw
    if type(raw) is not str or raw not in _MESSAGE_ROLE:
        found.wrong(holder, key, '"user" or "assistant"')
    return value
