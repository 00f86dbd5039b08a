"""Patterns of descriptions, matched in bounded time: one that goes back over and over again is broken off.

The library ``regex`` is asked because it can be told to stop, and lets other threads go on; to the standard library's
``re`` a pattern such as ``^(a+)+$`` is the end. What it writes out when it compiles is bounded here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from time import perf_counter
from typing import Any, Final

# It carries no types.
import regex  # type: ignore[import-untyped]

from clientwright.mock.wire.budget import MATCHING, TooExpensive, current, spend
from clientwright.mock.wire.plain import shown

_LONGEST: Final = 10_000
"""Characters of a pattern."""
_LARGEST: Final = 50_000
"""Places in a pattern after its fixed repetitions are written out: ``(a{9}){9}`` has 81."""
_TOKEN: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)(?:,\d*)?\}|.", re.DOTALL)


def search(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text; raises ValueError for what is none, and ``TooExpensive``."""
    compiled = _compiled(pattern)
    spend(what="patterns")
    budget = current()
    left = budget.matching if budget is not None else MATCHING
    start = perf_counter()
    try:
        return compiled.search(text, timeout=max(left, 0.001), concurrent=True) is not None
    except TimeoutError:
        raise TooExpensive(f"the pattern {shown(pattern)} on a text of {len(text):,} characters") from None
    finally:
        if budget is not None:
            budget.matching -= perf_counter() - start


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> Any:
    if len(pattern) > _LONGEST or _size(pattern) > _LARGEST:
        raise TooExpensive(f"the pattern {shown(pattern)}, which is too large")
    try:
        return regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError) as error:
        raise ValueError(f"no regular expression: {error}") from None


def _size(pattern: str) -> int:
    """How many places a pattern has, each counted as often as it has to be repeated."""
    sizes = [0]  # Of the groups that are open, innermost last.
    last = 0  # That of what a repetition would repeat.
    for token in _TOKEN.finditer(pattern):
        if token[0] == "(":
            sizes.append(0)
            last = 0
        elif token[0] == ")" and len(sizes) > 1:
            last = sizes.pop()
            sizes[-1] += last
        elif token[1] is not None:
            sizes[-1] += last * (max(min(int(token[1][:9]), _LARGEST), 1) - 1)
            last *= max(min(int(token[1][:9]), _LARGEST), 1)
        else:
            last = 1
            sizes[-1] += 1
    return sum(sizes)
