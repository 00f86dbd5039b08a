"""Keywords whose values have a type that they cannot have: read as what is meant, or left out."""

from __future__ import annotations

import json
from typing import Final

from clientwright.mend.repair import Part
from clientwright.source.grammar import Keyword, keyword
from clientwright.source.node import Json, kind_of, wrong_type
from clientwright.source.scalars import NotJson, plain
from clientwright.source.text import Spot, offset_of, place_of

JSON_TYPES: Final = ("null", "boolean", "integer", "number", "string", "array", "object")


def mend_types(part: Part) -> None:
    """Give every keyword a value of a type that it can have."""
    for key, value in tuple(part.value.items()):
        rule = keyword(part.kind, key)
        if rule is None or (part.kind == "openapi" and key == "openapi"):
            continue
        if kind_of(value) not in rule.types:
            _mend(part, key, rule, value)
        if rule.shape in ("list", "map") and key in part.value:
            _mend_held(part, key, rule)


def _mend(part: Part, key: str, rule: Keyword, value: Json) -> None:
    sentence = wrong_type(key, rule.types, value, part.location(key)).sentence
    found = _meant(part, key, rule, value)
    if found is None:
        part.slip("wrong-type", sentence, "it is left out", key)
        part.drop(key)
    else:
        part.slip("wrong-type", sentence, f"it is read as `{shown(found)}`", key)
        wraps = isinstance(found, list)
        spot: Spot = part.spot[1][key][1]
        part.put(key, found, (place_of(spot), [spot]) if wraps else None)


def _meant(part: Part, key: str, rule: Keyword, value: Json) -> Json:
    """What is meant by a value of a wrong type; None when that is not plain."""
    if value is None or key == "$ref":
        return None
    if "array" in rule.types and (isinstance(value, dict) if rule.kind else isinstance(value, str)):
        return [value]
    if rule.kind == "schema" and isinstance(value, str):
        meant = reading(value)
        return meant if isinstance(meant, bool) else {"type": value} if value in JSON_TYPES else None
    if rule.types == ("string",) and not isinstance(value, dict | list):
        return written(part, value, key)
    if isinstance(value, str) and not rule.kind:
        meant = reading(value)
        return meant if kind_of(meant) in rule.types else None
    if isinstance(value, float) and value.is_integer() and "integer" in rule.types:
        return int(value)
    return None


def _mend_held(part: Part, key: str, rule: Keyword) -> None:
    """Leave out items of a list and members of a map that are not the objects that they must be."""
    held = part.value[key]
    types = ("object", "boolean") if rule.kind == "schema" else ("object",)
    members: list[tuple[str | int, Json]] = []
    if isinstance(held, list):
        members = list(enumerate(held))
    elif isinstance(held, dict) and not isinstance(held.get("$ref"), str):  # Otherwise it stands for the whole.
        members = list(held.items())
    bad = [name for name, value in members if kind_of(value) not in types]
    for name, value in members:
        if name in bad:
            sentence = wrong_type(f"{key}/{name}", types, value, part.location(key, name)).sentence
            part.slip("wrong-type", sentence, "it is left out", key, name)
    if bad:
        part.sift(key, [name for name, _ in members if name not in bad])


def reading(text: str) -> Json:
    """The value that a text would have without quotes."""
    try:
        return plain(text.strip())
    except NotJson:
        return text


def written(part: Part, value: Json, *path: str | int) -> str:
    """A scalar as it is written in the file: ``4.10``, where its value is 4.1."""
    spot = part.spot
    for key in path:
        spot = spot[1][key][1] if isinstance(key, str) else spot[1][key]
    place = place_of(spot)
    text = part.repair.document.text_at(place)
    start = offset_of(place)
    end = start
    while end < len(text) and text[end] not in " \t\r\n,]}#":
        end += 1
    try:
        found = plain(text[start:end])
    except NotJson:
        return shown(value)
    # What stands there is the value itself, unless an alias or an overlay brought it.
    return text[start:end] if type(found) is type(value) and found == value else shown(value)


def shown(value: Json) -> str:
    """A value as a sentence shows it."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:60] + "..."
