"""What was there before, and what it is now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

One = TypeVar("One")


def pairs(old: Mapping[str, One], new: Mapping[str, One], keys: Sequence[Callable[[One], str]]) -> dict[str, str]:
    """Each old name that is still there, and its name now.

    A name that both have is the same thing for who uses it. Of the others those go together that have the same key; the
    first key decides first.
    """
    found = {name: name for name in old if name in new}
    for key in keys:
        free = {key(one): name for name, one in new.items() if name not in old and name not in found.values()}
        for name, one in old.items():
            if name not in found and (other := free.pop(key(one), None)) is not None:
                found[name] = other
    return {name: found[name] for name in old if name in found}
