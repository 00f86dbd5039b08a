"""Which schema a tag names (OpenAPI 3.2, 4.8.25): a member of a union, or a child that extends a parent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clientwright.mock.reading.description import Description
from clientwright.mock.wire.plain import dump, is_object, mapping, sequence, text

_SCHEMAS = "#/components/schemas/"
_DEEPEST = 20


def tagged(description: Description, schema: dict[str, Any], value: object) -> str:
    """The reference of the schema that a value's tag names; empty when it names none."""
    declared = mapping(schema.get("discriminator"))
    name = text(declared.get("propertyName"))
    if not name or not is_object(value) or name not in value:
        return ""
    tag = _written(value[name])
    target = mapping(declared.get("mapping")).get(tag)
    if isinstance(target, str):
        found = reference(target)
        return found if is_object(description.lookup(found)) else ""
    for member in (*sequence(schema.get("oneOf")), *sequence(schema.get("anyOf"))):
        found = text(mapping(member).get("$ref"))
        if found.rsplit("/", 1)[-1] == tag:
            return found
    named = mapping(mapping(description.data.get("components")).get("schemas"))
    return f"{_SCHEMAS}{tag}" if tag in named and not _is_union(schema) else ""


def children(description: Description, parent: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Tag and reference of each schema that extends a parent, as the parent's discriminator or their own names say."""
    declared = mapping(parent.get("discriminator"))
    if not text(declared.get("propertyName")):
        return
    known = [(tag, reference(target)) for tag, target in mapping(declared.get("mapping")).items() if text(target)]
    references = {found for _, found in known}
    named = mapping(mapping(description.data.get("components")).get("schemas"))
    known += [(name, f"{_SCHEMAS}{name}") for name in named if f"{_SCHEMAS}{name}" not in references]
    yield from ((tag, found) for tag, found in known if extends(description, found, parent))


def extends(description: Description, found: str, parent: dict[str, Any], depth: int = 0) -> bool:
    """Whether what a reference leads to has a schema in its ``allOf``, or in that of one that it has there."""
    parts = sequence(mapping(description.lookup(found)).get("allOf")) if depth < _DEEPEST else []
    references = [text(mapping(part).get("$ref")) for part in parts]
    return any(
        description.lookup(one) is parent or extends(description, one, parent, depth + 1) for one in references if one
    )


def reference(target: str) -> str:
    """The reference that a mapping's entry is: it may be a name alone."""
    return target if "/" in target or "#" in target else f"{_SCHEMAS}{target}"


def _is_union(schema: dict[str, Any]) -> bool:
    return bool(sequence(schema.get("oneOf")) or sequence(schema.get("anyOf")))


def _written(tag: object) -> str:
    """A tag as a mapping's keys have it: a text as it is, any other scalar as JSON."""
    return tag if isinstance(tag, str) else dump(tag)
