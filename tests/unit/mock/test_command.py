"""The command that starts the mock with a memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from case import CASES
from click.testing import CliRunner, Result
from living import SPEC

import clientwright.mock
from clientwright.cli import cli


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was given to the server, in place of serving it."""
    given: list[Any] = []

    def serve(*_arguments: Any, **named: Any) -> int:
        given.append(named.get("scenario"))
        return 0

    monkeypatch.setattr(clientwright.mock, "serve", serve)
    return given


def mock(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["mock", *arguments])


def test_the_command_starts_the_scenario(served: list[Any]) -> None:
    assert mock(str(SPEC / "run-steps.yaml"), "--scenario", "assistants").exit_code == 0
    assert mock(str(SPEC / "run-steps.yaml"), "--scenario=assistants", "--vendor=laplas", "--speed=0").exit_code == 0
    assert mock(str(SPEC / "run-steps.yaml")).exit_code == 0
    first, second, third = served
    assert (first.snapshot()["vendor"], first.snapshot()["speed"]) == ("openai", 1)
    assert (second.snapshot()["vendor"], second.snapshot()["speed"]) == ("laplas", 0)
    assert third is None


def test_a_description_without_the_operations_is_refused_in_one_line(served: list[Any], tmp_path: Path) -> None:
    data = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    (tmp_path / "pets.json").write_text(json.dumps(data))
    result = mock(str(tmp_path / "pets.json"), "--scenario", "assistants")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "createRun" in result.stderr
    assert served == []


@pytest.mark.parametrize("speed", ["-1", "nan", "inf", "fast"])
def test_a_speed_that_is_none_is_refused_by_its_name(served: list[Any], speed: str) -> None:
    result = mock(str(SPEC / "run-steps.yaml"), "--scenario=assistants", "--speed", speed)
    assert (result.exit_code, served) == (2, [])
    assert "Invalid value for '--speed'" in result.stderr


@pytest.mark.parametrize("option", ["--vendor=openai", "--speed=1"])
def test_options_of_the_scenario_want_the_scenario(served: list[Any], option: str) -> None:
    result = mock(str(SPEC / "run-steps.yaml"), option)
    assert result.exit_code == 2
    assert "give --scenario" in result.output
    assert served == []


DEPOT = str(CASES / "operations" / "remembered" / "openapi.yaml")


def test_the_scenario_memory_says_what_it_remembers(served: list[Any]) -> None:
    result = mock(DEPOT, "--scenario", "memory", "--speed", "2")
    assert result.exit_code == 0
    assert result.stderr == (
        "clientwright mock: remembers shelves (create, list, read, replace, delete); "
        "parcels (create, list, read, change, delete)\n"
    )
    assert served[0].clock.speed == 2


def test_what_is_remembered_is_printed_as_a_file_that_can_be_given(served: list[Any], tmp_path: Path) -> None:
    result = mock(DEPOT, "--scenario", "memory", "--print-memory")
    assert (result.exit_code, served) == (0, [])
    file = tmp_path / "depot.toml"
    file.write_text(result.stdout.replace('delete = "deleteShelf"\n', "delete = false\n"))
    assert "remembers shelves (create, list, read, replace);" in mock(DEPOT, "--scenario", str(file)).stderr


def test_a_python_file_is_a_scenario_of_ones_own(served: list[Any], tmp_path: Path) -> None:
    file = tmp_path / "shop.py"
    file.write_text("from clientwright.testing import Scenario\n\n\nclass Shop(Scenario):\n    pass\n")
    assert mock(DEPOT, "--scenario", str(file)).exit_code == 0
    assert type(served[0]).__name__ == "Shop"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--scenario", "memry"),
            "a scenario is one of memory, assistants, or a file (.py, .toml, .yaml), not 'memry'",
        ),
        (("--scenario", "none.py"), "there is no file none.py"),
        (("--scenario", "none.toml"), "none.toml cannot be read"),
        (("--scenario", "memory", "--vendor", "openai"), "give --scenario assistants too"),
    ],
)
def test_a_scenario_that_is_none_is_wrong_use(served: list[Any], arguments: tuple[str, ...], said: str) -> None:
    result = mock(DEPOT, *arguments)
    assert (result.exit_code, served) == (2, [])
    assert said in result.stderr


def test_a_description_of_which_nothing_can_be_remembered_is_refused(served: list[Any], tmp_path: Path) -> None:
    data = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    (tmp_path / "api.json").write_text(json.dumps(data))
    result = mock(str(tmp_path / "api.json"), "--scenario", "memory")
    assert (result.exit_code, served) == (2, [])
    assert "nothing can be remembered" in result.stderr


def tape(tmp_path: Path) -> Path:
    file = tmp_path / "tape.yaml"
    file.write_text(
        "clientwright: recording 1\nserver: https://depot.example.com\nexchanges:\n"
        "- operation: getShelf\n  request: {line: GET /shelves/1}\n"
        "  answer: {status: 200, headers: {content-type: application/json}, json: {id: one, place: attic, levels: 4}}\n"
    )
    return file


def test_record_stands_before_the_server_that_is_named_or_described(served: list[Any], tmp_path: Path) -> None:
    file = str(tmp_path / "tape.yaml")
    told = CliRunner().invoke(cli, ["record", DEPOT, "-o", file, "--to", "https://other.example.com/v2/"])
    assert told.exit_code == 0, told.output
    assert f"https://other.example.com/v2 is recorded in {file}" in told.stderr
    assert "0 exchanges, 0 of them not as described" in told.stderr
    assert "https://depot.example.com/v1 is recorded" in CliRunner().invoke(cli, ["record", DEPOT, "-o", file]).stderr
    assert [each.server for each in served] == ["https://other.example.com/v2", "https://depot.example.com/v1"]
    wrong = CliRunner().invoke(cli, ["record", DEPOT, "-o", file, "--to", "other.example.com"])
    assert (wrong.exit_code, len(served)) == (2, 2)


def test_replay_tells_what_departs_from_the_description(served: list[Any], tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["replay", DEPOT, str(tape(tmp_path)), "--in-order"])
    assert done.exit_code == 0, done.output
    assert 'GET /shelves/1: answer body /id: expected integer, got string "one"' in done.stderr
    assert "clientwright replay: 1 exchanges, 1 deviations from the description" in done.stderr
    assert len(served) == 1
    wrong = CliRunner().invoke(cli, ["replay", DEPOT, str(tmp_path / "none.yaml")])
    assert (wrong.exit_code, len(served)) == (2, 1)
    assert "none.yaml cannot be read" in wrong.stderr
