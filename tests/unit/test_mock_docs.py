"""docs/living-mock.md says of faults and outcomes what the mock does."""

from __future__ import annotations

import re
from pathlib import Path

from clientwright.mock.assistants.script import OUTCOMES
from clientwright.mock.faults.fault import OPTIONS

TEXT = (Path(__file__).parents[2] / "docs" / "living-mock.md").read_text(encoding="utf-8")


def test_every_part_of_a_fault_is_listed_as_it_is() -> None:
    table = TEXT.partition("| name | value | what happens |")[2].partition("\n\n")[0]
    listed = re.findall(r"^\| `([\w-]+)` \| (.+?) \| (.+?) \|$", table, re.MULTILINE)
    assert listed == [(name, option.value, option.meaning) for name, option in OPTIONS.items()]


def test_every_outcome_that_can_be_asked_for_is_listed() -> None:
    table = TEXT.partition("| `mock` | what happens |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(OUTCOMES)
