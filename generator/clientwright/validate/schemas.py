"""Whether schemas mean what they say: types, enums, discriminators, required properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.node import Json, Node, described, kind_of
from clientwright.source.text import escape

TYPES: Final = ("null", "boolean", "integer", "number", "string", "array", "object")
_MEANT: Final = {
    "str": "string",
    "text": "string",
    "int": "integer",
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
_FORMATS: Final = {"date": "date", "datetime": "date-time", "date-time": "date-time", "uuid": "uuid", "file": "binary"}


def check_schemas(document: Document) -> None:
    """Report what is wrong with the schemas of a document."""
    for file, place in document.places():
        if place.kind == "schema":
            node = Node(document, file, place.pointer, place.value)
            if "type" in place.value:
                _check_type(node)
                if "enum" in place.value:
                    _check_enum(node)
            if "required" in place.value:
                _check_required(node)
            if "discriminator" in place.value:
                _check_discriminator(node)


def _types(node: Node) -> list[tuple[str, Json]]:
    """The pointers and values of the type names of a schema."""
    written = node.value.get("type") if isinstance(node.value, dict) else None
    if isinstance(written, list):
        return [(f"{node.pointer}/type/{index}", name) for index, name in enumerate(written)]
    return [(f"{node.pointer}/type", written)]


def _check_type(node: Node) -> None:
    """Report type names that JSON Schema does not have (2020-12 Validation, 6.1.1)."""
    for pointer, name in _types(node):
        if isinstance(name, str) and name in TYPES:
            continue
        location = node.document.location(node.file, pointer)
        if not isinstance(name, str):
            if pointer != f"{node.pointer}/type":
                sentence = f"a type is named by a string, not by {described((kind_of(name),))}"
                node.document.diagnostics.error("unknown-type", sentence, location)
            continue
        low = name.casefold()
        near = _MEANT.get(low) or nearest(name, TYPES)
        hint = f"did you mean `{near}`?" if near else "leave `type` out if anything is allowed"
        if low in _FORMATS:
            hint = f"write `type: string` and `format: {_FORMATS[low]}`"
        sentence = f"`{name}` is not a type; the types are {', '.join(TYPES)}"
        node.document.diagnostics.error("unknown-type", sentence, location, hint)


def _fits(value: Json, types: list[str]) -> bool:
    """Whether a value has one of the types; 1.0 is an integer, and every integer a number."""
    kind = kind_of(value)
    if kind in types or (kind == "integer" and "number" in types):
        return True
    return isinstance(value, float) and value.is_integer() and "integer" in types


def _check_enum(node: Node) -> None:
    """Report the values of an ``enum`` that the ``type`` beside it does not allow."""
    types = [name for _, name in _types(node) if isinstance(name, str) and name in TYPES]
    values = node.value.get("enum") if isinstance(node.value, dict) else None
    if not types or not isinstance(values, list):
        return
    for index, value in enumerate(values):
        if _fits(value, types):
            continue
        location = node.document.location(node.file, f"{node.pointer}/enum/{index}")
        wanted = " or ".join(f"`{name}`" for name in types)
        if value is None:
            sentence = f"`null` is in this `enum`, but the `type` beside it, {wanted}, does not allow it"
            hint = "add `nullable: true`" if node.document.dialect == "3.0" else 'add "null" to `type`'
            node.document.diagnostics.warn("enum-type", sentence, location, hint)
            continue
        shown = str(value).lower() if isinstance(value, bool) else value
        scalar = isinstance(value, str | int | float)
        what = (
            f"{shown!r} is {described((kind_of(value),))}"
            if scalar and not isinstance(value, bool)
            else (f"{shown} is a boolean" if isinstance(value, bool) else f"this is {described((kind_of(value),))}")
        )
        sentence = f"{what}, and the `type` beside this `enum` is {wanted}"
        hint = f'write "{shown}" in quotes' if scalar and not isinstance(value, str) and "string" in types else ""
        node.document.diagnostics.error("enum-type", sentence, location, hint)


_ELSEWHERE: Final = ("$ref", "allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "if")


def _check_required(node: Node) -> None:
    """Warn of required names that are no property, where no other schema could have them."""
    parts = node.pointer.rsplit("/", 2)
    if isinstance(node.value, dict) and any(key in node.value for key in _ELSEWHERE):
        return
    if parts[-1] in ("not", "if", "then", "else") or (len(parts) > 2 and parts[-2] in ("allOf", "anyOf", "oneOf")):
        return
    properties = node.get("properties")
    required = node.get("required")
    if properties is None or required is None or not isinstance(required.value, list) or properties.kind != "object":
        return
    for index, name in enumerate(required.value):
        if isinstance(name, str) and not properties.has(name):
            near = nearest(name, (key for key, _ in properties.items()))
            hint = f"did you mean `{near}`?" if near else ""
            location = node.document.location(node.file, f"{required.pointer}/{index}")
            sentence = f"`{name}` is required, but it is not among the `properties`"
            node.document.diagnostics.warn("required-unknown", sentence, location, hint)


def _members(node: Node) -> tuple[Node, ...]:
    """The members that a schema's discriminator chooses from."""
    lists = [node.value.get(key) for key in ("oneOf", "anyOf")] if isinstance(node.value, dict) else []
    return tuple(
        Node(node.document, node.file, f"{node.pointer}/{key}/{index}", item)
        for key, items in zip(("oneOf", "anyOf"), lists, strict=False)
        if isinstance(items, list)
        for index, item in enumerate(items)
    )


