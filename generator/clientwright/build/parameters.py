"""Parameters: those of the path item and of the operation, merged."""

from __future__ import annotations

import re
from typing import Final, cast

from clientwright.build.bodies import encodings
from clientwright.build.media import body_kind
from clientwright.build.parts import types_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.words import example, json_text, property_documentation, value_text
from clientwright.ir.operations import BodyKind, Parameter, ParameterPlace, ParameterStyle
from clientwright.ir.types import AnyType, EnumType, PrimitiveType, Type
from clientwright.source.node import Node
from clientwright.source.places import STYLES

_IGNORED: Final = ("accept", "content-type", "authorization")
"""Header parameters of these names are ignored (OpenAPI 3.2, 4.8.12.2): other parts of a description speak of them."""
_SCALARS: Final = frozenset(("string", "integer", "number", "boolean", "null"))


def read_parameters(path: str, item: Node, operation: Node, id: str, schemas: Schemas) -> tuple[Parameter, ...]:
    """Path parameters in path order, then the others in document order; the operation's replace the path item's."""
    found: dict[tuple[str, str], Parameter] = {}
    seen: set[tuple[str, str]] = set()
    for holder in (item, operation):
        seen.clear()
        for each in holder.sequence("parameters") if holder.has("parameters") else ():
            node = each.follow()
            key = (node.text("in"), node.text("name"))
            if key in seen or not key[1]:
                continue
            seen.add(key)
            parameter = _read(node, id, schemas)
            if parameter is not None:
                found[key] = parameter
    names = re.findall(r"\{([^{}]+)\}", path)
    in_path = [found.get(("path", name)) or _undeclared(name, operation, schemas) for name in dict.fromkeys(names)]
    for (place, name), parameter in found.items():
        if place == "path" and name not in names:
            reason = f"the path has no `{{{name}}}`"
            schemas.ledger.excluded("parameter", "unused-parameter", reason, parameter.location)
    return (*in_path, *(parameter for parameter in found.values() if parameter.place != "path"))


def _read(node: Node, id: str, schemas: Schemas) -> Parameter | None:
    name, where = node.text("name"), node.text("in")
    if where not in STYLES:
        return None  # Mending leaves it out.
    if where == "header" and name.lower() in _IGNORED:
        reason = f"OpenAPI ignores header parameters called `{name}`; the client sets the header itself"
        schemas.ledger.excluded("parameter", "ignored-header", reason, node.location)
        return None
    schemas.ledger.generated("parameter", node.location)
    style, held = _style(node, where)
    found = _type(node, held, style, Place(id, (name,)), schemas)
    explode = node.flag("explode") if node.has("explode") else style in ("form", "cookie")
    followed = held.child("schema").follow()
    # Before 3.2 only query parameters may have reserved characters (OpenAPI 3.1, 4.8.12.2.1).
    reserved = node.flag("allowReserved") and (where == "query" or node.document.dialect == "3.2")
    return Parameter(
        wire_name=name,
        place=cast(ParameterPlace, where),
        required=where == "path" or node.flag("required"),
        type=found,
        style=style,
        explode=explode,
        allow_reserved=reserved and held is node,
        encoding=encodings(held) if where == "querystring" else (),
        fixed=_fixed(found) if where == "header" and style != "json" else None,
        doc=node.text("description").strip() or property_documentation(held.child("schema"), name),
        deprecated=node.flag("deprecated"),
        default=value_text(followed, "default"),
        example=example(node) or (None if held is node else example(held)),
        location=node.location,
    )


def _style(node: Node, where: str) -> tuple[ParameterStyle, Node]:
    """How the value is written, and the node that holds its schema."""
    content = list(node.mapping("content").items()) if node.has("content") else []
    styles = STYLES[where]
    if not content:
        written = node.text("style")
        return cast(ParameterStyle, written if written in styles else styles[0] if styles else "form"), node
    name, held = content[0]
    held = held.follow()
    kind = body_kind(name, held)
    if kind is BodyKind.JSON:
        return "json", held
    if styles:
        return cast(ParameterStyle, styles[0]), held
    return "form" if kind is BodyKind.FORM else "text", held


def _type(node: Node, held: Node, style: str, place: Place, schemas: Schemas) -> Type:
    """The type of the value; a text where it is written in a media type that only the caller can write."""
    schema = held.get("schema")
    if held is node or style == "json" or (style == "form" and node.text("in") == "querystring"):
        return AnyType() if schema is None else schemas.type_of(schema, place)
    kinds = types_of(schema.follow()) if schema is not None else ()
    if schema is not None and kinds and _SCALARS.issuperset(kinds):
        return schemas.type_of(schema, place)
    if kinds:
        reason = (
            f"a parameter written as `{next(iter(node.mapping('content').items()))[0]}` is written by the caller alone"
        )
        schemas.ledger.degraded("parameter-content", reason, node.location, kind="parameter")
    return PrimitiveType(kind="string")


def _fixed(found: Type) -> str | None:
    """The text of a constant."""
    if not isinstance(found, EnumType) or len(found.values) != 1 or found.open:
        return None
    value = found.values[0]
    return value if isinstance(value, str) else json_text(value)


def _undeclared(name: str, operation: Node, schemas: Schemas) -> Parameter:
    """A parameter that only the path speaks of: without it no request could be made."""
    schemas.ledger.generated("parameter", operation.location)
    return Parameter(
        wire_name=name,
        place="path",
        required=True,
        type=PrimitiveType(kind="string"),
        style="simple",
        explode=False,
        location=operation.location,
    )
