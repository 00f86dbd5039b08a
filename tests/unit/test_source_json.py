"""JSON is read by JSON's own rules, with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.diagnostics import Diagnostics
from clientwright.source.compose import Unreadable
from clientwright.source.json_text import compose_json
from clientwright.source.node import Json
from clientwright.source.text import Text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)


def data(content: str, codes: list[str] | None = None) -> Json:
    """The data of a JSON text that has exactly these findings."""
    found = Diagnostics()
    composed = compose_json(Text("t.json", content), found)
    assert [each.code for each in found] == (codes or [])
    return composed.data


@given(VALUES, st.sampled_from([None, 2, "\t"]), st.booleans())
def test_what_json_writes_is_read_back(value: Json, indent: int | str | None, escaped: bool) -> None:
    assert data(json.dumps(value, indent=indent, ensure_ascii=escaped)) == value


@given(st.text(alphabet='{}[]",:0123456789eE.+-truefalsn \\\n\tNaI', max_size=30))
def test_what_json_accepts_and_refuses_is_what_the_standard_library_does(content: str) -> None:
    def refuse(word: str) -> None:
        raise ValueError(word)

    try:
        expected: Json = json.loads(content, parse_constant=refuse)
    except ValueError:
        try:
            composed = compose_json(Text("t.json", content), Diagnostics())
        except Unreadable as error:
            assert 0 <= error.offset <= len(content)  # noqa: PT017
        else:
            assert composed.empty
        return
    found = Diagnostics()
    value = compose_json(Text("t.json", content), found).data
    if not len(found):
        assert value == expected


@pytest.mark.parametrize(
    ("content", "offset", "words"),
    [
        ('{"a": 1,}', 8, "key in double quotes"),
        ('{"a" 1}', 5, "`:`"),
        ("[1 2]", 3, "`,` or `]`"),
        ('{"a": NaN}', 6, "value"),
        ("{'a': 1}", 1, "double quotes"),
        ('{"a": 01}', 7, "`,` or `}`"),
        ('["a\tb"]', 3, "not a JSON string"),
        ('{"a": 1', 7, "the text ends"),
        ('{"a": 1} x', 9, "ends before"),
        ('// hi\n{"a": 1}', 0, "value"),
    ],
)
def test_an_error_says_what_is_expected_and_where(content: str, offset: int, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        data(content)
    assert (caught.value.code, caught.value.offset) == ("not-json", offset)
    assert words in caught.value.sentence


def test_surrogate_pairs_are_one_character_and_half_a_pair_is_a_finding() -> None:
    assert data('"\\ud83d\\ude00"') == "😀"
    assert data('"a\\ud83d"', ["lone-surrogate"]) == "a\ufffd"


def test_duplicate_keys_are_found() -> None:
    found = Diagnostics()
    compose_json(Text("t.json", '{"a": 1,\n "a": 2}'), found)
    (only,) = found
    assert (only.code, only.location.line, only.location.column) == ("duplicate-key", 2, 2)


def test_deep_nesting_is_refused_and_never_overflows() -> None:
    for content in ("[" * 100_000, '{"a":' * 100_000):
        with pytest.raises(Unreadable) as caught:
            data(content)
        assert caught.value.code == "too-deep"


def test_numbers_that_no_reader_keeps_are_findings() -> None:
    assert data("[1e999]", ["not-json-value"]) == ["1e999"]
    assert data("[" + "9" * 5000 + "]", ["not-json-value"]) == ["9" * 5000]


def test_places_are_offsets_of_keys_and_values() -> None:
    content = '{ "a\\n" : [ true, {"b": "x"} ] }'
    composed = compose_json(Text("t.json", content, 1), Diagnostics())
    base = 1 << 40
    assert composed.spot == (
        base,
        {"a\n": (base + 2, (base + 10, [base + 12, (base + 18, {"b": (base + 19, base + 24)})]))},
    )
