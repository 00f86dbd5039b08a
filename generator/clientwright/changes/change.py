"""One change of a client, and what many of them ask of its version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from clientwright.changes.rules import RULES, Rule, Step
from clientwright.diagnostics import Location

_STEPS: Final[tuple[Step, ...]] = ("none", "patch", "minor", "major")


class Change(Struct, frozen=True, kw_only=True):
    """One change: the rule that it is of, what it is about (``pets.list``, ``Pet.name``), and a sentence.

    ``location`` is where the description says it: the new one, or the old one of what is gone.
    """

    rule: str
    subject: str
    sentence: str
    location: Location | None = None

    @property
    def judgement(self) -> Rule:
        """What the rule says of it."""
        return RULES[self.rule]


def quoted(text: str) -> str:
    """A text of a description in a sentence, in backquotes of which none stands inside."""
    inside = text.replace("`", "'")
    return f"`{inside}`"


def step(changes: Iterable[Change]) -> Step:
    """The step that the version has to take for all of them."""
    found: Step = "none"
    for change in changes:
        if _STEPS.index(change.judgement.step) > _STEPS.index(found):
            found = change.judgement.step
    return found
