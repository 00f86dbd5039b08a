"""Which things lead back to themselves."""

from __future__ import annotations

import pytest

from clientwright.ir.circles import circles


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, ["a"]),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, ["bc"]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"]}, ["ab", "cd"]),
        ({"a": ["b"], "b": ["c"], "c": ["a", "b"], "d": ["a"]}, ["abc"]),
        ({"a": ["nowhere"]}, []),
    ],
)
def test_what_leads_back_to_itself_is_part_of_a_circle(ways: dict[str, list[str]], expected: list[str]) -> None:
    found: dict[int, str] = {}
    for thing, number in sorted(circles(ways).items()):
        found[number] = found.get(number, "") + thing
    assert sorted(found.values()) == expected


def test_a_chain_may_be_as_long_as_it_likes() -> None:
    ways = {str(number): [str(number + 1)] for number in range(20_000)}
    assert circles(ways) == {}
    assert len(circles({**ways, "20000": ["0"]})) == 20_001
