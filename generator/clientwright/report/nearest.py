"""The closest of several words, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

_MOST_CANDIDATES: Final = 5_000
_LONGEST_WORD: Final = 100
"""Comparing is slow, and a hostile document could ask for a lot of it."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a person most likely meant; None when none is close. Case counts least."""
    if len(word) > _LONGEST_WORD:
        return None
    known = list(islice(candidates, _MOST_CANDIDATES))
    folded = {candidate.casefold(): candidate for candidate in reversed(known)}
    if word.casefold() in folded:
        return folded[word.casefold()]
    from difflib import get_close_matches

    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.65)
    return folded[close[0]] if close else None
