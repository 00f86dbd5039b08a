"""Which properties of an object other keywords have looked at (JSON Schema 2020-12, 11.3).

As ``jsonschema`` does it, but for patterns, which are matched in bounded time here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clientwright.mock.reading.description import Description
from clientwright.mock.wire.budget import spend
from clientwright.mock.wire.matching import search
from clientwright.mock.wire.plain import is_object, mapping, sequence


def evaluated(description: Description, validator: Any, value: dict[str, Any], schema: object) -> set[str]:
    """The names of the properties that a schema, or one that it applies to the same object, says something of."""
    spend(what="the keyword unevaluatedProperties")
    if not is_object(schema):
        return set()
    found = mapping(schema.get("properties")).keys() & value.keys()
    patterns = mapping(schema.get("patternProperties"))
    found |= {name for name in value for pattern in patterns if search(pattern, name)}
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in schema:
            found |= {name for name, member in value.items() if _fits(validator, member, schema[keyword])}
    for other in _applied(description, validator, value, schema):
        found |= evaluated(description, validator, value, other)
    return found


def _applied(description: Description, validator: Any, value: dict[str, Any], schema: dict[str, Any]) -> Iterator[Any]:
    """The schemas that hold for the same object beside a schema: those in it that it fits."""
    for keyword in ("$ref", "$dynamicRef"):
        if isinstance(schema.get(keyword), str):
            yield description.lookup(schema[keyword])
    yield from (other for name, other in mapping(schema.get("dependentSchemas")).items() if name in value)
    for keyword in ("allOf", "oneOf", "anyOf"):
        yield from (other for other in sequence(schema.get(keyword)) if _fits(validator, value, other))
    if "if" in schema:
        fits = _fits(validator, value, schema["if"])
        yield from (schema["if"], schema.get("then")) if fits else (schema.get("else"),)


def _fits(validator: Any, value: Any, schema: Any) -> bool:
    return next(iter(validator.descend(value, schema)), None) is None
