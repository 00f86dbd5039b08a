"""What a description says to people: documentation, defaults and examples."""

from __future__ import annotations

import json
import re
from typing import Final

from clientwright.source.node import Json, Node

_SCALARS: Final = ("string", "integer", "number", "boolean")


def json_text(value: Json) -> str:
    """A value as one line of JSON, keys in document order."""
    return json.dumps(value, ensure_ascii=False)


def value_text(node: Node, key: str) -> str | None:
    """The value under a key as JSON text; None when there is none, which is not the same as null."""
    found = node.get(key)
    return None if found is None else json_text(found.value)


def title(node: Node) -> str:
    """The title of a schema."""
    return _spoken(node, "title")


def description(node: Node) -> str:
    """The description of a schema, or of the one thing in it that has one."""
    return _spoken(node, "description")


def documentation(node: Node, name: str) -> str:
    """Title and description of a schema; without the title when it only repeats the name or the description."""
    heading, text = title(node), description(node)
    if not heading or _letters(heading) == _letters(name) or _letters(text).startswith(_letters(heading)):
        return text
    return f"{heading}\n\n{text}" if text else heading


def property_documentation(node: Node, name: str) -> str:
    """The description of a property; failing that its title, if it says more than the name.

    What is referred to speaks for itself, except a scalar: nobody looks up a string.
    """
    target = node.follow() if node.ref is not None else node
    text = description(node) or (description(target) if target.child("type").value in _SCALARS else "")
    if text:
        return text
    heading = title(node)
    return "" if _letters(heading) == _letters(name) else heading


def example(node: Node) -> str | None:
    """The first example of a parameter or media type, as JSON text; failing that its schema's.

    OpenAPI 3.2, 4.19: ``dataValue`` is the value itself; ``value`` is what it was called before.
    """
    found = value_text(node, "example")
    if found is not None:
        return found
    for _, each in node.mapping("examples").items() if node.has("examples") else ():
        for key in ("dataValue", "value"):
            found = value_text(each.follow(), key)
            if found is not None:
                return found
    schema = node.get("schema")
    return None if schema is None else schema_example(schema)


def schema_example(schema: Node) -> str | None:
    """The example in a schema, as JSON text: ``example``, or the first of ``examples``."""
    schema = schema.follow()
    found = value_text(schema, "example")
    listed = schema.get("examples")
    if found is None and listed is not None and isinstance(listed.value, list) and listed.value:
        return json_text(listed.value[0])
    return found


def _spoken(node: Node, key: str) -> str:
    """What a schema says; failing that an inline member of its ``allOf``, or its only member that is not null. What is
    referred to speaks for itself elsewhere."""
    if not isinstance(node.value, dict):
        return ""
    said = node.value.get(key)
    if isinstance(said, str):
        return said.strip()
    for keyword in ("allOf", "anyOf", "oneOf"):
        if not isinstance(node.value.get(keyword), list):
            continue
        members = [member for member in node.sequence(keyword) if not _null(member)]
        if keyword != "allOf" and len(members) > 1:
            continue
        for member in reversed(members):
            if member.ref is None and member.has(key):
                return member.text(key).strip()
    return ""


def _null(node: Node) -> bool:
    return node.has("type") and node.child("type").value == "null"


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
