"""Real descriptions: each call of the client is answered by the mock of the same description, and both are content."""

from __future__ import annotations

import os

import pytest
from corpus.against_mock import KNOWN, outcomes_of
from corpus.packages import ABSENT
from real_descriptions import CORPUS

pytestmark = pytest.mark.proof

LONG = 600_000
"""Bytes of a description from which its calls take long."""
HEAVY = "CLIENTWRIGHT_HEAVY"


def descriptions() -> list[str]:
    """Every description of the corpus."""
    found = (path for path in CORPUS.rglob("*") if path.suffix in (".json", ".yaml", ".yml"))
    return sorted(path.relative_to(CORPUS).as_posix() for path in found)


@ABSENT
@pytest.mark.parametrize("name", descriptions())
def test_every_call_is_answered_and_decoded_and_judged_to_be_right(name: str) -> None:
    file = CORPUS / name
    if file.stat().st_size > LONG and os.environ.get(HEAVY) != "1":
        pytest.skip(f"takes long; {HEAVY}=1 runs it")
    wrong = [found for found in outcomes_of(file) if not found.good]
    assert [str(found) for found in wrong if found.operation not in KNOWN.get(name, ())] == []
