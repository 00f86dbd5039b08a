"""Dataclasses of a user's own, written as people write them: read and sent."""

# ruff: noqa: UP006, UP007, UP035, UP045 - as many people write them

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import (
    Annotated,
    Any,
    ClassVar,
    Dict,
    List,
    Literal,
    Never,
    Optional,
    Union,
)
from uuid import UUID

import pytest

from clientwright.render.runtime import render_runtime
from clientwright.rooms import ALWAYS
from clientwright.runtime.forms.urlencoded import FormBody
from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.unions.fit import Fit
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError, Deviation
from clientwright.runtime.wire.values import CLOSED, CONSTANT, UNSET, Unknown, Unset, Wire


@dataclass
class Line:
    """Annotations that are types, not text; old names and new ones."""

    what: str
    price: float
    count: int = 1
    tags: List[str] = field(default_factory=list)
    note: Optional[str] = None


@dataclass
class Order:
    """A class with classes of its own."""

    @dataclass
    class Address:
        """A class in a class."""

        street: str
        country: Literal["AT", "CH"] = "AT"

    number: int
    address: Address
    lines: List[Line]
    by_day: Mapping[str, Sequence[Line]] = field(default_factory=dict)
    paid: Union[bool, str, None] = None
    before: Optional["Order"] = None
    after: List["Order"] = field(default_factory=list)
    kind: Literal["order"] = "order"
    total: ClassVar[int] = 7


ORDER: dict[str, Any] = {
    "number": 1,
    "address": {"street": "a", "country": "CH"},
    "lines": [{"what": "pen", "price": 1.5, "count": 2, "tags": ["blue"], "note": None}],
    "by_day": {"mon": [{"what": "ink", "price": 2, "count": 1, "tags": [], "note": "thin"}]},
    "paid": True,
    "before": {
        "number": 0,
        "address": {"street": "b", "country": "AT"},
        "lines": [],
        "by_day": {},
        "paid": None,
        "before": None,
        "after": [],
        "kind": "order",
    },
    "after": [],
    "kind": "order",
}


def departures(model: Any, value: Any) -> list[str]:
    """What departs in a value, each in a line."""
    try:
        from_json(model, value, strict=True)
    except DecodeError as error:
        return sorted(map(str, error.deviations))
    return []


def test_a_users_own_class_comes_and_goes() -> None:
    order = from_json(Order, ORDER, strict=True)
    assert order == Order(
        number=1,
        address=Order.Address("a", "CH"),
        lines=[Line("pen", 1.5, 2, ["blue"])],
        by_day={"mon": [Line("ink", 2, note="thin")]},
        paid=True,
        before=Order(number=0, address=Order.Address("b"), lines=[]),
    )
    assert to_json(order) == json.loads(dumps(order)) == ORDER


def test_what_is_not_there_is_the_default_and_each_has_its_own() -> None:
    value = {"number": 1, "address": {"street": "a"}, "lines": [{"what": "pen", "price": 1}] * 2, "kind": "order"}
    order = from_json(Order, value, strict=True)
    assert (order.paid, order.before, order.address.country, order.lines[0].count) == (None, None, "AT", 1)
    order.lines[0].tags.append("mine")
    order.after.append(order)
    assert order.lines[1].tags == []
    assert from_json(Order, value).after == []


def test_what_departs_in_it_is_told_and_kept() -> None:
    wrong = {
        "number": "1",
        "address": [],
        "lines": [{"what": "pen", "price": "1", "tags": ["a", 1]}, 5],
        "by_day": {"a/b": [{}]},
        "paid": 7,
        "after": [{"kind": "bill"}],
    }
    assert departures(Order, wrong) == [
        "/address: expected object, got []",
        "/after/0/address: expected object, got nothing",
        "/after/0/kind: expected \"order\", got 'bill'",
        "/after/0/lines: expected array, got nothing",
        "/after/0/number: expected integer, got nothing",
        "/by_day/a~1b/0/price: expected number, got nothing",
        "/by_day/a~1b/0/what: expected string, got nothing",
        '/kind: expected "order", got nothing',
        "/lines/0/price: expected number, got '1'",
        "/lines/0/tags/1: expected string, got 1",
        "/lines/1: expected object, got 5",
        "/number: expected integer, got '1'",
        "/paid: expected boolean, string or null, got 7",
    ]
    kept = from_json(Order, wrong)
    assert (kept.number, kept.address, kept.lines[1], kept.paid) == ("1", [], 5, 7)


