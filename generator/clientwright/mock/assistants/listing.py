"""Pages: ``limit``, ``order``, and the cursors ``after`` and ``before``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from clientwright.mock.assistants.vendors import Refused

DEFAULT = 20
MOST = 100


class Identified(Protocol):
    """Anything with an id."""

    id: str


Item = TypeVar("Item", bound=Identified)


def page(items: Sequence[Item], query: Mapping[str, str], noun: str) -> tuple[list[Item], bool]:
    """A page of items, which come oldest first, and whether there are more that way.

    With ``before`` alone the page ends right before that item, and more may precede it; else it begins after ``after``
    or at the start, and more may follow. Raises ``Refused``.
    """
    limit = _limit(query)
    ordered = list(items) if query.get("order") == "asc" else list(reversed(items))
    ids = [item.id for item in ordered]
    start = _index(ids, query, "after", noun) + 1 if "after" in query else 0
    end = _index(ids, query, "before", noun) if "before" in query else len(ids)
    between = ordered[start : max(start, end)]
    backwards = "before" in query and "after" not in query
    return (between[-limit:] if backwards else between[:limit]), len(between) > limit


def _limit(query: Mapping[str, str]) -> int:
    given = query.get("limit", str(DEFAULT))
    # Read as a float, because 2e1 is an integer in JSON Schema, and more digits than Python converts may be sent.
    limit = float(given)
    # The base has no bounds, as OpenAI states them in prose; these are the words of its server.
    for wrong, kind, bound in ((limit < 1, "below minimum", ">= 1"), (limit > MOST, "above maximum", f"<= {MOST}")):
        if wrong:
            sentence = f"Invalid 'limit': integer {kind} value. Expected a value {bound}, but got {given[:20]} instead."
            raise Refused(400, sentence, "limit", f"integer_{kind.replace(' ', '_')}_value")
    return int(limit)


def _index(ids: Sequence[str], query: Mapping[str, str], name: str, noun: str) -> int:
    try:
        return ids.index(query[name])
    except ValueError:
        # That the status is 400 and not 404 is assumed.
        sentence = f"Invalid '{name}': no {noun} found with id '{query[name]}'."
        raise Refused(400, sentence, name) from None
