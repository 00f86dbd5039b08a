"""``generate`` and ``check``, from a description to a package on disk and back."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright import format as formatting
from clientwright.cli import cli
from clientwright.write.manifest import FILE_NAME

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
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
    Owner:
      type: object
      properties:
        pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
"""
CHANGED = PETS.replace("name: {type", "title: {type").replace("[name]", "[title]")
DANGLING = """        cells: {$ref: '#/components/schemas/Cells'}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with ``pets.yaml`` and the client that was generated from it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pets.yaml").write_text(PETS)
    assert invoke("generate").exit_code == 0
    return tmp_path


def invoke(command: str, *options: str) -> Result:
    """A command about ``pets.yaml`` and the package ``out/pets``."""
    return CliRunner().invoke(cli, [command, "pets.yaml", "-o", "out/pets", *options], prog_name="clientwright")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_fresh_package_is_up_to_date_and_a_second_run_writes_nothing(here: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (here / "out").rglob("*")}
    assert invoke("check").stdout == ""
    again = invoke("generate")
    assert "written" not in again.stdout
    assert "unchanged" in again.stdout
    assert {path: path.stat().st_mtime_ns for path in (here / "out").rglob("*")} == before
    assert os.listdir(here / "out") == ["pets"]


def test_the_summary_counts_parts_and_files(here: Path) -> None:
    (here / "out/pets/models/pet.py").unlink()
    lines = invoke("generate").stdout.splitlines()
    assert lines[0] == "1 operation: 1 generated"
    assert lines[1] == "1 parameter: 1 generated"
    assert lines[-1].startswith("out/pets: 1 file written, ")


def test_nothing_of_the_machine_is_in_the_package(here: Path) -> None:
    for content in tree(here / "out").values():
        assert str(here).encode() not in content


def test_how_a_package_was_made_does_not_put_it_out_of_date(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(here / "out")
    assert invoke("check", "--strict").exit_code == 0
    assert invoke("check", "--verify").exit_code == 0
    (here / "pets.yaml").write_text("# Pets, as their vendor has them.\n" + PETS)
    assert invoke("check").exit_code == 0
    (here / "pets.yaml").write_bytes(PETS.replace("\n", "\r\n").encode())
    assert invoke("check").exit_code == 0
    for module in ("clientwright", "clientwright.cli"):
        monkeypatch.setattr(f"{module}.__version__", "0.1.1")
    assert invoke("check").exit_code == 0
    assert "written" not in invoke("generate", "--strict").stdout
    assert tree(here / "out") == before


def test_line_ends_of_a_checkout_do_not_put_a_package_out_of_date(here: Path) -> None:
    for path in (here / "out").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = tree(here / "out")
    assert invoke("check").exit_code == 0
    assert "written" not in invoke("generate").stdout
    assert tree(here / "out") == before
    (here / "pets.yaml").write_text(CHANGED)
    assert "\n-    name: str\n+    title: str\n" in invoke("check").stdout
    assert invoke("generate").exit_code == 0, "nobody has edited these files"
    assert b"\r" not in (here / "out/pets/models/pet.py").read_bytes()
    assert invoke("check").exit_code == 0


def test_findings_in_depth_are_shown_each_time_and_refused_when_strict(here: Path) -> None:
    (here / "pets.yaml").write_text(CHANGED.replace('version: "1"', 'version: "1", contact: {phone: "1"}'))
    before = tree(here / "out")
    refused = invoke("generate", "--strict")
    assert refused.exit_code == 1
    assert (
        "pets.yaml:2:44: error[spec]: Unevaluated properties are not allowed ('phone' was unexpected)" in refused.stderr
    )
    assert tree(here / "out") == before
    for command in ("generate", "generate", "check"):
        shown = invoke(command)
        assert shown.exit_code == 0
        assert "pets.yaml:2:44: warning[spec]: Unevaluated properties" in shown.stderr
    assert invoke("check", "--strict").exit_code == 1


def test_check_shows_a_diff_and_names_missing_and_needless_files(here: Path) -> None:
    before = tree(here)
    (here / "pets.yaml").write_text(CHANGED)
    (here / "out/pets/models/__init__.py").unlink()
    result = invoke("check")
    assert result.exit_code == 1
    assert "--- out/pets/models/pet.py\n+++ out/pets/models/pet.py\n" in result.stdout
    assert "\n-    name: str\n+    title: str\n" in result.stdout
    assert "out/pets/models/__init__.py: missing\n" in result.stderr
    assert "out/pets/models/pet.py: out of date (description)\n" in result.stderr
    after = tree(here)
    assert {path for path in before if before[path] != after.get(path)} == {"pets.yaml", "out/pets/models/__init__.py"}
    assert after.keys() <= before.keys(), "check writes nothing"


def test_a_model_that_is_gone_is_named_by_check_and_removed_by_generate(here: Path) -> None:
    without = PETS.replace("Pet:", "Animal:").replace("schemas/Pet", "schemas/Animal")
    (here / "pets.yaml").write_text(without)
    assert "out/pets/models/pet.py: no longer generated (description)\n" in invoke("check").stderr
    assert "1 file removed" in invoke("generate").stdout
    assert not (here / "out/pets/models/pet.py").exists()
    assert invoke("check").exit_code == 0


def test_hand_edited_files_are_never_overwritten_unless_forced(here: Path) -> None:
    edited = here / "out/pets/client.py"
    edited.write_text(edited.read_text() + "\nmine = 1\n")
    assert "out/pets/client.py: edited by hand\n" in invoke("check").stderr
    (here / "pets.yaml").write_text(CHANGED)
    before = tree(here)
    refused = invoke("generate")
    assert refused.exit_code == 1
    assert "out/pets/client.py: error[edited-by-hand]" in refused.stderr
    assert refused.stdout == ""
    assert tree(here) == before
    assert invoke("generate", "--force").exit_code == 0
    assert "mine" not in edited.read_text()
    assert invoke("check").exit_code == 0


def test_of_many_edited_files_ten_are_named_and_the_others_counted(here: Path) -> None:
    edited = sorted((here / "out/pets/_runtime").rglob("*.py"))[:13]
    for file in edited:
        file.write_text(f"{file.read_text()}edited = True\n")
    refused = invoke("generate")
    assert refused.exit_code == 1
    assert refused.stderr.count(".py: error[edited-by-hand]: this generated file was edited by hand") == 10
    assert "out/pets: error[edited-by-hand]: the same is so of 3 other files" in refused.stderr


def test_the_users_own_files_are_left_alone(here: Path) -> None:
    (here / "out/pets/extras.py").write_text("mine = 1\n")
    (here / "pets.yaml").write_text(CHANGED)
    assert invoke("generate").exit_code == 0
    assert (here / "out/pets/extras.py").read_text() == "mine = 1\n"
    assert invoke("check").exit_code == 0, "they are not our business"


def test_a_first_run_into_a_folder_in_use_is_refused_only_where_paths_meet(here: Path) -> None:
    (here / "mine/pets").mkdir(parents=True)
    (here / "mine/pets/extras.py").write_text("mine = 1\n")
    runner = CliRunner()
    assert runner.invoke(cli, ["generate", "pets.yaml", "-o", "mine/pets"]).exit_code == 0
    (here / "mine/pets" / FILE_NAME).unlink()
    (here / "mine/pets/client.py").write_text("mine = 1\n")
    result = runner.invoke(cli, ["generate", "pets.yaml", "-o", "mine/pets"])
    assert result.exit_code == 1
    assert "mine/pets/client.py: error[not-ours]" in result.stderr
    assert "1 error" in result.stderr, "files that are what they should be are no hindrance"


def test_what_is_not_acknowledged_fails_and_is_reported(here: Path) -> None:
    before = tree(here / "out")
    (here / "pets.yaml").write_text(
        PETS.replace("        name: {type: string}\n", DANGLING + "        name: {type: string}\n")
    )
    failed = invoke("generate", "--strict", "--report", "report.json")
    assert failed.exit_code == 1
    assert tree(here / "out") == before
    report = json.loads((here / "report.json").read_text())
    assert report["counts"]["schema"]["degraded"] == 1
    assert [item["code"] for item in report["items"] if item["state"] == "degraded"] == ["dangling-ref"]
    assert report["findings"][0]["severity"] == "error"
    pasted = failed.stderr[failed.stderr.index("[[acknowledge]]") :]
    (here / "clientwright.toml").write_text(pasted)
    assert invoke("generate", "--strict", "--report", "report.json").exit_code == 0
    (here / "pets.yaml").write_text(PETS)
    needless = invoke("generate")
    assert needless.exit_code == 1
    assert "clientwright.toml:1:3: error[needless-acknowledgement]" in needless.stderr


def test_verify_imports_the_package_before_it_is_written(here: Path) -> None:
    (here / "pets.yaml").write_text(CHANGED)
    assert invoke("check", "--verify").exit_code == 1
    assert invoke("generate", "--verify").exit_code == 0
    assert invoke("check", "--verify").exit_code == 0


def test_a_template_that_fails_on_import_is_stopped_by_verify(here: Path) -> None:
    (here / "team").mkdir()
    (here / "team/client.py.jinja").write_text(
        '{% extends "builtin/client.py.jinja" %}\n{% block end %}\nimport a_module_that_is_not_there\n{% endblock %}\n'
    )
    before = tree(here / "out")
    result = invoke("generate", "--templates", "team", "--verify")
    assert result.exit_code == 1
    assert "No module named 'a_module_that_is_not_there'" in result.stderr
    assert tree(here / "out") == before


def test_a_template_that_gives_no_python_is_named(here: Path) -> None:
    (here / "team").mkdir()
    (here / "team/client.py.jinja").write_text("def = 1\n")
    before = tree(here / "out")
    result = invoke("generate", "--templates", "team")
    assert result.exit_code == 1
    assert "out/pets/client.py:2:5: error[not-python]" in result.stderr
    assert "printed by team/client.py.jinja:1: `def = 1`" in result.stderr
    assert tree(here / "out") == before


def test_a_mistake_in_a_template_shows_its_line(here: Path) -> None:
    (here / "team").mkdir()
    (here / "team/client.py.jinja").write_text("one = 1\ntwo = {{ view.nothing_like_it }}\n")
    result = invoke("generate", "--templates", "team")
    assert result.exit_code == 1
    assert "team/client.py.jinja:2:1: error[template]" in result.stderr
    assert "  2 | two = {{ view.nothing_like_it }}" in result.stderr


def test_a_fault_in_our_own_templates_writes_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise formatting.NotPython("client.py", "Cannot parse: 1:4: def = 1", "def = 1")

    before = tree(here / "out")
    (here / "pets.yaml").write_text(CHANGED)
    monkeypatch.setattr("clientwright.write.verify.compile_all", broken)
    assert isinstance(invoke("generate").exception, formatting.NotPython)
    assert tree(here / "out") == before


def test_a_sound_description_is_checked_without_openapi_spec_validator_and_black(here: Path) -> None:
    code = """
