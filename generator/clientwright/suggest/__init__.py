"""``clientwright suggest``: what a description could declare, and does not.

``rules`` has every rule; each is a pure function of a description as it is understood. ``checking`` builds with
all that they conclude, ``writing`` makes the text of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from io import BytesIO

from msgspec import Struct
from msgspec.structs import replace

from clientwright.clock import Clock
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.pipeline import Request, Understood, understand
from clientwright.source import read
from clientwright.source.bounded import MIB, Limits
from clientwright.source.document import Document
from clientwright.source.node import Json
from clientwright.suggest.checking import PROPOSED, Checked, check
from clientwright.suggest.departures import Departure, made_true
from clientwright.suggest.rules import FAMILIES
from clientwright.suggest.suggestion import Seen, Suggestion
from clientwright.suggest.words.stainless import stainless as of_stainless

__all__ = ["Proposed", "propose"]


class Proposed(Struct, frozen=True):
    """What is understood of a description, and what is suggested; None when the description has errors."""

    understood: Understood
    checked: Checked | None


def propose(
    request: Request,
    clock: Clock,
    only: Collection[str] = (),
    *,
    sent: Sequence[Departure] | None = None,
    stainless: Mapping[str, Json] | None = None,
) -> Proposed:
    """What the description of a request could declare; of the rules of some ids alone, if there are any.

    With what servers ``sent``, nothing but what would make the description say so. ``stainless`` is a configuration of
    that tool.
    """
    limits = Limits(size=int(request.max_size * MIB), seconds=request.max_seconds)
    understood = understand(request, clock, planned=False)
    document, api, names = understood.document, understood.api, understood.names
    if understood.diagnostics.failed or document is None or api is None or names is None:
        return Proposed(understood, None)
    seen = Seen(document=document, api=api, config=understood.config, names=names)
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

    found = (
        made_true(seen, sent)
        if sent is not None
        else _apart(_concluded(seen, only, stainless or {}), understood.config)
    )
    with clock.stage("build"):
        chosen = tuple(one for one in found if not only or one.rule in only)
        return Proposed(understood, check(seen, chosen, reread))


def _concluded(seen: Seen, only: Collection[str], told: Mapping[str, Json]) -> Iterator[Suggestion]:
    """What the rules conclude; before it, what a configuration of another tool says."""
    yield from of_stainless(seen, told)
    for rule, ids in FAMILIES:
        if not only or not ids.keys().isdisjoint(only):
            yield from rule(seen)


def _apart(found: Iterable[Suggestion], config: Config) -> Iterator[Suggestion]:
    """Each thing said once: what says it first counts, and before all the configuration."""
    said = {("resources", key) for key in config.resources} | {("names", key) for key in config.names}
    for one in found:
        updates = [(each.pointer, each.update) for each in one.actions if isinstance(each.update, dict)]
        keys = {(pointer, key) for pointer, update in updates for key in update}
        entries = tuple(entry for entry in one.entries if (entry.table, entry.key) not in said)
        if keys.isdisjoint(said) and (entries or not one.entries):
            said |= keys | {(entry.table, entry.key) for entry in entries}
            yield replace(one, entries=entries)
