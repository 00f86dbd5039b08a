"""Values for emitted Python: their text is in black's form as it stands, however long names and texts are."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.render.python.expressions import (
    NONE,
    Attribute,
    Await,
    Binary,
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Lambda,
    Star,
    Subscript,
    Word,
    constant,
    dotted,
    string,
    union,
)
from clientwright.render.python.leaves import OneLine
from clientwright.render.python.statements import (
    Assignment,
    Class,
    Definition,
    If,
    Parameter,
    Return,
    Statement,
    printed,
    printed_item,
)

pytestmark = pytest.mark.proof

Expressions = st.SearchStrategy[Expression]


def in_a_block(statement: Statement, depth: int) -> str:
    """A module in which the statement stands in so many blocks, with a body where it needs one."""
    block = "class x" if isinstance(statement, Class | Definition) else "if x"  # where black asks for no empty line
    around = "".join(f"{'    ' * each}{block}:\n" for each in range(depth))
    return f"{around}{printed(statement, depth * 4)}{body(statement, depth)}\n"


def body(statement: Statement, depth: int = 0) -> str:
    needed = isinstance(statement, If | Class) or (isinstance(statement, Definition) and not statement.stub)
    return f"\n{'    ' * depth}    x = 1" if needed else ""


def on_one_line(statement: Statement) -> str:
    out = OneLine()
    statement.write(out)
    return out.text + body(statement)


def assert_black_agrees(statement: Statement, depth: int) -> None:
    text = in_a_block(statement, depth)
    assert black.format_str(text, mode=black.Mode()) == text
    own = textwrap.dedent(printed(statement, depth * 4)) + body(statement)
    assert ast.dump(ast.parse(own)) == ast.dump(ast.parse(on_one_line(statement)))


# What a description can lead to, at random

lengths = st.one_of(st.integers(1, 12), st.integers(1, 200), st.integers(60, 95))
identifiers = st.builds(lambda char, length: char * length, st.sampled_from("abcdefgh"), lengths)
names: Expressions = identifiers.map(Word)
strings: Expressions = st.builds(lambda char, length: string(char * length), st.sampled_from("sé漢"), lengths)
words: Expressions = st.one_of(
    names,
    strings,
    st.integers(-(10**30), 10**30).map(constant),
    identifiers.map(lambda name: Word(f'f"/{{{name}}}"')),
    st.just(NONE),
)


def tuples_of(of: st.SearchStrategy[Expression], least: int, most: int) -> st.SearchStrategy[tuple[Expression, ...]]:
    return st.lists(of, min_size=least, max_size=most).map(tuple)


def callables(inner: Expressions) -> Expressions:
    """What may be called, or have an attribute: no number and no operation."""
    return st.one_of(names, st.builds(Attribute, names, identifiers), st.builds(Call, names, arguments(inner)))


def arguments(inner: Expressions) -> st.SearchStrategy[tuple[Expression, ...]]:
    keywords = st.lists(identifiers, max_size=3, unique=True)
    return st.builds(
        lambda first, keys, values, last: (*first, *map(Keyword, keys, values), *last),
        st.lists(inner, max_size=2),
        keywords,
        st.lists(inner, min_size=3, max_size=3),
        st.lists(names.map(lambda name: Star("**", name)), max_size=1),
    )


def compound(inner: Expressions) -> Expressions:
    entries = st.builds(Entry, words, inner) | names.map(lambda name: Star("**", name))
    items = inner | names.map(lambda name: Star("*", name))
    return st.one_of(
        st.builds(Call, callables(inner), arguments(inner), st.booleans()),
        st.builds(Attribute, callables(inner), identifiers),
        st.builds(lambda value, index: Subscript(value, (index,)), callables(inner), words),
        st.builds(Display, st.sampled_from("(["), tuples_of(items, 0, 3), st.booleans()),
        st.builds(Display, st.just("{"), tuples_of(entries, 0, 3), st.booleans()),
        st.builds(Binary, st.sampled_from(("+", "or")), tuples_of(callables(inner), 2, 3)),
    )


def with_lambdas(inner: Expressions) -> Expressions:
    """A lambda, or an expression that has no lambda for an operand, where it would need parentheses."""
    parameters = st.lists(identifiers, max_size=3, unique=True).map(tuple)
    return inner | st.builds(Lambda, parameters, inner)


expressions = with_lambdas(st.recursive(words, compound, max_leaves=12))
types = names | st.builds(lambda name: dotted("models", name), identifiers)


def annotation(inner: Expressions) -> Expressions:
    literal = tuples_of(strings, 1, 4).map(lambda values: Subscript(Word("Literal"), values))
    tags = tuples_of(st.builds(Entry, strings, types), 1, 3)
    tag = tags.map(lambda table: Call(Word("Tag"), (string("type"), Display("{", table))))
    return st.one_of(
        literal,
        st.builds(Subscript, types, tuples_of(inner, 1, 3)),
        st.lists(inner, min_size=2, max_size=4).map(union),
        st.builds(lambda inside, mark: Subscript(Word("Annotated"), (inside, mark)), inner, tag),
    )


annotations = st.recursive(types, annotation, max_leaves=10)


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    called = draw(st.lists(identifiers, max_size=4, unique=True))
    split = draw(st.integers(0, len(called)))
    parameters = [Parameter(name, draw(annotations)) for name in called[:split]]
    if called[split:]:
        parameters.append(Parameter("*"))
        parameters += [Parameter(name, draw(annotations), draw(st.none() | words)) for name in called[split:]]
    if draw(st.booleans()):
        parameters.append(Parameter("**options", draw(annotations)))
    return Definition(
        draw(identifiers), tuple(parameters), draw(annotations), draw(st.booleans()), stub=draw(st.booleans())
    )


statements: st.SearchStrategy[Statement] = st.one_of(
    st.builds(Assignment, identifiers, expressions),
    st.builds(Assignment, identifiers, st.none() | words | expressions, annotations),
    st.builds(Return, expressions | callables(expressions).map(Await)),
    st.builds(If, callables(expressions)),
    st.builds(Class, identifiers, tuples_of(types, 0, 2)),
    definitions(),
)


@settings(max_examples=600, deadline=None)
@given(statements, st.integers(0, 2))
def test_black_leaves_a_statement_alone(statement: Statement, depth: int) -> None:
    assert_black_agrees(statement, depth)


@settings(max_examples=200, deadline=None)
@given(arguments(expressions).filter(bool), st.integers(0, 2))
def test_arguments_may_be_printed_one_by_one(items: tuple[Expression, ...], depth: int) -> None:
    indent = depth * 4
    lines = [printed_item(each, indent + 4) for each in items]
    text = "\n".join([f"{' ' * indent}return f(", *lines, f"{' ' * indent})"])
    assert text == printed(Return(Call(Word("f"), items, exploded=True)), indent)


# Every length from 1 to 200, in each place

Shape = Callable[[Word, Word], Statement]
SHAPES: dict[str, Shape] = {
    "the name of a target": lambda name, other: Assignment(name.text, Call(other, (name,))),
    "one argument": lambda name, other: Return(Call(other, (name,))),
    "arguments": lambda name, other: Return(Call(other, (name, Keyword("key", name), Star("**", name)))),
    "an argument of an argument": lambda name, other: Return(Call(dotted("client", "send"), (Call(other, (name,)),))),
    "a set of one": lambda name, _: Return(Call(Word("frozenset"), (Display("(", (string(name.text),)),))),
    "a tuple": lambda name, other: Assignment("value", Display("(", (name, other))),
    "a tuple of tuples": lambda name, other: Return(Display("(", (Display("(", (name,)), Display("(", (other, name))))),
    "a list in a dict": lambda name, other: Return(Display("{", (Entry(string("k"), Display("[", (name, other))),))),
    "a key and a value": lambda name, other: Return(Display("{", (Entry(string(name.text), other),))),
    "a call in a dict": lambda name, other: Return(Display("{", (Entry(string("200"), Call(name, (other,))),))),
    "spread values": lambda name, other: Return(Display("(", (other, Star("*", Call(other, (name,)))))),
    "an annotation": lambda name, _: Assignment("field", None, name),
    "an annotation with a value": lambda name, _: Assignment("field", Word("UNSET"), union([name, Word("Unset")])),
    "an alias": lambda name, other: Assignment("Alias", union([name, other, NONE]), Word("TypeAlias")),
    "a quoted alias": lambda name, _: Assignment("Alias", string(name.text), Word("TypeAlias")),
    "a list of a union": lambda name, other: Assignment("field", None, Subscript(name, (union([name, other]),))),
    "a subscript of two": lambda name, other: Assignment("field", Word("NO"), Subscript(other, (Word("str"), name))),
    "a literal": lambda name, _: Assignment("field", None, Subscript(Word("Literal"), (string(name.text),))),
    "a tagged union": lambda name, other: Assignment(
        "Alias",
        Subscript(
            Word("Annotated"),
            (
                union([name, other]),
                Call(Word("Tag"), (string("type"), Display("{", (Entry(string("a"), dotted("models", name.text)),)))),
            ),
        ),
        Word("TypeAlias"),
    ),
    "a base": lambda name, _: Class("Arguments", (name,)),
    "a parameter": lambda name, other: Definition("f", (Parameter(name.text, other),), NONE),
    "parameters": lambda name, other: Definition("f", (Parameter("a", name), Parameter("b", other, name)), NONE),
    "what is returned": lambda name, other: Definition("f", (Parameter("a", other),), Subscript(Word("Call"), (name,))),
    "a union returned": lambda name, other: Definition("f", (Parameter("a"),), union([name, other]), stub=True),
    "the body of a lambda": lambda name, other: Assignment(
        "X",
        Call(Word("Polling"), (Keyword("read", Lambda(("value",), Call(other, (dotted("value", name.text),)))),), True),
        Subscript(Word("Final"), (Subscript(Word("Polling"), (other,)),)),
    ),
    "a sum": lambda name, other: Return(Binary("+", (string("/a/"), Call(other, (name,)), string("/b")))),
    "an attribute of a call": lambda name, other: Return(Attribute(Call(other, (name,)), name.text)),
    "an awaited call": lambda name, other: Return(Await(Call(dotted("client", "stream"), (Call(name, (other,)),)))),
    "a condition": lambda name, _: If(name),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_black_agrees_at_every_length(shape: str) -> None:
    made = [SHAPES[shape](Word("a" * length), Word("b" * other)) for length in range(1, 201) for other in (3, 45, 81)]
    apart = "\n\n" if isinstance(made[0], Class | Definition) else ""
    text = apart.join(in_a_block(one, depth=number % 3) for number, one in enumerate(made))
    assert black.format_str(text, mode=black.Mode()) == text