def test_it_is_an_argument_in_a_body() -> None:
    order = Order(number=1, address=Order.Address("a"), lines=[Line("pen", 1.5)])
    sent = JsonBody({"order": order, "lines": [*order.lines], "none": UNSET}).content({"more": order.address})
    assert sent is not None
    address = {"street": "a", "country": "AT"}
    line = {"what": "pen", "price": 1.5, "count": 1, "tags": [], "note": None}
    assert json.loads(sent) == {
        "order": {
            **ORDER,
            "address": address,
            "lines": [line],
            "by_day": {},
            "paid": None,
            "before": None,
        },
        "lines": [line],
        "more": address,
    }
    assert JsonBody(order.address).content(None) == b'{"street":"a","country":"AT"}'
    assert FormBody({"address": order.address}).content(None) is not None


@dataclass
class Cat:
    """A member of a union."""

    lives: int
    kind: Literal["cat"] = "cat"
    friend: "Optional[Pet]" = None


@dataclass
class Dog:
    """Another member."""

    name: Annotated[str, Wire("call-me")]
    kind: Literal["dog"] = "dog"
    extra: Mapping[str, int] = NO_EXTRA


Pet = Annotated[Union[Cat, Dog, Unknown], Tag("kind", {"cat": Cat, "dog": Dog})]
Herd = dict[str, list[Pet]]
Answer = Annotated[Union[Cat, Dog], Fit(Cat, Dog)]
Later = Annotated[Union["Cat", "Dog"], Tag("kind", {"cat": "Cat", "dog": "Dog"})]
Json = Union[str, float, bool, None, List["Json"], dict[str, "Json"]]


@dataclass
class Zoo:
    """A class of types that are known by their names only."""

    json: Optional[Json] = None
    pets: Optional[Dict[str, Later]] = None


def test_a_union_is_told_apart_by_its_tag() -> None:
    cat = from_json(
        Cat, {"kind": "cat", "lives": 9, "friend": {"kind": "dog", "call-me": "rex", "age": 3}}, strict=True
    )
    assert cat == Cat(9, friend=Dog("rex", extra={"age": 3}))
    assert to_json(cat.friend) == {"kind": "dog", "call-me": "rex", "age": 3}
    assert from_json(Cat, {"lives": 9, "friend": {"kind": "cow"}}).friend == Unknown({"kind": "cow"})


def test_an_alias_is_read_as_a_class_is() -> None:
    herd = from_json(Herd, {"a": [{"kind": "cat", "lives": 1}, {"kind": "dog", "call-me": ""}], "b": []}, strict=True)
    assert herd == {"a": [Cat(1), Dog("")], "b": []}
    assert from_json(Optional[Pet], None, strict=True) is None
    assert from_json(list[int], [1, 2.0], strict=True) == [1, 2.0]
    assert departures(Herd, {"x": [{"kind": "cat", "lives": ""}, 1], "y": {}}) == [
        "/x/0/lives: expected integer, got ''",
        '/x/1: expected object whose "kind" is "cat" or "dog", got 1',
        "/y: expected array, got {}",
    ]


def test_a_union_is_told_apart_by_what_fits() -> None:
    assert from_json(Answer, {"lives": 1, "kind": "cat"}, strict=True) == Cat(1)
    assert from_json(Answer, {"call-me": "a", "kind": "dog"}, strict=True) == Dog("a")
    assert departures(Answer, {"kind": "cat"}) == ["/lives: expected integer, got nothing"]
    assert departures(Answer, [1]) == ["(root): expected object, got [1]"]


def test_a_type_that_holds_itself_is_read_however_deep() -> None:
    value: Any = [1.5, {"a": [None, True, {"b": []}]}]
    for _ in range(10):
        value = [value, {"deeper": value}]
    assert from_json(Zoo, {"json": value}, strict=True).json == value


def test_a_type_that_is_known_by_its_name_is_looked_up_in_the_module_of_its_class() -> None:
    value = {"a": {"kind": "cat", "lives": 1}, "b": {"kind": "dog", "call-me": "rex"}}
    assert from_json(Zoo, {"pets": value}, strict=True) == Zoo(pets={"a": Cat(1), "b": Dog("rex")})


def test_the_same_value_in_two_places_is_wrong_in_both_and_told_once() -> None:
    row = ["x", 1]
    assert departures(list[list[int]], [row, row]) in (
        ["/0/0: expected integer, got 'x'"],
        ["/1/0: expected integer, got 'x'"],
    )


class LoudOrder(Order):
    """Nothing but another method."""

    def shout(self) -> str:
        """The number, loud."""
        return f"{self.number}!"


