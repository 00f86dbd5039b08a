"""Text of a description never becomes code, a path, or a request that the user did not ask for."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from behaviour.bombs import CHAINS, HEAD, LARGE, chain
from behaviour.emitted_calls import call_every_builder, emitted
from behaviour.harmless import check_package, check_program, names_in, unseen
from behaviour.hostile import CANARY, PAYLOADS, description, small
from click.testing import CliRunner, Result

from clientwright.cli import cli

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A folder in which the whole hostile description was generated, and what was said."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile.json").write_text(json.dumps(description()))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return folder, run("generate", "hostile.json", "-o", "out/client")


def run(*arguments: str) -> Result:
    """A command, which must not end in a traceback."""
    result = CliRunner().invoke(cli, arguments, prog_name="clientwright")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_a_hostile_description_is_generated_without_harm(generated: tuple[Path, Result]) -> None:
    folder, result = generated
    assert result.exit_code == 0, result.stderr[-3_000:]
    package = folder / "out" / "client"
    written = [path for path in folder.rglob("*") if path.is_file()]
    assert [path for path in written if package not in path.parents] == [folder / "hostile.json"]
    check_package(
        {path.relative_to(package).as_posix(): path.read_text() for path in written if package in path.parents}
    )


def test_importing_and_calling_what_was_generated_runs_no_text(generated: tuple[Path, Result], site: Path) -> None:
    folder, _ = generated
    whole = emitted(folder / "hostile.json")
    called = call_every_builder(folder / "out" / "client", whole.api, whole.names, site, hostile=True)
    ways = sum(len(one.ways) for one in whole.api.operations)
    assert ways >= 6 * len(PAYLOADS)
    assert 2 * ways - len(PAYLOADS) < called <= 2 * ways
    assert not list(folder.rglob(f"*{CANARY}*"))


BUILD = """
import importlib, json, linecache, pkgutil, sys
sys.path[:0] = json.loads(sys.argv[1])
names = ("fields", "building", "decoding")
fields, building, decoding = (importlib.import_module(f"client._runtime.wire.{name}") for name in names)
models = importlib.import_module("client.models")
built = []
for name in models.__all__:
    model = getattr(models, name)
    if hasattr(model, "__dataclass_fields__"):
        before = set(linecache.cache)
        decoding.model_decoder(model), building.built_encoder(fields.form(model))
        lines = ["".join(linecache.cache[file][2]) for file in set(linecache.cache) - before if file.startswith("<")]
        built.append([list(model.__dataclass_fields__), lines])
