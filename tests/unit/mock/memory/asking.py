"""A mock with the scenario ``memory``, and requests to it in plain JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml
from case import CASES

from clientwright.mock import Request, Response, Service
from clientwright.mock.described import Described
from clientwright.mock.memory.scenario import Memory

DEPOT = CASES / "operations" / "remembered" / "openapi.yaml"


class Remembering:
    """A description with a memory."""

    def __init__(self, data: Any = DEPOT, memory: Memory | None = None) -> None:
        read = yaml.safe_load(data.read_text(encoding="utf-8")) if isinstance(data, Path) else data
        self.described = Described(read)
        self.memory = memory or Memory(self.described)
        self.service = Service(self.described, scenario=self.memory)

    def ask(self, method: str, target: str, body: Any = None, **headers: str) -> Response:
        named = [(name.replace("_", "-"), value) for name, value in {"x_depot_key": "k", **headers}.items()]
        if body is not None and "content_type" not in headers:
            named.append(("content-type", "application/json"))
        content = b"" if body is None else json.dumps(body).encode()
        return self.service.respond(Request.of(method, target, named, content))

    def json(self, method: str, target: str, body: Any = None, **headers: str) -> Any:
        response = self.ask(method, target, body, **headers)
        assert response.status < 300, response.body
        return response.json() if response.body else None
