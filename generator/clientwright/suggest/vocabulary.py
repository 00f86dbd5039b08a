"""The words that APIs have for the same things. Names are compared without regard to how their words are joined."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from clientwright.names.identifiers import words

CURSOR_PARAMETERS: Final = (
    *("cursor", "after", "starting_after", "page_token", "next_token", "next_page_token", "iterator", "marker"),
    *("continuation_token", "continuation", "next_cursor", "page_cursor", "start_cursor", "page_after", "page", "from"),
    *("pagination_token", "start_key", "exclusive_start_key", "scroll_id", "bookmark", "token"),
)
"""Parameters that may be cursors; whether one is, the page says."""
_TOKENS: Final = frozenset(("page", "from", "token"))
"""Those that are one only where the page names the next value of that very name."""
_AFTER: Final = frozenset(("after", "starting_after", "page_after"))
MORE: Final = (
    *("has_more", "has_next", "has_next_page", "more", "more_available", "is_truncated", "has_more_pages", "next_page"),
    "has_more_items",
)
LAST: Final = ("done", "last", "is_last", "is_last_page", "last_page", "end_of_list", "finished")
NEXT_URLS: Final = (
    *("next", "next_url", "next_uri", "next_link", "next_href", "next_page_url", "next_page_uri", "next_page_link"),
    *("next_page_href", "odata_next_link"),
)
PAGE_COUNTERS: Final = ("page", "page_number", "page_num", "page_no", "page_index", "current_page")
ITEM_COUNTERS: Final = ("offset", "skip", "page_offset")
SIZES: Final = (
    *("limit", "per_page", "page_size", "size", "page_limit", "max_results", "results_per_page", "items_per_page"),
    *("hits_per_page", "take", "count", "max_items", "rows"),
)
LISTS: Final = ("data", "items", "results", "records", "entries", "content", "values", "list", "objects", "elements")
AROUND: Final = (
    *("meta", "metadata", "pagination", "paging", "page", "page_info", "links", "_links", "cursors", "cursor"),
    *("response_metadata", "pages"),
)
"""Objects in a page that speak of it."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, to look them up."""
    return frozenset(words.split())


@cache
def joined(name: str) -> str:
    """The words of a name: ``nextPageToken`` and ``page[next_token]`` alike."""
    return "_".join(word.lower() for word in words(name))


def said_like(name: str, known: tuple[str, ...]) -> bool:
    """Whether a name is one of some, however its words are joined."""
    return joined(name) in {joined(one) for one in known}


def cursors_of(parameter: str) -> Iterator[tuple[str, ...]]:
    """The names under which a page may tell the next value of a parameter, the plainest first."""
    name = joined(parameter)
    yield (f"next_{name}",)
    if name in _TOKENS:
        # Neither a page nor a beginning is a cursor by its name.
        if name == "from":
            yield ("next",)
        return
    yield (name,)
    if name in _AFTER:
        yield ("last_id", "end_cursor", "next_cursor", "next_after", "after")
    yield ("next_cursor", "next_page_token", "next_token", "end_cursor", "next_page", "next", "next_id")
