"""A string that matches a regular expression, for the part of their language that descriptions use.

Made by reading the pattern from left to right and taking the first choice everywhere; whoever asks checks the result.
Patterns are hostile: a text of many repetitions ends somewhere, and a match that could take for ever is not tried.
"""

from __future__ import annotations

import re

_CLASSES = {"d": "0", "w": "a", "s": " ", "D": "a", "W": "-", "S": "a"}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_CANDIDATES = "a0A-_. /:@#" + "".join(map(chr, range(33, 127)))
_QUANTIFIER = re.compile(r"\{(\d*)(,?)(\d*)\}")
_LONGEST = 10_000
"""Characters of what is made."""

_PLAIN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_REPEATED = re.compile(r"\)[*+{]|\\[1-9]")
_OPEN = re.compile(r"[*+?]|\{\d*,\d*\}")
_MOST_OPEN = 4
_MOST_TRIED = 64
"""Characters of a text that is matched: with so many open repetitions trying takes milliseconds at most."""


class _Reader:
    """A recursive descent over one pattern; ``most`` bounds what an open repetition gives."""

    def __init__(self, pattern: str, extra: int) -> None:
        self._pattern = pattern
        self._at = 0
        self._extra = extra

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _skip(self, text: str) -> bool:
        if self._pattern.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def alternatives(self) -> str:
        """The text of the first alternative; the others are read over."""
        first = self._sequence()
        while self._skip("|"):
            other = self._sequence()
            first = first or other
        return first

    def _sequence(self) -> str:
        made: list[str] = []
        while self._peek() and self._peek() not in "|)":
            atom = self._atom()
            made.append(atom * min(self._times(), _LONGEST // max(len(atom), 1)))
        return "".join(made)[:_LONGEST]

    def _times(self) -> int:
        """How often the atom before stands, by the quantifier that follows it."""
        times = 1
        quantifier = _QUANTIFIER.match(self._pattern, self._at)
        if self._skip("*"):
            times = self._extra
        elif self._skip("+"):
            times = max(1, self._extra)
        elif self._skip("?"):
            times = 1
        elif quantifier and (quantifier[1] or quantifier[3]):
            self._at = quantifier.end()
            least = int(quantifier[1] or 0)
            most = int(quantifier[3]) if quantifier[3] else least + self._extra if quantifier[2] else least
            times = min(max(least, 1 if quantifier[2] else least, self._extra if quantifier[2] else 0), most, 10_000)
        if not self._skip("?"):  # A lazy repetition matches the same texts, and so does a possessive one.
            self._skip("+")
        return times

    def _atom(self) -> str:
        if self._skip("("):
            return self._group()
        if self._peek() == "[":
            return self._set()
        if self._skip("\\"):
            return self._escape()
        character = self._peek()
        self._at += 1
        return "" if character in "^$" else "a" if character == "." else character

    def _group(self) -> str:
        silent = False
        if self._skip("?"):
            silent = self._peek() in ("=", "!") or self._pattern.startswith(("<=", "<!"), self._at)
            named = re.compile(r"P?<\w+>|<[=!]|[=!:]|[a-z-]*:").match(self._pattern, self._at)
            self._at = named.end() if named else self._at
        text = self.alternatives()
        self._skip(")")
        return "" if silent else text

    def _escape(self) -> str:
        character = self._peek()
        self._at += 1
        if character in "bBAZzG":
            return ""
        if character in ("p", "P") and self._skip("{"):
            self._at = self._pattern.find("}", self._at) + 1 or len(self._pattern)
            return "a"
        if character in ("x", "u"):
            digits = re.compile(r"[0-9A-Fa-f]{2,4}").match(self._pattern, self._at)
            if digits:
                self._at = digits.end()
                return chr(int(digits[0], 16))
        return _CLASSES.get(character) or _CONTROLS.get(character, character)

    def _set(self) -> str:
        start = self._at
        self._at += 2 if self._pattern.startswith("[^", start) else 1
        if self._peek() == "]":
            self._at += 1
        while self._peek() and self._peek() != "]":
            self._at += 2 if self._peek() == "\\" else 1
        self._at += 1
        try:
            members = re.compile(self._pattern[start : self._at].replace("[", "\\[").replace("\\[", "[", 1))
        except re.error:
            return "a"
        return next((character for character in _CANDIDATES if members.fullmatch(character)), "a")


def example(pattern: str, least: int = 0) -> str:
    """A string that should match the pattern and be at least ``least`` characters long."""
    try:
        short = _Reader(pattern, 1).alternatives()
        return short if len(short) >= least else _Reader(pattern, least).alternatives()
    except RecursionError:
        return ""


def agrees(pattern: str, text: str) -> bool | None:
    """Whether a text matches a pattern; None where that cannot be told, or would take too long to find out."""
    plain = _PLAIN.sub(".", pattern)
    if len(text) > _MOST_TRIED or _REPEATED.search(plain) or len(_OPEN.findall(plain)) > _MOST_OPEN:
        return None
    try:
        return re.search(pattern, text) is not None
    except (re.error, OverflowError, RecursionError):
        return None
