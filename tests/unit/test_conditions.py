"""What schemas say beyond types, in sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from reading import HEAD, document_of

from clientwright.build.conditions import conditions


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{dependentRequired: {a: [b]}}", "When ``a`` is given, ``b`` is required too."),
        ("{dependentRequired: {a: [b, c, d]}}", "When ``a`` is given, ``b``, ``c`` and ``d`` are required too."),
        ("{dependentSchemas: {a: {required: [b]}}}", "When ``a`` is given, ``b`` is required."),
        ("{dependentSchemas: {a: {minProperties: 2}}}", ""),
        (
            "{if: {properties: {a: {const: x}}, required: [a]}, then: {required: [b]}}",
            'When ``a`` is ``"x"``, ``b`` is required.',
        ),
        (
            "{if: {properties: {a: {enum: [1, 2]}}}, then: {required: [b]}, else: {not: {required: [b]}}}",
            "When ``a`` is ``1`` or ``2``, ``b`` is required. Otherwise ``b`` is not given.",
        ),
        ("{if: {required: [a]}, else: {properties: {b: false}}}", "Unless ``a`` is given, ``b`` is not given."),
        ("{if: {required: [a]}, then: {properties: {b: {const: 1}}}}", "When ``a`` is given, ``b`` is ``1``."),
        ("{if: {properties: {a: {minimum: 3}}}, then: {required: [b]}}", ""),
        ("{if: {minProperties: 1}, then: {required: [b]}}", ""),
        ("{if: true, then: {required: [b]}}", ""),
        ("{then: {required: [b]}}", ""),
        ("{not: {required: [a]}}", "``a`` is not given."),
        ("{not: {required: [a, b]}}", "``a`` and ``b`` are not given together."),
        ("{not: {type: string}}", "Not a string."),
        ("{not: {enum: [1, x]}}", 'Not ``1`` or ``"x"``.'),
        ("{not: {minLength: 3}}", ""),
        ("{propertyNames: {enum: [a, b]}}", 'Its keys are ``"a"`` or ``"b"``.'),
        ("{propertyNames: {pattern: ^x}}", "Its keys match ``^x``."),
        ("{contains: {const: 1}}", "It holds ``1``."),
        (
            "{contains: {const: 1}, minContains: 2, maxContains: 3}",
            "It holds ``1`` at least 2 times and at most 3 times.",
        ),
        ("{contains: {const: 1}, minContains: 0}", ""),
        ("{anyOf: [{required: [a]}, {required: [b, c]}]}", "At least one of ``a`` and ``b`` with ``c`` is required."),
        ("{oneOf: [{required: [a]}, {required: [b]}]}", "Exactly one of ``a`` and ``b`` is required."),
        ("{oneOf: [{required: [a]}, {type: string}]}", ""),
    ],
)
def test_a_condition_is_told_where_it_is_plain(schema: str, expected: str) -> None:
    node = document_of(f"{HEAD}components: {{schemas: {{A: {schema}}}}}").node("<stdin>", "/components/schemas/A")
    assert "".join(conditions([node])) == expected


@pytest.mark.parametrize(
    "keyword",
    ["dependentRequired", "dependentSchemas", "if", "then", "not", "propertyNames", "contains", "anyOf", "oneOf"],
)
@pytest.mark.parametrize(
    "value",
    ["1", "[]", "[1]", "{}", "{a: 1}", "{a: {}}", "{required: 1}", "{properties: [], required: [1, {}]}", "{enum: {}}"],
)
def test_what_makes_no_sense_says_nothing(keyword: str, value: str) -> None:
    text = f"{HEAD}components: {{schemas: {{A: {{if: {{required: [a]}}, {keyword}: {value}}}}}}}"
    if keyword == "if":
        text = text.replace("if: {required: [a]}, ", "")
    assert conditions([document_of(text).node("<stdin>", "/components/schemas/A")]) == ()
