"""docs/living-with-generated-code.md, and the hooks for pre-commit: what stands there is done as it stands."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from click.testing import CliRunner, Result

from clientwright.cli import cli

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/living-with-generated-code.md").read_text("utf-8")
SHOP = """openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {/pets: {get: {operationId: listPets, responses: {"200": {description: All}}}}}
"""


def blocks() -> Iterator[str]:
    """The indented blocks of the page."""
    for found in re.finditer(r"(?<=\n\n)(?:(?: {4}.*)?\n)+", PAGE):
        if found[0].strip():
            yield dedent(found[0]).strip("\n") + "\n"


def run(line: str) -> Result:
    """A command as it is typed."""
    name, *arguments = shlex.split(line, comments=True)
    assert name == "clientwright"
    return CliRunner().invoke(cli, arguments, prog_name="clientwright", catch_exceptions=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the description of a shop."""
    (tmp_path / "src/shop").mkdir(parents=True)
    (tmp_path / "openapi.yaml").write_text(SHOP)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_command_does_what_it_says_in_the_order_of_the_page(here: Path) -> None:
    commands = [line for block in blocks() for line in block.splitlines() if line.startswith("clientwright ")]
    assert [shlex.split(line)[1] for line in commands] == ["init", "generate", "check", "generate", "generate"]
    for line in commands:
        result = run(line)
        assert result.exit_code == 0, (line, result.output)
        if "--keep" not in line and "--discard" not in line:
            continue
        assert run("clientwright check").exit_code == 0
        client = next((here / "src").rglob("client.py"))
        client.write_text(client.read_text() + "\nMINE = 1\n")
        assert run(line).exit_code == 0
        assert ("MINE" in client.read_text()) == ("--keep" in line)


def test_every_file_of_toml_and_yaml_can_be_read() -> None:
    tables = [block for block in blocks() if re.search(r"^(# \w+\.toml|\[\[?tool)", block)]
    assert [list(tomllib.loads(block)) for block in tables] == [["after"], ["tool"], ["tool"]]
    files = [block for block in blocks() if re.match(r"(repos:|- uses:|clients:)", block)]
    read = [yaml.safe_load(block) for block in files]
    assert len(read) == 3
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in read[0]["repos"][0]["hooks"]} <= {hook["id"] for hook in hooks}


def test_the_hooks_for_pre_commit_run(here: Path) -> None:
    hooks = {hook["id"]: hook["entry"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    run("clientwright init openapi.yaml -o src/shop/petstore")
    assert run(hooks["clientwright-check"]).exit_code == 1
    assert run(hooks["clientwright-generate"]).exit_code == 0
    assert run(hooks["clientwright-check"]).output == ""


def test_the_class_of_custom_is_what_the_package_exports(here: Path) -> None:
    (custom,) = [block for block in blocks() if "_custom/__init__.py" in block]
    folder = here / "src/shop/petstore/_custom"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(custom)
    assert run("clientwright generate openapi.yaml -o src/shop/petstore").exit_code == 0
    program = "from shop.petstore import Client; print(Client(server='https://example.com').greet())"
    done = subprocess.run([sys.executable, "-c", program], cwd="src", capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("hello\n", "")


def test_a_client_takes_an_http_client_with_a_proxy(here: Path) -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    assert run("clientwright generate openapi.yaml -o src/shop/petstore").exit_code == 0
    program = program.replace("Client(http_client", "Client(server='https://example.com', http_client")
    done = subprocess.run([sys.executable, "-c", program], cwd="src", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
