"""Ids whose words were written as one: ``Getorganizationspendlimit``, told apart by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from clientwright.ir.operations import Operation
from clientwright.names.identifiers import is_name, singular, words
from clientwright.suggest.suggestion import Entry, Seen, Suggestion
from clientwright.suggest.vocabulary import joined, listed

RULES: Final = {
    "name-words": "An id is several words in one, which all stand in its path or in what is said of it.",
}

_FEWEST: Final = 12
"""Letters: a shorter word may be one."""
_VERBS: Final = listed("get list create update delete add remove set send cancel read find search check verify")
_SMALL: Final = listed("a an of to in by for the and")
"""Nothing else of less than three letters is a word."""


def squashed(seen: Seen) -> Iterator[Suggestion]:
    """The functions whose names could be read."""
    for operation in seen.api.operations:
        parts = operation.id.split("_")
        found = [_apart(part.lower(), _known(operation)) if _is_one(part) else joined(part) for part in parts]
        name = "_".join(filter(None, found))
        had = seen.names.operations[operation.id].function.python
        if name != had and any(map(_is_one, parts)) and "" not in found and is_name(name):
            yield Suggestion(
                rule="name-words",
                confidence="likely",
                says=f"the function `{had}` is called `{name}`",
                evidence=(f"its words stand in `{operation.path}`, or in what is said of it",),
                entries=(Entry(table="names", key=operation.id, value=name),),
            )


def _is_one(part: str) -> bool:
    """Whether it is a long word, with a capital or two where others have none."""
    return len(part) >= _FEWEST and part.isalpha() and max(map(len, words(part)), default=0) >= _FEWEST


def _known(operation: Operation) -> frozenset[str]:
    """The words beside an id, also with and without a plural's ending."""
    said = f"{operation.path} {operation.summary} {operation.doc}"
    own = {word.lower() for text in re.findall(r"[A-Za-z_-]+", said) for word in words(text)}
    long = {form for word in own for form in (word, singular(word), f"{word}s") if len(form) > 2}
    return frozenset(long | _VERBS | _SMALL)


def _apart(text: str, known: Set[str]) -> str:
    """A text as the fewest known words that it is made of; empty where it is none, or a word by itself."""
    best: list[tuple[str, ...] | None] = [(), *[None] * len(text)]
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 30), end):
            before = best[start]
            now = best[end]
            if before is not None and text[start:end] in known and (now is None or len(before) + 1 < len(now)):
                best[end] = (*before, text[start:end])
    found = best[-1]
    return "_".join(found) if found is not None and len(found) > 1 else ""
