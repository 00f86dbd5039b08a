"""Annotations, docstrings and string literals, as they stand in emitted code."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.ir.operations import Body, BodyKind
from clientwright.ir.types import Type
from clientwright.render.annotations import Annotations, constant
from clientwright.render.docs import docstring, plain
from clientwright.render.imports import Imports
from clientwright.render.literals import text

sys.path.append(str(Path(__file__).parent))
from emitted import (
    HERE,
    anything,
    api_of,
    boolean,
    called,
    choice,
    described,
    either,
    integer,
    listed,
    mapped,
    nullable,
    number,
    operation,
    package_of,
    ref,
    string,
    tagged,
)

MODELS = [
    described("Run", {"a": string}),
    described("Dog", {"kind": choice("dog")}),
    tagged("Pet", "kind", dog="Dog"),
    called("Status", choice("on", "off")),
    called("Only", choice("x")),
    called("Pets", listed(ref("Pet"))),
    either("Content", {"string": string}, array=listed(ref("Pet"))),
    either("Word", {"string": string, "integer": integer}),
    described(
        "All",
        {name: ref(name) for name in ("Run", "Dog", "Pet", "Status", "Pets", "Content", "Word", "Only")},
    ),
]
BODY = Body(
    kind=BodyKind.JSON, media_type="application/json", required=True, type=ref("All"), spread=False, location=HERE
)
PACKAGE = package_of(api_of(MODELS, [operation("x", body=BODY)]))


@pytest.mark.parametrize(
    ("type", "received", "given_"),
    [
        (string, "str", "str"),
        (number, "float", "float"),
        (boolean, "bool", "bool"),
        (anything, "Any", "Any"),
        (nullable(integer), "int | None", "int | None"),
        (listed(string), "list[str]", "Sequence[str]"),
        (mapped(nullable(string)), "dict[str, str | None]", "Mapping[str, str | None]"),
        (choice("a", "b"), 'Literal["a", "b"] | str', 'Literal["a", "b"]'),
        (choice("a", "b", open=True), 'Literal["a", "b"] | str', 'Literal["a", "b"] | str'),
        (choice("a"), 'Literal["a"]', 'Literal["a"]'),
        (choice(1, 2, base=("integer",)), "Literal[1, 2] | int", "Literal[1, 2]"),
        (choice(0.5, 1.5, base=("number",)), "float", "float"),
        (choice("a", None), 'Literal["a"] | str | None', 'Literal["a"] | None'),
        (ref("Run"), "models.Run", "models.Run | models.RunDict"),
        (ref("Pet"), "models.Pet", "models.Pet | models.PetDict"),
        (ref("Status"), "models.Status | str", "models.Status"),
        (ref("Only"), "models.Only", "models.Only"),
        (ref("Pets"), "models.Pets", "models.PetsInput"),
        (ref("Content"), "models.Content", "models.ContentInput"),
        (ref("Word"), "models.Word", "models.Word"),
        (
            nullable(listed(ref("Run"))),
            "list[models.Run] | None",
            "Sequence[models.Run | models.RunDict] | None",
        ),
    ],
)
def test_a_type_is_written_as_it_is_received_and_as_it_may_be_given(type: Type, received: str, given_: str) -> None:
    annotations = Annotations(PACKAGE, Imports())
    assert str(annotations.field(type)) == received
    assert str(annotations.input(type)) == str(annotations.argument(type)) == given_


def test_models_are_named_by_what_loads_none_of_them() -> None:
    imports = Imports()
    annotations = Annotations(PACKAGE, imports)
    assert (
        str(annotations.optional(annotations.argument(listed(ref("Run")))))
        == "Sequence[models.Run | models.RunDict] | Unset"
    )
    assert imports.text == ("from collections.abc import Sequence\n\n" "from .._base import Unset, models")


def test_a_module_of_models_names_its_own_and_looks_others_up() -> None:
    imports = Imports()
    annotations = Annotations(PACKAGE, imports, module="all")
    assert str(annotations.field(ref("Run"))) == "Run"
    assert str(annotations.field(ref("Dog"))) == "models.Dog"
    assert imports.lines == ("from .._base import models",)


def test_what_is_evaluated_at_once_names_its_own_module_like_the_others() -> None:
    annotations = Annotations(PACKAGE, Imports(), module="run", evaluated=True)
    assert str(annotations.field(listed(ref("Run")))) == "list[models.Run]"


@pytest.mark.parametrize(
    ("type", "said"),
    [
        (choice("a", "b", open=True), 'Annotated[Literal["a", "b"] | str, _Open(str)]'),
        (choice(1, open=True, base=("integer", "boolean")), "Annotated[Literal[1] | int | bool, _Open(int, bool)]"),
        (choice(0.5, base=("number",)), "Annotated[float, _Values(0.5)]"),
        (choice("a", 0.5, base=("string", "number")), 'Literal["a"] | Annotated[float, _Values(0.5)] | str | float'),
    ],
)
def test_a_module_of_models_marks_what_types_cannot_say(type: Type, said: str) -> None:
    assert str(Annotations(PACKAGE, Imports(), module="run").field(type)) == said


def test_a_builtin_that_a_field_hides_is_written_in_full() -> None:
    imports = Imports()
    annotations = Annotations(PACKAGE, imports, shadowed=frozenset(("list", "str")))
    assert str(annotations.field(listed(string))) == "builtins.list[builtins.str]"
    assert imports.lines == ("import builtins",)


def test_only_a_constant_has_a_value_of_its_own() -> None:
    assert str(constant(choice("x"), PACKAGE)) == '"x"'
    assert str(constant(ref("Only"), PACKAGE)) == '"x"'
    assert str(constant(choice(True, base=("boolean",)), PACKAGE)) == "True"
    assert constant(choice("x", open=True), PACKAGE) is None
    assert constant(ref("Status"), PACKAGE) is None


@given(st.text())
def test_a_docstring_holds_its_text_whatever_it_is(words: str) -> None:
    literal = docstring(words, 4)
    if not literal:
        return
    value = ast.literal_eval(literal.strip())
    assert "".join(value.split()) == "".join(words.expandtabs(4).split())
    assert literal.isprintable() or set(filter(lambda char: not char.isprintable(), literal)) == {"\n"}


@pytest.mark.parametrize(
    "words",
    [
        "Short.",
        'Ends in a "quote"',
        '"Starts" with one',
        "Back\\slash \\N{DASH} \\",
        '""" and more',
        "x " * 100,
        "One.\n\n- an item " + "y " * 60 + "\n\n    code stays " + "z " * 60 + "\n\n| a | table |",
        "w " * 39 + "abcdef.",
        "w" * 78,
        "w" * 100,
        "w" * 100 + '"',
    ],
)
def test_black_leaves_a_docstring_alone(words: str) -> None:
    source = f"class A:\n{docstring(words, 4)}\n\n    x: int\n"
    assert black.format_str(source, mode=black.Mode()) == source


def test_text_on_one_line_has_single_spaces() -> None:
    assert plain(" a\n\tb  c ") == "a b c"


@given(st.text(alphabet="a\"'\\\n\u202e é", max_size=8))
def test_a_string_literal_is_the_string(value: str) -> None:
    assert ast.literal_eval(text(value)) == value
    assert black.format_str(f"x = {text(value)}\n", mode=black.Mode()) == f"x = {text(value)}\n"
