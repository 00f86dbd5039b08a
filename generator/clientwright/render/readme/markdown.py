"""Text of a description as Markdown that cannot do more than be read."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CODE: Final = re.compile(r"((?<!`)`[^`]+`(?!`))")
_ANYWHERE: Final = re.compile(r"[\\`*\[\]<>|~!$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_JOINERS: Final = "\u200c\u200d\u00ad"
"""Unseen, but needed to write Persian or some emoji, and harmless."""
_AT_START: Final = re.compile(r"^(?:[#+=-]|\d+[.)])")


def inline(text: str) -> str:
    """The text on one line, to stand in a sentence: code spans stay, every other mark is escaped."""
    parts = _CODE.split(_one_line(text))
    return "".join(part if index % 2 else _ANYWHERE.sub(r"\\\g<0>", part) for index, part in enumerate(parts))


def line(text: str) -> str:
    """``inline`` for the beginning of a line, where some more marks have a meaning."""
    return _AT_START.sub(_escaped_start, inline(text))


def paragraphs(text: str) -> str:
    """The text's paragraphs, each on one line."""
    return "\n\n".join(line(part) for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")) if part.strip())


def code(text: str) -> str:
    """The text as a code span, whatever backticks it holds (CommonMark, 6.1)."""
    shown = _one_line(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    return f"{fence} {shown} {fence}" if "`" in shown else f"`{shown}`"


def _one_line(text: str) -> str:
    """The text with single spaces, and a mark in place of characters that control or reorder what is shown."""
    shown = " ".join(text.split())
    return shown if shown.isprintable() else "".join(map(_seen, shown))


def _seen(char: str) -> str:
    return "\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in _JOINERS else char


def _escaped_start(found: re.Match[str]) -> str:
    """``1.`` as ``1\\.``, ``#`` as ``\\#``: a backslash is an escape only before punctuation (CommonMark, 2.4)."""
    return f"{found[0][:-1]}\\{found[0][-1]}"
