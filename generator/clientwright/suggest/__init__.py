"""``clientwright suggest``: what a description could declare, and does not.

``rules`` has every rule; each is a pure function of a description as it is understood. ``checking`` builds with
all that they conclude, ``writing`` makes the text of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from clientwright.clock import Clock
from clientwright.diagnostics import Diagnostics
from clientwright.pipeline import Request, Understood, understand
from clientwright.source import read
from clientwright.source.bounded import MIB, Limits
from clientwright.source.document import Document
from clientwright.suggest.checking import PROPOSED, Checked, check
from clientwright.suggest.departures import Departure, made_true
from clientwright.suggest.rules import FAMILIES
from clientwright.suggest.suggestion import Seen, Suggestion

__all__ = ["Proposed", "propose"]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is understood of a description, and what is suggested; None when the description has errors."""

    understood: Understood
    checked: Checked | None


def propose(
    request: Request, clock: Clock, only: Collection[str] = (), sent: Sequence[Departure] | None = None
) -> Proposed:
    """What the description of a request could declare; of the rules of some ids alone, if there are any.

    With what servers ``sent``, nothing but what would make the description say so.
    """
    limits = Limits(size=int(request.max_size * MIB), seconds=request.max_seconds)
    understood = understand(request, clock, planned=False)
    document, api = understood.document, understood.api
    if understood.diagnostics.failed or document is None or api is None:
        return Proposed(understood, None)
    seen = Seen(document=document, api=api, config=understood.config)
    overlays = (*understood.config.overlays, *request.overlays)

    def reread(text: bytes, diagnostics: Diagnostics) -> Document | None:
        return read(
            request.description,
            overlays=overlays,
            diagnostics=diagnostics,
            stdin=BytesIO(document.text(document.file).encode()) if request.description == "-" else None,
            limits=limits,
            proposed=(PROPOSED, text),
        )

    with clock.stage("build"):
        return Proposed(understood, check(seen, tuple(_found(seen, only, sent)), reread))


def _found(seen: Seen, only: Collection[str], sent: Sequence[Departure] | None) -> Iterator[Suggestion]:
    if sent is not None:
        yield from (one for one in made_true(seen, sent) if not only or one.rule in only)
        return
    for rule, ids in FAMILIES:
        if not only or not ids.keys().isdisjoint(only):
            yield from (one for one in rule(seen) if not only or one.rule in only)
