"""Any text as Python identifiers: the only way from a description's words to code.

What comes out is a valid identifier in the form that Python's parser gives it (NFKC, PEP 3131), no keyword, without an
underscore at its start, and at most ``LONGEST`` characters; so it is also a safe file name.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST: Final = 80
WITH_ENDING: Final = LONGEST + 40
"""Of a name with what is put behind it: ``Dict``, ``Input``, ``Arguments``, ``_and_poll``, numbers."""
_WORD: Final = re.compile(r"OAuth[0-9]*|IPv[46]|[A-Z]{2,}s(?![a-z])|[A-Z]{2,}[0-9]*(?![a-z])|[A-Z]?[a-z0-9]+|[A-Z]")
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L"}
    | {"þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "\u0131": "i", "'": "", "\u2019": ""}
)
"""Latin letters that are no letter with an accent, the dotless i among them; apostrophes divide no words."""
_SYMBOLS: Final = {
    "+": "plus",
    "<": "lt",
    ">": "gt",
    "=": "eq",
    "!": "not",
    "*": "star",
    "%": "percent",
    "&": "and",
    "@": "at",
    "#": "hash",
    "$": "dollar",
    "~": "tilde",
    "^": "caret",
    "|": "or",
    "?": "question",
    "€": "euro",
    "£": "pound",
}
_PLURALS: Final = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ses", "se"))
_NO_PLURALS: Final = ("ss", "us", "is", "news", "series", "species", "sms", "dns", "tls", "https", "aws", "os")


def snake(text: str, fallback: str) -> tuple[str, ...]:
    """What a field, function or module may be called, nicest first; ``fallback`` begins what begins with a digit."""
    return _candidates(text, fallback, pascal=False)


def pascal(text: str, fallback: str) -> tuple[str, ...]:
    """What a class may be called, the nicest first."""
    return _candidates(text, fallback, pascal=True)


def numbered(name: str, number: int) -> str:
    """The name with a number after it; apart from it when the name itself ends in one."""
    if name[-1:].isdigit() or name.islower():
        return f"{name}_{number}"
    return f"{name}{number}"


@lru_cache(maxsize=100_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text: ``createdAt`` and ``created-at`` are both ``created at``."""
    if text.isascii():
        return tuple(_WORD.findall(text.replace("'", "")))
    return tuple(part for word in _split_unicode(text) for part in (_WORD.findall(word) if word.isascii() else [word]))


def singular(word: str) -> str:
    """An English word in the singular; the word itself when it does not look like a plural."""
    lower = word.lower()
    if not lower.endswith("s") or lower.endswith(_NO_PLURALS) or len(word) < 3:
        return word
    for ending, one in _PLURALS:
        if lower.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + one
    return word[:-1]


def is_name(text: str, longest: int = LONGEST) -> bool:
    """Whether a text chosen by a person, or kept in a file, can be a name in emitted code as it is."""
    return (
        text.isidentifier()
        and not keyword.iskeyword(text)
        and not text.startswith("_")
        and unicodedata.normalize("NFKC", text) == text
        and not any(unicodedata.category(char) == "Cf" for char in text)
        and len(text) <= longest
    )


@lru_cache(maxsize=100_000)
def _candidates(text: str, fallback: str, *, pascal: bool) -> tuple[str, ...]:
    plain = _joined(words(text), pascal)
    spelled = _joined(words(_spelled(text)), pascal)
    found = [name for name in (plain, spelled) if name.isidentifier()]
    if not found:
        rest = spelled or plain
        found = [_joined((fallback, rest), pascal)] if pascal or not rest else [f"{fallback}_{rest}"]
    return tuple(dict.fromkeys(_finished(name, fallback) for name in found))


def _finished(name: str, fallback: str) -> str:
    name = unicodedata.normalize("NFKC", name)[:LONGEST].rstrip("_")
    if not name.isidentifier():
        return fallback
    return f"{name}_" if keyword.iskeyword(name) else name


def _joined(parts: tuple[str, ...], pascal: bool) -> str:
    if not pascal:
        return "_".join(part.lower() for part in parts)
    shouted = len(parts) > 1 and all(part.upper() == part for part in parts)
    return "".join(part.capitalize() if shouted else part[:1].upper() + part[1:] for part in parts)


def _spelled(text: str) -> str:
    """The text with its symbols as words: ``+1`` is ``plus 1``, ``created<`` is ``created lt``."""
    if text[:1] == "-" and text[1:2].isdigit():
        text = f"minus {text[1:]}"
    return "".join(f" {_SYMBOLS[char]} " if char in _SYMBOLS else char for char in text)


def _split_unicode(text: str) -> list[str]:
    """Runs of letters and digits; Latin letters without their accents, other scripts as they are."""
    found: list[str] = []
    for char in unicodedata.normalize("NFKC", _without_accents(text.translate(_LETTERS))):
        # Joiners cannot be seen, and only newer Pythons (Unicode 15.1) have them in identifiers.
        goes_on = char != "_" and unicodedata.category(char) != "Cf" and f"a{char}".isidentifier()
        if not goes_on:
            found.append("")
        elif unicodedata.category(char).startswith("M") and not (found and found[-1]):
            continue  # A mark without a letter that it stands on: nobody would see it.
        elif found and not (char.isupper() and not char.isascii() and found[-1][-1:].islower()):
            found[-1] += char
        else:
            found.append(char)
    return [word for word in found if word and (f"a{word}").isidentifier()]


def _without_accents(text: str) -> str:
    kept: list[str] = []
    for char in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(char) and kept and kept[-1].isascii():
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))
