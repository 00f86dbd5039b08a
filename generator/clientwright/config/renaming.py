"""``[rename.models]`` and the like: names changed by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from msgspec import Struct

from clientwright.config.keys import is_table

KINDS: Final = ("models", "operations", "fields")
"""What is renamed: classes and aliases, functions, the fields of classes."""
_KEYS: Final = ("prefix", "suffix", "patterns")


class Rule(Struct, frozen=True, kw_only=True):
    """How names of one kind change: ``patterns`` first, each where it is found, then what stands before and after."""

    prefix: str = ""
    suffix: str = ""
    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()

    def applied(self, name: str) -> str:
        """The name that it leads to."""
        for pattern, replacement in self.patterns:
            name = pattern.sub(replacement, name)
        return f"{self.prefix}{name}{self.suffix}"


class Reporting(Protocol):
    """Where what is wrong is reported to."""

    def known(self, key: tuple[str | int, ...], known: tuple[str, ...], /) -> bool:
        """Whether a key is one of those that there are; otherwise it is reported."""
        ...

    def wrong(self, key: tuple[str | int, ...], words: str, /) -> None:
        """Report a value that is none of its key."""
        ...


def rules(table: Mapping[str, Any], at: tuple[str | int, ...], reporting: Reporting) -> dict[str, Rule]:
    """The rules in a table, which stands at a key, by what they rename; one that is wrong is reported, and left out."""
    return dict(_rules(table, at, reporting))


def _rules(table: Mapping[str, Any], at: tuple[str | int, ...], reporting: Reporting) -> Iterator[tuple[str, Rule]]:
    for kind, said in table.items():
        here = (*at, kind)
        if not reporting.known(here, KINDS):
            continue
        if not is_table(said):
            reporting.wrong(here, "a table of `prefix`, `suffix` and `patterns`")
        elif all(_is_right((*here, key), value, reporting) for key, value in said.items()):
            patterns = tuple((re.compile(one), other) for one, other in said.get("patterns", {}).items())
            yield kind, Rule(prefix=said.get("prefix", ""), suffix=said.get("suffix", ""), patterns=patterns)


def _is_right(at: tuple[str | int, ...], value: object, reporting: Reporting) -> bool:
    if not reporting.known(at, _KEYS):
        return False
    if at[-1] != "patterns":
        if not isinstance(value, str):
            reporting.wrong(at, "a string")
        return isinstance(value, str)
    if not is_table(value):
        reporting.wrong(at, "a table of regular expressions and what stands in place of each")
        return False
    wrong = [one for one, other in value.items() if not _is_pattern((*at, one), one, other, reporting)]
    return not wrong


def _is_pattern(at: tuple[str | int, ...], pattern: str, replacement: object, reporting: Reporting) -> bool:
    """Whether a regular expression is one, and the replacement speaks only of groups that it has."""
    try:
        compiled = re.compile(pattern)
        # Python looks at a replacement only where the expression is found: this finds anything.
        re.compile(f"(?:{compiled.pattern})|").sub(str(replacement), "")
    except (re.error, IndexError) as error:
        reporting.wrong(at, f"a regular expression of Python: {error}")
        return False
    if not isinstance(replacement, str):
        reporting.wrong(at, "a string")
    return isinstance(replacement, str)
