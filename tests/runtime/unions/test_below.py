"""Models that inherit from others."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import pytest

from clientwright.runtime.unions.below import Children
from clientwright.runtime.unions.fit import Fit
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import DecodeError
from clientwright.runtime.wire.values import NO_EXTRA, UNSET, References, Unset, Values, Wire

models = References(__name__)


@dataclass(kw_only=True, slots=True)
class Vehicle:
    """What others inherit from."""

    kind: Annotated[
        str, Wire("@kind"), Children({"car": "Car", "auto": "Car", "lorry": "Truck", "tow": "TowTruck", "van": "Van"})
    ]
    plate: str | Unset = UNSET
    trailer: Vehicle | Unset | None = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Car(Vehicle):
    """Two values lead to it."""

    doors: int


@dataclass(kw_only=True, slots=True)
class Truck(Vehicle):
    """Has a child itself."""

    kind: Annotated[str, Values("lorry"), Wire("@kind"), Children({"tow": "TowTruck"})] = "lorry"
    load: float | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class TowTruck(Truck):
    """A child of a child."""

    kind: Annotated[str, Values("tow"), Wire("@kind")] = "tow"
    hook: bool | Unset = UNSET


@dataclass(kw_only=True, slots=True)
class Small(Vehicle):
    """One of two that a value leads to."""

    seats: int


@dataclass(kw_only=True, slots=True)
class Big(Vehicle):
    """The other one."""

    tons: int


Van = Annotated[Small | Big, Fit(Small, Big)]


@dataclass(kw_only=True, slots=True)
class Switch:
    """Told by a boolean that may be missing."""

    on: Annotated[bool | Unset, Children({True: "On", False: "Off"})] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class On(Switch):
    """Sends its tag, and need not have received it."""

    on: Annotated[bool, Values(True)] | Unset = True


@dataclass(kw_only=True, slots=True)
class Off(Switch):
    """The other one."""

    on: Annotated[bool, Values(False)] | Unset = False


@dataclass(kw_only=True)
class Mine(Vehicle):
    """Somebody's own, which nothing leads to."""

    nickname: str | Unset = UNSET


@pytest.mark.parametrize(
    ("of", "value", "expected"),
    [
        (Vehicle, {"@kind": "car", "doors": 4}, Car(kind="car", doors=4)),
        (Vehicle, {"@kind": "auto", "doors": 4, "new": 1}, Car(kind="auto", doors=4, extra={"new": 1})),
        (Vehicle, {"@kind": "lorry", "load": 1.5}, Truck(load=1.5)),
        (Vehicle, {"@kind": "tow", "hook": True}, TowTruck(hook=True)),
        (Vehicle, {"@kind": "tank", "guns": 2}, Vehicle(kind="tank", extra={"guns": 2})),
        (Vehicle, {"@kind": "van", "tons": 2}, Big(kind="van", tons=2)),
        (Truck, {"@kind": "tow"}, TowTruck()),
        (Truck, {"@kind": "lorry"}, Truck()),
        (Car, {"@kind": "auto", "doors": 1}, Car(kind="auto", doors=1)),
        (Mine, {"@kind": "car", "nickname": "x"}, Mine(kind="car", nickname="x")),
        (Switch, {"on": True}, On()),
        (Switch, {"on": False}, Off()),
        (Switch, {}, Switch()),
        (Vehicle | None, None, None),
        (list[Vehicle], [{"@kind": "lorry"}], [Truck()]),
        (dict[str, Vehicle], {"a": {"@kind": "lorry"}}, {"a": Truck()}),
        (
            Vehicle,
            {"@kind": "car", "doors": 1, "trailer": {"@kind": "x", "trailer": {"@kind": "tow"}}},
            Car(kind="car", doors=1, trailer=Vehicle(kind="x", trailer=TowTruck())),
        ),
    ],
)
def test_an_object_is_of_the_class_that_its_tag_says(of: Any, value: Any, expected: Any) -> None:
    found = from_json(of, value, strict=True)
    assert found == expected
    assert type(found) is type(expected)
    assert to_json(found) == value


def test_a_sibling_stays_what_was_asked_for() -> None:
    assert from_json(Truck, {"@kind": "car", "doors": 1}) == Truck(kind="car", extra={"doors": 1})
    with pytest.raises(DecodeError, match="/@kind: expected \"lorry\", got 'car'"):
        from_json(Truck, {"@kind": "car"}, strict=True)


@pytest.mark.parametrize("tag", [1, True, None, [], {}, 1.5])
def test_a_tag_of_another_type_leads_nowhere(tag: Any) -> None:
    assert from_json(Vehicle, {"@kind": tag}) == Vehicle(kind=tag)
    found = from_json(Switch, {"on": 1})
    assert (type(found), to_json(found)) == (Switch, {"on": 1})


def test_a_child_sends_its_tag_unasked() -> None:
    assert dumps(Truck(plate="x")) == b'{"@kind":"lorry","plate":"x"}'
    assert dumps(On()) == b'{"on":true}'
    assert to_json(from_json(On, {}, strict=True)) == {}  # It was not received, and stays so.


def test_departures_in_a_child_are_told_at_their_places() -> None:
    value = [{"@kind": "car"}, {"@kind": "lorry", "load": "x"}]
    with pytest.raises(DecodeError) as raised:
        from_json(list[Vehicle], value, strict=True)
    assert [str(one) for one in raised.value.deviations] == [
        "/0/doors: expected integer, got nothing",
        "/1/load: expected number, got 'x'",
    ]


@pytest.mark.parametrize("value", [Car(kind="car", doors=1), Truck(load=2), TowTruck(), On()])
def test_children_are_copied_and_pickled_as_any_model(value: Any) -> None:
    assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
    assert not hasattr(value, "__dict__")
    assert value != Vehicle(kind="car")