def _check_discriminator(node: Node) -> None:
    """Report a discriminator without property, and mapped names that no schema or no member has."""
    found = node.get("discriminator")
    if found is None or found.kind != "object":
        return
    document = node.document
    if not found.has("propertyName"):
        sentence = "a `discriminator` needs `propertyName`, the property that tells the members apart"
        location = document.location(found.file, found.pointer, key=True)
        document.diagnostics.error("missing-keyword", sentence, location)
    mapping = found.get("mapping")
    members = _members(node)
    known = {(each.file, each.pointer) for member in members for each in _along(member)}
    for key, target in mapping.items() if mapping is not None else ():
        if not isinstance(target.value, str):
            sentence = f"`mapping` leads from a value to a schema's name or reference, a string; `{key}` does not"
            document.diagnostics.error("discriminator-mapping", sentence, target.location)
            continue
        place = mapped(document, node.file, target.value)
        if place is None:
            if (node.file, target.value) not in document.refused:
                _report_mapping(target, members)
        elif known and place not in known:
            sentence = f"`{target.value}` is a schema, but no member of this union"
            document.diagnostics.warn("discriminator-mapping", sentence, target.location)


def mapped(document: Document, file: str, name: str) -> tuple[str, str] | None:
    """The file and pointer that a value of ``mapping`` leads to: a component's name, or else a reference."""
    pointer = f"/components/schemas/{escape(name)}"
    for where in (file, document.file):
        if document.has(where, pointer):
            return where, pointer
    return document.target(file, name) if "#" in name or "/" in name or "." in name else None


def _along(member: Node) -> Iterator[Node]:
    """A member, and every schema that its reference leads through."""
    passed: set[str] = set()
    while member.id not in passed:
        passed.add(member.id)
        yield member
        target = member.document.target(member.file, member.ref) if member.ref is not None else None
        if target is None:
            return
        member = member.document.node(*target)


def _report_mapping(target: Node, members: tuple[Node, ...]) -> None:
    """Report a mapped name that no schema has."""
    document = target.document
    name = str(target.value)
    plain = "#" not in name and "/" not in name
    candidates = [ref.rsplit("/", 1)[-1] for member in members if (ref := member.ref) is not None]
    schemas, _ = document.root.mapping("components").mapping("schemas"), None
    near = nearest(name.rsplit("/", 1)[-1], candidates or [key for key, _ in schemas.items()])
    if near is None:
        near = nearest(name.rsplit("/", 1)[-1], [key for key, _ in schemas.items()])
    what = "names no schema" if plain else "leads nowhere"
    shown = near if plain else f"#/components/schemas/{near}"
    hint = f"did you mean `{shown}`?" if near else ""
    if not hint and candidates:
        hint = "the members are " + ", ".join(f"`{each}`" for each in candidates[:6])
    document.diagnostics.error("discriminator-mapping", f"`{name}` {what}", target.location, hint)
