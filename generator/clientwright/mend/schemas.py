"""Schemas, each by itself: types, enums, required names, discriminators."""

from __future__ import annotations

import re
from typing import Final

from clientwright.mend.repair import Part
from clientwright.mend.types import JSON_TYPES, reading, shown, written
from clientwright.report import nearest
from clientwright.source.node import Json, described, kind_of, wrong_type

_MEANT: Final = {
    "str": "string",
    "text": "string",
    "int": "integer",
    "int32": "integer",
    "int64": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "bool": "boolean",
    "list": "array",
    "dict": "object",
    "map": "object",
    "none": "null",
}
_FORMATS: Final = {
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "uuid": "uuid",
    "file": "binary",
    "binary": "binary",
}
_ANYTHING: Final = ("any", "mixed", "*", "")


def mend_type(part: Part) -> None:
    """Type names that JSON Schema does not have (2020-12 Validation, 6.1.1)."""
    if "type" not in part.value:
        return
    held = part.value["type"]
    if isinstance(held, str):
        if held not in JSON_TYPES:
            _mend_name(part, held)
    elif isinstance(held, list) and not all(isinstance(each, str) and each in JSON_TYPES for each in held):
        _mend_names(part, held)


def _mend_name(part: Part, name: str) -> None:
    sentence = f"`{name}` is not a type"
    low = name.strip().casefold()
    several = [_named(each) for each in re.split(r"\s*[,|]\s*", low)]
    if low in _FORMATS:
        part.slip("unknown-type", sentence, f"it is read as a string in the format `{_FORMATS[low]}`", "type")
        part.put("type", "string")
        part.put("format", _FORMATS[low])
    elif len(several) > 1 and all(several):
        meant: list[Json] = list(dict.fromkeys(several))
        part.slip("unknown-type", sentence, f"it is read as `{shown(meant)}`", "type")
        _put_types(part, meant)
    elif (one := _named(low)) is not None:
        part.slip("unknown-type", sentence, f"it is read as `{one}`", "type", hint=f"write `{one}`")
        part.put("type", one)
    else:
        hint = f"the types are {', '.join(JSON_TYPES)}; leave `type` out if anything is allowed"
        part.slip("unknown-type", sentence, "it is left out, and anything is allowed", "type", hint=hint)
        part.drop("type")


def _mend_names(part: Part, names: list[Json]) -> None:
    """A list of types, in which each is one."""
    meant: list[Json] = []
    for index, name in enumerate(names):
        one = "null" if name is None else _named(name.strip().casefold()) if isinstance(name, str) else None
        if one != name:
            said = f"`{name}` is not a type" if isinstance(name, str) else f"{described((kind_of(name),))} is no type"
            done = "it is left out" if one is None else f"it is read as `{one}`"
            part.slip("unknown-type", said, done, "type", index)
        if one is not None and one not in meant:
            meant.append(one)
    if meant:
        _put_types(part, meant)
    else:
        part.drop("type")


def _put_types(part: Part, meant: list[Json]) -> None:
    """Several types, as the description's version says it."""
    others = [each for each in meant if each != "null"]
    if part.repair.document.dialect == "3.0" and len(others) == 1 and len(meant) == 2:
        part.put("type", others[0])
        part.put("nullable", True)
    else:
        part.put("type", meant)


def _named(low: str) -> str | None:
    """The type that a word means."""
    if low in _ANYTHING or low in _FORMATS:
        return None
    return _MEANT.get(low) or nearest(low, JSON_TYPES)


def mend_items(part: Part) -> None:
    """A list of schemas, one for each position: that is ``prefixItems`` since JSON Schema 2020-12 (10.3.1)."""
    if not isinstance(part.value.get("items"), list):
        return
    sentence = wrong_type("items", ("object", "boolean"), part.value["items"], part.location("items")).sentence
    if not part.value["items"] or "prefixItems" in part.value:
        part.slip("wrong-type", sentence, "it is left out", "items")
        part.drop("items")
        return
    part.slip("wrong-type", sentence, "it is read as `prefixItems`", "items")
    part.rename("items", "prefixItems")
    if "additionalItems" in part.value:
        part.rename("additionalItems", "items")


