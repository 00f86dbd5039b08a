"""Every program of docs/using-the-client.md runs as it stands, against the living mock, and prints what the guide says.

A section is one session at a prompt: its programs share their names, after the guide's first program, which makes the
client. A block of text right after a program is all that the program prints.
"""

from __future__ import annotations

import io
import itertools
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from smoke.conftest import serving

GUIDE = Path(__file__).parents[2] / "docs" / "using-the-client.md"
BLOCK = re.compile(
    r"^```python\n(?P<program>.*?)^```\n(?:\n```text\n(?P<printed>.*?)^```\n)?", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the guide, compiled with its place in the file, and what it prints; None when that is not shown."""

    code: Any
    printed: str | None


def _sections() -> dict[str, list[Program]]:
    found: dict[str, list[Program]] = {}
    text = GUIDE.read_text(encoding="utf-8")
    titles = [*re.finditer(r"^## (.*)$", text, re.MULTILINE)]
    for title, following in zip(titles, [*titles[1:], None], strict=True):
        end = following.start() if following else len(text)
        for block in BLOCK.finditer(text, title.end(), end):
            line = text.count("\n", 0, block.start("program"))
            code = compile("\n" * line + block["program"], str(GUIDE), "exec", dont_inherit=True)
            found.setdefault(title[1], []).append(Program(code, block["printed"]))
    return found


SECTIONS = _sections()
FIRST = next(iter(SECTIONS.values()))[0]


@pytest.mark.parametrize("section", SECTIONS)
def test_the_programs_of_a_section_print_what_the_guide_shows(
    section: str, living_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNSTEPS_SERVER", living_url)
    monkeypatch.setenv("RUNSTEPS_API_KEY", "a-key")
    names: dict[str, Any] = {"__name__": "__main__"}
    programs = SECTIONS[section]
    for program in programs if programs[0] is FIRST else [FIRST, *programs]:
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(program.code, names)
        if program.printed is not None:
            assert printed.getvalue() == program.printed
    names["client"].close()


def test_all_programs_one_after_another_are_one_session(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving("--scenario", "assistants", "--speed", "100") as url:
        monkeypatch.setenv("RUNSTEPS_SERVER", url)
        monkeypatch.setenv("RUNSTEPS_API_KEY", "a-key")
        names: dict[str, Any] = {"__name__": "__main__"}
        for program in itertools.chain.from_iterable(SECTIONS.values()):
            printed = io.StringIO()
            with redirect_stdout(printed):
                exec(program.code, names)
            assert program.printed in (None, printed.getvalue())
        names["client"].close()


def test_each_block_of_python_in_the_guide_is_one_of_these_programs() -> None:
    fences = GUIDE.read_text(encoding="utf-8").count("```python")
    assert sum(map(len, SECTIONS.values())) == fences > 0
