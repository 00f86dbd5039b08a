"""Every rule by its id, and what it looks for; docs/suggest.md has the same table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clientwright.suggest import departures, naming, pages, polls, repeating, same, servers, streams, unions
from clientwright.suggest.suggestion import Rule

FAMILIES: Final[tuple[tuple[Rule, Mapping[str, str]], ...]] = (
    (pages.pages, pages.RULES),
    (streams.streams, streams.RULES),
    (polls.polls, polls.RULES),
    (repeating.repeating, repeating.RULES),
    (unions.unions, unions.RULES),
    (servers.servers, servers.RULES),
    (naming.naming, naming.RULES),
    (same.same, same.RULES),
)
"""Each family of rules: what finds, and what its ids stand for."""

RULES: Final[Mapping[str, str]] = {id: what for _, rules in FAMILIES for id, what in rules.items()} | departures.RULES
