"""``date`` (RFC 3339, 5.6): ``2026-01-02``. ISO 8601's other forms are read too, and go out as they came."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from . import datetimes
from .received import Format, Received, text_of

_parse: Final = date.fromisoformat


class ReceivedDate(Received, date):
    """A ``date`` that came in another text than ``2026-01-02``."""

    __slots__ = ("text",)

    def __new__(cls, *given: Any, **named: Any) -> Any:
        return date(*given, **named)


def read(raw: Any) -> Any:
    """The ``date`` that a text says; the text itself where Python has none; None for anything else."""
    try:
        value = _parse(raw)
    except (TypeError, ValueError):
        # A year that Python does not have, if anything.
        is_text = type(raw) is str
        return (
            raw if is_text and type(datetimes.read(f"{raw}T00:00:00")) is str else None
        )
    return value if raw[4::3] == "--" else ReceivedDate.of(value, raw)


def write(value: date) -> str:
    """The text of a ``date``."""
    return text_of(value) or value.isoformat()


FORMAT: Final = Format("string", "date", read, write)
