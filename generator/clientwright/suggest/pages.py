"""Pages: operations that give a list piece by piece, and what leads from one piece to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from clientwright.build.extensions.pages import NAME
from clientwright.ir.extensions import Pointer
from clientwright.ir.operations import Operation, Parameter
from clientwright.ir.types import PrimitiveType
from clientwright.source.node import Json, Node
from clientwright.source.text import escape
from clientwright.suggest.page import Page, Place, page_of
from clientwright.suggest.suggestion import Action, Confidence, Seen, Suggestion, quoted_doc
from clientwright.suggest.vocabulary import (
    CURSOR_PARAMETERS,
    ITEM_COUNTERS,
    LAST,
    MORE,
    NEXT_URLS,
    PAGE_COUNTERS,
    SIZES,
    cursors_of,
    said_like,
)

RULES = {
    "pages-cursor": "A query parameter asks for what comes after a cursor, which the page, or its last item, names.",
    "pages-url": "The page holds the URL of the next one.",
    "pages-link": "The header `Link` is described for an operation that takes a parameter of pages.",
    "pages-number": "A query parameter is the number of the page, beside one for the size of a page.",
    "pages-offset": "A query parameter is how many items to leave out, beside one for how many to give.",
}


_ZERO = re.compile(r"(?i)\b(zero|0)[- ](based|indexed)|\bstart(s|ing)? (at|from|with) (zero|0)\b")


class _Way(Struct, frozen=True):
    """How a page leads to the next one, by the rule that found it."""

    rule: str
    confidence: Confidence
    next: Mapping[str, Json]
    evidence: tuple[str, ...]
    previous: Mapping[str, Json] | None = None
    actions: tuple[Action, ...] = ()


def pages(seen: Seen) -> Iterator[Suggestion]:
    """The operations whose pages could be walked."""
    for operation in seen.api.operations:
        node = seen.written(operation)
        if (
            node is None
            or node.has(NAME)
            or _is_whole(node)
            or operation.stream is not None
            or operation.method not in ("GET", "POST")
        ):
            continue
        page = page_of(operation, seen)
        way = _way(operation, page, seen) if page is not None else None
        if page is None or way is None:
            continue
        back: dict[str, Json] = {"previous": dict(way.previous)} if way.previous else {}
        where = f"the items are `{shown(page.items)}`" if page.items else "the answer is the list of items"
        yield Suggestion(
            rule=way.rule,
            confidence=way.confidence,
            says=f"`{operation.method} {operation.path}` gives its items in pages",
            evidence=(*way.evidence, where),
            actions=(*way.actions, declared(node, page.items, way.next, back, **_flags(page))),
        )


def _is_whole(node: Node) -> bool:
    """Whether it is said that there is one page alone (AutoRest: ``x-ms-pageable``, a ``nextLinkName`` of null)."""
    said = node.child("x-ms-pageable").value
    return isinstance(said, dict) and "nextLinkName" in said and said["nextLinkName"] is None


def _way(operation: Operation, page: Page, seen: Seen) -> _Way | None:
    """The first way that is found, those that say most first."""
    for found in (_by_cursor, _by_url, _by_link, _by_number, _by_offset):
        way = found(operation, page, seen)
        if way is not None:
            return way
    return None


def _flags(page: Page) -> dict[str, Json]:
    """The boolean that says whether another page follows."""
    for key, names in (("more", MORE), ("last", LAST)):
        for place in page.places:
            if said_like(place.name, names) and page.typed.scalar(place.type) == frozenset(("boolean",)):
                return {key: shown(place.pointer)}
    return {}


def _by_cursor(operation: Operation, page: Page, seen: Seen) -> _Way | None:
    for parameter in _queried(operation):
        if not said_like(parameter.wire_name, CURSOR_PARAMETERS):
            continue
        scalar = seen.typed.scalar(parameter.type)
        plain = seen.typed.plain(parameter.type)
        if isinstance(plain, PrimitiveType) and plain.python:
            continue  # A time after which, and no cursor.
        place = _cursor(parameter, page, scalar)
        key = _key(parameter, page, scalar)
        if place is None and key is None:
            continue
        told: dict[str, Json] = {"parameter": parameter.wire_name}
        evidence = [f"`{parameter.wire_name}` is a query parameter"]
        if place is not None:
            told["cursor"] = shown(place.pointer)
            evidence.append(f"`{shown(place.pointer)}` in the page names its value for the next one")
        if key is not None:
            told["key"] = key
            evidence.append(f"`{key}` of the last item is its value, as `{_more(page)}` says whether there is more")
        return _Way("pages-cursor", "likely", told, tuple(evidence), _previous(operation, parameter, page, scalar))
    return None


def _cursor(parameter: Parameter, page: Page, scalar: frozenset[str]) -> Place | None:
    """What in the page names the value of a cursor's parameter."""
    for names in cursors_of(parameter.wire_name):
        for place in page.places:
            kinds = page.typed.scalar(place.type)
            fits = bool(kinds) and "boolean" not in kinds and (kinds <= scalar or "string" in scalar)
            if said_like(place.name, names) and fits and not place.is_url:
                return place
    return None


