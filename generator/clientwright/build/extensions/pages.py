"""``x-clientwright-pages``: how one page of a list leads to the next, checked against the page."""

from __future__ import annotations

import json
import re
from typing import Final, Literal

from msgspec import Struct

from clientwright.build.extensions.reading import Reading, hint_for
from clientwright.build.extensions.subject import Reached, Subject
from clientwright.ir.extensions import PageCursor, Paging
from clientwright.ir.operations import Parameter
from clientwright.ir.types import ArrayType, NullableType, ObjectModel, Type

NAME: Final = "x-clientwright-pages"
_NUMBERS: Final = frozenset(("integer", "number"))
_BY_PARAMETER: Final = ("cursor", "key", "counts")
_BY_URL: Final = ("url", "link")
_RELATION: Final = re.compile(r"[^\s\"]+")


class _Page(Struct, frozen=True):
    """What is known of a page: the object that it is, unless it is the list itself, and the type of its items."""

    model: ObjectModel | None
    item: Type | None


def read_pages(subject: Subject, reading: Reading) -> Paging | None:
    """What the extension says; None when anything in it is wrong."""
    node = reading.node
    reading.keys("items", "more", "last", "next", "previous")
    operation = subject.operation
    if operation.stream is not None:
        reading.add("extension-place", f"`{operation.id}` can be a stream, which has no pages", node)
    held = _own_list(subject) if not node.has("items") else None
    model = subject.result(reading) if held is None else None
    if held is None and model is None:
        return None
    items = subject.reached(model, reading, "items", "the page") if model is not None else None
    if items is not None:
        held = subject.typed.list_of(items.type)
        if held is None:
            subject.unfit(reading, "items", items.shown, "a list")
    page = _Page(model, held.items if held is not None else None)
    more, last = (_flag(reading, key, subject, page) for key in ("more", "last"))
    if more is not None and last is not None:
        reading.add("extension-key", "`last` says what `more` does", reading.node.key_location("last"), "remove one")
    following = _cursor(reading.inner("next"), subject, page, forward=True)
    previous = _cursor(reading.inner("previous"), subject, page) if node.has("previous") else None
    if previous is not None and following is not None and previous.parameter == following.parameter != "":
        sentence = f"`{previous.parameter}` leads to the next page already, so it cannot ask for the one before"
        reading.add("bad-value", sentence, node.child("previous").child("parameter"))
    if reading.found or following is None:
        return None
    way = items.way if items is not None else ()
    return Paging(
        items=items.pointer if items is not None else (),
        optional=any(not one.required or isinstance(one.type, NullableType) for one in way),
        more=more.pointer if more is not None else (),
        last=last.pointer if last is not None else (),
        next=following,
        previous=previous,
        location=node.location,
    )


def _own_list(subject: Subject) -> ArrayType | None:
    """The list that the result itself is."""
    result = subject.operation.result
    return None if result is None or isinstance(result, NullableType) else subject.typed.list_of(result)


def _flag(reading: Reading, key: str, subject: Subject, page: _Page) -> Reached | None:
    """The boolean in the page that is named under a key."""
    if not reading.node.has(key):
        return None
    found = _in_page(reading, key, subject, page)
    if found is not None and "boolean" not in subject.typed.scalar(found.type):
        subject.unfit(reading, key, found.shown, "a boolean")
    return found


def _in_page(reading: Reading, key: str, subject: Subject, page: _Page) -> Reached | None:
    """What a key leads to in the page; None, with a finding, when it leads nowhere."""
    if page.model is not None:
        return subject.reached(page.model, reading, key, "the page")
    sentence = f"the page is a list, so there is nothing else in it for `{key}`"
    reading.add("extension-type", sentence, reading.node.child(key))
    return None


