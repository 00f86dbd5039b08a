"""YAML becomes plain data by the core schema of YAML 1.2, and every value keeps its place."""

from __future__ import annotations

import json
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.diagnostics import Diagnostics
from clientwright.source.compose import MOST_DEPTH, Unreadable, compose
from clientwright.source.node import Json
from clientwright.source.scalars import NotJson, plain
from clientwright.source.text import Spot, Text, offset_of, place_of


def data(content: str, codes: list[str] | None = None) -> Json:
    """The data of a YAML text that has exactly these findings."""
    found = Diagnostics()
    composed = compose(Text("t.yaml", content), found)
    assert [each.code for each in found] == (codes or [])
    return composed.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("true", True),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("null", None),
        ("~", None),
        ("", None),
        ("1e-8", 1e-8),
        ("1.5e3", 1500.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("0o17", 15),
        ("017", 17),
        ("0x1F", 31),
        ("-0x1F", "-0x1F"),
        ("+12", 12),
        ("1_000", "1_000"),
        ("190:20:30", "190:20:30"),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
        ("=", "="),
        ("0b1", "0b1"),
        ("'7'", "7"),
        ('"null"', "null"),
        ("!!str 7", "7"),
        ('!!int "7"', 7),
        ("!!float 7", 7.0),
    ],
)
def test_a_scalar_has_the_type_of_the_yaml_1_2_core_schema(written: str, value: Json) -> None:
    found = data(f"a: {written}\n")
    assert found == {"a": value}
    assert isinstance(found, dict)
    assert type(found["a"]) is type(value)


@given(st.text(alphabet="0123456789+-.eExo_~nulNULtrfalsTRFAS ", max_size=12))
def test_plain_scalars_agree_with_the_rules_of_the_specification(text: str) -> None:
    rules: list[tuple[str, type]] = [  # YAML 1.2.2, 10.3.2, in its order
        (r"null|Null|NULL|~|", type(None)),
        (r"true|True|TRUE|false|False|FALSE", bool),
        (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", int),
        (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    ]
    expected = next((kind for rule, kind in rules if re.fullmatch(rule, text)), str)
    try:
        value = plain(text)
    except NotJson:
        assert not math.isfinite(float(text.lower().lstrip(".")))
        return
    assert type(value) is expected
    if expected is str:
        assert value == text


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place_inside_it(content: str) -> None:
    try:
        compose(Text("t.yaml", content), Diagnostics())
    except Unreadable as error:
        assert 0 <= error.offset <= len(content)  # noqa: PT017


BASIC = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]))
"""YAML has no surrogate pairs, which JSON writes other characters with."""
KEY = BASIC.filter(lambda key: len(json.dumps(key)) <= 1024)
"""An implicit key has at most so many characters (YAML 1.2.2, 7.4), escapes included."""


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | BASIC,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
        max_leaves=12,
    )
)
def test_json_read_as_yaml_is_the_same_data(value: Json) -> None:
    assert data(json.dumps(value)) == value


def walk(value: Json, spot: Spot) -> list[tuple[Json, int]]:
    """Every scalar with its place, and every key."""
    if isinstance(spot, int):
        return [(value, spot)]
    below = spot[1]
    found: list[tuple[Json, int]] = []
    if isinstance(value, dict) and isinstance(below, dict):
        for key, item in value.items():
            found.append((key, below[key][0]))
            found.extend(walk(item, below[key][1]))
    elif isinstance(value, list) and isinstance(below, list):
        for item, place in zip(value, below, strict=True):
            found.extend(walk(item, place))
    return found


@given(st.dictionaries(st.from_regex(r"k[0-9é]{1,4}", fullmatch=True), st.lists(st.integers(0, 999)), min_size=1))
def test_places_point_at_the_first_character_of_the_value(value: dict[str, list[int]]) -> None:
    content = "# 😀 a comment\r\n" + "".join(
        f"{key}:\r\n" + "".join(f"  - {item}\r\n" for item in items) if items else f"{key}: []\r\n"
        for key, items in value.items()
    )
    composed = compose(Text("t.yaml", content), Diagnostics())
    assert composed.data == value
    for scalar, place in walk(composed.data, composed.spot):
        assert content.startswith(str(scalar), place)


def test_keys_are_texts_as_they_are_written() -> None:
    text = "200: a\nnull: b\ntrue: c\n1.10: d\n0x1F: e\n"
    assert data(text) == {"200": "a", "null": "b", "true": "c", "1.10": "d", "0x1F": "e"}


