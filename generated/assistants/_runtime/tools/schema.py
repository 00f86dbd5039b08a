"""Functions as tools: the name, the description and the JSON Schema that a typed function has of itself.

The description is the first paragraph of the docstring. A parameter's is the text in its ``Annotated``, else what the
docstring says of it, in Google's form (``Args:``) or reST's (``:param x:``).
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from types import FrameType, SimpleNamespace
from typing import Any, Final, get_type_hints

from .kinds import Kind, Kinds, Property, Schema, object_kind
from .values import plain

_SECTION: Final = re.compile(r"(Args|Arguments|Parameters|Params):$")
_GOOGLE: Final = re.compile(r"(\w+)\s*(?:\(.*?\))?\s*:\s*(.*)$")
_REST: Final = re.compile(
    r":(?:param|parameter|arg|argument|key|keyword)\s+(?:[^:]*\s)?(\w+)\s*:\s*(.*)$"
)


def documented(text: str) -> tuple[str, dict[str, str]]:
    """The first paragraph in one line, and the descriptions of the parameters by name.

    Parameters are in Google's form, indented under ``Args:``, or in reST's, ``:param name: ...``. ``text`` has its
    indentation cleaned up, as by ``inspect.getdoc``.
    """
    lines = text.splitlines()
    paragraph: list[str] = []
    for line in lines:
        stripped = line.strip()
        if not stripped or _SECTION.match(stripped) or stripped.startswith(":"):
            break
        paragraph.append(stripped)
    return " ".join(paragraph), {**dict(_google(lines)), **dict(_rest(lines))}


def _google(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parameters of a section: each begins at the section's indentation, and goes on further to the right."""
    for start, line in enumerate(lines):
        if not _SECTION.match(line.strip()):
            continue
        name, texts = "", list[str]()
        section = indent = _indent(line)
        for each in lines[start + 1 :]:
            if not each.strip():
                continue
            if _indent(each) <= section:
                break
            indent = _indent(each) if indent == section else indent
            begins = _GOOGLE.match(each.strip()) if _indent(each) <= indent else None
            if begins is not None:
                if name:
                    yield name, " ".join(texts).strip()
                name, texts = begins[1], [begins[2]]
            else:
                texts.append(each.strip())
        if name:
            yield name, " ".join(texts).strip()


