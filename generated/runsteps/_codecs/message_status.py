"""From JSON to the models of ``models.message_status``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.message_status import MessageStatus

_MESSAGE_STATUS: Final = frozenset(("in_progress", "incomplete", "completed"))


def decode_message_status(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> MessageStatus:
    value: MessageStatus = raw
    if type(raw) is not str or raw not in _MESSAGE_STATUS:
        found.wrong(holder, key, '"in_progress", "incomplete" or "completed"')
    return value