def test_a_duplicate_key_is_found_where_it_is_repeated_and_names_the_first() -> None:
    found = Diagnostics()
    compose(Text("t.yaml", "a: 1\nb:\n  c: 1\n  c: 2\n"), found)
    (only,) = found
    assert (only.code, only.location.line, only.location.column) == ("duplicate-key", 4, 3)
    assert "line 3" in only.sentence


def test_merge_keys_fill_in_what_the_mapping_does_not_say() -> None:
    text = "base: &b {x: 1, y: 2}\nother: &o {y: 3, z: 4}\nused: {y: 0, <<: [*b, *o]}\n"
    found = data(text)
    assert isinstance(found, dict)
    assert found["used"] == {"y": 0, "x": 1, "z": 4}


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert data('"<<": {x: 1}') == {"<<": {"x": 1}}


def test_merging_something_that_is_no_object_is_a_finding() -> None:
    assert data("a: {<<: 1, b: 2}", ["bad-key"]) == {"a": {"b": 2}}


def test_a_recursive_alias_is_a_finding_and_null() -> None:
    assert data("a: &a\n  b: *a\n", ["recursive-alias"]) == {"a": {"b": None}}


def test_an_alias_stands_where_it_is_written_and_its_parts_at_the_anchor() -> None:
    composed = compose(Text("t.yaml", "a: &a {x: 1}\nb: *a\n"), Diagnostics())
    assert composed.shared
    assert not isinstance(composed.spot, int)
    members = composed.spot[1]
    assert isinstance(members, dict)
    alias = members["b"][1]
    assert not isinstance(alias, int)
    assert place_of(alias) == 16
    assert isinstance(alias[1], dict)
    assert offset_of(alias[1]["x"][0]) == 7


def test_aliases_cannot_blow_a_document_up() -> None:
    lines = ["a0: &a0 [1,1,1,1,1,1,1,1,1,1]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(Unreadable) as caught:
        compose(Text("t.yaml", "\n".join(lines)), Diagnostics())
    assert caught.value.code == "too-many-aliases"


@pytest.mark.parametrize(
    "content", ["[" * 5000, "{a: " * 5000, "- " * 5000, "a:\n" + "\n".join(" " * n + "b:" for n in range(1, 400))]
)
def test_deep_nesting_is_refused_and_never_overflows(content: str) -> None:
    with pytest.raises(Unreadable) as caught:
        compose(Text("t.yaml", content), Diagnostics())
    assert caught.value.code in ("too-deep", "not-yaml")


def test_nesting_up_to_the_limit_is_read() -> None:
    assert data("[" * MOST_DEPTH + "]" * MOST_DEPTH) is not None


@pytest.mark.parametrize(
    ("content", "codes", "value"),
    [
        ("a: .inf", ["not-json-value"], {"a": ".inf"}),
        ("a: -.Inf", ["not-json-value"], {"a": "-.Inf"}),
        ("a: .nan", ["not-json-value"], {"a": ".nan"}),
        ("a: 1e999", ["not-json-value"], {"a": "1e999"}),
        ("? [a, b]\n: 1\nc: 2", ["bad-key"], {"c": 2}),
        ("{a: 1}: 2\n", ["bad-key"], {}),
        ("a: 1\n---\nb: 2\n", ["several-documents"], {"a": 1}),
        ("a: !custom b", ["yaml-tag"], {"a": "b"}),
        ("a: !custom {b: c}", ["yaml-tag"], {"a": {"b": "c"}}),
        ("a: !!int x", ["yaml-tag"], {"a": "x"}),
        ("--- {a: 1}\n...\n", [], {"a": 1}),
    ],
)
def test_slips_that_leave_a_text_readable_are_findings(content: str, codes: list[str], value: Json) -> None:
    assert data(content, codes) == value


@pytest.mark.parametrize(
    ("content", "offset", "words"),
    [
        ("a:\n\tb: 1\n", 3, "tab"),
        ("a: b: c\n", 4, "`:`"),
        ("a: @b\n", 3, "`@`"),
        ("a: *b\n", 3, "anchor"),
        ("a: [1\nb: 2\n", 7, "not YAML"),
        ("a: \x00\n", 3, "U+0000"),
    ],
)
def test_a_syntax_error_says_what_is_wrong_and_where(content: str, offset: int, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        compose(Text("t.yaml", content), Diagnostics())
    assert caught.value.code == "not-yaml"
    assert words in caught.value.sentence
    assert abs(caught.value.offset - offset) <= 1


def test_an_empty_text_is_known_to_be_empty() -> None:
    assert compose(Text("t.yaml", "# only a comment\n"), Diagnostics()).empty
