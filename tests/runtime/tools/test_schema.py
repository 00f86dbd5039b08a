"""Functions as tools: what a server is told of them, and how they are called with arguments from JSON."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

import pytest

from clientwright.runtime.tools.kinds import ArgumentsError
from clientwright.runtime.tools.schema import function_tool


class Unit(Enum):
    CELSIUS = "c"
    KELVIN = "k"


def weather(
    city: str, unit: Unit = Unit.CELSIUS, *, days: Annotated[int, "From 1."] = 3, note: str | None = None
) -> str:
    """Tell the weather
    of a city.

    It is not always right.

    Args:
        city (str): The city's name,
            as the locals say it.

        unit: In which scale: one of two.
        days: Not this text.

    Returns:
        note: This is no parameter.
    """
    return f"{city} {unit.name} {days} {note}"


def test_a_function_has_a_name_a_description_and_parameters() -> None:
    tool = function_tool(weather)
    assert (tool.name, tool.description) == ("weather", "Tell the weather of a city.")
    assert tool.parameters == {
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "The city's name, as the locals say it."},
            "unit": {
                "type": "string",
                "enum": ["c", "k"],
                "default": "c",
                "description": "In which scale: one of two.",
            },
            "days": {"type": "integer", "description": "From 1.", "default": 3},
            "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        },
        "required": ["city"],
        "additionalProperties": False,
    }


def test_what_is_left_out_has_its_default() -> None:
    tool = function_tool(weather)
    assert tool.bound({"city": "Bern"})() == "Bern CELSIUS 3 None"
    assert tool.bound({"city": "Bern", "days": 1, "unit": "k", "note": "n"})() == "Bern KELVIN 1 n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "^/city: is required"),
        ({"city": 7}, "^/city: expected string"),
        ({"city": "B", "zip": 1}, "^/zip: there is no such property"),
        ([], r"^\(root\): expected object, got \[\]"),
        (None, r"^\(root\): expected object, got None"),
    ],
)
def test_arguments_have_to_fit_the_signature(arguments: Any, message: str) -> None:
    with pytest.raises(ArgumentsError, match=message):
        function_tool(weather).bound(arguments)


def test_reads_docstrings_in_rest() -> None:
    def tool(a: int, b: str, c: int = 1) -> None:
        """:param a: The first
            and best.
        :param str b: The second: it has a type.
        :type b: str
        :returns: nothing
        """

    made = function_tool(tool)
    assert made.description == ""
    texts = {name: held.get("description") for name, held in made.parameters["properties"].items()}
    assert texts == {"a": "The first and best.", "b": "The second: it has a type.", "c": None}


def test_a_function_without_a_docstring_and_parameters_is_a_tool() -> None:
    def now() -> int:
        return 7

    tool = function_tool(now)
    assert (tool.description, tool.parameters) == (
        "",
        {"type": "object", "properties": {}, "additionalProperties": False},
    )
    assert tool.bound({})() == 7


def test_positional_parameters_are_given_by_position() -> None:
    def tool(a: int, b: int = 2, /, c: int = 3, *, d: int = 4) -> tuple[int, ...]:
        return a, b, c, d

    assert function_tool(tool).bound({"a": 1, "d": 5})() == (1, 2, 3, 5)


def test_types_may_be_local_to_where_the_function_is_made() -> None:
    class Size(Enum):
        SMALL = "s"

    @dataclass
    class Shirt:
        size: Size
        spare: Shirt | None = None

    def order(shirt: Shirt) -> Any:
        return shirt

    shirt = {"size": "s", "spare": {"size": "s"}}
    assert function_tool(order).bound({"shirt": shirt})() == Shirt(Size.SMALL, Shirt(Size.SMALL))


def test_a_type_that_cannot_be_found_names_the_parameter() -> None:
    def tool(a: int, b: Missing) -> None:  # type: ignore[name-defined]  # noqa: F821
        pass

    with pytest.raises(TypeError, match=r"^tool tool: parameter 'b': name 'Missing' is not defined"):
        function_tool(tool)


def test_a_return_type_that_cannot_be_found_is_no_matter() -> None:
    def tool(a: int) -> Missing:  # type: ignore[name-defined]  # noqa: F821
        return a

    assert function_tool(tool).bound({"a": 1})() == 1


class Shop:
    def __init__(self, name: str) -> None:
        self.name = name

    def sell(self, what: str) -> str:
        """Sell something."""
        return f"{self.name} sells {what}"

    @classmethod
    def open(cls, day: int) -> str:
        return f"{cls.__name__} {day}"

    @staticmethod
    def price(n: int) -> int:
        return n

    def __call__(self, n: int) -> str:
        """Enter.

        :param n: How many people.
        """
        return f"{n} enter {self.name}"


def test_methods_are_tools() -> None:
    tool = function_tool(Shop("S").sell)
    assert (tool.name, tool.description, list(tool.parameters["properties"])) == ("sell", "Sell something.", ["what"])
    assert tool.bound({"what": "ink"})() == "S sells ink"
    assert function_tool(Shop.open).bound({"day": 1})() == "Shop 1"
    assert function_tool(Shop.price).bound({"n": 1})() == 1


def test_objects_that_can_be_called_are_tools() -> None:
    tool = function_tool(Shop("S"))
    assert (tool.name, tool.description) == ("Shop", "Enter.")
    assert tool.parameters["properties"] == {"n": {"type": "integer", "description": "How many people."}}
    assert tool.bound({"n": 2})() == "2 enter S"


def test_what_a_partial_fills_in_is_not_offered() -> None:
    tool = function_tool(functools.partial(weather, unit=Unit.KELVIN, note="n"))
    assert (tool.name, list(tool.parameters["properties"])) == ("weather", ["city", "days"])
    assert tool.bound({"city": "B"})() == "B KELVIN 3 n"
    with pytest.raises(ArgumentsError, match=r"^/unit: there is no such property"):
        tool.bound({"city": "B", "unit": "c"})
    assert function_tool(functools.partial(functools.partial(Shop("S").sell), "ink")).bound({})() == "S sells ink"


def test_decorated_functions_are_tools() -> None:
    def twice(function: Callable[..., str]) -> Callable[..., str]:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> str:
            return function(*args, **kwargs) * 2

        return wrapper

    tool = function_tool(twice(weather))
    assert tool.name == "weather"
    assert tool.bound({"city": "B"})() == "B CELSIUS 3 None" * 2


def test_async_functions_are_tools() -> None:
    async def tool(a: int) -> int:
        return a

    assert asyncio.run(function_tool(tool).bound({"a": 7})()) == 7


def test_functions_that_cannot_be_tools_are_refused_at_once() -> None:
    def untyped(a: int, b) -> None:  # type: ignore[no-untyped-def]
        pass

    def many(*values: int) -> None:
        pass

    def named(**values: int) -> None:
        pass

    for function, message in [
        (untyped, "^tool untyped: parameter 'b': has no type"),
        (many, "^tool many: parameter 'values': a tool cannot take any number of arguments"),
        (named, "^tool named: parameter 'values': a tool cannot take any number"),
        (lambda: 1, "^<lambda>: a tool needs a name"),
        (Unit, "is no function"),
        (functools.partial(Unit), "is no function"),
        (7, "^7 is no function"),
        (dict.fromkeys, "^tool fromkeys: "),
    ]:
        with pytest.raises(TypeError, match=message):
            function_tool(function)
