"""Strings made up from patterns."""

from __future__ import annotations

import pytest

from clientwright.mock.answering.patterns import example


@pytest.mark.parametrize("pattern", ["(", "[", "a{", "\\", "(?P<x>a)", "(?=b)", "[]]", "^$", "|", "\\p{L}+", "x*?"])
def test_any_pattern_gives_some_string(pattern: str) -> None:
    assert isinstance(example(pattern), str)