def mend_enum(part: Part) -> None:
    """Values of an ``enum`` that the ``type`` beside it does not allow, and a list of values in the list."""
    values = part.value.get("enum")
    if not isinstance(values, list):
        return
    types = part.value.get("type")
    names = [each for each in (types if isinstance(types, list) else [types]) if isinstance(each, str)]
    if len(values) == 1 and isinstance(values[0], list) and "array" not in names:
        part.slip("enum-type", "this `enum` has one value, a list", "the items of the list are its values", "enum")
        inner = part.spot[1]["enum"][1][1][0]
        values = values[0]
        part.put("enum", values, inner)
    meant = [_fitting(part, index, value, names) if names else value for index, value in enumerate(values)]
    if any(new is not old for new, old in zip(meant, values, strict=True)):
        part.put("enum", meant, part.spot[1]["enum"][1])
        part.sift("enum", [index for index, new in enumerate(meant) if new not in meant[:index]])


def _fitting(part: Part, index: int, value: Json, types: list[str]) -> Json:
    """A value of an ``enum`` as one of the types; itself when it is one, or cannot be."""
    kind = kind_of(value)
    whole = isinstance(value, float) and value.is_integer() and "integer" in types
    if kind in types or (kind == "integer" and "number" in types) or whole:
        return value
    nullable = part.value.get("nullable") is True
    if value is None:
        if not nullable:
            allowed = "add `nullable: true`" if part.repair.document.dialect == "3.0" else 'add "null" to `type`'
            wanted = " or ".join(f"`{name}`" for name in types)
            sentence = f"`null` is in this `enum`, but the `type` beside it, {wanted}, does not allow it"
            part.slip("enum-type", sentence, "null is allowed", "enum", index, hint=allowed)
        return value
    said = f"`{value}` is {described((kind,))}" if isinstance(value, str) else f"this is {described((kind,))}"
    wanted = " or ".join(f"`{name}`" for name in types)
    sentence = f"{said}, and the `type` beside this `enum` is {wanted}"
    if "string" in types and not isinstance(value, dict | list):
        text = written(part, value, "enum", index)
        part.slip("enum-type", sentence, f'it is read as "{text}"', "enum", index, hint=f'write "{text}" in quotes')
        return text
    read = reading(value) if isinstance(value, str) else None
    if read is not None and (kind_of(read) in types or (kind_of(read) == "integer" and "number" in types)):
        part.slip("enum-type", sentence, f"it is read as `{shown(read)}`", "enum", index, hint="remove the quotes")
        return read
    part.slip("enum-type", sentence, "it is taken as it stands", "enum", index)
    return value


_ELSEWHERE: Final = ("$ref", "allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "if")
"""Where another schema may have the property."""


_CONDITIONS: Final = ("not", "if", "then", "else")


def mend_required(part: Part) -> None:
    """Required names that are no names, or no property where no other schema could have them."""
    required = part.value.get("required")
    if not isinstance(required, list):
        return
    if not all(isinstance(each, str) for each in required):
        part.slip("wrong-type", "`required` lists names of properties, strings", "other items are left out", "required")
        part.sift("required", [index for index, each in enumerate(required) if isinstance(each, str)])
        required = [each for each in required if isinstance(each, str)]
    properties = part.value.get("properties")
    words = part.pointer.split("/")
    elsewhere = words[-1] in _CONDITIONS or (len(words) > 2 and words[-2] in ("allOf", "anyOf", "oneOf"))
    if not isinstance(properties, dict) or elsewhere or any(key in part.value for key in _ELSEWHERE):
        return
    for index, name in enumerate(required):
        if name not in properties and isinstance(name, str) and "$ref" not in properties:
            near = nearest(name, properties)
            hint = f"did you mean `{near}`?" if near else ""
            sentence = f"`{name}` is required, but it is not among the `properties`"
            part.slip("required-unknown", sentence, "it is a property of any value", "required", index, hint=hint)


def mend_discriminator(part: Part) -> None:
    """A discriminator that does not say by which property."""
    found = part.value.get("discriminator")
    if isinstance(found, dict) and not isinstance(found.get("propertyName"), str) and "$ref" not in found:
        sentence = "a `discriminator` needs `propertyName`, the property that tells the members apart"
        part.slip("missing-keyword", sentence, "it is left out", "discriminator", key=True)
        part.drop("discriminator")


def mend_mapping(part: Part) -> None:
    """Values of a ``mapping`` that are no strings."""
    mapping = part.value.get("mapping")
    if not isinstance(mapping, dict):
        return
    bad = [key for key, name in mapping.items() if not isinstance(name, str)]
    for key in bad:
        sentence = f"`mapping` leads from a value to a schema's name or reference, a string; `{key}` does not"
        part.slip("discriminator-mapping", sentence, "it is left out", "mapping", key)
    if bad:
        part.sift("mapping", [key for key in mapping if key not in bad])
