"""What is said of a value that does not fit a union."""

from __future__ import annotations

import json
from typing import Any

import pytest
from unit.mock.asking import post, with_body

TOOLS = {
    "oneOf": [
        {"type": "string", "enum": ["none", "auto"]},
        {"type": "object", "properties": {"type": {"const": "search"}}, "required": ["type"]},
        {
            "type": "object",
            "properties": {
                "type": {"enum": ["function"]},
                "function": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
            },
            "required": ["type", "function"],
        },
    ]
}


@pytest.mark.parametrize(
    ("value", "pointer", "expected"),
    [
        ({"type": "function", "function": {}}, "/function/name", "this required property"),
        ({"type": "function", "function": {"name": 1}}, "/function/name", "string"),
        ({"type": "functon"}, "/type", 'one of "search", "function" (did you mean "function"?)'),
        ("atuo", "", 'one of "none", "auto" (did you mean "auto"?)'),
        (5, "", "string or object"),
        ({}, "/type", "this required property"),
    ],
)
def test_a_union_tells_the_problems_of_the_branch_that_was_meant(value: Any, pointer: str, expected: str) -> None:
    problems = post(with_body({"anyOf": [TOOLS, {"type": "null"}]}), json.dumps(value)).problems
    assert [problem.pointer for problem in problems] == [pointer]
    assert problems[0].expected.replace(" or null", "") == expected


def test_a_value_that_several_alternatives_of_oneof_take_is_told_as_that() -> None:
    response = post(with_body({"oneOf": [{"type": "integer"}, {"minimum": 3}]}), 5)
    assert "exactly one" in response.problems[0].expected
