"""Whether a description is sound beyond doubt, so that openapi-spec-validator has nothing to find in it.

This says yes only where every check of openapi-spec-validator is known to pass, and is a hundred times as fast. What it
is not sure about is not wrong: it is for openapi-spec-validator to judge.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Final

from clientwright.source.grammar import Place, places
from clientwright.source.node import Json
from clientwright.validate.deep.case import Case
from clientwright.validate.deep.standards import standard

_REFERENCE: Final = re.compile(r"#/components/[A-Za-z]+/[A-Za-z0-9._-]+")
_PLAIN: Final = frozenset(
    {
        "type",
        "enum",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "items",
        "minItems",
        "maxItems",
        "nullable",
        "format",
    }
    | {"default", "title", "description", "example", "examples", "deprecated", "readOnly", "writeOnly", "xml"}
    | {"externalDocs"}
)
"""Keywords beside which a ``default`` is easy to judge."""
_OF_URIS: Final = ("rfc3987", "rfc3986_validator")
"""What jsonschema judges URIs by, if it is there."""


def is_sound(case: Case) -> bool:
    """Whether nothing can be found in a description."""
    main = case.files[case.file]
    judged_by = standard(case.dialect)
    if judged_by is None or not isinstance(main, dict) or len(case.files) > 1 or case.ids:
        return False
    found = list(places("openapi", "", main))  # What is quickly seen to be unsure is looked for first.
    if "jsonSchemaDialect" in main or not _has_sound_tags(main) or not all(map(_is_plain, found)):
        return False
    if not judged_by.description(main):
        return False
    inside = "nothing yet"
    for place in found:
        if place.kind == "schema" and not place.pointer.startswith(inside):
            inside = place.pointer + "/"
            if not judged_by.schema(place.value):
                return False
    return True


def _is_plain(place: Place) -> bool:
    """Whether an object refers plainly, and is right in what no schema of schemas judges."""
    return _is_plainly_referring(place) and (place.kind != "schema" or _is_sound_schema(place.value))


def _has_sound_tags(main: dict[str, Json]) -> bool:
    """Whether tags have names of their own, and no hierarchy that could be wrong."""
    written = main.get("tags")
    tags = [tag for tag in written if isinstance(tag, dict)] if isinstance(written, list) else []
    return len({str(tag.get("name")) for tag in tags}) == len(tags) and not any("parent" in tag for tag in tags)


def _is_plainly_referring(place: Place) -> bool:
    """Whether an object refers to nothing, or to a component whose name says the same to everybody."""
    reference = place.value.get("$ref")
    return not isinstance(reference, str) or _REFERENCE.fullmatch(reference) is not None


def _is_sound_schema(schema: dict[str, Json]) -> bool:
    """Whether what is not judged by a schema of schemas is right: defaults, and required names beside ``allOf``."""
    if "$schema" in schema or ("allOf" in schema and "required" in schema):
        return False
    return "default" not in schema or _surely_fits(schema["default"], schema)


def _surely_fits(value: Json, schema: dict[str, Json]) -> bool:
    """Whether a value that is no null surely fits a schema that has nothing but plain keywords."""
    if not all(key in _PLAIN or key.startswith("x-") for key in schema) or not _is_free(schema.get("format")):
        return False
    match value, schema.get("type"):
        case bool(), "boolean":
            return "enum" not in schema
        case str() as text, "string":
            allowed = schema.get("enum", [text])
            sized = _is_between(len(text), schema.get("minLength"), schema.get("maxLength"))
            return sized and isinstance(allowed, list) and text in allowed
        case (int() | float()) as number, "number" | "integer" as kind if not isinstance(number, bool):
            whole = isinstance(number, int) or kind == "number"
            return whole and "enum" not in schema and _is_between(number, schema.get("minimum"), schema.get("maximum"))
        case list() as values, "array":
            each = schema.get("items")
            sized = _is_between(len(values), schema.get("minItems"), schema.get("maxItems"))
            if not isinstance(each, dict) or "enum" in schema:
                return False
            return sized and all(_surely_fits(one, each) for one in values)
        case _:
            return False


def _is_free(name: Json) -> bool:
    """Whether no value is judged by a format: there is none, or no library for it."""
    return name is None or (name == "uri" and not any(map(find_spec, _OF_URIS)))


def _is_between(number: float, least: Json, most: Json) -> bool:
    if not isinstance(least, int | float | None) or not isinstance(most, int | float | None):
        return False
    return (least is None or least <= number) and (most is None or number <= most)
