"""The command that starts the mock with a memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
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
    assert "--scenario assistants" in result.output
    assert served == []
