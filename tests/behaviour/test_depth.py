"""Whatever nests as deep as reading admits is generated, imported, decoded and encoded; deeper is a finding."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli

pytestmark = pytest.mark.proof

Nesting = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""A schema around another one, and a value around one of that."""
KINDS: dict[str, Nesting] = {
    "lists": (lambda schema: {"type": "array", "items": schema}, lambda value: [value]),
    "maps": (lambda schema: {"type": "object", "additionalProperties": schema}, lambda value: {"key": value}),
    "objects": (lambda schema: {"type": "object", "properties": {"a": schema}}, lambda value: {"a": value}),
    "one of": (
        lambda schema: {"oneOf": [{"type": "integer"}, {"type": "array", "items": schema}]},
        lambda value: [value],
    ),
    "members": (
        lambda schema: {"allOf": [{"type": "object", "properties": {"a": schema}}]},
        lambda value: {"a": value},
    ),
}
INNERMOST: dict[str, tuple[Any, Any]] = {
    "a text": ({"type": "string"}, "deep"),
    "a model": ({"type": "object", "properties": {"name": {"type": "string"}}}, {"name": "deep"}),
}


def description(kind: str, innermost: str, times: int) -> tuple[dict[str, Any], Any]:
    """A description whose schema ``A`` nests so many times, and a value of it."""
    (schema, value), (around, holding) = INNERMOST[innermost], KINDS[kind]
    for _ in range(times):
        schema, value = around(schema), holding(value)
    paths = {
        "/a": {
            "post": {
                "operationId": "goDeep",
                "requestBody": {"content": {"application/json": {"schema": schema}}},
                "responses": {"200": {"description": "Deep.", "content": {"application/json": {"schema": schema}}}},
            }
        }
    }
    info = {"title": "T", "version": "1"}
    holder = {"type": "object", "required": ["v"], "properties": {"v": schema}}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": {"A": holder}}}, value


def levels(value: Any) -> int:
    """How deep a description nests."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(levels, inner), default=0)


def deepest(kind: str, innermost: str) -> int:
    """How often a schema can be nested that is still read: 200 levels are."""
    times = 1
    while levels(description(kind, innermost, times + 1)[0]) <= 200:
        times += 1
    return times


def generate(folder: Path, whole: dict[str, Any]) -> Result:
    (folder / "api.json").write_text(json.dumps(whole))
    return CliRunner().invoke(cli, ["generate", str(folder / "api.json"), "-o", str(folder / "client"), "--verify"])


DECODE = """
import importlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
from client import models
from client._runtime.wire.codec import from_json, to_json
value = json.loads(sys.stdin.read())
assert to_json(from_json(models.A, value)) == value
"""


@pytest.mark.parametrize("innermost", INNERMOST)
@pytest.mark.parametrize("kind", KINDS)
def test_the_deepest_that_is_read_is_generated_decoded_and_encoded(
    kind: str, innermost: str, tmp_path: Path, site: Path
) -> None:
    times = deepest(kind, innermost)
    whole, value = description(kind, innermost, times)
    result = generate(tmp_path, whole)
    assert result.exit_code == 0, result.output[-2_000:]
    command = [sys.executable, "-I", "-S", "-B", "-c", DECODE, json.dumps([str(tmp_path), str(site)])]
    done = subprocess.run(command, input=json.dumps({"v": value}), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
    deeper = generate(tmp_path, description(kind, innermost, times + 1)[0])
    assert deeper.exit_code == 1
    assert "error[too-deep]: values are nested more than 200 levels deep here" in deeper.stderr


@pytest.mark.parametrize("links", [1, 2, 30])
def test_aliases_nest_no_deeper_than_what_is_written(links: int, tmp_path: Path) -> None:
    around = 190 // links - 1
    schemas = "    A0: &a0 {type: string}\n"
    for number in range(1, links + 1):
        nested = "{type: array, items: " * around + f"*a{number - 1}" + "}" * around
        schemas += f"    A{number}: &a{number} {nested}\n"
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    (tmp_path / "api.yaml").write_text(head + schemas)
    command = ["generate", str(tmp_path / "api.yaml"), "-o", str(tmp_path / "client")]
    result = CliRunner().invoke(cli, command)
    assert result.exit_code == 0, result.output[-2_000:]
    many = "".join(f"    B{n}: &b{n} {'[' * 100}*{f'b{n - 1}' if n else 'a0'}{']' * 100}\n" for n in range(3))
    (tmp_path / "api.yaml").write_text(head + schemas + many)
    result = CliRunner().invoke(cli, command)
    assert "api.yaml:" in result.stderr
    assert "error[too-deep]: values are nested more than 200 levels deep here" in result.stderr


LINKS = {
    "lists": ("{{type: array, items: {{$ref: '#/components/schemas/A{}'}}}}", 2),
    "maps": ("{{type: object, additionalProperties: {{$ref: '#/components/schemas/A{}'}}}}", 2),
    "parts": ("{{allOf: [{{$ref: '#/components/schemas/A{}'}}], properties: {{a: {{type: string}}}}}}", 3),
    "members": ("{{oneOf: [{{$ref: '#/components/schemas/A{}'}}, {{type: string}}]}}", 3),
    "names": ("{{$ref: '#/components/schemas/A{}'}}", 1),
    "properties of lists": (
        "{{type: array, items: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A{}'}}}}}}}}",
        0,
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_the_longest_chain_of_references_that_is_read_is_generated(name: str, tmp_path: Path) -> None:
    link, weight = LINKS[name]
    count = 195 // weight if weight else 700
    links = "".join(f"    A{number}: {link.format(number + 1)}\n" for number in range(count))
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    (tmp_path / "api.yaml").write_text(f"{head}{links}    A{count}: {{type: object}}\n")
    command = ["generate", str(tmp_path / "api.yaml"), "-o", str(tmp_path / "client"), "--verify"]
    result = CliRunner().invoke(cli, command)
    if isinstance(result.exception, Exception):
        raise result.exception
    assert result.exit_code == 0, result.output[-2_000:]
