"""Generated files in a team's hands: formatters change nothing, edits are never lost, and are kept if that is asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli
from clientwright.write.manifest import FILE_NAME

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {get: {operationId: listPets, parameters: [{name: tag, in: query, schema: {type: string}}],
    responses: {"200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}}}
components: {schemas: {Pet: {type: object, required: [name], properties: {name: {type: string},
  favourite_food: {type: string}, home: {type: object, additionalProperties: {type: string, format: date}}}}}}
"""
MORE = PETS.replace("properties: {name:", "properties: {age: {type: integer}, name:")


def unread(path: str, _content: bytes) -> str:
    """Stands for the reading of a file's meaning where that is not to be."""
    pytest.fail(f"{path} was read")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the client that was generated."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pets.yaml").write_text(PETS)
    assert run("generate").exit_code == 0
    return tmp_path


def run(command: str, *options: str) -> Result:
    """A command about the client."""
    arguments = [command, "pets.yaml", "-o", "src/pets", *options]
    return CliRunner().invoke(cli, arguments, prog_name="clientwright", catch_exceptions=False)


def tool(here: Path, *arguments: str) -> None:
    """A tool of the team's, run in its project."""
    subprocess.run([sys.executable, "-m", *arguments], cwd=here, check=True, capture_output=True)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


TOOLS = {
    "ruff mends what it finds": [("ruff", "check", "--fix", "--exit-zero", "src")],
    "ruff format at 100 columns": [
        ("ruff", "format", "--line-length=100", "--config=format.quote-style='single'", "src")
    ],
    "ruff sorts imports": [
        ("ruff", "check", "--fix", "--select=I", "--exit-zero", "--config=lint.isort.force-single-line=true", "src")
    ],
    "black at 60 columns": [("black", "--line-length=60", "--skip-string-normalization", "src")],
}


@pytest.mark.parametrize("name", TOOLS)
def test_a_formatter_is_no_edit_and_its_form_stays_where_nothing_new_is_to_be_said(here: Path, name: str) -> None:
    for arguments in TOOLS[name]:
        tool(here, *arguments)
    formatted = tree(here / "src")
    assert run("check").stdout == ""
    assert run("generate").exit_code == 0
    assert tree(here / "src") == formatted
    (here / "pets.yaml").write_text(MORE)
    assert run("generate").exit_code == 0
    changed = {path for path, content in tree(here / "src").items() if formatted.get(path) != content}
    assert {path for path in changed if path.endswith(".py")} == {"pets/models/pet.py"}
    assert "age:" in (here / "src/pets/models/pet.py").read_text()


def test_line_ends_of_another_system_are_no_edit(here: Path) -> None:
    for path in (here / "src").rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check").exit_code == 0


@pytest.mark.parametrize("tools", [("ruff", "format", "--check", "src"), ("black", "--check", "src")])
def test_the_defaults_of_formatters_leave_what_is_emitted_alone(here: Path, tools: tuple[str, ...]) -> None:
    tool(here, *tools)


def test_an_edit_is_shown_and_nothing_is_written(here: Path) -> None:
    client = here / "src/pets/client.py"
    client.write_text(client.read_text() + "\nMINE = 1\n")
    (here / "pets.yaml").write_text(MORE)
    before = tree(here)
    refused = run("generate")
    assert refused.exit_code == 1
    assert "+MINE = 1\n" in refused.stderr, "as what a hand has made of it"
    assert "`generate --keep` keeps the edit" in refused.stderr
    assert tree(here) == before


def test_a_kept_edit_is_merged_into_what_is_generated_later(here: Path) -> None:
    model = here / "src/pets/models/pet.py"
    model.write_text(model.read_text() + "\n\ndef shout(pet: Pet) -> str:\n    return pet.name.upper()\n")
    assert run("generate", "--keep").exit_code == 0
    assert run("check").exit_code == 0
    (here / "pets.yaml").write_text(MORE)
    assert "src/pets/models/pet.py: out of date, beside an edit that is kept" in run("check").stderr
    assert run("generate").exit_code == 0
    assert "age: int | Unset = UNSET" in model.read_text()
    assert "def shout(" in model.read_text()
    assert run("check").exit_code == 0
    assert list(json.loads((here / "src/pets" / FILE_NAME).read_text())["kept"]) == ["models/pet.py"]
    assert run("generate", "--discard").exit_code == 0
    assert "def shout(" not in model.read_text()
    assert "kept" not in json.loads((here / "src/pets" / FILE_NAME).read_text())


def test_a_kept_edit_is_merged_in_whatever_form_the_team_has_it(here: Path) -> None:
    model = here / "src/pets/models/pet.py"
    model.write_text(model.read_text() + "\n\nMINE = 1\n")
    assert run("generate", "--keep").exit_code == 0
    tool(here, "black", "--line-length=40", "src")
    assert run("check").exit_code == 0
    (here / "pets.yaml").write_text(MORE.replace("name: {type: string},", "name: {type: string, format: date},"))
    assert run("generate").exit_code == 0
    assert "name: date" in model.read_text()
    assert model.read_text().endswith("\n\nMINE = 1\n")


def test_a_kept_edit_that_something_new_meets_stops_the_run_until_somebody_decides(here: Path) -> None:
    model = here / "src/pets/models/pet.py"
    model.write_text(model.read_text().replace("    name: str\n", "    name: str = 'nobody'\n"))
    assert run("generate", "--keep").exit_code == 0
    (here / "pets.yaml").write_text(
        PETS.replace("name: {type: string},\n", "name: {type: integer}, age: {type: integer},\n")
    )
    refused = run("generate")
    assert refused.exit_code == 1
    assert "src/pets/models/pet.py: error[edit-conflict]" in refused.stderr
    assert run("generate", "--keep").exit_code == 0
    assert "name: str = 'nobody'" in model.read_text()
    assert run("check").exit_code == 0


def test_an_edit_of_a_file_that_is_generated_in_another_way_now_is_kept_with_the_help_of_git(here: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
    for arguments in (["init"], ["add", "."], ["commit", "-m", "client"]):
        subprocess.run([*git, *arguments], cwd=here, check=True, capture_output=True)
    model = here / "src/pets/models/pet.py"
    model.write_text(model.read_text() + "\n\nMINE = 1\n")
    (here / "pets.yaml").write_text(MORE)
    assert run("generate", "--keep").exit_code == 0
    assert "age: int" in model.read_text()
    assert "MINE = 1" in model.read_text()


def test_where_nothing_says_what_was_generated_such_an_edit_is_not_kept(here: Path) -> None:
    model = here / "src/pets/models/pet.py"
    model.write_text(model.read_text() + "\n\nMINE = 1\n")
    (here / "pets.yaml").write_text(MORE)
    refused = run("generate", "--keep")
    assert refused.exit_code == 1
    assert "error[edited-by-hand]" in refused.stderr


def test_one_answer_is_enough(here: Path) -> None:
    assert run("generate", "--keep", "--discard").exit_code == 2


def test_no_syntax_tree_is_read_where_the_bytes_are_known(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clientwright.write.changes.meaning", unread)
    assert run("check").exit_code == 0
