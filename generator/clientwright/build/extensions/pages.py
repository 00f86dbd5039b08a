"""``x-clientwright-pages``: how one page of a list leads to the next, checked against the page."""

from __future__ import annotations

import json
from typing import Final, Literal

from clientwright.build.extensions.reading import Reading, hint_for
from clientwright.build.extensions.subject import Reached, Subject
from clientwright.ir.extensions import PageCursor, Paging
from clientwright.ir.operations import Parameter
from clientwright.ir.types import NullableType, ObjectModel, Type

NAME: Final = "x-clientwright-pages"
_NUMBERS: Final = frozenset(("integer", "number"))


def read_pages(subject: Subject, reading: Reading) -> Paging | None:
    """What the extension says; None when anything in it is wrong."""
    node = reading.node
    reading.keys("items", "more", "next", "previous")
    operation = subject.operation
    if operation.stream is not None:
        reading.add("extension-place", f"`{operation.id}` can be a stream, which has no pages", node)
    model = subject.result(reading)
    if model is None:
        return None
    items = subject.reached(model, reading, "items", "the page")
    held = subject.typed.list_of(items.type) if items is not None else None
    if items is not None and held is None:
        subject.unfit(reading, "items", items.shown, "a list")
    more = subject.reached(model, reading, "more", "the page") if node.has("more") else None
    if more is not None and "boolean" not in subject.typed.scalar(more.type):
        subject.unfit(reading, "more", more.shown, "a boolean")
    item = held.items if held is not None else None
    following = _cursor(reading.inner("next"), subject, model, item, counted=True)
    previous = _cursor(reading.inner("previous"), subject, model, item) if node.has("previous") else None
    if previous is not None and following is not None and previous.parameter == following.parameter != "":
        sentence = f"`{previous.parameter}` leads to the next page already, so it cannot ask for the one before"
        reading.add("bad-value", sentence, node.child("previous").child("parameter"))
    if reading.found or items is None or following is None:
        return None
    return Paging(
        items=items.pointer,
        optional=any(not one.required or isinstance(one.type, NullableType) for one in items.way),
        more=more.pointer if more is not None else (),
        next=following,
        previous=previous,
        location=node.location,
    )


def _cursor(
    reading: Reading | None, subject: Subject, model: ObjectModel, item: Type | None, counted: bool = False
) -> PageCursor | None:
    if reading is None:
        return None
    reading.keys("parameter", "cursor", "key", *(("counts",) if counted else ()))
    parameter = _parameter(reading, subject)
    counts = _counts(reading) if counted else ""
    if counts:
        for key in ("cursor", "key"):
            if reading.node.has(key):
                sentence = f"`{key}` says nothing where `counts` does"
                reading.add("extension-key", sentence, reading.node.key_location(key), f"remove `{key}` or `counts`")
        if parameter is not None and not subject.typed.scalar(parameter.type) & _NUMBERS:
            subject.unfit(reading, "parameter", parameter.wire_name, "a number, which `counts` needs")
        return PageCursor(parameter=parameter.wire_name if parameter else "", counts=counts, start=_start(parameter))
    page = subject.reached(model, reading, "cursor", "the page") if reading.node.has("cursor") else None
    place = _key(reading, subject, item) if reading.node.has("key") else None
    if not any(reading.node.has(each) for each in ("cursor", "key", "counts")):
        one_of = "`cursor`, `key` or `counts`" if counted else "`cursor` or `key`"
        reading.add("missing-keyword", f"`{reading.name}` lacks {one_of}", reading.node)
    for name, reached in (("cursor", page), ("key", place)):
        if reached is not None and parameter is not None:
            _fits(name, reached, parameter, subject, reading)
    return PageCursor(
        parameter=parameter.wire_name if parameter is not None else "",
        page=page.pointer if page is not None else (),
        item=place.pointer if place is not None else (),
    )


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
