"""Members of a union that only their fields tell apart."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, make_dataclass
from functools import reduce
from operator import or_
from typing import Annotated, Any, Never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.runtime.unions.fit import Fit
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import DecodeError
from clientwright.runtime.wire.values import CLOSED, NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Card:
    """Has nothing that the other lacks."""

    last4: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Bank:
    """Has one field more."""

    iban: str | Unset = UNSET
    last4: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Numbers:
    """The same fields as ``Texts``, of another type."""

    lt: float | Unset = UNSET
    gt: float | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Texts:
    """The same fields as ``Numbers``, of another type."""

    lt: str | Unset = UNSET
    gt: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Fish:
    """Needs a field."""

    fins: int
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Bird:
    """Needs two."""

    fins: int
    wings: int
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Shut:
    """Allows no other field."""

    name: str | Unset = UNSET
    extra: Annotated[Mapping[str, Any], CLOSED] = NO_EXTRA


Money = Annotated[Card | Bank, Fit(Card, Bank)]
Range = Annotated[Numbers | Texts, Fit(Numbers, Texts)]
Animal = Annotated[Fish | Bird, Fit(Fish, Bird)]
Named = Annotated[Shut | dict[str, Any], Fit(Shut, dict[str, Any])]
Empty = Annotated[dict[str, Any], CLOSED]
Maybe = Annotated[Card | Empty | None, Fit(Card, Empty)]
Either = Annotated[str | Card | Bank | list[int] | Unknown, Fit(Card, Bank)]


def departures(of: Any, value: Any) -> list[str]:
    """What strict decoding has against a value."""
    try:
        from_json(of, value, strict=True)
    except DecodeError as error:
        return [str(one) for one in error.deviations]
    return []


@pytest.mark.parametrize(
    ("of", "value", "expected"),
    [
        (Money, {"last4": "1"}, Card(last4="1")),
        (Money, {"iban": "x"}, Bank(iban="x")),
        (Money, {"iban": "x", "last4": "1", "new": 1}, Bank(iban="x", last4="1", extra={"new": 1})),
        (Money, {}, Card()),
        (Range, {"lt": 3}, Numbers(lt=3)),
        (Range, {"gt": "2026-01-01"}, Texts(gt="2026-01-01")),
        (Animal, {"fins": 1}, Fish(fins=1)),
        (Animal, {"fins": 1, "wings": 2}, Bird(fins=1, wings=2)),
        (Named, {"name": "a"}, Shut(name="a")),
        (Named, {"name": "a", "other": 1}, {"name": "a", "other": 1}),
        (Named, {}, Shut()),
        (Maybe, None, None),
        (Maybe, {"last4": "1"}, Card(last4="1")),
        (Either, "text", "text"),
        (Either, [1], [1]),
        (Either, {"iban": "x"}, Bank(iban="x")),
        (list[Money], [{"iban": "x"}, {}], [Bank(iban="x"), Card()]),
    ],
)
def test_the_member_that_fits_is_taken(of: Any, value: Any, expected: Any) -> None:
    found = from_json(of, value, strict=True)
    assert found == expected
    assert type(found) is type(expected)
    assert to_json(found) == value


@pytest.mark.parametrize(
    ("of", "value", "expected", "said"),
    [
        # Fewest departures; then most known fields; then the first.
        (Range, {"lt": "a", "gt": True}, Texts(lt="a", gt=True), ["/gt: expected string, got True"]),  # type: ignore[arg-type]
        (Money, {"iban": 1, "last4": 2}, Card(last4=2, extra={"iban": 1}), ["/last4: expected string, got 2"]),  # type: ignore[arg-type]
        (Range, {"lt": None}, Numbers(lt=None), ["/lt: expected number, got None"]),  # type: ignore[arg-type]
        # None has all its required fields: all are tried.
        (Animal, {"wings": 1}, Bird(fins=UNSET, wings=1), ["/fins: expected integer, got nothing"]),  # type: ignore[arg-type]
        (Animal, 3, 3, ["(root): expected object, got 3"]),
        (Either, 3, Unknown(3), ["(root): expected string, array or object, got 3"]),
        (Empty, {"a": 1}, {"a": 1}, ["/a: expected nothing, got 1"]),
        (dict[str, Never], {"a": 1}, {"a": 1}, ["/a: expected nothing, got 1"]),
    ],
)
def test_of_members_that_all_depart_the_nearest_is_taken(of: Any, value: Any, expected: Any, said: list[str]) -> None:
    found = from_json(of, value)
    assert found == expected
    assert departures(of, value) == said
    assert to_json(found) == value


@dataclass(kw_only=True, slots=True)
class Both:
    """Holds the same union twice."""

    left: Expression | Unset = UNSET
    right: Expression | Unset = UNSET
    both: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Any_:
    """As ``Both``, by another name."""

    left: Expression | Unset = UNSET
    right: Expression | Unset = UNSET
    any: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Plain:
    """Holds the union one level further down."""

    left: Held | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Held:
    """That level."""

    left: Expression | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


Expression = Annotated[Both | Any_ | Plain, Fit(Both, Any_, Plain)]


def nested(levels: int, last: dict[str, Any]) -> dict[str, Any]:
    """An object that holds one that holds one."""
    for _ in range(levels):
        last = {"left": last}
    return last


@pytest.mark.parametrize("last", [{}, {"both": 1}, {"any": "x", "both": "x"}])
def test_unions_in_unions_are_tried_once_for_each_object(last: dict[str, Any]) -> None:
    from_json(Expression, {})  # builds what it needs
    value = nested(100, last)
    start = time.process_time()
    found = from_json(Expression, value)
    assert time.process_time() - start < 1  # each level more would take three times as long
    assert to_json(found) == value


def test_departures_below_a_union_are_told_once_each_at_their_places() -> None:
    assert departures(Expression, nested(2, {"left": 5})) == ["/left/left/left: expected object, got 5"]
    assert departures(list[Money], [{"last4": 1}, {"iban": "x", "last4": 2}]) == [
        "/0/last4: expected string, got 1",
        "/1/last4: expected string, got 2",
    ]


@pytest.mark.parametrize("count", [2, 50])
def test_of_many_members_the_right_one_is_found(count: int) -> None:
    def made(number: int) -> Any:
        extra = ("extra", Mapping[str, Any], field(default=NO_EXTRA))
        return make_dataclass(f"M{number}", [(f"f{number}", int, field(default=UNSET)), extra], kw_only=True)

    members = [made(number) for number in range(count)]
    of: Any = Annotated[reduce(or_, members), Fit(*members)]  # type: ignore[valid-type]
    assert type(from_json(of, {f"f{count - 1}": 1}, strict=True)) is members[-1]  # type: ignore[arg-type]


@dataclass(kw_only=True, slots=True)
class Cat:
    """Has a tag."""

    kind: Annotated[int, "a mark of somebody else"] = 1
    extra: Mapping[str, Any] = NO_EXTRA


Tagged = Annotated[Cat | Card | Bank | Unknown, Tag(("type", "id"), {1: Cat}, Fit(Card, Bank))]
Optional = Annotated[Card | Bank | Unknown, Tag("by", {"card": Card, "bank": Bank, "iban": Bank}, Fit())]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"type": {"id": 1}}, Cat),
        ({"type": {"id": 1.0}}, Cat),
        ({"type": {"id": True}}, Unknown),
        ({"type": {"id": "1"}}, Unknown),
        ({"type": {"id": []}}, Unknown),
        ({"type": {"id": None}}, Card),
        ({"type": {}}, Card),
        ({"type": 1}, Card),
        ({"iban": "x"}, Bank),
    ],
)
def test_without_a_tag_the_others_are_tried(value: dict[str, Any], expected: type) -> None:
    found: Any = from_json(Tagged, value)  # type: ignore[arg-type]
    assert type(found) is expected
    assert to_json(found)["type" if "type" in value else "iban"] == value.get("type", "x")


def test_without_an_optional_tag_all_members_are_tried() -> None:
    assert type(from_json(Optional, {"by": "iban"})) is Bank  # type: ignore[arg-type]
    assert type(from_json(Optional, {"iban": "x"})) is Bank  # type: ignore[arg-type]
    assert type(from_json(Optional, {})) is Card  # type: ignore[arg-type]
    assert type(from_json(Optional, {"by": "cash"})) is Unknown  # type: ignore[arg-type]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(("left", "right", "both", "any", "x")), inner, max_size=4),
    max_leaves=20,
)


@given(value=anything)
def test_whatever_is_tried_goes_out_as_it_came(value: Any) -> None:
    assert json.loads(dumps(from_json(Expression, value))) == value
    for one in departures(Expression, value):
        assert one.startswith(("/", "(root)"))
