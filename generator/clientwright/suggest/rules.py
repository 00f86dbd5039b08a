"""Every rule by its id, and what it looks for; docs/suggest.md has the same table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clientwright.suggest import departures, naming, pages, polls, repeating, same, servers, squashed, streams, unions
from clientwright.suggest.suggestion import Rule
from clientwright.suggest.words import autorest, fern, ogen, speakeasy, stainless

FAMILIES: Final[tuple[tuple[Rule, Mapping[str, str]], ...]] = (
    # What was said comes before what is concluded.
    (fern.fern, fern.RULES),
    (speakeasy.speakeasy, speakeasy.RULES),
    (autorest.autorest, autorest.RULES),
    (ogen.ogen, ogen.RULES),
    (pages.pages, pages.RULES),
    (streams.streams, streams.RULES),
    (polls.polls, polls.RULES),
    (repeating.repeating, repeating.RULES),
    (unions.unions, unions.RULES),
    (servers.servers, servers.RULES),
    (squashed.squashed, squashed.RULES),
    (naming.naming, naming.RULES),
    (same.same, same.RULES),
)
"""Each family of rules: what finds, and what its ids stand for."""

RULES: Final[Mapping[str, str]] = {
    **{id: what for _, rules in FAMILIES for id, what in rules.items()},
    **stainless.RULES,
    **departures.RULES,
}