def _cursor(reading: Reading | None, subject: Subject, page: _Page, forward: bool = False) -> PageCursor | None:
    if reading is None:
        return None
    node = reading.node
    allowed = (*_BY_PARAMETER, *_BY_URL) if forward else _BY_PARAMETER[:2]
    reading.keys("parameter", *allowed)
    if forward and any(node.has(key) for key in _BY_URL):
        return _address(reading, subject, page)
    parameter = _parameter(reading, subject)
    counts = _counts(reading) if forward else ""
    if counts:
        _alone(reading, "counts", "cursor", "key")
        if parameter is not None and not subject.typed.scalar(parameter.type) & _NUMBERS:
            subject.unfit(reading, "parameter", parameter.wire_name, "a number, which `counts` needs")
        return PageCursor(parameter=parameter.wire_name if parameter else "", counts=counts, start=_start(parameter))
    cursor = _in_page(reading, "cursor", subject, page) if node.has("cursor") else None
    place = _key(reading, subject, page.item) if node.has("key") else None
    if not any(node.has(each) for each in _BY_PARAMETER):
        one_of = "`cursor`, `key`, `counts`, `url` or `link`" if forward else "`cursor` or `key`"
        reading.add("missing-keyword", f"`{reading.name}` lacks {one_of}", node)
    for name, reached in (("cursor", cursor), ("key", place)):
        if reached is not None and parameter is not None:
            _fits(name, reached, parameter, subject, reading)
    return PageCursor(
        parameter=parameter.wire_name if parameter is not None else "",
        page=cursor.pointer if cursor is not None else (),
        item=place.pointer if place is not None else (),
    )


def _address(reading: Reading, subject: Subject, page: _Page) -> PageCursor:
    """The next page by its URL: in the page, or in the header ``Link`` (RFC 8288)."""
    node = reading.node
    key = next(key for key in _BY_URL if node.has(key))
    _alone(reading, key, "parameter", *_BY_PARAMETER, *(one for one in _BY_URL if one != key))
    if key == "url":
        found = _in_page(reading, "url", subject, page)
        if found is not None and "string" not in subject.typed.scalar(found.type):
            subject.unfit(reading, "url", found.shown, "a string")
        return PageCursor(url=found.pointer if found is not None else ())
    relation = reading.text("link")
    if relation and not _RELATION.fullmatch(relation):
        reading.add("bad-value", f"`{relation}` is no relation of a link, such as `next`", node.child("link"))
    return PageCursor(link=relation)


def _alone(reading: Reading, key: str, *others: str) -> None:
    """Report keys that say nothing beside another one."""
    for other in others:
        if reading.node.has(other):
            sentence = f"`{other}` says nothing where `{key}` does"
            at = reading.node.key_location(other)
            reading.add("extension-key", sentence, at, f"remove `{other}` or `{key}`")


def _start(parameter: Parameter | None) -> int | None:
    """The number that a parameter has by default."""
    told = json.loads(parameter.default) if parameter is not None and parameter.default is not None else None
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def _parameter(reading: Reading, subject: Subject) -> Parameter | None:
    """The query parameter that asks for a page."""
    name = reading.text("parameter")
    known = [one for one in subject.operation.parameters if one.place == "query" and one.fixed is None]
    found = next((one for one in known if one.wire_name == name), None)
    if name and found is None:
        sentence = f"`{name}` is no query parameter of `{subject.operation.id}`"
        hint = hint_for(name, [one.wire_name for one in known])
        reading.add("extension-name", sentence, reading.node.child("parameter"), hint)
    elif found is not None and not subject.typed.scalar(found.type):
        subject.unfit(reading, "parameter", name, "a text or a number")
    return found


def _counts(reading: Reading) -> Literal["", "items", "pages"]:
    if not reading.node.has("counts"):
        return ""
    match reading.text("counts"):
        case "items":
            return "items"
        case "pages":
            return "pages"
        case "":
            return ""
        case other:
            sentence = f"`counts` is `items` or `pages`, not `{other}`"
            reading.add("bad-value", sentence, reading.node.child("counts"))
            return ""


def _key(reading: Reading, subject: Subject, item: Type | None) -> Reached | None:
    """What in an item names its place in the list."""
    if item is None:
        return None
    model = None if isinstance(item, NullableType) else subject.typed.object(item)
    if model is None:
        reading.add("extension-type", "the items are no objects of one schema, so they have no `key`", reading.node)
        return None
    return subject.reached(model, reading, "key", "an item")


def _fits(key: str, reached: Reached, parameter: Parameter, subject: Subject, reading: Reading) -> None:
    given, wanted = subject.typed.scalar(reached.type), subject.typed.scalar(parameter.type)
    if not given or not (given <= wanted or "string" in wanted):
        sentence = f"`{reached.shown}` has not the type of the parameter `{parameter.wire_name}`"
        reading.add("extension-type", sentence, reading.node.child(key))
