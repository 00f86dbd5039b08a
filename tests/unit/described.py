"""A small description, what is done to it, and what that changes for who calls its client."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from clientwright.changes.change import Change
from clientwright.changes.compare import compare
from clientwright.changes.surface import Surface
from clientwright.clock import Clock
from clientwright.comparison import side
from clientwright.names.kept import FILE_NAME, to_text
from clientwright.pipeline import Request

GONE: Final = object()
Edits = Mapping[str, object]
"""What stands at a place, its parts apart by spaces; ``GONE`` for nothing."""


def ref(name: str) -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: object) -> dict[str, Any]:
    """The responses of an operation that answers with JSON."""
    return {"200": {"description": "It.", "content": {"application/json": {"schema": schema}}}}


def sent(schema: object) -> dict[str, Any]:
    """A request body of JSON."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def query(name: str, **more: object) -> dict[str, Any]:
    """A parameter."""
    return {"name": name, "in": "query", "schema": {"type": "string"}, **more}


def path(name: str) -> dict[str, Any]:
    """A parameter in the path."""
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


BASE: Final[dict[str, Any]] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [query("tag"), query("limit", schema={"type": "integer"})],
                "responses": answer({"type": "array", "items": ref("Pet")}),
            },
            "post": {
                "operationId": "addPet",
                "tags": ["pets"],
                "requestBody": sent(ref("NewPet")),
                "responses": answer(ref("Pet")),
            },
        },
        "/shelves/{shop}/{shelf}": {
            "get": {
                "operationId": "getShelf",
                "tags": ["shelves"],
                "parameters": [path("shop"), path("shelf")],
                "responses": answer({"type": "string"}),
            },
            "put": {
                "operationId": "putShelf",
                "tags": ["shelves"],
                "parameters": [path("shop"), path("shelf")],
                "requestBody": sent(
                    {
                        "type": "object",
                        "required": ["toys"],
                        "properties": {"toys": {"type": "array", "items": ref("Toy")}},
                    }
                ),
                "responses": {"204": {"description": "Done."}},
            },
        },
    },
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"},
                    "age": {"type": "integer"},
                    "mood": ref("Mood"),
                    "home": ref("Home"),
                    "near": ref("Place"),
                },
            },
            "NewPet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
            "Toy": {
                "type": "object",
                "required": ["colour"],
                "properties": {
                    "colour": ref("Colour"),
                    "price": {"type": ["number", "null"]},
                    "parts": {"type": "array", "items": ref("Part")},
                },
            },
            "Mood": {"type": "string", "enum": ["calm", "wild"]},
            "Colour": {"type": "string", "enum": ["red", "blue"]},
            "Home": {"oneOf": [ref("House"), ref("Tree")]},
            "Part": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
            "Place": {"type": "string"},
            "House": {"type": "object", "required": ["doors"], "properties": {"doors": {"type": "integer"}}},
            "Tree": {"type": "object", "required": ["height"], "properties": {"height": {"type": "integer"}}},
        },
    },
}


def edited(edits: Edits) -> dict[str, Any]:
    """The description with something else in some places."""
    document = deepcopy(BASE)
    for place, value in edits.items():
        *above, last = place.split(" ")
        there: Any = document
        for part in above:
            there = there[int(part)] if isinstance(there, list) else there.setdefault(part, {})
        key: Any = int(last) if isinstance(there, list) else last
        if value is GONE:
            del there[key]
        elif isinstance(there, list) and key == len(there):
            there.append(value)
        else:
            there[key] = value
    return document


def offered(edits: Edits, folder: Path, *, name: str) -> Surface:
    """What the client of the description offers; ``config`` among the edits is a configuration.

    With one its names are written down, and stick in the next; ``names`` are those that were written down before.
    """
    file, config = folder / f"{name}.json", folder / f"{name}.toml"
    document = edited({place: value for place, value in edits.items() if place not in ("config", "names")})
    if "names" in edits:
        (folder / FILE_NAME).write_text(str(edits["names"]), encoding="utf-8")
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    config.write_text(str(edits.get("config", "")), encoding="utf-8")
    request = Request(description=str(file), config=str(config), in_depth=False, output=folder)
    found = side(str(file), request, Clock(), old=False)
    understood = found.understood
    assert found.surface is not None, list(understood.diagnostics if understood else ())
    if understood and understood.api and understood.names and "config" in edits:
        (folder / FILE_NAME).write_text(to_text(understood.api, understood.names), encoding="utf-8")
    return found.surface


def changes(old: Edits, new: Edits, folder: Path) -> tuple[Change, ...]:
    """What changed from the one description to the other."""
    return compare(offered(old, folder, name="old"), offered(new, folder, name="new"))


def said(found: tuple[Change, ...]) -> Iterator[str]:
    """Each change in short."""
    for one in found:
        yield f"{one.rule}: {one.sentence}"
