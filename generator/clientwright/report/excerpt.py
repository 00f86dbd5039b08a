"""Three lines of a text with a caret, safe to print whatever the text holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from clientwright.diagnostics import Location

WIDEST = 110
"""Columns of source text in an excerpt; a longer line is cut around the caret."""
_BEFORE_CARET = 60
_CUT = "…"


def harmless(text: str) -> str:
    """A text on one line, in which every character that could move the cursor or reorder text shows as an escape."""
    if text.isprintable():
        return text
    return "".join(character if _is_plain(character) else _escaped(character) for character in text)


def excerpt(lines: Sequence[str], location: Location) -> list[str]:
    """The line before, the line, a caret under the column, the line after; nothing when there is no such line."""
    if not 1 <= location.line <= len(lines):
        return []
    numbers = [number for number in range(location.line - 1, location.line + 2) if 1 <= number <= len(lines)]
    if numbers[-1] == len(lines) > location.line and not lines[-1]:
        numbers.pop()
    digits = len(str(numbers[-1]))
    column = min(location.column, len(lines[location.line - 1]) + 1)
    start = max(0, column - 1 - _BEFORE_CARET) if column > WIDEST else 0
    shown: list[str] = []
    for number in numbers:
        text = _window(lines[number - 1], start)
        shown.append(f"  {number:>{digits}} | {text}".rstrip())
        if number == location.line:
            before = _window(lines[number - 1], start)[: column - 1 - start + (1 if start else 0)]
            shown.append(f"  {'':>{digits}} | {' ' * _width(before)}^")
    return shown


def _window(line: str, start: int) -> str:
    """The part of a line that is shown, one character for each of its characters, with marks where it is cut."""
    part = "".join(character if _is_plain(character) else _replaced(character) for character in line[start:][:WIDEST])
    head = _CUT if start and line[:start] else ""
    tail = _CUT if len(line) > start + WIDEST else ""
    return head + part + tail


def _is_plain(character: str) -> bool:
    return character == " " or character.isprintable()


def _replaced(character: str) -> str:
    """One harmless character in the place of another, so that columns stay what they are."""
    return " " if character == "\t" else "\N{REPLACEMENT CHARACTER}"


def _escaped(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character, f"\\x{number:02x}")
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _width(text: str) -> int:
    """The columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    wide = sum(1 for character in text if unicodedata.east_asian_width(character) in "WF")
    return len(text) + wide - sum(1 for character in text if unicodedata.combining(character))
