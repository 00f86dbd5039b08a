"""The mock against real descriptions: each loads, and each operation answers a request made from its own schemas."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from real_descriptions import CORPUS

from clientwright.diagnostics import Diagnostics
from clientwright.mock import Request, Service, service_of
from clientwright.mock.answering.synthesis import Synthesis
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.reading.operation import Operation, Parameter
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.plain import dump
from clientwright.source import read

HOME = Path(__file__).parents[3] / "spec" / "run-steps.yaml"
FILES = sorted(path for path in CORPUS.glob("*.*") if path.suffix in (".json", ".yaml", ".yml"))

# Requests that cannot be right, by the description: two equal alternatives of a oneOf, a path that is told apart by a
# fragment only (the twin answers), a default with properties that are not declared.
IMPOSSIBLE = {"POST /types/unions/duplicate-types"}

DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "|"}


def loaded(path: Path) -> Service:
    document = read(str(path), diagnostics=Diagnostics())
    assert document is not None
    return service_of(document)


def line(value: Any) -> str:
    return value if isinstance(value, str) else dump(value)


def escaped(value: Any) -> str:
    return quote(line(value), safe="")


def bracketed(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from bracketed(f"{name}[{key}]", member)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from bracketed(f"{name}[{index}]", item)
    else:
        yield name, value


class Requester:
    """Makes a request for an operation: every parameter and the body, by its schemas."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._synthesis = Synthesis(service.description, service.judge)

    def request(self, operation: Operation) -> Request:
        path, _, fixed = operation.template.partition("#")[0].partition("?")
        query = [fixed] if fixed else []
        headers = [("authorization", "Basic YTpi" if self._basic(operation) else "Bearer x")]
        for parameter in operation.parameters:
            value = self._synthesis.value(parameter.schema, Direction.REQUEST)
            if parameter.place == "path":
                path = path.replace("{" + parameter.name + "}", simple(value, parameter.explode))
            elif parameter.place == "query":
                query += pairs(parameter, value)
            elif parameter.place == "header":
                headers.append((parameter.name, unquote(simple(value, parameter.explode))))
            else:
                headers.append(("cookie", f"{parameter.name}={escaped(value)}"))
        for scheme in self._schemes(operation):
            if scheme.get("type") == "apiKey" and scheme["in"] == "query":
                query.append(f"{scheme['name']}=k")
            elif scheme.get("type") == "apiKey":
                headers.append((scheme["name"], "k") if scheme["in"] == "header" else ("cookie", f"{scheme['name']}=k"))
        body, content_type = self._body(operation)
        headers += [("content-type", content_type)] if content_type else []
        return Request.of(operation.method, f"{path}?{'&'.join(query)}", headers, body)

    def _schemes(self, operation: Operation) -> list[dict[str, Any]]:
        declared = self._service.description.data.get("components", {}).get("securitySchemes", {})
        names = list(operation.security[0]) if operation.security else []
        return [self._service.description.follow(declared.get(name)) for name in names]

    def _basic(self, operation: Operation) -> bool:
        return any(scheme.get("scheme") == "basic" for scheme in self._schemes(operation))

    def _body(self, operation: Operation) -> tuple[bytes, str]:
        if operation.body is None or not operation.body.content:
            return b"", ""
        content = operation.body.content
        media = next((each for each in content if ContentType.read(each.name).json), content[0])
        name = "application/json" if media.name == "*/*" else media.name
        kind = ContentType.read(name)
        writers: dict[str, Callable[[Any], bytes]] = {
            "application/x-www-form-urlencoded": form,
            "multipart/form-data": multipart,
        }
        if not kind.json and kind.name not in writers:
            return b"x", name
        value = self._synthesis.value(media.schema, Direction.REQUEST)
        written = writers.get(kind.name, lambda each: dump(each).encode())(value)
        return written, f"{name}; boundary=B" if kind.name.startswith("multipart/") else name


def simple(value: Any, explode: bool) -> str:
    if isinstance(value, list):
        return ",".join(escaped(item) for item in value)
    if isinstance(value, dict):
        return ",".join(f"{escaped(key)}{'=' if explode else ','}{escaped(member)}" for key, member in value.items())
    return escaped(value)


