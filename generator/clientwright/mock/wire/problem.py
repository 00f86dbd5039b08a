"""What is wrong with a request (or with an answer of the mock), and the one place where it is put into words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from msgspec import Struct

from clientwright.mock.wire.budget import TooExpensive, spend
from clientwright.mock.wire.plain import one_line

_WORD = 200
"""Letters of a word that are compared with others."""


class Problem(Struct, frozen=True, kw_only=True):
    """One departure from the description; ``place`` is body, query, path, header or cookie."""

    place: str
    pointer: str
    expected: str
    got: str
    status: int = 400

    @property
    def message(self) -> str:
        """The problem as a sentence without its full stop."""
        where = f"{self.place} {self.pointer}" if self.pointer else self.place
        return f"{where}: expected {self.expected}, got {self.got}"

    def as_json(self) -> dict[str, str]:
        """The problem as the answer's ``problems`` lists it."""
        return {
            "in": self.place,
            "pointer": self.pointer,
            "expected": self.expected,
            "got": self.got,
            "message": self.message,
        }


def listed(words: Iterable[str], limit: int = 12) -> str:
    """The words as a list in a sentence, cut when it is long."""
    every = list(words)
    return ", ".join(every[:limit]) + (f" and {len(every) - limit} more" if len(every) > limit else "")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that is most like this one; empty when none is."""
    words, word = list(known), word[:_WORD]
    spend(len(words) * (1 + len(word) // 8), "names that are alike")
    close = difflib.get_close_matches(word, words, n=1, cutoff=cutoff)
    return close[0] if close else ""


def status_of(problems: Sequence[Problem]) -> int:
    """The status that answers these problems: who asks comes before what is asked."""
    statuses = {problem.status for problem in problems}
    return next((status for status in (404, 405, 401, 406, 415, 500) if status in statuses), 400)


def sentence(subject: str, problems: Sequence[Problem]) -> str:
    """All problems in one sentence."""
    return f"{subject}: {'; '.join(problem.message for problem in problems)}."


def too_expensive(error: TooExpensive) -> Problem:
    """The problem of a request that nobody can judge in the time there is."""
    return Problem(
        place=error.place or "body",
        pointer=error.pointer,
        expected="a value and a schema that are judged soon",
        got=f"what is too expensive: {error.what}",
    )


def failure(error: Exception) -> Problem:
    """The problem of a request at which the mock itself fails."""
    return Problem(
        place="body", pointer="", expected="an answer", got=f"an error of the mock: {told(error)}", status=500
    )


def told(error: Exception) -> str:
    """An exception in one line."""
    return one_line(f"{type(error).__name__}: {error}", 500)
