"""The header fields that successes are described with (OpenAPI 3.1, 4.8.17): together one object, which is a model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.words import property_documentation
from clientwright.ir.types import AnyType, ModelRef, Naming, ObjectModel, Property, Type
from clientwright.source.node import Node

_COMPONENTS: Final = "/components/headers/"
_SHOWN: Final = 2
"""How many names of components a model is named by at most."""


def read_headers(operation: Node, id: str, schemas: Schemas) -> ModelRef | None:
    """The header fields of an operation's successes; None without any.

    One that not all of them have, or need, may be missing. Operations whose headers are the same components share a
    model, which is named after these.
    """
    successes = list(_successes(operation))
    held: dict[str, Node] = {}
    needed: list[set[str]] = []
    for response in successes:
        described = dict(response.mapping("headers").items()) if response.has("headers") else {}
        # OpenAPI 3.1, 4.8.17.1: the one that says what the content is, is to be ignored.
        described = {name: one for name, one in described.items() if name.lower() != "content-type"}
        needed.append({name.lower() for name, one in described.items() if one.follow().flag("required")})
        for name, one in described.items():
            if name.lower() not in {known.lower() for known in held}:
                held[name] = one
    if not held:
        return None
    required = {name for name in needed[0] if all(name in each for each in needed)}
    model = _model(held, required, operation, id)
    if not model.naming.parent:
        held = dict(sorted(held.items()))
    if model.id not in schemas.models:
        schemas.models[model.id] = None
        read = [_property(name, one, name.lower() in required, model, schemas) for name, one in held.items()]
        schemas.models[model.id] = ObjectModel(
            id=model.id,
            naming=model.naming,
            properties=tuple(read),
            additional=AnyType(),
            doc="Header fields of an answer.",
            location=model.location,
        )
    return ModelRef(id=model.id)


def _successes(operation: Node) -> Iterator[Node]:
    """The responses that are a call's result: those of 2xx; without any, ``default``."""
    listed = [(status, held.follow()) for status, held in operation.mapping("responses").items()]
    described = [held for status, held in listed if status.startswith("2")]
    yield from described or [held for status, held in listed if status == "default"]


def _model(held: dict[str, Node], required: set[str], operation: Node, id: str) -> ObjectModel:
    """The model without its properties."""
    responses = operation.child("responses")
    components = {name: one.follow() for name, one in sorted(held.items()) if _COMPONENTS in one.follow().pointer}
    naming = Naming(parent=id, role=("headers",))
    found = f"{responses.id}/headers"
    if len(components) == len(held) <= _SHOWN:
        words = [one.pointer.rpartition("/")[2] for one in components.values()]
        naming = Naming(role=(*dict.fromkeys(words), "headers"))
        found = " ".join(f"{one.id}?" if name.lower() not in required else one.id for name, one in components.items())
    return ObjectModel(id=found, naming=naming, properties=(), additional=None, location=responses.location)


def _property(name: str, held: Node, required: bool, model: ObjectModel, schemas: Schemas) -> Property:
    header = held.follow()
    content = [one.follow() for _, one in header.mapping("content").items()] if header.has("content") else []
    schema = (content[0] if content else header).get("schema")
    found: Type = AnyType() if schema is None else schemas.type_of(schema, Place(model.id, (name,)))
    doc = header.text("description").strip()
    return Property(
        wire_name=name,
        type=found,
        required=required,
        doc=doc or ("" if schema is None else property_documentation(schema, name)),
        deprecated=header.flag("deprecated"),
        location=held.document.location(held.file, held.pointer, key=True),
    )
