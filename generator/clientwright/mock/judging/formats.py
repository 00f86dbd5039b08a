"""Whether a value is of a format: those of OpenAPI and JSON Schema that a client can get wrong.

Any other is an annotation and says nothing (JSON Schema 2020-12 validation, 7.2.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

_DATE: Final = r"\d{4}-\d\d-\d\d"
_TIME: Final = r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"
_DATE_TIME: Final = re.compile(f"({_DATE})T{_TIME}", re.IGNORECASE | re.ASCII)
_UUID: Final = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_EMAIL: Final = re.compile(r"(\"[^\"\r\n]+\"|[^@\s]+)@[^@\s]+")
_URI: Final = re.compile(r"[a-z][a-z0-9+.-]*:([!#$&-;=?-\[\]_a-z~]|%[0-9a-f]{2})*", re.IGNORECASE | re.ASCII)


def _is_date(value: str) -> bool:
    """A full-date (RFC 3339, 5.6)."""
    if re.fullmatch(_DATE, value, re.ASCII) is None:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_date_time(value: str) -> bool:
    """A date-time (RFC 3339, 5.6): with an offset, and on a day that there is."""
    found = _DATE_TIME.fullmatch(value)
    return found is not None and _is_date(found[1])


_OF_STRINGS: Final[Mapping[str, Callable[[str], bool]]] = {
    "date": _is_date,
    "date-time": _is_date_time,
    "email": lambda value: _EMAIL.fullmatch(value) is not None,  # Of RFC 5321, 4.1.2, what is seen to be wrong.
    "uri": lambda value: _URI.fullmatch(value) is not None,  # RFC 3986, 3: an absolute one, in ASCII.
    "uuid": lambda value: _UUID.fullmatch(value) is not None,  # RFC 9562, 4
}
_BITS: Final = {"int32": 32, "int64": 64}


def fits(value: object, name: str) -> bool:
    """Whether a value is of the format of this name, where the format is about values of its type."""
    if isinstance(value, str):
        known = _OF_STRINGS.get(name)
        return known is None or known(value)
    if name in _BITS and isinstance(value, (int, float)) and not isinstance(value, bool):
        limit = 1 << (_BITS[name] - 1)  # Format registry of the OpenAPI Initiative: signed.
        return -limit <= value < limit
    return True
