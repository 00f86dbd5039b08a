"""A year of a team that vendors a client: each step, and what of the repository it changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli
from clientwright.render import engine

SHOP = """openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example.com"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: tag, in: query, schema: {type: string}}]
      responses:
        "200":
          description: All
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
  /toys/{id}:
    get:
      operationId: getToy
      tags: [toys]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: One, content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, toy: {$ref: "#/components/schemas/Toy"}}}
    Toy: {type: object, properties: {id: {type: string}, price: {type: number}}}
"""
CONFIGURATION = """strict = true
after = ["ruff format --line-length 100"]

[[client]]
description = "openapi.yaml"
output = "src/shop_client"
"""
BASE = """{% extends "builtin/models/model.py.jinja" %}
{% block docstring %}
# Copyright the team.
{% endblock %}
"""
README = """{% extends "builtin/README.md.jinja" %}
{% block end %}

## Whom to ask

The team.
{% endblock %}
"""
PACKAGE = "src/shop_client/"
KEPT = {f"{PACKAGE}{name}" for name in (".clientwright.json", ".clientwright.surface.json", "clientwright.names")}
"""What later runs read; the page of examples changes with the description as well."""


@dataclass(frozen=True)
class Repository:
    """The team's repository."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """What git says."""
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def changed(self) -> set[str]:
        """The files that changed since the last commit, all of which are committed now; the kept ones aside."""
        self.git("add", "-A")
        names = set(self.git("diff", "--cached", "--name-only").split())
        self.git("commit", "-q", "--allow-empty", "-m", "step")
        return names - KEPT - {"openapi.yaml"}

    def describe(self, old: str, new: str) -> None:
        """Change the description."""
        file = self.folder / "openapi.yaml"
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def read(self, path: str) -> str:
        """A file of the client."""
        return (self.folder / PACKAGE / path).read_text()


def run(*arguments: str) -> Result:
    """A command as it is typed."""
    return CliRunner().invoke(cli, list(arguments), prog_name="clientwright", catch_exceptions=False)


def generated() -> None:
    """The clients, generated and checked."""
    made = run("generate")
    assert made.exit_code == 0, made.output
    checked = run("check")
    assert checked.exit_code == 0, checked.output


def within(*names: str) -> set[str]:
    """Files of the client."""
    return {f"{PACKAGE}{name}" for name in names}


def test_a_year_of_a_team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = Repository(tmp_path)
    here.git("init", "-q", "-b", "main")

    # January: adopted in an hour.
    (tmp_path / "openapi.yaml").write_text(SHOP)
    (tmp_path / "clientwright.toml").write_text(CONFIGURATION)
    generated()
    assert "src/shop_client/client.py" in here.changed()
    subprocess.run([sys.executable, "-m", "ruff", "format", "--check", "--line-length=100", "src"], check=True)
    generated()
    assert here.changed() == set(), "a run without a reason changes nothing"

    # February: an operation, which is new in the client, in its page and nowhere else.
    operation = "  /toys: {get: {operationId: listToys, tags: [toys], responses: {'204': {description: No}}}}\n"
    here.describe("  /toys/{id}:\n", f"{operation}  /toys/{{id}}:\n")
    generated()
    assert here.changed() == within("api/toys.py", "resources/toys.py", "README.md")

    # March: a field.
    here.describe("name: {type: string},", "name: {type: string}, age: {type: integer},")
    generated()
    assert here.changed() == within("models/pet.py")

    # April: two templates.
    (tmp_path / "templates/models").mkdir(parents=True)
    (tmp_path / "templates/models/model.py.jinja").write_text(BASE)
    (tmp_path / "templates/README.md.jinja").write_text(README)
    (tmp_path / "clientwright.toml").write_text(CONFIGURATION + 'templates = "templates"\n')
    generated()
    theirs = {"clientwright.toml", "templates/README.md.jinja", "templates/models/model.py.jinja"}
    assert here.changed() - theirs == within("models/list_pets.py", "models/pet.py", "models/toy.py", "README.md")
    assert "# Copyright the team.\nfrom __future__" in here.read("models/pet.py")
    assert here.read("README.md").endswith("## Whom to ask\n\nThe team.\n")

    # May: words alone.
    here.describe(
        'responses: {"200": {description: One', 'summary: A toy by its id.\n      responses: {"200": {description: One'
    )
    generated()
    assert here.changed() == within("api/toys.py", "resources/toys.py", "README.md")

    # June: somebody edits a file, and keeps that.
    toy = tmp_path / PACKAGE / "models/toy.py"
    toy.write_text(toy.read_text() + "\n\ndef cheap(toy: Toy) -> bool:\n    return toy.price in (0, 1)\n")
    refused = run("generate")
    assert refused.exit_code == 1
    assert "+def cheap(toy: Toy) -> bool:" in refused.stderr
    assert run("generate", "--keep").exit_code == 0
    assert run("check").exit_code == 0
    assert here.changed() == within("models/toy.py")

    # July: the file that was edited gets a field.
    here.describe("price: {type: number}", "price: {type: number}, weight: {type: integer}")
    generated()
    assert here.changed() == within("models/toy.py")
    assert "weight: int" in here.read("models/toy.py")
    assert "def cheap(" in here.read("models/toy.py")

    # August: a checkout with other line ends, on which nobody's formatter is lost.
    for path in (tmp_path / "src").rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check").exit_code == 0
    here.git("checkout", "-q", "--", "src")
    assert run("check").exit_code == 0

    # September: a new clientwright, in which one template has other words; those of the team stay over it.
    newer = tmp_path.parent / "newer"
    shutil.copytree(engine.folder(), newer)
    client = newer / "client.py.jinja"
    client.write_text(client.read_text().replace('"""The clients."""', '"""The clients, as they are now."""'))
    monkeypatch.setattr(engine, "folder", lambda: newer)
    assert run("check").exit_code == 1
    generated()
    assert here.changed() == within("client.py")

    # October: a schema goes, and its module with it.
    here.describe('items: {$ref: "#/components/schemas/Pet"}', "items: {type: string}")
    file = tmp_path / "openapi.yaml"
    file.write_text("".join(line for line in file.read_text().splitlines(True) if not line.startswith("    Pet:")))
    generated()
    assert here.changed() >= within("models/pet.py", "models/__init__.py", "models/list_pets.py")
    assert not (tmp_path / PACKAGE / "models/pet.py").exists()

    # December: nothing was lost on the way, and nothing is left over.
    assert "def cheap(" in here.read("models/toy.py")
    assert run("generate").stdout.splitlines()[-1].endswith("files unchanged")
    assert here.changed() == set()
