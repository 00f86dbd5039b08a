"""A stream of JSON Lines over a socket, sync and async: its items, and each way in which it can go wrong."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner
from smoke.flavours import connected, every, got

from clientwright.cli import cli
from clientwright.diagnostics import Diagnostics
from clientwright.mock import service_of
from clientwright.mock.serving.server import serving
from clientwright.source import read

pytestmark = pytest.mark.anyio

DESCRIPTION = """openapi: 3.2.0
info: {title: Logbook, version: "1"}
servers: [{url: https://logbook.example}]
paths:
  /log:
    get:
      operationId: follow
      tags: [log]
      responses:
        "200":
          description: Line by line.
          content:
            application/jsonl:
              itemSchema: {$ref: "#/components/schemas/Entry"}
              example: [{text: one}, {text: zwölf}, {text: three}]
components:
  schemas:
    Entry:
      type: object
      required: [text]
      properties:
        text: {type: string}
"""
WORDS = ["one", "zwölf", "three"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of the description, as ``clientwright generate`` writes it."""
    folder = tmp_path_factory.mktemp("logbook")
    (folder / "logbook.yaml").write_text(DESCRIPTION, encoding="utf-8")
    ran = CliRunner().invoke(cli, ["generate", str(folder / "logbook.yaml"), "-o", str(folder / "logbook_client")])
    assert ran.exit_code == 0, ran.output
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield importlib.import_module("logbook_client")


@pytest.fixture(scope="module")
def url(package: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a mock of the description."""
    file = tmp_path_factory.mktemp("described") / "logbook.yaml"
    file.write_text(DESCRIPTION, encoding="utf-8")
    document = read(str(file), overlays=[], diagnostics=Diagnostics())
    assert document is not None
    with serving(service_of(document)) as url:
        yield url


async def _lines(package: ModuleType, flavour: str, url: str, fault: str) -> list[Any]:
    """The items of the stream under a fault; the next call on the only connection has to work, whatever came of it."""
    async with connected(package, flavour, url, strict=True) as client:
        try:
            stream = await got(client.log.follow(headers={"X-Mock-Fault": fault} if fault else {}))
            return await every(stream)
        finally:
            again = await every(await got(client.log.follow()))
            assert [entry.text for entry in again] == WORDS


@pytest.mark.parametrize("fault", ["", "bytes=1", "delay=0.01; chunk=2", "content-type=application/x-ndjson"])
async def test_each_line_is_an_item(package: ModuleType, flavour: str, url: str, fault: str) -> None:
    entries = await _lines(package, flavour, url, fault)
    assert all(isinstance(entry, package.models.Entry) for entry in entries)
    assert [entry.text for entry in entries] == WORDS


async def test_a_line_that_comes_twice_is_two_items(package: ModuleType, flavour: str, url: str) -> None:
    entries = await _lines(package, flavour, url, "repeat=2")
    assert [entry.text for entry in entries] == ["one", "zwölf", "zwölf", "three"]


@pytest.mark.parametrize(
    ("fault", "words", "received"),
    [
        ("malformed=1", "not JSON", 0),
        ("malformed=3", "not JSON", 2),
        ("truncate=29", "the stream was cut", 1),  # In the second line, after half of a letter.
        ("reset=headers", "the stream was cut", 0),
        ("reset=body; chunk=3", "the stream was cut", 2),
        ("content-type=text/html", "text/html", 0),
        ("content-type=application/json", "application/json", 0),
    ],
)
async def test_a_stream_that_is_not_what_it_should_be_raises_what_came_before(
    package: ModuleType, flavour: str, url: str, fault: str, words: str, received: int
) -> None:
    with pytest.raises(package.StreamError, match=words) as caught:
        await _lines(package, flavour, url, fault)
    assert (caught.value.status, caught.value.operation) == (200, "follow")
    assert [entry.text for entry in caught.value.received] == WORDS[:received]


async def test_a_line_of_another_shape_is_told_and_kept(package: ModuleType, flavour: str, url: str) -> None:
    told: list[Any] = []
    async with connected(package, flavour, url, on_deviation=told.append) as client:
        stream = await got(client.log.follow(headers={"X-Mock-Fault": "unknown=2"}))
        entries = await every(stream)
    assert [(deviation.pointer, deviation.expected) for deviation in told] == [("/text", "string")]
    assert package.to_json(entries[1])["object"] == "mock.unknown"
    assert [entry.text for entry in (entries[0], *entries[2:])] == WORDS
