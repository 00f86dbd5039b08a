"""How parameters are written (OpenAPI 3.2, 4.8.12.4: the table of examples; RFC 6570)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.runtime.http import parameters as p
from clientwright.runtime.styles import styles as s
from clientwright.runtime.wire.values import UNSET

QUERY = (p.form, s.space_delimited, s.pipe_delimited, s.deep_object, p.json_content)


OBJECT = {"R": 100, "G": 200, "B": 150}
texts = st.text(max_size=6)
filled = st.text(min_size=1, max_size=6)
objects = st.dictionaries(filled, texts, min_size=1, max_size=4)


def test_a_name_with_brackets_goes_out_encoded() -> None:
    assert p.form("include[]", ["a.b", "c"]) == ("include%5B%5D=a.b", "include%5B%5D=c")


@pytest.mark.parametrize("write", [*QUERY, s.cookie, s.json_cookie])
def test_what_is_absent_is_not_sent(write: Any) -> None:
    assert write("a", UNSET) == ()
    assert p.header("a", UNSET) == s.json_header("a", UNSET) == {}


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (False, "false"), (7, "7"), (1.5, "1.5"), (1e21, "1" + "0" * 21), (-1.5e-7, "-0.00000015")],
)
def test_scalars_are_written_without_surprise(value: Any, text: str) -> None:
    assert p.simple("a", value) == text


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_has_no_exponent_and_is_the_same_float(value: float) -> None:
    text = p.simple("a", value)
    assert "e" not in text
    assert float(text) == value


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="'a'"):
        p.form("a", value)


@pytest.mark.parametrize("value", ["", ".", "..", None, [], {}])
@pytest.mark.parametrize("write", [p.simple, s.label])
def test_a_path_value_that_would_make_another_path_is_refused(write: Any, value: Any) -> None:
    if write is s.label and value == "..":
        assert write("thread_id", value) == "..."
        return
    with pytest.raises(ValueError, match="'thread_id'"):
        write("thread_id", value)


def test_a_path_value_cannot_leave_its_segment() -> None:
    assert p.simple("a", "../x?y#z") == "..%2Fx%3Fy%23z"


def test_what_is_no_value_is_refused_by_the_name_of_its_parameter() -> None:
    with pytest.raises(TypeError, match="'a'"):
        p.form("a", object())


@pytest.mark.parametrize(("write", "item"), [(s.space_delimited, "New York"), (s.pipe_delimited, "a|b")])
def test_an_item_that_holds_its_delimiter_is_refused(write: Any, item: str) -> None:
    with pytest.raises(ValueError, match="'a'"):
        write("a", ["x", item])
    assert len(write("a", ["x", item], explode=True)) == 2


def test_reserved_characters_pass_where_that_is_allowed_but_never_end_the_value() -> None:
    assert p.form("a", "/x?y=%41%zz&b#+", allow_reserved=True) == ("a=/x?y=%41%25zz%26b%23%2B",)


@pytest.mark.parametrize("text", ["a\r\nX: y", "a\nb", "a\0b", "\x7f"])
def test_no_line_break_gets_into_a_header(text: str) -> None:
    for write in (p.header, lambda name, value: s.cookie(name, value, encoded=False)):
        with pytest.raises(ValueError, match="'X-Thing'") as caught:
            write("X-Thing", text)
        assert text not in str(caught.value)


def test_headers_are_not_encoded() -> None:
    assert p.header("X", ["a b", "ü"]) == {"X": "a b,ü"}
    assert p.header("X", OBJECT, True) == {"X": "R=100,G=200,B=150"}
    assert p.header("X", OBJECT) == {"X": "R,100,G,200,B,150"}
    assert s.json_header("X", {"a": "ü\n"}) == {"X": '{"a":"\\u00fc\\n"}'}


def test_cookies_are_encoded_in_style_form_only() -> None:
    assert s.cookie("a", ["x y", ";"]) == ("a=x%20y", "a=%3B")
    assert s.cookie("a", ["x/y", "z"], encoded=False) == ("a=x/y", "a=z")


# An independent reading of what was written: it splits first and decodes then, as RFC 6570, 1.4 has it.


def pairs(written: tuple[str, ...]) -> list[tuple[str, str]]:
    """Names and values, decoded."""
    return [(unquote(name), unquote(value)) for name, _, value in (pair.partition("=") for pair in written)]


@given(name=filled, value=st.lists(texts, min_size=1, max_size=4))
def test_arrays_can_be_read_back(name: str, value: list[str]) -> None:
    assert pairs(p.form(name, value)) == [(name, item) for item in value]
    (written,) = p.form(name, value, explode=False)
    assert [unquote(item) for item in written.partition("=")[2].split(",")] == value
    segments = [p.simple(name, ["x", *value]), s.label(name, ["x", *value]).removeprefix(".")]
    assert all([unquote(item) for item in segment.split(",")] == ["x", *value] for segment in segments)
    written, *_ = s.pipe_delimited(name, [item.replace("|", "") for item in value])
    assert unquote(written.partition("=")[2]).split("|") == [item.replace("|", "") for item in value]


@given(name=filled, value=objects)
def test_objects_can_be_read_back(name: str, value: dict[str, str]) -> None:
    assert dict(pairs(p.form(name, value))) == value
    assert dict(pairs(s.deep_object(name, value))) == {f"{name}[{key}]": item for key, item in value.items()}
    parts = [unquote(part) for part in s.matrix(name, value).partition("=")[2].split(",")]
    assert dict(zip(parts[::2], parts[1::2], strict=True)) == value
    ((_, text),) = pairs(p.json_content(name, value))
    assert json.loads(text) == value


@given(name=filled, value=texts)
def test_written_queries_hold_nothing_that_parts_or_ends_them(name: str, value: str) -> None:
    for write in QUERY:
        for reserved in (False, True):
            for pair in write(name, {"key": value}, explode=True, allow_reserved=reserved):
                assert not set(pair) & set("&#+ \r\n")
                assert pair.isascii()