def test_a_subclass_that_only_adds_methods_is_read_and_sent() -> None:
    order = from_json(LoudOrder, ORDER, strict=True)
    assert (type(order), order.shout()) == (LoudOrder, "1!")
    assert to_json(order) == ORDER


@dataclass
class Shut:
    """A class that says that there is nothing more."""

    a: int = 1
    b: Unset | str = UNSET
    extra: Annotated[Mapping[str, Any], CLOSED] = NO_EXTRA


@dataclass
class Placed:
    """A class with lists of fixed length, and with fields that are the same whatever comes."""

    at: tuple[float, float]
    named: dict[str, tuple[str, Line]] = field(default_factory=dict)
    box: tuple[int] | tuple[int, int] | str | None = None
    either: tuple[str, str] | list[int] | None = None
    version: Annotated[list[int], CONSTANT] = field(default_factory=lambda: [1, 2])
    nothing: Unset = UNSET
    empty: list[Never] = field(default_factory=list)


def test_a_list_of_fixed_length_is_a_tuple() -> None:
    value = {
        "at": [1, 2.5],
        "named": {"a": ["b", {"what": "pen", "price": 1, "count": 1, "tags": [], "note": None}]},
        "box": [1, 2],
        "either": [1, 2, 3],
        "version": [3],
        "empty": [],
    }
    placed = from_json(Placed, value, strict=True)
    assert (placed.at, placed.box, placed.either) == ((1, 2.5), (1, 2), [1, 2, 3])
    assert placed.named == {"a": ("b", Line("pen", 1))}
    assert to_json(placed) == json.loads(dumps(placed)) == value
    wrong = {"at": [1], "named": {"a": ["b"]}, "box": [1, "x"], "either": [1, 2], "nothing": 1, "empty": [1]}
    assert departures(Placed, wrong) == [
        "/at: expected array of 2, got [1]",
        "/box/1: expected integer, got 'x'",
        "/either/0: expected string, got 1",
        "/either/1: expected string, got 2",
        "/empty/0: expected nothing, got 1",
        "/named/a: expected array of 2, got ['b']",
        "/nothing: expected nothing, got 1",
        "/version: expected array, got nothing",
    ]


@dataclass
class Bare:
    """The least that can be said of more fields."""

    extra: Mapping = NO_EXTRA  # type: ignore[type-arg]


def test_more_fields_are_kept_where_there_is_a_place_for_them() -> None:
    assert from_json(Bare, {"x": [1]}, strict=True).extra == {"x": [1]}
    assert from_json(Shut, {"x": 1}).extra == {"x": 1}
    assert departures(Shut, {"x": 1}) == ["/x: expected no field of this name, got 1"]
    with pytest.raises(DecodeError) as caught:
        from_json(Dog, {"kind": "dog", "call-me": "", "x/y": "z"}, strict=True)
    assert caught.value.deviations == (Deviation("/x~1y", "integer", "z"),)


@dataclass
class Dated:
    """Fields of types that stand for formats."""

    at: datetime
    days: List[date] = field(default_factory=list)
    price: Decimal = Decimal("1.50")
    key: Optional[UUID] = None
    left: timedelta = timedelta(1)


def test_formats_are_types_in_a_users_own_class_too() -> None:
    value = {"at": "2026-01-02T03:04:05.10Z", "days": ["2026-01-02"], "price": "2.0", "key": None, "left": "PT36H"}
    dated = from_json(Dated, value, strict=True)
    assert dated.days == [date(2026, 1, 2)]
    assert (dated.price + 1, dated.left) == (3, timedelta(hours=36))
    assert to_json(dated) == json.loads(dumps(dated)) == value
    assert to_json(Dated(datetime(2026, 1, 2))) == {
        "at": "2026-01-02T00:00:00",
        "days": [],
        "price": "1.50",
        "key": None,
        "left": "P1D",
    }
    assert departures(Dated, {**value, "at": "x", "days": ["2026-01-02", 1]}) == [
        "/at: expected string in the form of date-time, got 'x'",
        "/days/1: expected string in the form of date, got 1",
    ]


def test_a_client_without_a_format_says_that_it_has_no_such_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, text in render_runtime((*ALWAYS, "formats"), {"UUID"}).items():
        file = tmp_path / "without" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    codec = import_module("without._runtime.wire.codec")
    with pytest.raises(TypeError, match=r"Dated.at: .*datetime.* is no type that JSON has values of"):
        codec.from_json(Dated, {})
    with pytest.raises(TypeError, match="is neither a JSON value nor a model of this client"):
        codec.dumps([datetime(2026, 1, 2)])
    assert codec.dumps(UUID(int=5)) == b'"00000000-0000-0000-0000-000000000005"'