import sys
from clientwright.cli import cli
try:
    cli.main(["check", "pets.yaml", "-o", "out/pets"], standalone_mode=False)
finally:
    found = {"openapi_spec_validator", "jsonschema", "black"} & set(sys.modules)
    sys.exit(f"imported: {found}" if found else 0)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_ctrl_c_leaves_the_package_as_it_was(here: Path) -> None:
    before = tree(here / "out")
    (here / "pets.yaml").write_text(CHANGED)
    code = """
import signal, sys, time
from clientwright import cli, pipeline
signal.signal(signal.SIGINT, signal.default_int_handler)  # A shell's background jobs are started with it ignored.
pipeline.format_texts = lambda *_, **__: (print("formatting", flush=True), time.sleep(60))
sys.argv = ["clientwright", "generate", "pets.yaml", "-o", "out/pets"]
cli.main()
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "formatting\n"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.strip() == "clientwright: interrupted; nothing was left half written"
    assert tree(here / "out") == before


def test_what_a_run_was_killed_at_is_finished_by_the_next_and_what_it_left_behind_is_swept(here: Path) -> None:
    (here / "out/.pets-clientwright/new/models").mkdir(parents=True)
    assert invoke("check").exit_code == 0
    assert os.listdir(here / "out") == ["pets"]

    (here / "pets.yaml").write_text(CHANGED)
    code = """
import os, sys
from clientwright import cli
from clientwright.write import files, whole
whole.exchange = lambda _one, _other: False
put = files._Steps.put
files._Steps.put = lambda steps, path: (put(steps, path), os._exit(137))
sys.argv = ["clientwright", "generate", "pets.yaml", "-o", "out/pets"]
cli.main()
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 137, done.stderr
    result = invoke("check")
    assert result.exit_code == 0, "the package is the new one"
    assert "out/pets: warning[finished-earlier]: an earlier run was killed" in result.stderr
    assert os.listdir(here / "out") == ["pets"]
    assert invoke("generate").stderr == ""


def test_the_manifest_is_the_same_wherever_and_whenever_it_is_made(here: Path) -> None:
    first = (here / "out/pets" / FILE_NAME).read_bytes()
    (here / "other").mkdir()
    result = CliRunner().invoke(cli, ["generate", str(here / "pets.yaml"), "-o", str(here / "other/pets")])
    assert result.exit_code == 0
    assert (here / "other/pets" / FILE_NAME).read_bytes() == first
    manifest = json.loads(first)
    assert list(manifest) == sorted(manifest)
    assert list(manifest["files"]) == sorted(manifest["files"])
