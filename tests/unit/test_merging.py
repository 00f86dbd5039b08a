"""Three texts into one."""

from __future__ import annotations

import pytest

from clientwright.merging import merge

BASE = "a\nb\nc\nd\n"


@pytest.mark.parametrize(
    ("theirs", "ours", "merged"),
    [
        (BASE, BASE, BASE),
        ("x\nb\nc\nd\n", BASE, "x\nb\nc\nd\n"),
        (BASE, "a\nb\nc\ny\n", "a\nb\nc\ny\n"),
        ("x\nb\nc\nd\n", "a\nb\nc\nd\ny\n", "x\nb\nc\nd\ny\n"),
        ("a\nx\nc\nd\n", "a\nx\nc\nd\n", "a\nx\nc\nd\n"),
        ("a\nc\nd\n", "a\nb\nc\n", "a\nc\n"),
        ("a\nb\nc\nd", "z\na\nb\nc\nd\n", "z\na\nb\nc\nd"),
    ],
)
def test_what_one_of_them_changed_is_taken(theirs: str, ours: str, merged: str) -> None:
    made = merge(BASE, theirs, ours)
    assert (made.text, made.conflicts) == (merged, 0)


def test_what_both_changed_stands_twice_with_marks() -> None:
    made = merge(BASE, "a\nx\nc\nd\n", "a\ny\nc\nd\n", ("mine", "clientwright's"))
    assert made.text == "a\n<<<<<<< mine\nx\n=======\ny\n>>>>>>> clientwright's\nc\nd\n"
    assert made.conflicts == 1


def test_nothing_of_what_was_makes_one_conflict_of_all() -> None:
    assert merge("", "x\n", "y\n").conflicts == 1
