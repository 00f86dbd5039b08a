"""Parameters: those of the path item and of the operation, merged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast

from clientwright.build.media import body_kind
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.words import example, json_text, property_documentation, value_text
from clientwright.ir.operations import BodyKind, Parameter, ParameterPlace, ParameterStyle
from clientwright.ir.types import AnyType, EnumType, PrimitiveType, Type
from clientwright.source.node import Node

_STYLES: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
"""By place, the default first (OpenAPI 3.2, 4.8.12.2)."""

_IGNORED: Final = ("accept", "content-type", "authorization")
"""Header parameters of these names are ignored (OpenAPI 3.2, 4.8.12.2): other parts of a description speak of them."""


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
    if where not in _STYLES:
        reason = f"parameters in `{where}` are not handled"
        schemas.ledger.unsupported("parameter", "unsupported-parameter", reason, node.location)
        return None
    if where == "header" and name.lower() in _IGNORED:
        reason = f"OpenAPI ignores header parameters called `{name}`; the client sets the header itself"
        schemas.ledger.excluded("parameter", "ignored-header", reason, node.location)
        return None
    schemas.ledger.generated("parameter", node.location)
    style, held = _style(node, where, schemas)
    schema = held.get("schema")
    found = AnyType() if schema is None else schemas.type_of(schema, Place(id, (name,)))
    explode = node.flag("explode") if node.has("explode") else style in ("form", "cookie")
    followed = held.child("schema").follow()
    return Parameter(
        wire_name=name,
        place=cast(ParameterPlace, where),
        required=where == "path" or node.flag("required"),
        type=found,
        style=style,
        explode=explode,
        allow_reserved=node.flag("allowReserved"),
        fixed=_fixed(found) if where == "header" else None,
        doc=node.text("description").strip() or property_documentation(held.child("schema"), name),
        deprecated=node.flag("deprecated"),
        default=value_text(followed, "default"),
        example=example(node) or (None if held is node else example(held)),
        location=node.location,
    )


def _style(node: Node, where: str, schemas: Schemas) -> tuple[ParameterStyle, Node]:
    """How the value is written, and the node that holds its schema."""
    content = list(node.mapping("content").items()) if node.has("content") else []
    default = cast(ParameterStyle, _STYLES[where][0])
    if content:
        name, held = content[0]
        held = held.follow()
        if body_kind(name, held) is not BodyKind.JSON:
            reason = f"a parameter written as `{name}` is given as text"
            schemas.ledger.degraded("parameter-content", reason, node.location, kind="parameter")
            return default, node
        return "json", held
    written = node.text("style") or default
    if written not in _STYLES[where]:
        reason = f"`{written}` is no style for a parameter in `{where}`; `{default}` is used"
        schemas.ledger.degraded("parameter-style", reason, node.location, kind="parameter")
        return default, node
    return cast(ParameterStyle, written), node


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
