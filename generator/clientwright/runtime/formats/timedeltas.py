"""``duration`` (RFC 3339, appendix A), with the signs and fractions of ISO 8601: ``P1DT2H3M4.5S``, ``-PT1H``.

A duration of months or years is no ``timedelta``, which has no calendar: the text stays what it is. So does one that is
too long for Python.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any, Final

from .received import Format, Received, text_of

_AMOUNT: Final = r"(?:(\d+(?:[.,]\d+)?){})?"
_DURATION: Final = re.compile(
    r"([+-]?)P(?=[\dT])"
    + "".join(map(_AMOUNT.format, "YMWD"))
    + r"(?:T(?=\d)"
    + "".join(map(_AMOUNT.format, "HMS"))
    + ")?",
    re.ASCII | re.IGNORECASE,
)
_UNITS: Final = ("weeks", "days", "hours", "minutes", "seconds")


class ReceivedTimedelta(Received, timedelta):
    """A ``timedelta`` that came in another text than ``write`` gives."""

    __slots__ = ("text",)


def read(raw: Any) -> Any:
    """The ``timedelta`` that a text says; the text itself where Python has none; None for anything else."""
    found = _DURATION.fullmatch(raw) if type(raw) is str else None
    if found is None:
        return None
    sign, years, months, *amounts = found.groups("0")
    if (years + months).strip("0.,"):
        return raw
    try:
        value = timedelta(**dict(zip(_UNITS, map(_amount, amounts), strict=True)))
        value = -value if sign == "-" else value
    except (OverflowError, ValueError):  # so many digits
        return raw
    return value if write(value) == raw else ReceivedTimedelta.of(value, raw)


def write(value: timedelta) -> str:
    """The text of a ``timedelta``."""
    text = text_of(value)
    if text is not None:
        return text
    if value.days < 0:
        return f"-{write(-value)}"
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    days = f"{value.days}D" if value.days else ""
    time = f"{hours}H" if hours else ""
    time += f"{minutes}M" if minutes else ""
    time += f"{seconds}{fraction}S" if seconds or fraction else ""
    return f"P{days}T{time}" if time else f"P{days or 'T0S'}"


def _amount(text: str) -> float:
    return int(text) if text.isdigit() else float(text.replace(",", "."))


FORMAT: Final = Format("string", "duration", read, write)
