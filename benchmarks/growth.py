"""How the time of a run grows when one thing in a description doubles: in proportion, or faster."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from benchmarks.clients import scratch
from benchmarks.paired import ENVIRONMENT
from benchmarks.rows import Row, Skipped

LESS, MORE, DOUBLINGS = 1_000, 4_000, 2
REACH: Final = 2.5
"""Of a doubling; 2 is in proportion."""
_PROGRAM: Final = """
import atexit, sys, time
from clientwright.cli import cli
atexit.register(lambda: print(time.process_time()))
cli.main(sys.argv[1:])
"""
"""Of the run itself; what openapi-spec-validator takes beside it is not ours."""

Json: TypeAlias = dict[str, Any]


def rows() -> Iterator[Row | Skipped]:
    """The ratios of a doubling, without what a run takes on a description of nearly nothing."""
    nothing = _seconds(_whole({"A": {"type": "object"}}))
    for what, made in KINDS.items():
        ratio = (_seconds(made(MORE)) - nothing) / (_seconds(made(LESS)) - nothing)
        yield Row(f"twice as many {what}", ratio ** (1 / DOUBLINGS), "x", REACH)


def _seconds(whole: Json, rounds: int = 3) -> float:
    """What ``generate`` takes of a processor, at best."""
    folder = scratch() / "growth"
    folder.mkdir(exist_ok=True)
    (folder / "openapi.json").write_text(json.dumps(whole), encoding="utf-8")
    best = float("inf")
    for number in range(rounds):
        command = [sys.executable, "-c", _PROGRAM, "generate", "openapi.json", "-o", f"client{number}"]
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        best = min(best, float(done.stdout.split()[-1]))
        shutil.rmtree(folder / f"client{number}")
    return best


def _whole(schemas: Json, paths: Json | None = None) -> Json:
    info = {"title": "Growth", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths or {}, "components": {"schemas": schemas}}


def _alike(name: str, number: int) -> str:
    """A name that is the same to Python as each of its kind: only separators differ."""
    return name + f"{number:012b}".replace("0", "-").replace("1", ".")


def _operation(id: str, **more: Any) -> Json:
    return {"get": {"operationId": id, "tags": ["all"], "responses": {"200": {"description": ""}}, **more}}


def _properties(size: int, name: Callable[[int], str]) -> Json:
    return {"type": "object", "properties": {name(number): {"type": "string"} for number in range(size)}}


def _members(size: int, tagged: bool) -> Json:
    def member(number: int) -> Json:
        own: Json = {"kind": {"const": f"m{number}"}} if tagged else {}
        return {"type": "object", "required": list(own), "properties": {**own, f"p{number}": {"type": "string"}}}

    union = {"oneOf": [{"$ref": f"#/components/schemas/M{number}"} for number in range(size)]}
    return _whole({**{f"M{number}": member(number) for number in range(size)}, "U": union})


def _body(size: int) -> Json:
    schema = _properties(size, lambda number: f"p{number}")
    post = {**_operation("send")["get"], "requestBody": {"content": {"application/json": {"schema": schema}}}}
    return _whole({}, {"/a": {"post": post}})


KINDS: Final[Mapping[str, Callable[[int], Json]]] = {
    "schemas": lambda size: _whole({f"A{number}": _properties(2, str) for number in range(size)}),
    "properties of one schema": lambda size: _whole({"A": _properties(size, lambda number: f"p{number}")}),
    "properties whose names collide": lambda size: _whole({"A": _properties(size, lambda n: _alike("p", n))}),
    "schemas whose names collide": lambda size: _whole({_alike("A", n): _properties(2, str) for n in range(size)}),
    "operations whose names collide": lambda size: _whole(
        {}, {f"/a{number}": _operation(_alike("get", number)) for number in range(size)}
    ),
    "parameters of one operation": lambda size: _whole(
        {},
        {"/a": _operation("a", parameters=[{"name": f"p{n}", "in": "query", "schema": {}} for n in range(size)])},
    ),
    "properties of one body": _body,
    "members of a union that a tag tells apart": lambda size: _members(size, tagged=True),
    "members of a union that only their fields tell apart": lambda size: _members(size, tagged=False),
    "references that lead nowhere": lambda size: _whole(
        {f"Alike{n}": {"items": {"$ref": f"#/components/schemas/Alike_{n}"}} for n in range(size)}
    ),
}
