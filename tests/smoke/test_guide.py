"""Every program of docs/using-the-client.md runs as it stands, against the living mock, and prints what the guide says.

A section is one session at a prompt: its programs share their names, after the guide's first program, which makes the
client. A block of text right after a program is all that the program prints.
"""

from __future__ import annotations

import itertools

import pytest
from smoke.conftest import serving
from smoke.pages import DOCS, sections, session

GUIDE = DOCS / "using-the-client.md"
SECTIONS = sections(GUIDE)
FIRST = next(iter(SECTIONS.values()))[0]


@pytest.mark.parametrize("section", SECTIONS)
def test_the_programs_of_a_section_print_what_the_guide_shows(
    section: str, living_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNSTEPS_SERVER", living_url)
    monkeypatch.setenv("RUNSTEPS_API_KEY", "a-key")
    programs = SECTIONS[section]
    session(programs if programs[0] is FIRST else [FIRST, *programs])


def test_all_programs_one_after_another_are_one_session(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving("--scenario", "assistants", "--speed", "100") as url:
        monkeypatch.setenv("RUNSTEPS_SERVER", url)
        monkeypatch.setenv("RUNSTEPS_API_KEY", "a-key")
        session(itertools.chain.from_iterable(SECTIONS.values()))


def test_each_block_of_python_in_the_guide_is_one_of_these_programs() -> None:
    fences = GUIDE.read_text(encoding="utf-8").count("```python")
    assert sum(map(len, SECTIONS.values())) == fences > 0
