"""Sample scalars: a string, a number that the formats, patterns and bounds of a schema allow."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from clientwright.samples import patterns

_FORMATS = {
    "date-time": "2024-01-02T03:04:05Z",
    "date-time-local": "2024-01-02T03:04:05",
    "date": "2024-01-02",
    "time": "03:04:05Z",
    "time-local": "03:04:05",
    "duration": "P1D",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/resource",
    "url": "https://example.com/resource",
    "iri": "https://example.com/resource",
    "uri-reference": "/resource",
    "uri-template": "/resource/{id}",
    "uuid": "01234567-89ab-4cde-8f01-23456789abcd",
    "json-pointer": "/a/b",
    "regex": "^a+$",
    "byte": "bW9jaw==",
    **{f"uuid{version}": f"01234567-89ab-{version}cde-8f01-23456789abcd" for version in range(1, 9)},
    "decimal": "1.5",
    "decimal128": "1.5",
    "unixtime": "1700000000",
}
_SHORT = {"email": "a@b.c", "idn-email": "a@b.c", "uri": "a:b", "url": "a:b", "iri": "a:b"}
_INTEGER_FORMATS = {"unixtime": 1_700_000_000, "unix-time": 1_700_000_000, "timestamp": 1_700_000_000}


def string(schema: Mapping[str, Any], number: int = 0, word: str = "") -> str:
    """A string for the schema; another one for each ``number``.

    ``word`` is what it says where nothing else is asked for, and where it is all that is asked for.
    """
    least = _count(schema.get("minLength"), 0)
    most = _count(schema.get("maxLength"), None)
    pattern = _text(schema, "pattern")
    if pattern:
        if word and not number and least <= len(word) <= (most or len(word)) and patterns.agrees(pattern, word):
            return word
        of_format = _FORMATS.get(_text(schema, "format"), "")
        if of_format and not number and patterns.agrees(pattern, of_format):
            return of_format
        return patterns.example(pattern, least)
    base64 = _text(schema, "contentEncoding").startswith("base64")
    made = _FORMATS["byte"] if base64 else _FORMATS.get(_text(schema, "format"), word or "string")
    if most is not None and len(made) > most:
        made = _SHORT.get(_text(schema, "format"), made)
    if number:
        made = _another(made, number)
    made = _longer(made, least, word)
    return made if most is None or len(made) <= most else made[:most]


def _longer(made: str, least: int, word: str) -> str:
    """A string of at least so many characters."""
    short = least - len(made)
    if short <= 0:
        return made
    return made + (f" {word}" * (short // (len(word) + 1) + 1) if word else "x" * short)


def _another(made: str, number: int) -> str:
    """A different string of the same format, where its last digits or letters may be counted on."""
    if made[-1:].isalnum() and made.startswith("01234567"):
        return f"{made[:-6]}{number:06x}"
    if made.startswith("2024-"):
        return made.replace("2024", str(2024 + number), 1)
    if made.startswith("03:04:05"):
        return made.replace("04", f"{(4 + number) % 60:02}", 1)
    if made in ("1.5", "P1D"):
        return made.replace("1", str(1 + number))
    return f"{made}-{number + 1}" if "@" not in made else f"{number}{made}"


def number(schema: Mapping[str, Any], whole: bool, count: int = 0) -> int | float:
    """A number for the schema, an integer when ``whole``; another one for each ``count``."""
    low, high = _bounds(schema, whole)
    step = _limit(schema.get("multipleOf")) or 1
    preferred: float = _INTEGER_FORMATS.get(_text(schema, "format"), 1) if whole else step * 0.5 if step == 1 else step
    if "multipleOf" in schema:
        preferred = step
    if low is not None and preferred < low:
        preferred = math.ceil(low / step) * step if "multipleOf" in schema else low
    if high is not None and preferred > high:
        preferred = math.floor(high / step) * step if "multipleOf" in schema else high
    made = preferred + count * step
    return int(made) if whole and made == int(made) else made


def _bounds(schema: Mapping[str, Any], whole: bool) -> tuple[float | None, float | None]:
    """The least and the greatest value, with exclusive bounds moved inside; 3.0's boolean ones as well."""
    low, high = _limit(schema.get("minimum")), _limit(schema.get("maximum"))
    above, below = _limit(schema.get("exclusiveMinimum")), _limit(schema.get("exclusiveMaximum"))
    if schema.get("exclusiveMinimum") is True:
        above = low
    if schema.get("exclusiveMaximum") is True:
        below = high
    room = 1.0 if whole else 0.5
    if above is not None and below is not None and not whole:
        room = min(room, (below - above) / 2)
    if above is not None:
        low = max(above + room if low is None else low, above + room)
    if below is not None:
        high = min(below - room if high is None else high, below - room)
    if whole:
        return low if low is None else math.ceil(low), high if high is None else math.floor(high)
    return low, high


def _limit(value: object) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _count(value: object, otherwise: Any) -> Any:
    # The cap keeps a description from asking for gigabytes; what it asks for beyond is not satisfied.
    return min(int(value), 1_000_000) if isinstance(value, (int, float)) and not isinstance(value, bool) else otherwise


def _text(schema: Mapping[str, Any], key: str) -> str:
    found = schema.get(key)
    return found if isinstance(found, str) else ""
