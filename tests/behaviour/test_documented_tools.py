"""The commands of other tools that stand in the documents are run as they stand, with what they need beside them."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]
EMITTED = ROOT / "tests/cases/emitters"
SWAGGER = """swagger: "2.0"
info: {title: Trees, version: "1"}
paths: {/trees: {get: {operationId: listTrees, produces: [application/json], responses: {"200": {description: All}}}}}
"""
_TOOL = re.compile(r"^ {4}((?:(?:pip|npx|curl|python) |[A-Z_]+=\S+ )(?:.*\\\n)*.*)$", re.MULTILINE)
KNOWN = {
    "docs/diagnostics.md": "npx",
    "docs/from-fastapi.md": "python",
    "docs/from-other-frameworks.md": "curl",
    "docs/living-mock.md": "curl",
    "docs/testing.md": "pip",
    "docs/using-the-client.md": "RUNSTEPS_SERVER",
}
"""The pages that have such a command, and what it begins with."""


def tools(page: Path) -> list[str]:
    """The command lines of a page."""
    return [dedent(found) for found in _TOOL.findall(page.read_text("utf-8"))]


def command(page: str) -> str:
    """The one command of a page."""
    (found,) = tools(ROOT / page)
    return found


def ran(line: str, folder: Path, given: str = "") -> str:
    """What a command says that has to succeed."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "generator")},
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The files of a folder, at an address."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def mocking(folder: Path) -> Iterator[str]:
    """The living mock, at an address."""
    log = folder / "mock.txt"
    words = ["clientwright", "mock", str(ROOT / "spec/run-steps.yaml"), "--scenario", "assistants", "--port", "0"]
    with log.open("w") as said:
        mock = subprocess.Popen([sys.executable, "-m", *words], stdout=said, stderr=said)
    try:
        end = time.monotonic() + 60
        while not (found := re.search(r"http://(127\.0\.0\.1:[0-9]+)", log.read_text())):
            assert mock.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        yield found[1]
    finally:
        mock.kill()
        mock.wait()


def test_no_page_has_another_command() -> None:
    pages = {page.relative_to(ROOT).as_posix(): tools(page) for page in (ROOT / "docs").rglob("*.md")}
    assert {page: line.split("=")[0].split()[0] for page, lines in pages.items() for line in lines} == KNOWN


def test_the_extra_for_tests_can_be_installed(tmp_path: Path) -> None:
    line = (
        command("docs/testing.md")
        .replace("clientwright[", f"{ROOT}[")
        .replace("install", "install --dry-run --no-deps")
    )
    assert "does not provide the extra" not in ran(f"python -m {line}", tmp_path)


def test_a_description_is_had_from_a_fastapi_application(tmp_path: Path) -> None:
    (described,) = (EMITTED / "fastapi").glob("openapi.*")
    told = yaml.safe_load(described.read_text("utf-8"))
    (tmp_path / "myapp.py").write_text(f"class app:\n    openapi = staticmethod(lambda: {told!r})\n", "utf-8")
    ran(f"PYTHONPATH=. {command('docs/from-fastapi.md')}", tmp_path)
    assert json.loads((tmp_path / "openapi.json").read_text("utf-8")) == told


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_a_description_is_had_from_springdoc(tmp_path: Path) -> None:
    (described,) = (EMITTED / "springdoc").glob("openapi.*")
    (tmp_path / "v3").mkdir()
    (tmp_path / "v3/api-docs.yaml").write_bytes(described.read_bytes())
    with serving(tmp_path) as address:
        ran(command("docs/from-other-frameworks.md").replace("localhost:8080", address), tmp_path)
    assert (tmp_path / "openapi.yaml").read_bytes() == described.read_bytes()


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_a_fault_is_put_down_for_requests_to_come(tmp_path: Path) -> None:
    with mocking(tmp_path) as address:
        said = ran(command("docs/living-mock.md").replace("127.0.0.1:4010", address), tmp_path)
    assert '"status=429; retry-after=1"' in said


def test_the_client_talks_to_the_mock_by_its_environment(tmp_path: Path) -> None:
    with mocking(tmp_path) as address:
        line = command("docs/using-the-client.md").replace("127.0.0.1:4010", address)
        line = line.replace("PYTHONPATH=generated .venv/bin/python", f"PYTHONPATH={ROOT}/generated {sys.executable}")
        asked = "from runsteps import Client\nprint(Client().beta.threads.create_and_run(assistant_id='asst_abc123'))\n"
        assert "Run(id='run_" in ran(line, tmp_path, asked)


def test_swagger_2_is_converted(tmp_path: Path) -> None:
    if shutil.which("npx") is None:
        pytest.skip("there is no npx")
    (tmp_path / "swagger.yaml").write_text(SWAGGER, "utf-8")
    try:
        ran(command("docs/diagnostics.md").replace("npx", "npx --yes"), tmp_path)
    except (AssertionError, subprocess.TimeoutExpired) as error:
        if "network" in str(error) or "ENOTFOUND" in str(error) or isinstance(error, subprocess.TimeoutExpired):
            pytest.skip("the converter cannot be fetched")
        raise
    ran("clientwright generate openapi.yaml -o trees --strict", tmp_path)
    assert (tmp_path / "trees/api").is_dir()
