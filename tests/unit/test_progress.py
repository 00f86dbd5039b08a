"""The progress bar: on a terminal, for long work, and gone when it is done."""

from __future__ import annotations

import io
import threading

import pytest

from clientwright.cli import progress
from clientwright.cli.progress import Progress


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


def test_what_is_no_terminal_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SILENT_FOR", 0.0)
    out = io.StringIO()
    with Progress(("read",), out):
        pass
    assert out.getvalue() == ""
