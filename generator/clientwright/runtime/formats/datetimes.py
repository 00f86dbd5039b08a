"""``date-time`` (RFC 3339, 5.6), and ``date-time-local``: the same without an offset from UTC.

The usual text is ``2026-01-02T03:04:05Z``; with three or six digits of a fraction where there is one, and with an
offset where it is not UTC. A ``datetime`` without a time zone goes out without an offset: nothing is guessed. RFC 3339
wants one, so give it a time zone unless the server's own come without.

Whatever ``datetime.fromisoformat`` reads is in the form of ``date-time`` if it has a time, and so is all that RFC 3339
allows. A leap second is the last second of its minute, digits of a fraction after the sixth count for nothing, and
``24:00:00`` is the beginning of the next day. A year that Python does not have leaves the text what it is.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Any, Final

from .received import Format, Received, text_of

_parse: Final = datetime.fromisoformat
_RARE: Final = re.compile(
    r"(\d{4}|[+-]\d{5,})(-\d\d-\d\d)[Tt ](\d\d)(:\d\d):(\d\d)([.,]\d+)?([Zz]|[+-]\d\d:\d\d)?",
    re.ASCII,
)


class ReceivedDatetime(Received, datetime):
    """A ``datetime`` that came in another text than ``write`` gives."""

    __slots__ = ("text",)

    def __new__(cls, *given: Any, **named: Any) -> Any:
        return datetime(*given, **named)


def read(raw: Any) -> Any:
    """The ``datetime`` that a text says; the text itself where Python has none; None for anything else."""
    try:
        value = _parse(raw)
    except (TypeError, ValueError):
        return _rare(raw) if type(raw) is str else None
    # ``24:00``, which newer Pythons read, is the only hour of 0 that begins with another digit.
    if (raw[4::3] == "--T::Z" or _usual(raw)) and (value.hour or raw[11] == "0"):
        return value
    has_time = not {"T", "t", " "}.isdisjoint(raw[7:11])
    return ReceivedDatetime.of(value, raw) if has_time else None


def write(value: datetime | time) -> str:
    """The text of a ``datetime``, or of the time of one."""
    text = text_of(value)
    if text is not None:
        return text
    milli = value.microsecond and not value.microsecond % 1000
    text = value.isoformat(timespec="milliseconds") if milli else value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _usual(text: str) -> bool:
    """Whether a text that Python has read is that which ``write`` would give."""
    rest = text[19:]
    if rest[:1] == ".":
        count = 6 if rest[6:7] and rest[4:7].isdigit() else 3
        digits, rest = rest[1 : count + 1], rest[count + 1 :]
        if len(digits) < count or not digits.isdigit() or digits.endswith("000"):
            return False
    offset = len(rest) == 6 and rest[3] == ":" and rest[1:] != "00:00"
    return text[4:19:3] == "--T::" and (offset or rest in ("", "Z"))


def _rare(text: str) -> Any:
    """What RFC 3339 or ISO 8601 allow and Python's parser does not: small letters, second 60, hour 24, any year."""
    found = _RARE.fullmatch(text)
    if found is None:
        return None
    year, day, hour, minute, second, fraction, offset = found.groups("")
    late = hour == "24" and not (minute + second + fraction).strip(":0.,")
    second = "59" if second == "60" else second
    there = len(year) == 4 and year != "0000"
    try:
        value = _parse(
            f"{year if there else 2000}{day}T{'00' if late else hour}{minute}:{second}{fraction}{offset.upper()}"
        )
        return ReceivedDatetime.of(value + timedelta(late), text) if there else text
    except ValueError:
        return None
    except OverflowError:
        return text


FORMAT: Final = Format("string", "date-time", read, write)
