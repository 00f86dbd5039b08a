"""``time`` (RFC 3339, 5.6: ``full-time``), and ``time-local``: the same without an offset from UTC.

Everything is as in ``date-time``: the time is that of a day.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Final

from . import datetimes
from .received import Format, Received


class ReceivedTime(Received, time):
    """A ``time`` that came in another text than ``datetimes.write`` gives."""

    __slots__ = ("text",)

    def __new__(cls, *given: Any, **named: Any) -> Any:
        return time(*given, **named)


def read(raw: Any) -> Any:
    """The ``time`` that a text says; None for anything else."""
    if type(raw) is not str or raw[2:3] != ":":
        return None
    moment = datetimes.read(f"2000-01-01T{raw}")
    if moment is None:
        return None
    value = moment.timetz()
    return value if type(moment) is datetime else ReceivedTime.of(value, raw)


FORMAT: Final = Format("string", "time", read, datetimes.write)
