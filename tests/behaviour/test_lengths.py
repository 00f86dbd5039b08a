"""Whatever the length of the names and texts in a description, what is emitted is Python in black's form."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import black
import pytest
from behaviour.emitted_calls import emitted

pytestmark = pytest.mark.proof

LENGTHS = range(1, 201)
SOME = (*range(1, 201, 20), *range(50, 90, 2))
"""Of everything; what makes lines too long is around 60 to 80 letters."""


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def event(name: str, data: dict[str, Any], **marks: Any) -> dict[str, Any]:
    """The schema of an event, of this name."""
    return {
        "type": "object",
        "required": ["event", "data"],
        "properties": {"event": {"const": name}, "data": data},
        **marks,
    }


def events(length: int, mark: str) -> dict[str, Any]:
    """The schemas of a stream: one event of JSON, and one of text that is marked, with a name of so many letters."""
    song = {"type": "string", "contentMediaType": "application/json", "contentSchema": ref("Song")}
    return {
        f"Sung{length}": event("s" * length, song),
        f"Last{length}": event("e" * length, {"type": "string"}, **({mark: True} if mark else {})),
        f"Event{length}": {"oneOf": [ref(f"Sung{length}"), ref(f"Last{length}")]},
    }


def streams(mark: str) -> dict[str, Any]:
    """A stream for each length."""
    schemas: dict[str, Any] = {"Song": {"type": "object", "properties": {"title": {"type": "string"}}}}
    paths: dict[str, Any] = {}
    for length in LENGTHS:
        schemas |= events(length, mark)
        content = {"text/event-stream": {"itemSchema": ref(f"Event{length}")}}
        paths[f"/{length}"] = {
            "get": {
                "operationId": f"sing{length}",
                "tags": ["songs"],
                "responses": {"200": {"description": "A song.", "content": content}},
            }
        }
    return whole(schemas, paths, "3.2.0")


def whole(schemas: dict[str, Any], paths: dict[str, Any], version: str = "3.1.0") -> dict[str, Any]:
    info = {"title": "Lengths", "version": "1"}
    return {"openapi": version, "info": info, "paths": paths, "components": {"schemas": schemas}}


def everything() -> dict[str, Any]:
    """An operation for each length, with a name or text of it wherever there is one."""
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for length in SOME:
        word = "w" * length
        own = f"{word}{length}"
        text = {"type": "string", "enum": [word], "default": word, "description": word, "example": word}
        schemas[own] = {
            "type": "object",
            "description": word,
            "required": [f"r{word}"],
            "properties": {
                f"r{word}": text,
                word: {"type": "array", "items": {"type": "object", "properties": {word: text}}},
                f"m{word}": {"type": "object", "additionalProperties": text, "default": {word: [word]}},
            },
        }
        schemas[f"u{own}"] = {"oneOf": [ref(own), {"type": "array", "items": ref(own)}, {"type": "string"}]}
        parameters = [
            {"name": word, "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": f"q{word}", "in": "query", "description": word, "schema": text},
            {"name": f"h-{word}", "in": "header", "required": True, "schema": {"type": "integer"}},
        ]
        paths[f"/{word}/{{{word}}}/{word}"] = {
            "post": {
                "operationId": f"o{own}",
                "tags": [f"t{word}"],
                "summary": word,
                "description": f"{word} {word}",
                "parameters": parameters,
                "requestBody": {"description": word, "content": {"application/json": {"schema": ref(own)}}},
                "responses": {
                    "200": {"description": word, "content": {"application/json": {"schema": ref(f"u{own}")}}},
                    "404": {"description": word, "content": {f"application/{word}+json": {"schema": ref(own)}}},
                },
            }
        }
    return whole(schemas, paths)


DESCRIPTIONS = {
    "a terminator": lambda: streams("x-clientwright-terminator"),
    "an error": lambda: streams("x-clientwright-error"),
    "an event of text": lambda: streams(""),
    "everything": everything,
}


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_names_of_every_length_are_emitted_in_blacks_form(name: str, tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(json.dumps(DESCRIPTIONS[name]()))
    texts = {path: text for path, text in emitted(tmp_path / "api.json").texts.items() if "_runtime/" not in path}
    if name != "everything":
        texts = {"_streams.py": texts["_streams.py"]}
        assert texts["_streams.py"].count("Final[Events[") == len(LENGTHS)
    changed = []
    for path, text in texts.items():
        if path.endswith(".py"):
            ast.parse(text)
            if black.format_str(text, mode=black.Mode()) != text:
                changed.append(path)
    assert changed == []