def _key(parameter: Parameter, page: Page, scalar: frozenset[str]) -> str | None:
    """The property of an item that names its place: its id, where the page says whether there is more."""
    after = said_like(parameter.wire_name, ("after", "starting_after"))
    return "id" if after and _more(page) and page.item_has("id", scalar) else None


def _more(page: Page) -> str:
    return next((shown(place.pointer) for place in page.places if said_like(place.name, MORE)), "")


def _previous(
    operation: Operation, parameter: Parameter, page: Page, scalar: frozenset[str]
) -> Mapping[str, Json] | None:
    """How to walk backwards, where that is said as plainly: by the id of the first item."""
    other = {"after": "before", "starting_after": "ending_before"}.get(parameter.wire_name, "")
    found = next((one for one in _queried(operation) if one.wire_name == other), None)
    if found is None or _key(parameter, page, scalar) is None or page.typed.scalar(found.type) != scalar:
        return None
    first = next((place for place in page.places if place.name == "first_id"), None)
    told: dict[str, Json] = {"parameter": other}
    told |= {"cursor": shown(first.pointer)} if first is not None else {}
    return {**told, "key": "id"}


def _by_url(_operation: Operation, page: Page, seen: Seen) -> _Way | None:
    hosts = [server.filled.partition("://")[2].partition("/")[0] for server in seen.api.servers if server.whole]
    for place in page.places:
        if not said_like(place.name, NEXT_URLS) or page.typed.scalar(place.type) != frozenset(("string",)):
            continue
        elsewhere = "://" in place.example and hosts and not any(f"//{host}/" in place.example for host in hosts)
        if place.is_url and not elsewhere:
            evidence = (f"`{shown(place.pointer)}` in the page is a URL", *quoted_doc(place.doc))
            return _Way("pages-url", "likely", {"url": shown(place.pointer)}, evidence)
    return None


def _by_link(operation: Operation, _page: Page, seen: Seen) -> _Way | None:
    node = seen.written(operation)
    asks = [one.wire_name for one in _queried(operation) if said_like(one.wire_name, (*PAGE_COUNTERS, *SIZES))]
    if node is None or not asks:
        return None
    for _, response in node.child("responses").items():
        headers = response.follow().child("headers")
        for name, header in headers.items():
            if name.lower() == "link":
                certain = 'rel=\\"next\\"' in str(header.follow().value) or 'rel="next"' in str(header.follow().value)
                evidence = ("the header `Link` is described", f"`{asks[0]}` is a query parameter")
                return _Way("pages-link", "certain" if certain else "likely", {"link": "next"}, evidence)
    return None


def _by_number(operation: Operation, _page: Page, seen: Seen) -> _Way | None:
    return _counting(operation, seen, "pages-number", PAGE_COUNTERS, "pages")


def _by_offset(operation: Operation, _page: Page, seen: Seen) -> _Way | None:
    return _counting(operation, seen, "pages-offset", ITEM_COUNTERS, "items")


def _counting(operation: Operation, seen: Seen, rule: str, names: tuple[str, ...], counts: str) -> _Way | None:
    """A parameter that counts, if another one says how much there is in a page."""
    counter = next((one for one in _queried(operation) if said_like(one.wire_name, names)), None)
    size = next((one for one in _queried(operation) if said_like(one.wire_name, SIZES)), None)
    if counter is None or size is None or not seen.typed.scalar(counter.type) <= {"integer", "number"}:
        return None
    if not seen.typed.scalar(counter.type) or counter.required:
        return None
    actions: tuple[Action, ...] = ()
    evidence = (f"`{counter.wire_name}` and `{size.wire_name}` are query parameters", *quoted_doc(counter.doc))
    if counts == "pages" and counter.default is None and _from_zero(counter, seen):
        schema = f"{counter.location.pointer}/{escape('schema')}"
        if counter.location.file != seen.document.file or not seen.document.has(seen.document.file, schema):
            return None
        actions = (Action(pointer=schema, update={"default": 0}),)
        evidence = (*evidence, "it counts from 0, which its default does not say")
    return _Way(rule, "likely", {"parameter": counter.wire_name, "counts": counts}, evidence, None, actions)


def _from_zero(counter: Parameter, seen: Seen) -> bool:
    """Whether the first page is told to be number 0."""
    schema = seen.document.node(counter.location.file, counter.location.pointer).child("schema").follow()
    return schema.value != {} and (schema.child("minimum").value == 0 or _ZERO.search(counter.doc) is not None)


def declared(node: Node, items: Pointer, next: Mapping[str, Json], back: Mapping[str, Json], **more: Json) -> Action:
    """What says of an operation how its pages are walked."""
    said: dict[str, Json] = {"items": shown(items)} if items else {}
    return Action(pointer=node.pointer, update={NAME: {**said, **more, "next": dict(next), **back}})


def _queried(operation: Operation) -> list[Parameter]:
    return [one for one in operation.parameters if one.place == "query" and one.fixed is None]


def shown(pointer: Pointer) -> str:
    """A pointer as an extension says it: the property, or where there are several steps a JSON Pointer."""
    plain = len(pointer) == 1 and not pointer[0].startswith("/")
    return pointer[0] if plain else "".join(f"/{escape(token)}" for token in pointer)
