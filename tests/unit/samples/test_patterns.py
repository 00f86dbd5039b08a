"""Strings made up from patterns."""

from __future__ import annotations

import pytest

from clientwright.samples.patterns import agrees, example


@pytest.mark.parametrize("pattern", ["(", "[", "a{", "\\", "(?P<x>a)", "(?=b)", "[]]", "^$", "|", "\\p{L}+", "x*?"])
def test_any_pattern_gives_some_string(pattern: str) -> None:
    assert isinstance(example(pattern), str)


@pytest.mark.parametrize("pattern", ["((((a{9999}){9999}){9999}){9999})", "(" * 5_000, "[" * 5_000, "a{99999999999}"])
def test_a_hostile_pattern_gives_no_endless_string(pattern: str) -> None:
    assert len(example(pattern)) <= 10_000


@pytest.mark.parametrize(
    ("pattern", "text", "said"),
    [
        ("^[a-z_]+$", "thread_id", True),
        ("^[A-Z]{3}$", "currency", False),
        (r"^\d{4}-\d{2}$", "2024-01", True),
        ("^(asc|desc)$", "asc", True),
        ("(", "a", None),
        (r"^\p{L}$", "a", None),
        ("^(a+)+$", "a" * 40 + "b", None),
        ("^(a|aa)*$", "a" * 40 + "b", None),
        ("^(a*){30}b$", "a" * 40, None),
        ("a?" * 40 + "a" * 40, "a" * 40, None),
        ("^" + ".*" * 20 + "x$", "a" * 60, None),
        ("a", "a" * 100, None),
    ],
)
def test_a_text_is_matched_where_that_ends(pattern: str, text: str, said: bool | None) -> None:
    assert agrees(pattern, text) is said
