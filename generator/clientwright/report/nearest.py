"""The closest of several words, for "did you mean"."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import Final

from msgspec import Struct

_MOST_CANDIDATES: Final = 5_000
_LONGEST_WORD: Final = 100
"""Comparing is slow, and a hostile document could ask for a lot of it."""
_MOST_COMPARED: Final = 50_000
"""Words that are compared in one run, in a few seconds at worst; what is asked after that has no hint."""


class _Budget(Struct):
    left: int = _MOST_COMPARED

    def affords(self, count: int) -> bool:
        """Whether so many words may still be compared, which are taken off then."""
        affords = count <= self.left
        self.left -= count if affords else 0
        return affords


_budget: ContextVar[_Budget | None] = ContextVar("budget", default=None)


@contextmanager
def few_hints() -> Generator[None]:
    """A run, whose hints together may take no longer than a few seconds."""
    token = _budget.set(_Budget())
    try:
        yield
    finally:
        _budget.reset(token)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a person most likely meant; None when none is close. Case counts least."""
    if len(word) > _LONGEST_WORD:
        return None
    known = list(islice(candidates, _MOST_CANDIDATES))
    budget = _budget.get()
    if budget is not None and not budget.affords(len(known)):
        return None
    folded = {candidate.casefold(): candidate for candidate in reversed(known)}
    if word.casefold() in folded:
        return folded[word.casefold()]
    from difflib import get_close_matches

    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.65)
    return folded[close[0]] if close else None
