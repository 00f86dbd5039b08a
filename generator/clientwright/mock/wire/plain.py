"""JSON values as plain Python data: told apart for the type checkers, read strictly, written, pointed into."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def mapping(value: object) -> dict[str, Any]:
    """The value when it is a JSON object, else an empty one: a description may hold anything anywhere."""
    return value if is_object(value) else {}


def sequence(value: object) -> list[Any]:
    """The value when it is a JSON array, else an empty one."""
    return value if is_array(value) else []


def text(value: object, otherwise: str = "") -> str:
    """The value when it is a string, else ``otherwise``."""
    return value if isinstance(value, str) else otherwise


def pointer(parts: Iterable[str | int]) -> str:
    """The JSON Pointer (RFC 6901) made of these reference tokens."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def type_of(value: object) -> str:
    """The JSON Schema name of the value's type."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


class NotJson(ValueError):
    """Why a text is not the JSON of RFC 8259 (and of RFC 7493: no key twice)."""


def parse(document: bytes | str) -> Any:
    """The value of a JSON text, read strictly; raises ``NotJson`` with the reason."""
    try:
        return json.loads(
            document.decode("utf-8") if isinstance(document, bytes) else document,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
        )
    except UnicodeDecodeError as error:
        raise NotJson(f"byte {error.start} is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise NotJson(f"{error.msg} at line {error.lineno} column {error.colno}") from None
    except RecursionError:
        raise NotJson("it is nested too deeply") from None
    except NotJson:
        raise
    except ValueError as error:  # Python refuses integers of more than 4,300 digits.
        raise NotJson(str(error)) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise NotJson(f"the key {json.dumps(name)} stands twice in one object")
        members[name] = value
    return members


def _constant(name: str) -> Any:
    raise NotJson(f"{name} is not a JSON number")


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise NotJson(f"{digits[:20]} is beyond the range of a double")
    return number


def dump(value: object) -> str:
    """The JSON text of a value, on one line; lone surrogates stay escaped, so that it can always be encoded."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False)
    return written


def shown(value: object, limit: int = 80) -> str:
    """The value as a person should see it in a sentence: its JSON text, cut."""
    try:
        written = dump(value)
    except (TypeError, ValueError, RecursionError):
        written = type_of(value)
    return written if len(written) <= limit else f"{written[:limit]}..."


def one_line(text: str, limit: int = 2_000) -> str:
    """A text as a log may have it: without line breaks, and without what a terminal would obey, cut."""
    return "".join(character if character.isprintable() else "?" for character in text[:limit])
