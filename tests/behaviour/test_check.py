"""``check`` says why a package is red, and ``generate`` and it end with what that means for callers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from once import once

from clientwright.cli import cli

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: A pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  /health:
    get:
      operationId: getHealth
      tags: [health]
      responses: {"204": {description: Well.}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        born: {type: string, format: date}
"""
OVERLAY = """overlay: 1.0.0
info: {title: More, version: "1"}
actions:
  - target: $.components.schemas.Pet.properties
    update: {age: {type: integer}}
"""
TEMPLATE = '{% extends "builtin/models/model.py.jinja" %}\n{% block docstring %}\n# Ours.\n{% endblock %}\n'
OTHER = (
    PETS.replace("Pets", "Shops")
    .replace("getPet", "getShop")
    .replace("getHealth", "up")
    .replace("/pets/", "/shops/")
    .replace("/health", "/up")
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The current folder, with a description, an overlay, templates, and the client of all three."""

    def make(folder: Path) -> None:
        with monkeypatch.context() as context:
            context.chdir(folder)
            Path("pets.yaml").write_text(PETS)
            Path("more.yaml").write_text(OVERLAY)
            Path("templates/models").mkdir(parents=True)
            Path("templates/models/model.py.jinja").write_text(TEMPLATE)
            Path("clientwright.toml").write_text('overlays = ["more.yaml"]\ntemplates = "templates"\n')
            assert invoke("generate").exit_code == 0

    shutil.copytree(once(tmp_path_factory, "behaviour_check", make), tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(command: str, *options: str, description: str = "pets.yaml", folder: str = "out/pets") -> Result:
    """A command about the description and the package."""
    arguments = [command, description, "-o", folder, *options]
    return CliRunner().invoke(cli, arguments, prog_name="clientwright", catch_exceptions=False)


def replace(file: str, old: str, new: str) -> None:
    """Write something else into a file."""
    text = Path(file).read_text()
    assert old in text
    Path(file).write_text(text.replace(old, new))


def checked() -> tuple[list[str], dict[str, list[str]]]:
    """The causes that ``check`` names, and those of each file."""
    said = json.loads(invoke("check", "--format", "json").stdout)
    return said["causes"], {file["path"]: file["causes"] for file in said["files"]}


def test_a_fresh_package_is_red_for_no_cause(here: Path) -> None:
    assert checked() == ([], {})
    assert invoke("check").output == "configuration: clientwright.toml, templates: templates\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "cause"),
    [
        ("pets.yaml", "[name]", "[name, born]", "description"),
        ("more.yaml", "integer", "string", "overlays"),
        ("clientwright.toml", 'overlays = ["', 'formats = {date = "str"}\noverlays = ["', "configuration"),
        ("templates/models/model.py.jinja", "Ours", "Mine", "templates"),
    ],
)
def test_what_has_changed_is_the_cause(here: Path, file: str, old: str, new: str, cause: str) -> None:
    replace(file, old, new)
    causes, files = checked()
    assert set(causes) - {"orphaned"} == {cause}
    assert files["models/pet.py"] == [cause]
    assert f"out/pets/models/pet.py: out of date ({cause})\n" in invoke("check").stderr


def test_of_several_changes_each_is_named(here: Path) -> None:
    replace("pets.yaml", "[name]", "[name, born]")
    replace("more.yaml", "integer", "string")
    assert checked()[0] == ["description", "overlays"]


def test_where_nothing_has_changed_it_is_the_generator(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clientwright.render.root._doc", lambda _: "Another docstring.")
    assert checked() == (["generator"], {"__init__.py": ["generator"]})
    assert "clientwright generates something else now" in invoke("check").stderr


def test_a_comment_and_another_form_are_no_causes(here: Path) -> None:
    replace("pets.yaml", "openapi: 3.1.0", "# A comment.\nopenapi: '3.1.0'")
    replace("clientwright.toml", "templates =", "# A comment.\ntemplates =")
    assert invoke("check").exit_code == 0
    assert invoke("generate").stdout.endswith("files unchanged\n")


def test_what_is_said_but_not_generated_makes_no_package_red(here: Path) -> None:
    replace("pets.yaml", 'version: "1"', 'version: "1", x-team: pets')
    assert invoke("check").exit_code == 0
    assert invoke("generate").exit_code == 0
    replace("pets.yaml", "[name]", "[name, born]")
    assert checked()[0] == ["description"]


def test_edited_missing_and_orphaned_files_are_told_apart(here: Path) -> None:
    pet, health = Path("out/pets/models/pet.py"), Path("out/pets/api/health.py")
    pet.write_text(pet.read_text() + "mine = 1\n")
    health.unlink()
    assert checked() == (["edited", "missing"], {"api/health.py": ["missing"], "models/pet.py": ["edited"]})
    assert invoke("generate", "--discard").exit_code == 0
    text = PETS.split("  /health:")[0] + "components:" + PETS.split("components:")[1]
    Path("pets.yaml").write_text(text)
    causes, files = checked()
    assert causes == ["description", "orphaned"]
    assert files["api/health.py"] == ["orphaned", "description"]
    assert files["resources/pets.py"] == ["description"] if "resources/pets.py" in files else True


def test_a_line_taken_out_of_the_names_is_a_cause(here: Path) -> None:
    replace("clientwright.toml", "overlays", 'resources = {getPet = "dogs.get"}\noverlays')
    assert invoke("generate").exit_code == 0
    replace("clientwright.toml", 'resources = {getPet = "dogs.get"}\n', "")
    assert checked()[0] == [], "the name has stuck"
    lines = Path("out/pets/clientwright.names").read_text().splitlines()
    Path("out/pets/clientwright.names").write_text("".join(f"{one}\n" for one in lines if "getPet:" not in one))
    causes, _ = checked()
    assert "names" in causes
    assert invoke("generate").exit_code == 0
    assert invoke("check").exit_code == 0


def test_generate_and_check_end_with_what_changed_for_callers(here: Path) -> None:
    text = PETS.split("  /health:")[0] + "components:" + PETS.split("components:")[1].replace("[name]", "[name, born]")
    Path("pets.yaml").write_text(text)
    lines = ["breaking: 1 operation removed: client.health.get", "rarely breaking: Pet.born is required now"]
    assert invoke("check").stderr.splitlines()[-2:] == lines
    assert invoke("generate").stdout.splitlines()[-2:] == lines
    assert "breaking" not in invoke("generate").stdout


def test_of_a_long_difference_200_lines_are_shown_unless_more_are_asked_for(here: Path) -> None:
    shutil.rmtree("out/pets/_runtime")
    lines = invoke("check").stdout.splitlines()
    assert len(lines) == 201
    left = int(lines[-1].split()[2].replace(",", ""))
    assert lines[-1].endswith("more lines; --lines says how many are shown")
    assert len(invoke("check", "--lines", "1000000").stdout.splitlines()) == 200 + left
    assert invoke("check", "--lines", "0").stdout.count("\n") == 1
    assert "more files" in invoke("check").stderr


def test_a_folder_without_a_package_is_named_with_the_one_that_is_near(here: Path) -> None:
    for folder in ("out", "out/pet"):
        done = invoke("check", folder=folder)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.endswith(f"{folder}: there is no generated package here; is it out/pets?\n")
    shutil.rmtree("out")
    assert invoke("check").stderr.endswith("out/pets: there is no generated package here; `generate` makes one\n")


def test_the_package_of_another_api_is_no_place_for_this_one(here: Path) -> None:
    Path("shops.yaml").write_text(OTHER)
    done = invoke("check", description="shops.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.endswith(
        "out/pets: this is the package of `Pets`, and the description is of `Shops`; is it the right folder?\n"
    )


def test_github_gets_an_annotation_for_each_file_and_break(here: Path) -> None:
    replace("pets.yaml", "operationId: getHealth", "operationId: 'a::b%0A'")
    lines = invoke("check", "--format", "github").stdout.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert "::error file=out/pets/clientwright.names,title=not as generated::the description has changed" in lines
    assert any(line.startswith("::warning title=breaking%3A operation-") for line in lines), lines
    Path("pets.yaml").write_text("{}")
    done = invoke("check", "--format", "github")
    assert done.exit_code == 1
    assert "\n::error file=pets.yaml,line=1,title=not-openapi::" in done.stdout


def test_json_has_the_changes_for_callers_and_the_findings(here: Path) -> None:
    replace("pets.yaml", "[name]", "[name, born]")
    said = json.loads(invoke("check", "--format", "json").stdout)
    assert (said["fresh"], said["folder"], said["wrong"]) == (False, "out/pets", None)
    assert [change["rule"] for change in said["callers"]["changes"]] == ["field-always"]
    Path("pets.yaml").write_text("{}")
    done = invoke("check", "--format", "json")
    assert done.exit_code == 1
    assert "error" in [finding["severity"] for finding in json.loads(done.stdout)["findings"]]


def test_a_package_of_an_earlier_version_is_red_for_a_cause_that_nobody_knows(here: Path) -> None:
    manifest = json.loads(Path("out/pets/.clientwright.json").read_text())
    del manifest["inputs"]
    Path("out/pets/.clientwright.json").write_text(json.dumps(manifest))
    Path("out/pets/.clientwright.surface.json").unlink()
    replace("pets.yaml", "[name]", "[name, born]")
    causes, files = checked()
    assert (causes, files["models/pet.py"]) == (["missing"] if ".clientwright.surface.json" in files else [], [])
    assert "its manifest does not say what it was made from" in invoke("check").stderr
