"""The progress bar: on a terminal, for long work, and gone when it is done."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from clientwright.cli import cli, progress
from clientwright.cli.progress import Progress
from clientwright.pipeline import STAGES


class Terminal(io.StringIO):
    """A terminal that says when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


@pytest.fixture(autouse=True)
def able(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can wipe a line, wherever the tests run."""
    monkeypatch.setenv("TERM", "xterm")


def test_short_work_shows_nothing() -> None:
    out = Terminal()
    with Progress(("read", "write"), out) as bar:
        bar.enter("read")
    assert out.getvalue() == ""


def test_long_work_shows_a_bar_and_wipes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SILENT_FOR", 0.0)
    out = Terminal()
    bar = Progress(("read", "write"), out)
    bar.enter("write")
    with bar:
        assert out.written.wait(5)
    assert "[############............] write (0 s)" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")


def test_the_bar_never_gets_shorter() -> None:
    bar = Progress(("read", "validate", "build", "spec", "write"), Terminal())
    lengths = []
    for stage in ("read", "validate", "build", "validate", "spec", "build", "something else", "write"):
        bar.enter(stage)
        assert f"] {stage} (" in bar.bar(0)
        lengths.append(bar.bar(0).count("#"))
    assert lengths == sorted(lengths)
    assert lengths[-1] > lengths[2] > lengths[0] == 0


@pytest.mark.parametrize("command", [["generate", "-o", "out/pets"], ["check", "-o", "out/pets"], ["validate"]])
def test_every_command_goes_through_its_stages_in_their_order(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pets.yaml").write_text('openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths: {}\n')
    entered: list[str] = []
    monkeypatch.setattr(Progress, "enter", lambda _, stage: entered.append(stage))
    CliRunner().invoke(cli, [command[0], "pets.yaml", *command[1:]])
    assert "spec" in entered
    assert sorted(entered, key=STAGES.index) == entered


def test_a_terminal_that_cannot_wipe_a_line_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SILENT_FOR", 0.0)
    monkeypatch.setenv("TERM", "dumb")
    out = Terminal()
    with Progress(("read",), out):
        pass
    assert out.getvalue() == ""


def test_what_is_no_terminal_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SILENT_FOR", 0.0)
    out = io.StringIO()
    with Progress(("read",), out):
        pass
    assert out.getvalue() == ""
