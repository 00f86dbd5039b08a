"""A schema with its references followed and its allOf folded in: one flat mapping that synthesis can work from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clientwright.mock.judging.dialect import allowed_types, branches, nullable
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.discriminators import reference
from clientwright.mock.wire.budget import spend
from clientwright.mock.wire.plain import NotJson, is_array, is_object, mapping, parse, sequence, text

# The flat schema's key for its unions: a list of lists of members, all of which must be met.
UNIONS = "x-unions"

_HIGHER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_LOWER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


class Recursion(Exception):
    """A schema was met again inside itself; whoever may leave the value out does."""


def flatten(description: Description, schema: object, met: tuple[str, ...]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The flat schema and the references met on the way to it; raises ``Recursion`` for one that was met before."""
    spend(what="schemas in schemas")
    own = mapping(schema)
    flat: dict[str, Any] = {}
    found = own.get("$ref")
    if isinstance(found, str):
        if found in met:
            raise Recursion(found)
        flat, met = flatten(description, description.lookup(found), (*met, found))
        if description.old:
            return ({**flat, "nullable": True} if own.get("nullable") is True else flat), met
    for member in sequence(own.get("allOf")):
        folded, met = flatten(description, member, met)
        flat = _both(flat, {key: value for key, value in folded.items() if key != "nullable"})
    unions = [branches(own[key]) for key in ("oneOf", "anyOf") if own.get(key)]
    plain = {key: value for key, value in own.items() if key not in ("$ref", "allOf", "oneOf", "anyOf")}
    if unions:
        plain[UNIONS] = unions
    if nullable(own):
        plain["nullable"] = True
    return _both(flat, plain), met


def both(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """The flat schema of what fits two flat schemas."""
    return _both(first, second)


def _both(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    if not first:
        return second
    merged = dict(first)
    for key, value in second.items():
        merged[key] = _keyword(key, merged[key], value) if key in merged else value
    return merged


def _keyword(key: str, one: Any, other: Any) -> Any:
    """What a keyword says that two schemas both have."""
    if key in ("properties", "patternProperties"):
        names = [*mapping(one), *(name for name in mapping(other) if name not in mapping(one))]
        return {name: _schema(mapping(one).get(name), mapping(other).get(name)) for name in names}
    if key in ("items", "additionalProperties", "propertyNames", "contentSchema"):
        return _schema(one, other)
    if key == "required":
        return [*sequence(one), *(name for name in sequence(other) if name not in sequence(one))]
    if key == UNIONS:
        return [*one, *other]
    if key == "enum":
        return [value for value in sequence(one) if value in sequence(other)] or other
    if key == "type":
        return _types(allowed_types(one), allowed_types(other)) or other
    numbers = isinstance(one, (int, float)) and isinstance(other, (int, float)) and not isinstance(other, bool)
    if numbers and key in _HIGHER:
        return max(one, other)
    return min(one, other) if numbers and key in _LOWER else other


def _types(one: list[str], other: list[str]) -> list[str]:
    """The types in both; an integer is a number."""
    return [kind for kind in one if kind in other or (kind == "integer" and "number" in other)] or [
        kind for kind in other if kind == "integer" and "number" in one
    ]


def _schema(one: Any, other: Any) -> Any:
    if not is_object(one):
        return one if one is False else other if other is not None else one
    if not is_object(other):
        return other if other is False else one
    return one if one == other else {"allOf": [one, other]}


def tags(union: dict[str, Any], member: object) -> Iterator[tuple[str, Any]]:
    """The property and the values that may name a union's member, by its discriminator (OpenAPI 3.2, 4.8.25)."""
    declared = mapping(union.get("discriminator"))
    name, found = text(declared.get("propertyName")), text(mapping(member).get("$ref"))
    if not name or not found:
        return
    for value, target in mapping(declared.get("mapping")).items():
        if isinstance(target, str) and reference(target) == found:
            yield from ((name, each) for each in spelt(value))
            return
    yield name, found.rsplit("/", 1)[-1]


def spelt(tag: str) -> list[Any]:
    """What a key of a mapping may stand for: itself, or the scalar that it is the JSON text of."""
    try:
        value = parse(tag)
    except NotJson:
        return [tag]
    return [tag] if is_array(value) or is_object(value) else [tag, value]