def _rest(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields of a field list: each goes on in lines that are indented."""
    for start, line in enumerate(lines):
        begins = _REST.match(line.strip())
        if begins is None:
            continue
        texts = [begins[2]]
        for each in lines[start + 1 :]:
            if not each.strip() or _indent(each) <= _indent(line):
                break
            texts.append(each.strip())
        yield begins[1], " ".join(texts).strip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_PARTIAL: Final[Any] = partial


@dataclass(frozen=True, slots=True)
class FunctionTool:
    """A function, and what a server is told of it."""

    function: Callable[..., Any]
    name: str
    description: str
    """Empty when it has no docstring."""
    parameters: Schema
    """JSON Schema of the object of its arguments."""
    is_async: bool
    _arguments: Kind

    def bound(self, arguments: Any) -> Callable[[], Any]:
        """The function with its arguments, converted from JSON; ``ArgumentsError`` when they do not fit."""
        bound: Callable[[], Any] = self._arguments.read(arguments, "")
        return bound


def function_tool(function: Any) -> FunctionTool:
    """The tool that a function is; ``TypeError`` that names function and parameter when it cannot be one.

    Methods, ``functools.partial`` (what it fills in is not offered), objects with ``__call__`` and async functions are
    functions as well. Annotations may be text, and may name what is local to the function that the tool is made in.
    """
    code, named, filled = _unwrapped(function)
    name: str = getattr(named, "__name__", "") or _class_of(named).__name__
    if not name.isidentifier():
        raise TypeError(f"{name}: a tool needs a name, so it is made by `def`")
    try:
        signature = inspect.signature(function)
    except ValueError as error:  # some functions in C have none
        raise TypeError(f"tool {name}: {error}") from error
    parameters = signature.parameters.values()
    offered = [held for held in parameters if held.name not in filled]
    text = inspect.getdoc(code)
    if not text and code is not named:
        text = inspect.getdoc(_class_of(named))
    description, texts = documented(text or "")
    names = _local_names(code)
    kinds = Kinds(names)
    properties: dict[str, Property] = {}
    for parameter in offered:
        try:
            kind = kinds.of(_hint(parameter, code, names))
        except (TypeError, NameError, SyntaxError) as error:
            raise TypeError(
                f"tool {name}: parameter {parameter.name!r}: {error}"
            ) from error
        properties[parameter.name] = _property(parameter, kind, texts)
    arguments = object_kind(
        properties, lambda values: _bound(function, offered, values)
    )
    schema = arguments.schema
    if kinds.definitions:
        schema = {**schema, "$defs": kinds.definitions}
    is_async = inspect.iscoroutinefunction(function) or (
        not inspect.isroutine(named) and inspect.iscoroutinefunction(code)
    )
    return FunctionTool(function, name, description, schema, is_async, arguments)


def _unwrapped(function: Any) -> tuple[Any, Any, frozenset[str]]:
    """Where the code of a function is, what has its name, and the parameters that are filled in already."""
    filled: set[str] = set()
    inner: Any = function
    while True:
        callable_: bool = callable(inner)
        if inspect.isclass(inner) or not callable_:
            raise TypeError(f"{function!r} is no function, so it cannot be a tool")
        if isinstance(inner, _PARTIAL):
            filled.update(inner.keywords)
            inner = inner.func
        elif inspect.ismethod(inner):
            inner = inner.__func__
        elif hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        else:
            break
    code = inner if inspect.isroutine(inner) else _class_of(inner).__call__
    return inspect.unwrap(code), inner, frozenset(filled)


def _class_of(value: object) -> Any:
    return type(value)


def _hint(parameter: inspect.Parameter, code: Any, names: Mapping[str, Any]) -> Any:
    """The type of a parameter."""
    if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
        raise TypeError("a tool cannot take any number of arguments")
    if parameter.annotation is parameter.empty:
        raise TypeError("has no type")
    holder = SimpleNamespace(__annotations__={parameter.name: parameter.annotation})
    known: dict[str, Any] = getattr(code, "__globals__", {})
    hints = get_type_hints(holder, known, dict(names), include_extras=True)
    return hints[parameter.name]


def _local_names(code: Any) -> dict[str, Any]:
    """What can be named where a function is made inside another one that still runs."""
    within: list[str] = getattr(code, "__qualname__", "").split(".<locals>.")[:-1]
    functions = {".<locals>.".join(within[: count + 1]) for count in range(len(within))}
    names: dict[str, Any] = {}
    frame: FrameType | None = inspect.currentframe() if functions else None
    while frame is not None:
        around = frame.f_code.co_qualname in functions
        if around and frame.f_globals is code.__globals__:
            names = {**frame.f_locals, **names}
        frame = frame.f_back
    with suppress(TypeError, ValueError):  # a cell that is empty as yet
        names.update(inspect.getclosurevars(code).nonlocals)
    return names


def _property(
    parameter: inspect.Parameter, kind: Kind, texts: Mapping[str, str]
) -> Property:
    description = "" if "description" in kind.schema else texts.get(parameter.name, "")
    if parameter.default is parameter.empty:
        return Property(kind, required=True, description=description)
    # A default that JSON cannot say is the function's own affair.
    with suppress(TypeError):
        default = plain(parameter.default)
        if default is not None:
            kind = Kind({**kind.schema, "default": default}, kind.read)
    return Property(kind, required=False, description=description)


def _bound(
    function: Callable[..., Any],
    offered: list[inspect.Parameter],
    values: dict[str, Any],
) -> Callable[[], Any]:
    """A call of the function: by position where it takes nothing else, else by name."""
    positional: list[Any] = []
    named = dict(values)
    for parameter in offered:
        if parameter.kind is parameter.POSITIONAL_ONLY:
            positional.append(named.pop(parameter.name, parameter.default))
    return partial(function, *positional, **named)
