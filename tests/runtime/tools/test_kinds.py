"""The types of tools: their JSON Schema, values of them made of JSON, and what is returned made text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Annotated, Any, Literal, NewType, NotRequired, Optional, Required, TypedDict, Union

import pytest

from clientwright.runtime.formats.decimals import NUMBER
from clientwright.runtime.tools.kinds import ArgumentsError
from clientwright.runtime.tools.schema import FunctionTool, function_tool
from clientwright.runtime.tools.values import output_text
from clientwright.runtime.wire.values import UNSET


class Unit(Enum):
    CELSIUS = "c"
    KELVIN = "k"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Colour(StrEnum):
    RED = "red"


@dataclass
class Place:
    city: Annotated[str, "Its name."]
    tags: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)


@dataclass
class Tree:
    name: str
    children: list[Tree] = field(default_factory=list)


class Options(TypedDict, total=False):
    unit: Required[Unit]
    days: int


class Strict(TypedDict):
    name: str
    note: NotRequired[Annotated[str, "A note."]]


UserId = NewType("UserId", int)


def of(hint: Any) -> FunctionTool:
    """The tool with one parameter ``x`` of a type; it gives what it is given."""

    def tool(x: Any) -> Any:
        return x

    tool.__annotations__["x"] = hint
    return function_tool(tool)


def schema(hint: Any) -> Any:
    """The schema of a type."""
    return of(hint).parameters["properties"]["x"]


def read(hint: Any, value: Any) -> Any:
    """A JSON value as a value of a type."""
    return of(hint).bound({"x": value})()


TEXTS = {"type": "array", "items": {"type": "string"}}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (str, {"type": "string"}),
        (int, {"type": "integer"}),
        (float, {"type": "number"}),
        (bool, {"type": "boolean"}),
        (None, NULL),
        (Any, {}),
        (object, {}),
        (list, {"type": "array", "items": {}}),
        (list[str], TEXTS),
        (Sequence[str], TEXTS),
        (Iterable[str], TEXTS),
        (tuple[str, ...], TEXTS),
        (set[str], {**TEXTS, "uniqueItems": True}),
        (frozenset[str], {**TEXTS, "uniqueItems": True}),
        (
            tuple[int, str],
            {
                "type": "array",
                "prefixItems": [{"type": "integer"}, {"type": "string"}],
                "minItems": 2,
                "maxItems": 2,
            },
        ),
        (dict, {"type": "object", "additionalProperties": {}}),
        (dict[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
        (Mapping[str, list[str]], {"type": "object", "additionalProperties": TEXTS}),
        (Literal["a", "b"], {"type": "string", "enum": ["a", "b"]}),
        (Literal["a", 1, None], {"enum": ["a", 1, None]}),
        (Unit, {"type": "string", "enum": ["c", "k"]}),
        (Level, {"type": "integer", "enum": [1, 2]}),
        (Literal[Unit.KELVIN], {"type": "string", "enum": ["k"]}),
        (Optional[str], {"anyOf": [{"type": "string"}, NULL]}),  # noqa: UP045
        (int | None, {"anyOf": [{"type": "integer"}, NULL]}),
        (Union[int, str], {"anyOf": [{"type": "integer"}, {"type": "string"}]}),  # noqa: UP007
        (Annotated[int, 7, "How many."], {"type": "integer", "description": "How many."}),
        (UserId, {"type": "integer"}),
        (datetime, {"type": "string", "format": "date-time"}),
        (Decimal | None, {"anyOf": [{"type": "string", "format": "decimal"}, NULL]}),
        (Annotated[Decimal, NUMBER, "How much."], {"type": "number", "format": "decimal", "description": "How much."}),
        (
            Options,
            {
                "type": "object",
                "properties": {"unit": {"type": "string", "enum": ["c", "k"]}, "days": {"type": "integer"}},
                "required": ["unit"],
                "additionalProperties": False,
            },
        ),
        (
            Strict,
            {
                "type": "object",
                "properties": {"name": {"type": "string"}, "note": {"type": "string", "description": "A note."}},
                "required": ["name"],
                "additionalProperties": False,
            },
        ),
        (
            Place,
            {
                "type": "object",
                "properties": {"city": {"type": "string", "description": "Its name."}, "tags": TEXTS, "notes": TEXTS},
                "required": ["city"],
                "additionalProperties": False,
            },
        ),
    ],
)
def test_a_type_has_a_schema(hint: Any, expected: Any) -> None:
    assert schema(hint) == expected


def test_a_type_that_holds_itself_is_a_definition() -> None:
    tool = of(dict[str, Tree])
    reference = {"$ref": "#/$defs/Tree"}
    assert tool.parameters["properties"]["x"] == {"type": "object", "additionalProperties": reference}
    assert tool.parameters["$defs"]["Tree"]["properties"]["children"] == {"type": "array", "items": reference}
    tree = {"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}
    assert tool.bound({"x": {"k": tree}})() == {"k": Tree("a", [Tree("b", [Tree("c")])])}
    with pytest.raises(ArgumentsError, match=r"^/x/k/children/0/name: expected string, got 7"):
        tool.bound({"x": {"k": {"name": "a", "children": [{"name": 7}]}}})


@pytest.mark.parametrize(
    "hint", [bytes, complex, Callable[[int], int], type[int], dict[int, str], list[bytes], int | bytes, Literal[b"a"]]
)
def test_a_type_that_json_does_not_know_is_refused_at_once(hint: Any) -> None:
    with pytest.raises(TypeError, match="tool tool: parameter 'x': "):
        of(hint)


@pytest.mark.parametrize(
    ("hint", "value", "expected"),
    [
        (int, 1.0, 1),
        (float, 1, 1.0),
        (tuple[int, str], [1, "a"], (1, "a")),
        (tuple[int, ...], [1, 2], (1, 2)),
        (set[int], [1, 1], {1}),
        (frozenset[str], ["a"], frozenset("a")),
        (Unit, "k", Unit.KELVIN),
        (Level, 2, Level.HIGH),
        (Colour, "red", Colour.RED),
        (Literal["a", 1], 1, 1),
        (Literal[Unit.KELVIN], "k", Unit.KELVIN),
        (Unit | None, None, None),
        (Unit | None, "c", Unit.CELSIUS),
        (int | str, "7", "7"),
        (Place | None, {"city": "Bern", "tags": ["a"]}, Place("Bern", ("a",))),
        (Unit | Place, {"city": "Bern"}, Place("Bern")),
        (list[Place], [{"city": "Bern", "notes": ["n"]}], [Place("Bern", (), ["n"])]),
        (Options, {"unit": "c"}, {"unit": Unit.CELSIUS}),
        (dict[str, Unit], {"a": "k"}, {"a": Unit.KELVIN}),
        (date, "2026-01-02", date(2026, 1, 2)),
        (Annotated[Decimal, NUMBER], 1.5, Decimal("1.5")),
        (Any, {"a": [None]}, {"a": [None]}),
        (None, None, None),
    ],
)
def test_arguments_become_values_of_their_types(hint: Any, value: Any, expected: Any) -> None:
    given = read(hint, value)
    assert given == expected
    assert type(given) is type(expected)


@pytest.mark.parametrize(
    ("hint", "value", "message"),
    [
        (str, 7, "/x: expected string, got 7"),
        (int, "7", "/x: expected integer, got '7'"),
        (int, True, "/x: expected integer, got True"),
        (int, 1.5, "/x: expected integer, got 1.5"),
        (float, "1", "/x: expected number, got '1'"),
        (float, False, "/x: expected number, got False"),
        (float, 10**400, "/x: expected a number that a float can hold, got 1000"),
        (bool, 1, "/x: expected boolean, got 1"),
        (None, 0, "/x: expected null, got 0"),
        (list[int], {"a": 1}, "/x: expected array"),
        (list[int], [1, "b"], "/x/1: expected integer, got 'b'"),
        (set[Any], [[1]], "/x: expected scalars"),
        (tuple[int, str], [1], "/x: expected array of 2"),
        (tuple[int, str], [1, 2], "/x/1: expected string"),
        (dict[str, int], {"a/b~": "c"}, "/x/a~1b~0: expected integer"),
        (dict[str, int], [], "/x: expected object"),
        (Unit, "f", r"/x: expected one of \['c', 'k'\], got 'f'"),
        (Unit, ["c"], "/x: expected one of"),
        (Literal[1], True, r"/x: expected one of \[1\], got True"),
        (Place, {"tags": []}, "/x/city: is required"),
        (Place, {"city": "B", "land": 1}, r"/x/land: there is no such property \(there are: 'city', 'tags', 'notes'\)"),
        (Place, "Bern", "/x: expected object"),
        (list[Options], [{"unit": "c", "days": "2"}], "/x/0/days: expected integer"),
        (int | list[int], ["a"], r"/x: fits nothing of the union \(/x: expected integer.*; /x/0: expected integer"),
        (Unit | None, "f", "/x: expected one of"),
        (date, "soon", "/x: expected string in the form of date, got 'soon'"),
        (timedelta, "P1M", "/x: expected string in the form of duration, got 'P1M'"),
    ],
)
def test_arguments_that_do_not_fit_are_named_by_their_json_pointer(hint: Any, value: Any, message: str) -> None:
    with pytest.raises(ArgumentsError, match=f"^{message}"):
        read(hint, value)


def test_what_a_dataclass_refuses_does_not_fit() -> None:
    @dataclass
    class Even:
        n: int

        def __post_init__(self) -> None:
            if self.n % 2:
                raise ValueError("odd")

    assert read(Even | int, 3) == 3
    with pytest.raises(ArgumentsError, match=r"^/x/0: odd"):
        read(list[Even], [{"n": 3}])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("as it is", "as it is"),
        ("", ""),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        ({"a": (1, "é")}, '{"a":[1,"é"]}'),
        (Place("Bern", ("x",)), '{"city":"Bern","tags":["x"],"notes":[]}'),
        ([Unit.KELVIN, Level.LOW, {3}], '["k",1,[3]]'),
        (Colour.RED, '"red"'),
        ({"on": date(2026, 1, 2), "for": [timedelta(1)]}, '{"on":"2026-01-02","for":["P1D"]}'),
    ],
)
def test_what_a_function_returns_becomes_text(value: Any, text: str) -> None:
    assert output_text(value) == text


@pytest.mark.parametrize("value", [object(), b"bytes", {"a": object()}, UNSET, float("nan"), {(1, 2): 3}, Place])
def test_what_json_cannot_say_is_an_error(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        output_text(value)
