"""A client of very many models is no burden to type checkers and editors: memory grows no faster than they."""

from __future__ import annotations

import json
from pathlib import Path

import checkers
import pytest
from behaviour.emitted_calls import emitted

pytestmark = pytest.mark.proof

MANY = 900


def test_pyright_needs_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schemas = {
        f"M{number}": {
            "type": "object",
            "properties": {"next": {"$ref": f"#/components/schemas/M{(number + 1) % MANY}"}},
        }
        for number in range(MANY)
    }
    description = {
        "openapi": "3.1.0",
        "info": {"title": "Many", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(description), encoding="utf-8")
    for path, text in emitted(file).texts.items():
        target = tmp_path / "packages" / "many" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    monkeypatch.setenv("NODE_OPTIONS", "--max-old-space-size=400")  # MiB; pyright gives up when it has none left.
    assert checkers.pyright(tmp_path / "packages") == []
