"""A namespace while it is filled: who has which name, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct, field

from clientwright.names.identifiers import numbered
from clientwright.names.table import Name


def _same(name: str) -> str:
    return name


class Scope(Struct):
    """Names that must differ, by ``key``: in themselves, or as files where capitals do not count."""

    reserved: frozenset[str] = frozenset()
    key: Callable[[str], str] = _same
    _owners: dict[str, str] = field(default_factory=dict[str, str])
    _kept: dict[str, str] = field(default_factory=dict[str, str])
    """By key of a name: the id of what had it in an earlier package, for which it is kept."""
    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict[tuple[str, ...], int])
    """By name with a number, and suffixes: the first number that may be free. Thousands may ask for one name."""

    def keep(self, name: str, id: str, *, also: Iterable[str] = ()) -> None:
        """Leave a name to what had it before, which has yet to claim it."""
        for each in ("", *also):
            self._kept.setdefault(self.key(name + each), id)

    def take(self, name: str, owner: str, id: str, *, also: Iterable[str] = ()) -> bool:
        """Claim this very name for what it is kept for, and say whether that could be."""
        names = [name + each for each in ("", *also)]
        if any(self._held(each, id) for each in names):
            return False
        self._owners.update({self.key(each): owner for each in names})
        return True

    def claim(
        self,
        candidates: Sequence[str],
        owner: str,
        *,
        source: str,
        also: Iterable[str] = (),
        id: str = "",
        kept: str = "",
    ) -> Name:
        """The first candidate that is free, else the last with a number; ``owner`` says in words what it is for.

        ``also`` are suffixes of names that come with it, such as ``_async``. ``kept`` is the name that it had, and
        ``id`` what that is kept for.
        """
        first = candidates[0]
        if not also and not kept and not self._held(first, id):
            self._owners[self.key(first)] = owner
            return Name(python=first, source=source, reason=owner)
        reason = owner
        suffixes = ("", *also)
        if kept and not any(self._held(kept + each, id) for each in suffixes):
            for each in suffixes:
                self._owners[self.key(kept + each)] = owner
            said = owner if kept == first else f"{owner}; it had this name before"
            return Name(python=kept, source=source, reason=said, renamed=kept != first)
        for name in self._endless(candidates, tuple(also)):
            holder = next((held for each in suffixes if (held := self._held(name + each, id))), "")
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

    def holder(self, name: str, id: str = "") -> str:
        """In words, what has the name; empty when it is free, or kept for ``id``."""
        return self._held(name, id)

    def _held(self, name: str, id: str = "") -> str:
        if name in self.reserved:
            return "a name that emitted code uses itself"
        key = self.key(name)
        if self._kept.get(key, id) != id:
            return f"kept for `{self._kept[key]}`, which had it before"
        owner = self._owners.get(key)
        return f"taken by {owner}" if owner else ""