print(json.dumps(built))
"""
OURS = re.compile(
    r"(v|key|value|values|right|required|decode|spot|known|typed|absent|flat|name)[0-9]+"
    r"|raw|found|holder|spot|model|new|Model|set|UNSET|NO_EXTRA|SPOT|unknown_fields|check|encode|decode"
    r"|type|len|str|int|float|bool|list|dict|KeyError|issuperset|get|fill|unexpected|at|update"
)
"""The names that built decoders and encoders are made of, beside those of fields."""


def test_what_is_built_of_it_holds_no_text(generated: tuple[Path, Result], site: Path) -> None:
    folder, _ = generated
    places = json.dumps([str(folder / "out"), str(site)])
    command = [sys.executable, "-I", "-S", "-B", "-c", BUILD, places]
    built = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout)
    assert len(built) > len(PAYLOADS)
    for fields, sources in built:
        assert len(sources) == 2
        for tree in map(ast.parse, sources):
            constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
            assert {type(value) for value in constants} <= {int, bool, type(None)}
            assert [name for name in names_in(tree) if not OURS.fullmatch(name) and name not in fields] == []


def test_what_is_said_of_it_cannot_drive_a_terminal(generated: tuple[Path, Result]) -> None:
    _, result = generated
    assert unseen(result.stdout) == set()
    assert unseen(result.stderr) == set()


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_one_payload_in_every_place_does_no_harm(number: int, tmp_path: Path) -> None:
    file = tmp_path / "api.json"
    file.write_text(json.dumps(small(PAYLOADS[number])))
    check_package(emitted(file).texts)


@pytest.mark.parametrize("surrogate", [r'"\ud800"', r'"a\udfff"', r'"\udc80\ud800"'])
@pytest.mark.parametrize("key", [True, False])
def test_a_lone_surrogate_ends_in_a_finding(surrogate: str, key: bool, tmp_path: Path) -> None:
    file = tmp_path / "api.json"
    schemas = f"{{{surrogate}: {{}}}}" if key else f'{{"a": {{"title": {surrogate}}}}}'
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": 0}}
    file.write_text(json.dumps(whole).replace("0}", f"{schemas}}}"))
    result = run("generate", str(file), "-o", str(tmp_path / "client"))
    assert "[lone-surrogate]" in result.stderr
    result.stderr.encode()


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The URL of a server, and the paths that it was asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    thread.join()
    server.server_close()


PLACES = (
    "components: {{schemas: {{A: {{$ref: '{}'}}}}}}",
    "components: {{schemas: {{A: {{$dynamicRef: '{}'}}}}}}",
    "components: {{schemas: {{A: {{$id: '{0}/x', $ref: 'y'}}}}}}",
    "components: {{schemas: {{A: {{$schema: '{}'}}}}}}",
    "components: {{schemas: {{A: {{discriminator: {{propertyName: a, mapping: {{a: '{}'}}}}, oneOf: [{{}}]}}}}}}",
    "components: {{examples: {{A: {{externalValue: '{}'}}}}}}",
    "components: {{responses: {{A: {{$ref: '{}'}}}}}}",
    "components: {{pathItems: {{A: {{$ref: '{}'}}}}}}",
    "jsonSchemaDialect: '{}'",
    "$self: '{}'",
    "externalDocs: {{url: '{}'}}",
    "components: {{securitySchemes: {{A: {{type: openIdConnect, openIdConnectUrl: '{}'}}}}}}",
    "components: {{links: {{A: {{operationRef: '{}'}}}}}}",
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.split("{}")[0].replace("{", "").strip())
def test_nothing_in_a_description_is_fetched_or_read_from_elsewhere(
    place: str, asked: tuple[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    secret = "TOP-SECRET"
    (tmp_path / "outside.yaml").write_text(f"type: string\ndescription: {secret}\n")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    url, paths = asked
    outside = ("../outside.yaml", str(tmp_path / "outside.yaml"), "/etc/passwd", "link.yaml", "file:///etc/passwd")
    for address in (*outside, f"{url}/a.yaml", url.replace("http:", "HTTP:"), url.removeprefix("http:")):
        (folder / "api.yaml").write_text(HEAD + place.format(address))
        result = run("generate", "api.yaml", "-o", "client")
        if "$ref: '{}'" in place:
            assert "warning[refused-ref]" in result.stderr
            assert run("generate", "api.yaml", "-o", "strict", "--strict").exit_code == 1
        assert secret not in result.output
        assert "root:" not in result.output
        for path in folder.rglob("*"):
            assert path.name in ("api.yaml", "link.yaml") or path.is_dir() or secret not in path.read_text()
    assert paths == []


@pytest.mark.parametrize("name", CHAINS)
def test_a_chain_that_is_too_long_for_any_stage_is_an_error_and_a_long_one_is_generated(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(chain(CHAINS[name], 60))
    emitted(tmp_path / "api.yaml")
    (tmp_path / "api.yaml").write_text(chain(CHAINS[name], 600))
    if name == "properties":
        emitted(tmp_path / "api.yaml")
    else:
        result = run("generate", "api.yaml", "-o", "client")
        assert "error[too-deep]" in result.stderr, result.output


@pytest.mark.parametrize("name", LARGE)
def test_what_is_made_to_exhaust_ends_soon_and_in_words(name: str, tmp_path: Path) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(LARGE[name])
    command = [sys.executable, "-m", "clientwright", "generate", str(file), "-o", str(tmp_path / "client")]
    environment = {"PYTHONPATH": str(ROOT / "generator"), "PATH": os.defpath}
    # A gigabyte is enough for everything but a bomb that goes off.
    done = subprocess.run(
        ["sh", "-c", 'ulimit -v 1000000; exec "$@"', "sh", *command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1)
    assert "internal error" not in done.stderr, done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or "error[" in done.stderr


def test_a_text_of_five_megabytes_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(HEAD + "components: {schemas: {A: {type: object, description: '" + "word " * 1_000_000 + "'}}}")
    text = emitted(file).texts["models/a.py"]
    assert text.count("word") == 1_000_000
    check_program(text, "models/a.py")
