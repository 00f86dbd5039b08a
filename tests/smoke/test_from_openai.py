"""Every program of docs/from-openai.md runs as it stands, against the mock that has the whole conversation."""

from __future__ import annotations

import itertools

import pytest
from smoke.pages import DOCS, sections, session

PAGE = DOCS / "from-openai.md"


def test_the_programs_of_the_page_print_what_it_shows(conversation_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANTS_SERVER", conversation_url)
    monkeypatch.setenv("ASSISTANTS_API_KEY", "a-key")
    programs = [*itertools.chain.from_iterable(sections(PAGE).values())]
    assert len(programs) == PAGE.read_text(encoding="utf-8").count("```python") > 5
    session(programs)
