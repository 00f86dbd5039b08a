"""Plain YAML scalars, by the core schema of YAML 1.2.2 (10.3.2), not by YAML 1.1 as PyYAML reads them.

``no`` and ``2024-01-01`` are strings, ``1e-8`` is a number, ``0o17`` is 15 and ``017`` is 17.
"""

from __future__ import annotations

import math
import re
from typing import TypeAlias

Scalar: TypeAlias = "bool | int | float | str | None"

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NOT_FINITE = frozenset(sign + word for sign in ("", "-", "+") for word in (".inf", ".Inf", ".INF")) | frozenset(
    (".nan", ".NaN", ".NAN")
)
_FIRST = frozenset("0123456789+-.~nNtTfF")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LONGEST_INTEGER = 1000
"""Digits; Python itself refuses to convert more than 4,300, and no JSON reader keeps as many."""


class NotJson(ValueError):
    """A scalar has a value that JSON cannot say; the argument is the sentence."""


def plain(text: str) -> Scalar:
    """The value of an unquoted, untagged scalar."""
    if text and text[0] not in _FIRST:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _FLOAT.fullmatch(text):
        return integer(text) if _INTEGER.fullmatch(text) else floating(text)
    if _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text):
        return integer(text)
    if text in _NOT_FINITE:
        raise NotJson(f"`{text}` is a number that JSON does not have")
    return text


def integer(text: str) -> int:
    """The value of an integer in any of the core schema's notations."""
    if len(text) > _LONGEST_INTEGER:
        raise NotJson(f"this number has {len(text)} digits, more than any JSON reader keeps")
    if text[:2] == "0o":
        return int(text[2:], 8)
    return int(text, 16) if text[:2] == "0x" else int(text)


def floating(text: str) -> float:
    """The value of a decimal number."""
    value = float(text)
    if not math.isfinite(value):
        raise NotJson(f"`{text[:40]}` is larger than any number that JSON readers keep")
    return value


def tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with one of the core schema's tags; ValueError when the text does not fit it."""
    match tag.removeprefix("tag:yaml.org,2002:"):
        case "str" | "!":
            return text
        case "null" if text in _WORDS and _WORDS[text] is None:
            return None
        case "bool" if isinstance(_WORDS.get(text), bool):
            return _WORDS[text]
        case "int" if isinstance(value := plain(text), int) and not isinstance(value, bool):
            return value
        case "float" if isinstance(value := plain(text), int | float) and not isinstance(value, bool):
            return float(value)
        case _:
            raise ValueError(text)
