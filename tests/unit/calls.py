"""Packages generated from a few operations, and the parts that their descriptions are made of."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.names import assign
from clientwright.render import Templates, render
from clientwright.source import read

NUMBERS = itertools.count()
Json = dict[str, Any]
Generate = Callable[..., Any]


def generating(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generate:
    """What generates a package from ``paths`` (and ``schemas``) and gives its only module of operations."""

    def generate(paths: Json, schemas: Json | None = None, **more: Any) -> Any:
        name = f"emitted_calls_{next(NUMBERS)}"
        described = {
            "openapi": "3.1.0",
            "info": {"title": "Sample", "version": "1"},
            "servers": [{"url": "https://example.com"}],
            "paths": paths,
            "components": {"schemas": schemas or {}},
            **more,
        }
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(described), encoding="utf-8")
        diagnostics = Diagnostics()
        document = read(str(file), diagnostics=diagnostics)
        assert document is not None
        described_api = build(document, Config())
        package = plan(described_api, assign(described_api, Config(), diagnostics), package=name)
        assert not diagnostics.failed, list(diagnostics)
        for path, text in render(package, Templates.load()).items():
            emitted = tmp_path / name / path
            emitted.parent.mkdir(parents=True, exist_ok=True)
            emitted.write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        (module,) = package.apis
        imported = importlib.import_module(f"{name}.api.{module.name}")
        monkeypatch.setattr(sys, "modules", {**sys.modules})
        return imported

    return generate


def operation(id: str = "act", **more: Any) -> Json:
    """An operation that gives nothing."""
    return {"operationId": id, "tags": ["things"], "responses": {"204": {"description": "Done"}}, **more}


def parameter(name: str, place: str, schema: Json | None = None, **more: Any) -> Json:
    """A parameter, a string unless told otherwise."""
    return {"name": name, "in": place, "schema": schema or {"type": "string"}, "required": place == "path", **more}


ARRAY: Json = {"type": "array", "items": {"type": "string"}}
OBJECT: Json = {"type": "object", "additionalProperties": {"type": "integer"}}


def body(media_type: str, schema: Json, **more: Any) -> Json:
    """A request body in one media type."""
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}, **more}}


FIELDS: Json = {
    "type": "object",
    "required": ["the-name", "kind"],
    "properties": {
        "the-name": {"type": "string"},
        "kind": {"const": "thing"},
        "size": {"type": ["integer", "null"]},
        "id": {"type": "string", "readOnly": True},
    },
}


def answer(media_type: str, schema: Json, description: str = "Here") -> Json:
    """A response with a body."""
    return {"description": description, "content": {media_type: {"schema": schema}}}
