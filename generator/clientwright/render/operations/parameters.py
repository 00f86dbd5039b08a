"""Where the parameters of a call go, as source: the path, the query, the headers and the cookies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from clientwright.ir.operations import Encoding, Operation, Parameter
from clientwright.layout import Package
from clientwright.names.table import OperationName
from clientwright.render.literals import text
from clientwright.render.operations.given import GivenWriter
from clientwright.render.python.expressions import (
    Binary,
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Star,
    Word,
    constant,
    string,
)
from clientwright.render.uses import Uses

_OF_FIELDS: Final[Mapping[str, str]] = {
    "form": "form",
    "spaceDelimited": "space_delimited",
    "pipeDelimited": "pipe_delimited",
    "deepObject": "deep_object",
}
"""The styles that a field of a form can have."""
_FUNCTIONS: Final[Mapping[str, str]] = {
    **_OF_FIELDS,
    "simple": "simple",
    "label": "label",
    "matrix": "matrix",
    "cookie": "cookie",
    "json": "json_content",
    "text": "query_string",
}
_JSON: Final = {"path": "json_path", "header": "json_header", "cookie": "json_cookie", "querystring": "json_query"}
_EXPLODED: Final = frozenset(("form", "deep_object", "json_content", "cookie"))
"""The functions of the runtime whose ``explode`` is true unless they are told otherwise."""
_LITERAL: Final = "/:@!$&'()*+,;=~%"
"""What stays as it is in the literal parts of a path (RFC 3986, 3.3), escapes that are written out among them."""
_BRACES: Final = re.compile(r"(\{[^{}]+\})")


class ParameterWriter(Struct, frozen=True):
    """Writes where one operation's parameters go; what it needs of the runtime is noted in ``uses``."""

    operation: Operation
    named: OperationName
    uses: Uses
    package: Package
    sources: Mapping[str, Expression]
    """What the builder has in the place of each argument."""

    def keywords(self) -> Iterator[Keyword]:
        """The keyword arguments of the call that parameters make: ``path``, ``query``, ``headers``, ``cookies``."""
        path, _, query = self.operation.path.partition("#")[0].partition("?")
        yield Keyword("path", self._path(path))
        yield from self._query([pair for pair in query.split("&") if pair])
        yield from self._headers()
        yield from _spread("cookies", [], [self._parameter(one) for one in self._given("cookie")])

    def styles(self, encodings: Iterable[Encoding]) -> dict[str, Expression]:
        """How the fields of a form are written, where the description says so (OpenAPI 3.2, 4.8.15)."""
        found = ((one.wire_name, self._field_style(one)) for one in encodings)
        return {name: style for name, style in found if style is not None}

    def _given(self, place: str) -> list[Parameter]:
        return [one for one in self.operation.parameters if one.place == place and one.fixed is None]

    def _path(self, path: str) -> Expression:
        """The path with its parameters filled in: a plain string, an f-string, or a sum where an f-string cannot be."""
        filled = {one.wire_name: one for one in self._given("path")}
        parts = [part for part in _BRACES.split(path) if part]
        found = [filled.get(part[1:-1]) if part.startswith("{") else None for part in parts]
        parts = [part if one else quote(part, safe=_LITERAL) for part, one in zip(parts, found, strict=True)]
        if not any(found):
            return string("".join(parts))
        shown = [
            (
                f"{{{self._parameter(one, inside=True)}}}"
                if one
                else text(part)[1:-1].replace("{", "{{").replace("}", "}}")
            )
            for part, one in zip(parts, found, strict=True)
        ]
        if not any('"' in one or "\\" in one for one in shown):
            return Word(f'f"{"".join(shown)}"')
        operands = [self._parameter(one) if one else string(part) for part, one in zip(parts, found, strict=True)]
        return operands[0] if len(operands) == 1 else Binary("+", tuple(operands))

    def _query(self, fixed: Sequence[str]) -> Iterator[Keyword]:
        """What the path itself says of the query, which may name parameters, and then the parameters."""
        filled = {one.wire_name: one for one in self._given("path")}
        literals: list[Expression] = []
        given: list[Expression] = []
        for pair in fixed:
            name, _, value = pair.partition("=")
            parameter = filled.get(value[1:-1]) if _BRACES.fullmatch(value) else None
            if parameter is not None and "{" not in name:
                given.append(Call(self._runtime("form"), (string(name), self._source(parameter))))
            elif any(part[1:-1] in filled for part in _BRACES.findall(pair)):
                literals.append(self._path(pair))
            else:
                literals.append(string(quote(pair, safe=_LITERAL)))
        given += [self._parameter(one) for place in ("query", "querystring") for one in self._given(place)]
        yield from _spread("query", literals, given)

    def _headers(self) -> Iterator[Keyword]:
        given = [self._parameter(one) for one in self._given("header")]
        fixed = [(one.wire_name, one.fixed) for one in self.operation.parameters if one.fixed is not None]
        literals = [Entry(string(name), string(value)) for name, value in fixed]
        if len(given) == 1 and not literals:
            yield Keyword("headers", given[0])
        elif given or literals:
            yield Keyword("headers", Display("{", (*literals, *(Star("**", source) for source in given))))

    def _parameter(self, parameter: Parameter, *, inside: bool = False) -> Expression:
        """The call of the runtime that writes a parameter, ``inside`` an f-string or not."""
        function = self._function(parameter)
        wire = string(parameter.wire_name)
        if inside and "'" not in wire.text:
            wire = Word(f"'{wire.text[1:-1]}'")
        made = GivenWriter(self.package, self.uses)
        value = made.sent([parameter.type], self._source(parameter))
        if parameter.style == "json":
            value = made.exactly(parameter.type, value)
        given: list[Expression] = [wire, value]
        if parameter.place == "querystring":
            styles = self.styles(parameter.encoding) if parameter.style == "form" else {}
            entries = tuple(Entry(string(name), style) for name, style in styles.items())
            return Call(self._runtime(function), (*given, *([Display("{", entries)] if entries else [])))
        if parameter.style not in ("json", "deepObject") and parameter.explode != (function in _EXPLODED):
            given.append(Keyword("explode", constant(parameter.explode)))
        if parameter.allow_reserved and function not in ("header", "simple_reserved"):
            given.append(Keyword("allow_reserved", constant(True)))
        if parameter.style == "cookie":
            given.append(Keyword("encoded", constant(False)))
        return Call(self._runtime(function), tuple(given))

    def _source(self, parameter: Parameter) -> Expression:
        return self.sources[self.named.parameters[parameter.place, parameter.wire_name].python]

    def _function(self, parameter: Parameter) -> str:
        if parameter.style == "json":
            return _JSON.get(parameter.place, "json_content")
        if parameter.place in ("header", "cookie"):
            return parameter.place
        if parameter.place == "querystring" and parameter.style == "form":
            return "form_query"
        if parameter.style == "simple" and parameter.allow_reserved:
            return "simple_reserved"
        return _FUNCTIONS[parameter.style]

    def _field_style(self, encoding: Encoding) -> Expression | None:
        """The function that writes a field of a form; None for what the body does by itself."""
        if not encoding.styled:
            is_json = encoding.media_type.partition(";")[0].strip().lower() == "application/json"
            return self._runtime("json_content") if is_json else None
        function = _OF_FIELDS.get(encoding.style or "form")
        if function is None:
            return None
        given: list[Expression] = [self._runtime(function)]
        if encoding.explode not in (None, function in _EXPLODED) and function != "deep_object":
            given.append(Keyword("explode", constant(encoding.explode)))
        if encoding.allow_reserved:
            given.append(Keyword("allow_reserved", constant(True)))
        if len(given) == 1:
            return given[0]
        return Call(Word(self.uses.add("functools", "partial")), tuple(given))

    def _runtime(self, name: str) -> Word:
        return Word(self.uses.runtime(name))


def _spread(name: str, literals: Sequence[Expression], given: Sequence[Expression]) -> Iterator[Keyword]:
    """Pairs: one source of them as it is, several spread into a tuple."""
    if len(given) == 1 and not literals:
        yield Keyword(name, given[0])
    elif given or literals:
        yield Keyword(name, Display("(", (*literals, *(Star("*", source) for source in given))))
