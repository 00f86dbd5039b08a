"""Dataclasses of a user's own that cannot be read or sent: each is a ``TypeError`` that says why."""

# ruff: noqa: UP007 - as many people write them

from dataclasses import InitVar, dataclass
from enum import Enum
from typing import Any, Generic, Literal, NamedTuple, TypedDict, TypeVar, Union

import pytest

from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.wire.codec import from_json, to_json

T = TypeVar("T")


@dataclass
class Line:
    """A class that can be read."""

    what: str
    price: float


@dataclass
class Order:
    """Another one."""

    number: int
    lines: list[Line]


class Colour(Enum):
    """What JSON has no values of."""

    RED = "red"


class Point(NamedTuple):
    """What JSON has no values of."""

    x: int


class Typed(TypedDict):
    """What JSON has no values of."""

    x: int


@dataclass
class Turned:
    """A field of a type that JSON does not have, and has no form for."""

    at: complex


@dataclass
class Misspelt:
    """A field of a type that there is not."""

    at: "Sometime"  # type: ignore[name-defined]  # noqa: F821


@dataclass
class Alike:
    """A union that nothing tells apart."""

    one: Union[Line, Order]


@dataclass
class Box(Generic[T]):
    """A class of any type."""

    inside: T


@dataclass
class Started:
    """A class that wants more than its fields."""

    a: int
    more: InitVar[int]

    def __post_init__(self, more: int) -> None:
        self.a += more


class Plain:
    """No dataclass."""


@pytest.mark.parametrize(
    ("model", "message"),
    [
        (Plain, "is no type that JSON has values of"),
        (object, "is no type that JSON has values of"),
        (Colour, "is no type that JSON has values of"),
        (Point, "is no type that JSON has values of"),
        (Typed, "is no type that JSON has values of"),
        (tuple[int, ...], "'tuple'> is no type that JSON has values of"),
        (set[int], "'set'> is no type that JSON has values of"),
        (7, "7 is no type that JSON has values of"),
        ({"number": 1}, "is no type that JSON has values of"),
        (Line("pen", 1), r"Line\(what='pen', .* is no type that JSON has values of"),
        ("Line", "the annotation 'Line' cannot be evaluated: name 'Line' is not defined"),
        (list[Plain], "is no type that JSON has values of"),
        (Literal[Colour.RED], "RED.* is no value that JSON has"),
        (Turned, "Turned.at: .*complex.* is no type that JSON has values of"),
        (
            Misspelt,
            "Misspelt.at: the annotation 'Sometime' cannot be evaluated in .*test_own_classes_refused: name 'Sometime'",
        ),
        (Alike, "Alike.one: nothing tells Line and Order apart"),
        (Union[list[Line], list[Order]], "nothing tells Line and Order apart"),
        (Box[int], "Box.inside: ~T is no type that JSON has values of"),
        (Started, "missing 1 required positional argument: 'more'"),
    ],
)
def test_a_class_of_another_form_is_a_type_error_that_says_why(model: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        from_json(model, {"number": 1, "a": 1, "at": "", "one": {}, "inside": 1})


@pytest.mark.parametrize("value", [Plain(), Plain, Turned(1j), Line, Colour.RED, {1, 2}])
def test_what_cannot_be_sent_is_a_type_error_that_says_why(value: Any) -> None:
    message = "is neither a JSON value nor a model of this client|is no type that JSON has values of"
    for body in (value, {"deep": [value]}):
        with pytest.raises(TypeError, match=message):
            JsonBody(body).content(None)
        with pytest.raises(TypeError, match=message):
            to_json(body)
