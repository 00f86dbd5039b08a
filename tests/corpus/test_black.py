"""Whatever the description, black changes nothing in what is rendered."""

from __future__ import annotations

import os
from collections.abc import Mapping

import black
import pytest
from behaviour.emitted_calls import emitted
from real_descriptions import CORPUS

pytestmark = pytest.mark.proof

HEAVY = "CLIENTWRIGHT_HEAVY"
LONG = 300_000
"""Bytes of a description from which its package takes long: black reads some 6,000 lines a second."""


def descriptions() -> list[str]:
    """Every description of the corpus."""
    found = (path for path in CORPUS.rglob("*") if path.suffix in (".json", ".yaml", ".yml"))
    return sorted(path.relative_to(CORPUS).as_posix() for path in found)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")
@pytest.mark.parametrize("name", descriptions())
def test_black_leaves_every_file_alone(name: str) -> None:
    file = CORPUS / name
    if file.stat().st_size > LONG and os.environ.get(HEAVY) != "1":
        pytest.skip(f"takes long; {HEAVY}=1 runs it")
    try:
        texts = emitted(file).texts
    except AssertionError as refused:
        pytest.skip(f"nothing is generated for it: {refused!s:.200}")
    assert changed_by_black(texts) == []


def changed_by_black(texts: Mapping[str, str]) -> list[str]:
    """The files in which black changes something."""
    python = {path: text for path, text in texts.items() if path.endswith(".py") and not path.startswith("_runtime/")}
    return [path for path, text in python.items() if black.format_str(text, mode=black.Mode()) != text]