def pairs(parameter: Parameter, value: Any) -> list[str]:
    name = escaped(parameter.name)
    if parameter.media is not None:
        return [f"{name}={quote(dump(value), safe='')}"]
    if parameter.style == "deepObject":
        return [f"{escaped(key)}={escaped(member)}" for key, member in bracketed(parameter.name, value)]
    if isinstance(value, list) and not parameter.explode:
        return [f"{name}={DELIMITERS[parameter.style].join(escaped(item) for item in value)}"]
    if isinstance(value, list):
        return [f"{name}={escaped(item)}" for item in value]
    if isinstance(value, dict) and parameter.explode:
        return [f"{escaped(key)}={escaped(member)}" for key, member in value.items()]
    return [f"{name}={simple(value, False)}"]


def form(value: Any) -> bytes:
    fields = [pair for name, member in value.items() for pair in bracketed(name, member)]
    return "&".join(f"{quote(name, safe='[]')}={escaped(member)}" for name, member in fields).encode()


def multipart(value: Any) -> bytes:
    parts: list[str] = []
    for name, member in value.items():
        for item in member if isinstance(member, list) else [member]:
            kind = "\r\nContent-Type: application/json" if isinstance(item, (dict, list)) else ""
            parts.append(f'--B\r\nContent-Disposition: form-data; name="{name}"{kind}\r\n\r\n{line(item)}\r\n')
    return f"{''.join(parts)}--B--\r\n".encode()


def named(name: str) -> Path:
    path = HOME if name == HOME.name else CORPUS / name
    if not path.exists():
        pytest.skip(f"{name} is not in {CORPUS}")
    return path


@pytest.mark.proof
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_description_loads_without_building_a_validator(path: Path) -> None:
    service = loaded(path)
    assert service.router.operations
    assert not service.judge._dialects


@pytest.mark.proof
@pytest.mark.parametrize(
    "name",
    [
        "run-steps.yaml",
        "petstore-3.0.yaml",
        "museum-3.1.yaml",
        "openai-runs.yaml",
        "oas32-itemschema-aiopenapi3.yaml",
        "oas32-media-type-examples.yaml",
        "oas32-path-item-example.yaml",
        "opc-baseline-3.0.json",
        "opc-baseline-3.1.yaml",
        "k8s-apps-v1.json",
        "spotify.yml",
    ],
)
def test_every_operation_answers_a_request_made_from_its_schemas(name: str) -> None:
    logging.getLogger("clientwright.mock").setLevel(logging.ERROR)
    service = loaded(named(name))
    requester = Requester(service)
    for operation in service.router.operations:
        if operation.name not in IMPOSSIBLE:
            response = service.respond(requester.request(operation))
            assert response.status < 400, (operation.name, response.body)


def test_the_home_description_streams_every_kind_of_event_but_errors() -> None:
    service = loaded(named(HOME.name))
    body = b'{"assistant_id": "asst_1", "stream": true}'
    headers = [("authorization", "Bearer x"), ("content-type", "application/json"), ("openai-beta", "assistants=v2")]
    asked = Request.of("POST", "/threads/thread_1/runs", [*headers, ("prefer", "dynamic=true")], body)
    chunks = service.respond(asked).chunks
    assert len(chunks) == 24  # Of the 25 kinds one is ``error``, after which nothing comes.
    assert not any(chunk.startswith(b"event: error\n") for chunk in chunks)
    assert chunks[-1] == b"event: done\ndata: [DONE]\n\n"
    assert all(chunk.startswith(b"event: ") for chunk in chunks)


def test_the_home_description_uses_its_own_examples() -> None:
    service = loaded(named(HOME.name))
    requester = Requester(service)
    for operation in service.router.operations:
        service.respond(requester.request(operation))
    assert service.description.notes == []


def test_a_document_of_several_files_is_served_whole(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "api.yaml").write_text(
        "openapi: 3.1.0\n"
        "info: {title: T, version: '1'}\n"
        "paths:\n"
        "  /things:\n"
        "    get:\n"
        "      responses:\n"
        "        '200': {$ref: 'parts/answers.yaml#/Ok'}\n"
        "components: {schemas: {N: {const: 7}}}\n"
    )
    (tmp_path / "parts" / "answers.yaml").write_text(
        "Ok:\n"
        "  description: fine\n"
        "  content: {application/json: {schema: {properties: {n: {$ref: '../api.yaml#/components/schemas/N'},"
        " m: {$ref: '#/M'}}}}}\n"
        "M: {const: 8}\n"
    )
    diagnostics = Diagnostics()
    document = read(str(tmp_path / "api.yaml"), diagnostics=diagnostics)
    assert document is not None, list(diagnostics)
    service = service_of(document)
    assert service.respond(Request.of("GET", "/things")).json() == {"n": 7, "m": 8}
    assert service.description.notes == []
