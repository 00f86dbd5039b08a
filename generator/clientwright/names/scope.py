"""A namespace while it is filled: who has which name, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from clientwright.names.identifiers import numbered
from clientwright.names.table import Name


def _same(name: str) -> str:
    return name


@dataclass(slots=True)
class Scope:
    """Names that must differ, by ``key``: in themselves, or as files where capitals do not count."""

    reserved: frozenset[str] = frozenset()
    key: Callable[[str], str] = _same
    _owners: dict[str, str] = field(default_factory=dict[str, str])
    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict[tuple[str, ...], int])
    """By name with a number, and suffixes: the first number that may be free. Thousands may ask for one name."""

    def claim(self, candidates: Sequence[str], owner: str, *, source: str, also: Iterable[str] = ()) -> Name:
        """The first candidate that is free, else the last with a number; ``owner`` says in words what it is for.

        ``also`` are suffixes of names that come with it, such as ``_async``.
        """
        first = candidates[0]
        if not also and not self._held(first):
            self._owners[self.key(first)] = owner
            return Name(python=first, source=source, reason=owner)
        reason = owner
        suffixes = ("", *also)
        for name in self._endless(candidates, tuple(also)):
            holder = next((held for each in suffixes if (held := self._held(name + each))), "")
            if not holder:
                for each in suffixes:
                    self._owners[self.key(name + each)] = owner
                return Name(python=name, source=source, reason=reason, renamed=name != candidates[0])
            if name == first:
                reason = f"{owner}; `{name}` is {holder}"
        # For type checkers: the loop ends by returning, because candidates do not end.
        raise AssertionError("numbers do not end")

    def _endless(self, candidates: Sequence[str], also: tuple[str, ...]) -> Iterable[str]:
        """The candidates, and the last one with each number that has not been found taken."""
        yield from candidates
        numbers = (self.key(numbered(candidates[-1], 2)), *also)
        while True:
            number = self._numbers.get(numbers, 2)
            self._numbers[numbers] = number + 1
            yield numbered(candidates[-1], number)

    def holder(self, name: str) -> str:
        """In words, what has the name; empty when it is free."""
        return self._held(name)

    def _held(self, name: str) -> str:
        if name in self.reserved:
            return "a name that emitted code uses itself"
        owner = self._owners.get(self.key(name))
        return f"taken by {owner}" if owner else ""
