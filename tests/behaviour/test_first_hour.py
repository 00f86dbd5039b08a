"""What somebody meets in the first hour, and it is a sentence each time: odd outputs, slips, a full terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli
from clientwright.write import verify

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths: {/pets: {get: {operationId: listPets, responses: {"200": {description: All}}}}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a description."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pets.yaml").write_text(PETS)
    return tmp_path


def run(*arguments: str) -> Result:
    """A command as it is typed."""
    return CliRunner().invoke(cli, list(arguments), prog_name="clientwright", catch_exceptions=False)


@pytest.mark.parametrize("output", ["file", "file/pets", "file/deep/er"])
@pytest.mark.parametrize("command", ["generate", "check"])
def test_an_output_that_is_a_file_is_said_so(here: Path, command: str, output: str) -> None:
    (here / "file").write_text("mine")
    refused = run(command, "pets.yaml", "-o", output)
    assert refused.exit_code == 1
    assert "file: error[cannot-write]: the package cannot be written: it is a file, not a folder" in refused.stderr


def shell(here: Path, line: str) -> tuple[int, str]:
    """A line of a shell, in which CLIENTWRIGHT is the command: its exit code, and what went to standard error."""
    command = f"{sys.executable} -m clientwright"
    done = subprocess.run(
        ["sh", "-c", line.replace("CLIENTWRIGHT", command)], cwd=here, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
def test_an_output_that_is_full_is_said_so(here: Path) -> None:
    full = "clientwright: the output cannot be written: no space left on device\n"
    assert shell(here, "CLIENTWRIGHT names pets.yaml > /dev/full") == (1, full)
    assert shell(here, "CLIENTWRIGHT validate nothing.yaml 2> /dev/full") == (1, "")


def test_an_output_that_is_closed_is_no_fault(here: Path) -> None:
    assert shell(here, "CLIENTWRIGHT names pets.yaml >&-") == (0, "")
    assert shell(here, "CLIENTWRIGHT names pets.yaml >&- 2>&-") == (0, "")


def test_ctrl_c_while_the_command_line_is_loaded_is_a_sentence(here: Path) -> None:
    program = """
import sys
class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == "clientwright.cli":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupted())
from clientwright.__main__ import main
main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "clientwright: interrupted\n")


def test_verify_needs_no_httpx2_where_clientwright_is_installed(here: Path) -> None:
    assert run("generate", "pets.yaml", "-o", "src/pets").exit_code == 0
    program = f"import sys; sys.modules['httpx2'] = None\n{verify.IMPORT_ALL}"
    command = [sys.executable, "-I", "-c", program, str(here / "src"), "pets"]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""
    (here / "src/pets/client.py").write_text("import nothing_of_this_name")
    assert "nothing_of_this_name" in subprocess.run(command, capture_output=True, text=True, check=False).stderr


def test_a_dry_run_says_what_it_would_do_and_does_nothing(here: Path) -> None:
    told = run("generate", "pets.yaml", "-o", "src/pets", "--dry-run")
    assert told.exit_code == 0
    assert "src/pets/client.py: missing\n" in told.stdout
    assert told.stdout.splitlines()[-1].startswith("src/pets: it would be ")
    assert os.listdir(here) == ["pets.yaml"]


def test_a_quiet_run_says_only_what_it_finds(here: Path) -> None:
    quiet = run("generate", "pets.yaml", "-o", "src/pets", "-q")
    assert (quiet.exit_code, quiet.output) == (0, "")
    (here / "pets.yaml").write_text(PETS.replace('"200"', '"2xx"'))
    assert "bad-status" in run("generate", "pets.yaml", "-o", "src/pets", "-q").stderr
    (here / "clientwright.toml").write_text(
        '[[client]]\ndescription = "pets.yaml"\noutput = "a"\n[[client]]\ndescription = "pets.yaml"\noutput = "b"\n'
    )
    assert run("generate", "-q").stdout == ""


def test_a_command_that_is_mistyped_is_told_the_near_one() -> None:
    assert "Did you mean 'generate'?" in run("genrate").stderr


def test_every_command_is_summed_up_in_a_line_of_a_narrow_terminal() -> None:
    said = CliRunner().invoke(cli, ["--help"], terminal_width=80).stdout
    commands = said.partition("Commands:\n")[2].splitlines()
    assert len(commands) == len(cli.commands)
    assert not [line for line in commands if line.endswith("...")]


def test_the_help_of_the_mock_leads_to_what_it_can_do() -> None:
    said = " ".join(run("mock", "--help").stdout.split())
    assert "/_mock/" in said
    assert "X-Mock-Fault" in said
    assert "Prefer" in said
