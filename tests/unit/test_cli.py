"""The command line: help, exit codes, and what a user sees when something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from clientwright import pipeline
from clientwright.cli import cli, console

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: All pets.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
"""


@pytest.fixture
def pets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, the current one, with a description in it."""
    (tmp_path / "pets.yaml").write_text(PETS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*arguments: str, stdin: str | None = None) -> Result:
    """The command line in this process."""
    return CliRunner().invoke(cli, list(arguments), input=stdin, prog_name="clientwright")


def process(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command line as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **variables}
    command = [sys.executable, "-m", "clientwright", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = invoke(command, "--help")
    assert result.exit_code == 0
    assert "Example:\n" in result.output
    assert f"clientwright {command} " in result.output


def test_help_says_how_to_get_completion_and_what_exit_codes_mean() -> None:
    output = invoke("--help").output
    assert "_CLIENTWRIGHT_COMPLETE=bash_source clientwright" in output
    assert "0 done, 1 findings or out of date, 2 wrong use" in output


def test_completion_works() -> None:
    done = process(_CLIENTWRIGHT_COMPLETE="bash_complete", COMP_WORDS="clientwright gen", COMP_CWORD="1")
    # `python -m` has another program name; the variable is derived from ours all the same.
    assert done.stdout == "plain,generate\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["generate", "pets.yaml"],
        ["generate", "pets.yaml", "-o", "out", "--templates", "nowhere"],
        ["validate"],
        ["mock", "pets.yaml", "--port", "70000"],
    ],
)
def test_wrong_use_is_exit_code_2(pets: Path, arguments: list[str]) -> None:
    assert process(*arguments).returncode == 2


@pytest.mark.parametrize(
    ("folder", "better"),
    [("my-client", "my_client"), ("src/class", "src/class_client"), ("2nd", "client_2nd"), ("Über-API", "über_api")],
)
def test_a_folder_that_cannot_be_a_package_is_wrong_use_with_a_suggestion(pets: Path, folder: str, better: str) -> None:
    result = invoke("generate", "pets.yaml", "-o", folder)
    assert result.exit_code == 2
    assert f"try '{better}'" in result.stderr
    assert os.listdir(pets) == ["pets.yaml"]


def test_findings_go_to_stderr_and_results_to_stdout(pets: Path) -> None:
    good = invoke("validate", "pets.yaml")
    assert (good.stdout, good.stderr, good.exit_code) == ("pets.yaml: valid\n", "", 0)
    bad = invoke("validate", "nowhere.yaml", "pets.yaml")
    assert bad.stdout == "pets.yaml: valid\n2 descriptions: 1 valid, not nowhere.yaml\n"
    assert "nowhere.yaml" in bad.stderr
    assert bad.exit_code == 1


def test_a_description_may_come_from_standard_input(pets: Path) -> None:
    result = invoke("ir", "-", stdin=PETS)
    assert result.exit_code == 0
    assert '"id": "listPets"' in result.stdout


def test_a_broken_configuration_is_wrong_use(pets: Path) -> None:
    (pets / "clientwright.toml").write_text("exlude = []\n")
    result = invoke("ir", "pets.yaml")
    assert result.exit_code == 2
    assert "clientwright.toml:1:1: error[unknown-config-key]: `exlude` is not a configuration key" in result.stderr
    assert "did you mean `exclude`?" in result.stderr


SLIP = PETS.replace('"200"', '"2xx"')


def test_acknowledge_writes_what_strict_refuses_and_leaves_the_rest_of_the_configuration(pets: Path) -> None:
    (pets / "pets.yaml").write_text(SLIP)
    (pets / "clientwright.toml").write_text("# Ours.\nexclude = []  # none yet\n")
    refused = invoke("generate", "pets.yaml", "-o", "client", "--strict")
    assert (refused.exit_code, (pets / "client").exists()) == (1, False)
    assert 'code = "bad-status"' in refused.stderr
    written = invoke("generate", "pets.yaml", "-o", "client", "--strict", "--acknowledge")
    assert written.exit_code == 0
    assert "clientwright.toml: 1 acknowledgement added" in written.stdout
    assert (pets / "clientwright.toml").read_text() == (
        '# Ours.\nexclude = []  # none yet\n\n[[acknowledge]]\ncode = "bad-status"\n'
        'pointer = "/paths/~1pets/get/responses/2xx"\n'
    )
    assert invoke("generate", "pets.yaml", "-o", "client", "--strict").exit_code == 0
    assert invoke("check", "pets.yaml", "-o", "client", "--strict").exit_code == 0
    assert invoke("validate", "pets.yaml").stdout == "pets.yaml: valid\n"


def test_acknowledge_creates_a_configuration_and_adds_to_a_pyproject(pets: Path) -> None:
    (pets / "pets.yaml").write_text(SLIP)
    assert invoke("generate", "pets.yaml", "-o", "client", "--acknowledge").exit_code == 0
    assert (pets / "clientwright.toml").read_text().startswith("[[acknowledge]]\n")
    (pets / "clientwright.toml").unlink()
    (pets / "pyproject.toml").write_text("[tool.clientwright]\nexclude = []\n[tool.other]\na = 1\n")
    assert invoke("generate", "pets.yaml", "-o", "client", "--acknowledge").exit_code == 0
    assert invoke("generate", "pets.yaml", "-o", "client", "--strict").exit_code == 0


def test_entries_in_a_list_are_told_to_become_tables(pets: Path) -> None:
    (pets / "pets.yaml").write_text(SLIP)
    (pets / "clientwright.toml").write_text("acknowledge = []\n")
    result = invoke("generate", "pets.yaml", "-o", "client", "--acknowledge")
    assert result.exit_code == 1
    assert "[[acknowledge]]" in result.stderr
    assert (pets / "clientwright.toml").read_text() == "acknowledge = []\n"


def test_output_is_without_colour_unless_a_terminal_wants_it(pets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert console.wants_color(Terminal())  # type: ignore[arg-type]
    monkeypatch.setenv("NO_COLOR", "1")
    assert not console.wants_color(Terminal())  # type: ignore[arg-type]
    assert "\x1b" not in process("validate", "nowhere.yaml").stderr


def test_a_fault_of_ours_is_one_line_and_a_traceback_only_for_those_who_ask(
    pets: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise LookupError("what\nhappened")

    monkeypatch.delenv(console.DEBUG, raising=False)
    with pytest.raises(SystemExit) as ended:
        console.run(broken)
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert said.startswith("clientwright: internal error: LookupError: what\n")
    assert "Please report it" in said
    assert "Traceback" not in said
    monkeypatch.setenv(console.DEBUG, "1")
    with pytest.raises(LookupError):
        console.run(broken)


def test_ctrl_c_is_one_line_and_exit_code_130(capsys: pytest.CaptureFixture[str]) -> None:
    for error in (KeyboardInterrupt, click.Abort):

        def interrupted(error: type[BaseException] = error) -> None:
            raise error

        with pytest.raises(SystemExit) as ended:
            console.run(interrupted)
        assert ended.value.code == 130
        assert capsys.readouterr().err == "clientwright: interrupted; nothing was left half written\n"


def test_a_reader_that_goes_away_is_no_error(pets: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "clientwright", "ir", "pets.yaml"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""


def test_help_imports_none_of_the_stages() -> None:
    code = """
import sys
from clientwright.cli import cli
try:
    cli.main(["--help"], standalone_mode=False)
finally:
    heavy = {"yaml", "jinja2", "black", "openapi_spec_validator", "jsonschema", "httpx2", "starlette"}
    found = heavy & set(sys.modules)
    sys.exit(f"imported: {found}" if found else 0)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_stages_are_timed_by_name(pets: Path) -> None:
    clock = pipeline.Clock()
    pipeline.understand(pipeline.Request(description="pets.yaml"), clock)
    assert list(clock.seconds) == ["config", "source", "mend", "validate", "build", "names"]
    assert set(clock.seconds) <= set(pipeline.STAGES)
