"""A schema as a form: its references followed, as deep as people fill in, and JSON where a form says no more."""

from __future__ import annotations

from typing import Any, Final

from clientwright.mock.answering.merging import UNIONS, Recursion, both, flatten
from clientwright.mock.judging.dialect import Direction, allowed_types
from clientwright.mock.reading.description import Description
from clientwright.mock.wire.plain import mapping, sequence, text

_DEEPEST: Final = 5
_PARTS: Final = 600
"""A form of more fields than this is one of JSON from there on."""
_CHOICES: Final = 300
_MEMBERS: Final = 20
_HINTS: Final = ("object", ("properties", "required")), ("array", ("items", "prefixItems"))
_LIMITS: Final = ("minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "format")

Field = dict[str, Any]


def form(description: Description, schema: object, *, binary: bool = False) -> Field:
    """The field for a value of a schema that is sent.

    ``kind`` says what fills it in: ``object`` has ``fields`` of ``name``, ``required`` and ``field``; ``array`` has
    ``items``; ``union`` has ``members`` of ``title`` and ``field``; ``choice`` has ``choices``; ``string``,
    ``integer``, ``number``, ``boolean`` and ``null`` are as in JSON; ``json`` takes any. ``doc``, ``nullable`` and the
    limits are there where the schema says them.
    """
    return _Former(description, binary).field(schema, 0, ())


class _Former:
    def __init__(self, description: Description, binary: bool) -> None:
        self._description = description
        self._binary = binary
        self._parts = 0

    def field(self, schema: object, depth: int, met: tuple[str, ...]) -> Field:
        self._parts += 1
        try:
            flat, met = flatten(self._description, schema, met)
        except (Recursion, RecursionError):
            return {"kind": "json"}
        return {**self._said(flat), **self._shaped(flat, depth, met)}

    def _said(self, flat: dict[str, Any]) -> Field:
        said: Field = {name: flat[name] for name in _LIMITS if isinstance(flat.get(name), str | int | float)}
        if doc := text(flat.get("description")).strip():
            said["doc"] = doc
        if flat.get("deprecated") is True:
            said["deprecated"] = True
        if "default" in flat:
            said["default"] = flat["default"]
        if flat.get("nullable") is True or "null" in allowed_types(flat.get("type")):
            said["nullable"] = True
        return said

    def _shaped(self, flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> Field:
        if depth > _DEEPEST or self._parts > _PARTS:
            return {"kind": "json"}
        if "const" in flat:
            return {"kind": "choice", "choices": [flat["const"]]}
        choices = sequence(flat.get("enum"))
        if choices:
            return {"kind": "choice", "choices": choices[:_CHOICES]}
        if UNIONS in flat:
            return self._union(flat, depth, met)
        kinds = [kind for kind in allowed_types(flat.get("type")) if kind != "null"]
        if not kinds:
            kinds = [kind for kind, keywords in _HINTS if any(keyword in flat for keyword in keywords)]
        if len(kinds) != 1:
            return {"kind": "json"} if kinds or flat.get("type") != "null" else {"kind": "null"}
        match kinds[0]:
            case "object":
                return self._object(flat, depth, met)
            case "array":
                items = flat.get("items", True)
                return (
                    {"kind": "array", "items": self.field(items, depth + 1, met)}
                    if items is not True
                    else {"kind": "json"}
                )
            case kind:
                file = self._binary and (flat.get("format") == "binary" or "contentMediaType" in flat)
                return {"kind": kind, **({"file": True} if file else {})}

    def _object(self, flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> Field:
        required = sequence(flat.get("required"))
        fields: list[Field] = []
        for name, schema in mapping(flat.get("properties")).items():
            if schema is False or self._description.follow(schema).get(Direction.REQUEST.value) is True:
                continue
            fields.append({"name": name, "required": name in required, "field": self.field(schema, depth + 1, met)})
        if not fields:
            return {"kind": "json"}
        # What is required is filled in first; the order is the description's otherwise.
        fields.sort(key=lambda each: not each["required"])
        return {"kind": "object", "fields": fields, "open": flat.get("additionalProperties", True) is not False}

    def _union(self, flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> Field:
        first, *others = flat[UNIONS]
        if others or len(first) > _MEMBERS:
            return {"kind": "json"}
        base = {key: value for key, value in flat.items() if key != UNIONS}
        members: list[Field] = []
        nullable = False
        for member in first:
            try:
                own, inner = flatten(self._description, member, met)
            except (Recursion, RecursionError):
                members.append({"title": _title(member), "field": {"kind": "json"}})
                continue
            if own.get("type") == "null":
                nullable = True
                continue
            self._parts += 1
            whole = both(base, own)
            field = {**self._said(own), **self._shaped(whole, depth + 1, inner)}
            members.append({"title": _title(member, own), "field": field})
        if len(members) == 1:
            return {**members[0]["field"], **({"nullable": True} if nullable else {})}
        return {"kind": "union", "members": members, **({"nullable": True} if nullable else {})}


def _title(member: object, flat: dict[str, Any] | None = None) -> str:
    own, said = mapping(member), flat or {}
    found = text(own.get("$ref")).rsplit("/", 1)[-1]
    kinds = " or ".join(allowed_types(said.get("type")))
    return text(own.get("title")) or found or text(said.get("title")) or kinds or "any"
