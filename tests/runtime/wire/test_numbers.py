"""Numbers that no float is: they come, stay what they are, and go out as they came."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.runtime.formats.decimals import NUMBER, NUMBERS, exactly
from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.parameters import json_content
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.styles.styles import json_header
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import DecodeError, Deviations
from clientwright.runtime.wire.numbers import Number, parsed
from clientwright.runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset

FAR = ["1e400", "-1e400", "1E400", "1e+400", "1.5E+9999", f"{'9' * 400}.0", f"-{'9' * 400}e1"]


@dataclass(kw_only=True)
class Star:
    """Numbers of all kinds."""

    far: float
    all: list[float] | Unset = UNSET
    any: Any = UNSET
    one: int | Star | Unknown | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


def read(model: Any, content: bytes, *, exact: bool = False) -> tuple[Any, list[str]]:
    """What an answer is read to, and what departs in it."""
    found = Deviations(None)
    return JsonReader(model, exact=exact).read(content, found), list(map(str, found))


@pytest.mark.parametrize("far", FAR)
def test_a_number_beyond_all_floats_goes_out_as_it_came(far: str) -> None:
    text = f'{{"far":{far},"all":[1.5,{far},-0.0],"any":{{"a":[{far}]}},"one":{{"far":{far}}},"more":{far}}}'
    star, departures = read(Star, text.encode())
    assert departures == []
    assert star.far in (float("inf"), float("-inf"))
    assert isinstance(star.far, float)
    assert dumps(star).decode() == text
    for again in (copy.deepcopy(star), pickle.loads(pickle.dumps(star)), from_json(Star, to_json(star), strict=True)):
        assert dumps(again).decode() == text


@pytest.mark.parametrize("far", FAR)
@pytest.mark.parametrize("around", ["0.123456789,", "1e-5,"])
def test_it_does_so_among_thousands_of_others(far: str, around: str) -> None:
    text = f"[{around * 2000}{far}]"
    values, _ = read(list[float], text.encode())
    assert dumps(values[2000:]).decode() == f"[{far}]"
    assert len({type(one) for one in values[:2000]}) == 1


def test_it_is_told_where_a_number_is_not_described() -> None:
    star, departures = read(Star, b'{"far":1,"one":1e400}')
    assert departures == ["/one: expected integer or object, got inf"]
    assert star.one == Unknown(float("inf"))
    assert dumps(star) == b'{"far":1,"one":1e400}'


@pytest.mark.parametrize(
    "text", ["-0.0", "0.1", "1e-7", "5e-324", "1.7976931348623157e308", "9223372036854775808", "-0"]
)
def test_any_other_number_is_what_python_makes_of_it(text: str) -> None:
    value = parsed(f"[{text}]".encode())[0]
    assert type(value) is type(json.loads(text))
    assert repr(value) == repr(json.loads(text))


def test_what_python_itself_calls_infinite_is_no_number() -> None:
    for value in (float("inf"), float("nan"), {"a": [float("-inf")]}):
        with pytest.raises(ValueError, match="not JSON compliant"):
            dumps(value)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("form", ["{}", " {}", "[1, {}]", '{{"a": {}}}'])
def test_what_json_has_no_number_for_is_a_deviation_where_a_number_is_described(text: str, form: str) -> None:
    body = form.format(text).encode()
    model: Any = {"[": list[float], "{": dict[str, float]}.get(form[0] * (len(form) > 3), float)
    for exact in (False, True):
        found = Deviations(None)
        value = JsonReader(model, exact=exact).read(body, found, "application/json")
        assert [one.expected for one in found] == ["number"]
        assert repr(value) == repr(json.loads(body)), "and kept"


def test_a_number_beyond_all_floats_is_none_of_these() -> None:
    found = Deviations(None)
    assert JsonReader(float).read(b"1e400", found, "application/json") == float("inf")
    assert not found


@dataclass(kw_only=True)
class Bill:
    """Decimals that are texts, and such that are numbers."""

    total: Decimal
    price: Annotated[Annotated[Decimal, NUMBER] | None, NUMBERS]
    parts: Annotated[list[Annotated[Decimal, NUMBER]] | Unset, NUMBERS] = UNSET
    size: float | Unset = UNSET
    extra: Annotated[Mapping[str, Annotated[Decimal, NUMBER]], NUMBERS] = NO_EXTRA


numbers = st.from_regex(r"-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,4})?", fullmatch=True)


@given(texts=st.tuples(numbers, numbers, numbers, numbers), size=st.floats(allow_nan=False, allow_infinity=False))
def test_decimals_keep_every_digit(texts: tuple[str, ...], size: float) -> None:
    total, price, part, more = (text if text != "-0" else "0" for text in texts)
    text = f'{{"total":"{total}","price":{price},"parts":[{part}],"size":{size!r},"more":{more}}}'
    bill, departures = read(Bill, text.encode(), exact=True)
    assert departures == []
    assert (bill.total, bill.price, bill.parts[0]) == (Decimal(total), Decimal(price), Decimal(part))
    assert dumps(bill).decode() == text
    again = from_json(Bill, to_json(bill), strict=True)
    assert (again, dumps(again).decode()) == (bill, text)
    assert json.loads(json.dumps(to_json(bill))) == json.loads(text)


def test_a_decimal_in_the_place_of_the_other_kind_is_told() -> None:
    bill, departures = read(Bill, b'{"total":1.50,"price":"1.50","parts":["1",null]}', exact=True)
    assert departures == [
        "/total: expected string in the form of decimal, got 1.5",
        "/price: expected number in the form of decimal or null, got '1.50'",
        "/parts/0: expected number in the form of decimal, got '1'",
        "/parts/1: expected number in the form of decimal, got None",
    ]
    assert dumps(bill) == b'{"total":1.5,"price":"1.50","parts":["1",null]}'


def test_a_value_that_was_parsed_elsewhere_is_exact_with_decimals() -> None:
    value = json.loads('{"total":"1","price":0.10000000000000000001}', parse_float=Decimal)
    bill = from_json(Bill, value, strict=True)
    assert dumps(bill) == b'{"total":"1","price":0.10000000000000000001}'


def test_sent_with_more_fields_it_is_as_exact() -> None:
    bill = Bill(total=Decimal("0.10"), price=Decimal("0.10000000000000000001"), parts=[Decimal("2.50")])
    sent = b'{"total":"0.10","price":0.10000000000000000001,"parts":[2.50],"more":1}'
    assert JsonBody(bill).content({"more": 1}) == sent
    assert json_content("bill", {"price": 1, "bill": bill}) == (
        "bill=%7B%22price%22%3A1%2C%22bill%22%3A%7B%22total%22%3A%220.10%22%2C%22price%22%3A0.10000000000000000001"
        "%2C%22parts%22%3A%5B2.50%5D%7D%7D",
    )
    assert json_header("X", ["é😀", bill.parts]) == {"X": '["\\u00e9\\ud83d\\ude00",["2.50"]]'}


def test_what_is_given_for_a_body_may_lack_anything() -> None:
    assert exactly(Bill, UNSET) is UNSET
    assert dumps(exactly(Bill, {"price": UNSET, "total": 5, "x": UNSET})) == b'{"total":5}'
    assert dumps(exactly(Bill, {"total": {"a": 1}, "parts": ("1", None)})) == b'{"total":{"a":1},"parts":["1",null]}'
    assert dumps(exactly(list[Annotated[Decimal, NUMBER]], (Decimal("1.0"), 2.5))) == b"[1.0,2.5]"
    assert dumps(exactly(Bill, Bill(total=Decimal(1), price=None))) == b'{"total":"1","price":null}'


def test_a_number_is_a_float_in_everything() -> None:
    number = Number("1.10")
    assert (number, repr(number), hash(number), json.dumps(number)) == (1.1, "1.1", hash(1.1), "1.1")
    assert type(number + 1) is float


def test_bytes_in_another_encoding_are_read_as_well() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert [one.text for one in parsed("[1e400]".encode(encoding))] == ["1e400"]


def test_departures_in_strict_mode_raise_with_the_words_of_the_format() -> None:
    with pytest.raises(DecodeError, match="/total: expected string in the form of decimal, got 'x'"):
        from_json(Bill, {"total": "x", "price": 1}, strict=True)
