"""The call that a builder returns, keyword by keyword, as source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never
from urllib.parse import quote

from clientwright.ir.operations import (
    Body,
    BodyKind,
    Content,
    Encoding,
    Operation,
    Parameter,
    ParameterStyle,
    Response,
    Stream,
)
from clientwright.ir.types import ModelRef, NullableType, ObjectModel, Property, Type
from clientwright.layout import Package
from clientwright.names.table import OperationName
from clientwright.render.literals import text
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
    dotted,
    string,
)
from clientwright.render.python.statements import printed_item
from clientwright.render.streams import constant_of, stream_constants
from clientwright.render.uses import Uses
from clientwright.runtime.http import parameters as written

_FUNCTIONS: Final[Mapping[ParameterStyle, str]] = {
    "simple": "simple",
    "label": "label",
    "matrix": "matrix",
    "form": "form",
    "spaceDelimited": "space_delimited",
    "pipeDelimited": "pipe_delimited",
    "deepObject": "deep_object",
    "cookie": "cookie",
    "json": "json_content",
}
_EXPLODED: Final = frozenset(("form", "deep_object", "json_content", "cookie"))
"""The functions of the runtime whose ``explode`` is true unless they are told otherwise."""


_INDENT: Final = 8
"""The columns before a keyword argument in a builder."""
_LITERAL: Final = "/:@!$&'()*+,;=~%"
"""What stays as it is in the literal parts of a path (RFC 3986, 3.3), escapes that are written out among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordView:
    """One keyword argument of the emitted ``Call(...)``: its name, and its value as source, laid out for its place."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class CallWriter:
    """Writes one operation's call; what it needs of the runtime is noted in ``uses``."""

    operation: Operation
    named: OperationName
    package: Package
    uses: Uses

    def keywords(self) -> Iterator[KeywordView]:
        """The keyword arguments, without those that would only say their default."""
        for keyword in self._keywords():
            line = printed_item(keyword, _INDENT).removeprefix(f"{' ' * _INDENT}{keyword.name}=")
            yield KeywordView(name=keyword.name, value=line.removesuffix(","))

    def _keywords(self) -> Iterator[Keyword]:
        operation = self.operation
        path, _, fixed = operation.path.partition("#")[0].partition("?")
        yield Keyword("operation", string(operation.id))
        yield Keyword("method", string(operation.method))
        yield Keyword("path", self._path(path))
        yield from self._pairs("query", [quote(pair, safe=_LITERAL) for pair in fixed.split("&") if pair])
        yield from self._headers()
        yield from self._pairs("cookie", [])
        if operation.body is not None:
            yield Keyword("body", self._body(operation.body))
        yield Keyword("success", self._readers(successes(operation)))
        failures = failures_read(operation)
        if failures:
            yield Keyword("failure", self._readers(failures))
        if operation.stream is not None:
            yield Keyword("events", self._events(operation.stream))
        if operation.security:
            schemes = [Display("(", tuple(map(string, one))) for one in operation.security]
            yield Keyword("security", Display("(", tuple(schemes)))
        if operation.idempotent:
            yield Keyword("idempotent", constant(True))
        if operation.idempotency_key:
            yield Keyword("idempotency_key", string(operation.idempotency_key))
        yield Keyword("options", Word("options"))

    def _given(self, place: str) -> list[Parameter]:
        return [one for one in self.operation.parameters if one.place == place and one.fixed is None]

    def _fixed(self, place: str) -> list[tuple[str, str]]:
        parameters = [one for one in self.operation.parameters if one.place == place]
        return [(one.wire_name, one.fixed) for one in parameters if one.fixed is not None]

    def _path(self, path: str) -> Expression:
        """The path with its parameters filled in: a plain string, an f-string, or a sum where an f-string cannot be."""
        filled = {one.wire_name: one for one in self._given("path")}
        for name, value in self._fixed("path"):
            path = path.replace(f"{{{name}}}", written.simple(name, value))
        parts = [part for part in re.split(r"(\{[^{}]+\})", path) if part]
        found = [filled.get(part[1:-1]) if part.startswith("{") else None for part in parts]
        if not any(found):
            return string(path)
        parts = [part if one else quote(part, safe=_LITERAL) for part, one in zip(parts, found, strict=True)]
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

    def _parameter(self, parameter: Parameter, *, inside: bool = False) -> Expression:
        """The call of the runtime that writes a parameter, ``inside`` an f-string or not."""
        function = _FUNCTIONS[parameter.style]
        if function == "json_content":
            function = {"path": "json_path", "header": "json_header", "cookie": "json_cookie"}.get(
                parameter.place, function
            )
        elif parameter.place in ("header", "cookie"):
            function = parameter.place
        name = self.named.parameters[parameter.place, parameter.wire_name].python
        wire = string(parameter.wire_name)
        if inside and "'" not in wire.text:
            wire = Word(f"'{wire.text[1:-1]}'")
        value = Word(name)
        given: list[Expression] = [wire, self._written(parameter.type, value) if parameter.style == "json" else value]
        if parameter.style not in ("json", "deepObject") and parameter.explode != (function in _EXPLODED):
            given.append(Keyword("explode", constant(parameter.explode)))
        if parameter.place == "query" and parameter.allow_reserved:
            given.append(Keyword("allow_reserved", constant(True)))
        if parameter.style == "cookie":
            given.append(Keyword("encoded", constant(False)))
        return Call(self._runtime(function), tuple(given))

    def _pairs(self, place: str, fixed: Sequence[str]) -> Iterator[Keyword]:
        """``query`` or ``cookies``: one source of pairs as it is, several spread into a tuple."""
        pairs = [pair for name, value in self._fixed(place) for pair in written.form(name, value)]
        given = [self._parameter(one) for one in self._given(place)]
        name = "cookies" if place == "cookie" else place
        literals = [string(pair) for pair in (*fixed, *pairs)]
        if len(given) == 1 and not literals:
            yield Keyword(name, given[0])
        elif given or literals:
            yield Keyword(name, Display("(", (*literals, *(Star("*", source) for source in given))))

    def _headers(self) -> Iterator[Keyword]:
        given = [self._parameter(one) for one in self._given("header")]
        literals = [Entry(string(name), string(value)) for name, value in self._fixed("header")]
        if len(given) == 1 and not literals:
            yield Keyword("headers", given[0])
        elif given or literals:
            yield Keyword("headers", Display("{", (*literals, *(Star("**", source) for source in given))))

    def _body(self, body: Body) -> Expression:
        kind, standard = _BODIES[body.kind]
        given = [self._content(body), *self._encoded(body)]
        if body.kind is not BodyKind.MULTIPART and body.media_type != standard and "*" not in body.media_type:
            given.append(Keyword("media_type", string(body.media_type)))
        elif body.kind is BodyKind.MULTIPART and body.media_type != standard:
            given.append(Keyword("kind", string(body.media_type)))
        if not body.required and body.kind not in (BodyKind.TEXT, BodyKind.BINARY):
            given.append(Keyword("required", constant(False)))
        return Call(self._runtime(kind), tuple(given))

    def _content(self, body: Body) -> Expression:
        model = self.package.api.models[body.type.id] if isinstance(body.type, ModelRef) else None
        if not body.spread or not isinstance(model, ObjectModel):
            given = Word(self.named.parameters["body", ""].python)
            return self._written(body.type, given) if body.kind is BodyKind.JSON else given
        fields = [
            Entry(string(one.wire_name), self._part(body, one))
            for one in model.properties
            if ("body", one.wire_name) in self.named.parameters and not one.read_only
        ]
        whole = Display("{", tuple(fields))
        return self._written(body.type, whole) if body.kind is BodyKind.JSON else whole

    def _part(self, body: Body, property: Property) -> Expression:
        """What is given for one field of a body; in a form with files, objects are JSON and all else is text."""
        given = Word(self.named.parameters["body", property.wire_name].python)
        is_json = body.kind is BodyKind.MULTIPART and not self.package.numbers.beside_models(property.type)
        return self._written(property.type, given) if is_json else given

    def _written(self, type: Type, given: Expression) -> Expression:
        """What is given, made what it is in JSON: by itself, a ``Decimal`` is a text there."""
        inner = type.inner if isinstance(type, NullableType) else type
        if not isinstance(inner, ModelRef) or not self.package.numbers.within(inner):
            return given
        return Call(self._runtime("written"), (self._model(inner), given))

    def _encoded(self, body: Body) -> Iterator[Keyword]:
        """How single fields of a form are written, where the description says so (OpenAPI 3.2, 4.8.15)."""
        fields = {one.wire_name: one for one in body.encoding if one.wire_name in self._fields(body)}
        if body.kind is BodyKind.FORM:
            name, written = "styles", {name: self._field_style(one) for name, one in fields.items()}
        elif body.kind is BodyKind.MULTIPART:
            name, written = "media_types", {name: _media_type(one) for name, one in fields.items()}
        else:
            return
        entries = [Entry(string(name), value) for name, value in written.items() if value is not None]
        if entries:
            yield Keyword(name, Display("{", tuple(entries)))

    def _fields(self, body: Body) -> tuple[str, ...]:
        model = self.package.api.models[body.type.id] if isinstance(body.type, ModelRef) else None
        return tuple(one.wire_name for one in model.properties) if isinstance(model, ObjectModel) else ()

    def _field_style(self, encoding: Encoding) -> Expression | None:
        """The function that writes a field of a form; None for what the body does by itself."""
        if not encoding.style and encoding.explode is None:
            is_json = encoding.media_type.partition(";")[0].strip().lower() == "application/json"
            return self._runtime("json_content") if is_json else None
        function = _FORM_STYLES.get(encoding.style or "form")
        if function is None:
            return None
        source = self._runtime(function)
        if encoding.explode in (None, function in _EXPLODED) or function == "deep_object":
            return source
        partial = Word(self.uses.add("functools", "partial"))
        return Call(partial, (source, Keyword("explode", constant(encoding.explode))))

    def _readers(self, responses: Sequence[Response]) -> Expression:
        return Display("{", tuple(Entry(string(one.status), self._reader(one.content)) for one in responses))

    def _reader(self, content: Content | None) -> Expression:
        if content is None:
            return Call(self._runtime("NothingReader"))
        standard = _ACCEPTED[content.kind]
        given: list[Expression] = [] if content.media_type == standard else [string(content.media_type)]
        match content.kind:
            case BodyKind.JSON:
                kind = "JsonReader"
                if isinstance(content.type, ModelRef):
                    given = [self._model(content.type), *given]
                else:
                    given = [Keyword("accept", one) for one in given]
                if self.package.numbers.within(content.type):
                    given.append(Keyword("exact", constant(True)))
            case BodyKind.TEXT | BodyKind.FORM:
                kind = "TextReader"
            case BodyKind.BINARY | BodyKind.MULTIPART:
                kind = "BytesReader"
            case _:
                assert_never(content.kind)
        return Call(self._runtime(kind), tuple(given))

    def _model(self, ref: ModelRef) -> Expression:
        return dotted(self.uses.add(".._later", "models"), self.package.names.models[ref.id].type.python)

    def _events(self, stream: Stream) -> Expression:
        """How the stream is read: a constant, where its items are described."""
        if isinstance(stream.item, ModelRef):
            return dotted(self.uses.add("..", "_streams"), constant_of(stream, stream_constants(self.package)))
        given = [Keyword("kind", string(stream.kind)), Keyword("accept", string(stream.media_type))]
        if not stream.json_data:
            given.append(Keyword("json_data", constant(False)))
        return Call(self._runtime("Events"), tuple(given))

    def _runtime(self, name: str) -> Word:
        return Word(self.uses.runtime(name))


_BODIES: Final[Mapping[BodyKind, tuple[str, str]]] = {
    BodyKind.JSON: ("JsonBody", "application/json"),
    BodyKind.FORM: ("FormBody", "application/x-www-form-urlencoded"),
    BodyKind.MULTIPART: ("MultipartBody", "multipart/form-data"),
    BodyKind.TEXT: ("TextBody", "text/plain"),
    BodyKind.BINARY: ("BinaryBody", "application/octet-stream"),
}
_ACCEPTED: Final[Mapping[BodyKind, str]] = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "text/plain",
    BodyKind.MULTIPART: "application/octet-stream",
    BodyKind.TEXT: "text/plain",
    BodyKind.BINARY: "application/octet-stream",
}


_FORM_STYLES: Final[Mapping[str, str]] = {
    "form": "form",
    "spaceDelimited": "space_delimited",
    "pipeDelimited": "pipe_delimited",
    "deepObject": "deep_object",
}
_MEDIA_TYPE: Final = re.compile(r"[A-Za-z0-9.+_-]+/[A-Za-z0-9.+_-]+(;[ ]?[A-Za-z0-9._-]+=[A-Za-z0-9._-]+)*")
"""One that may stand in a header as it is, without wildcards."""


def _media_type(encoding: Encoding) -> Expression | None:
    """The first media type that a field's encoding names; None when it leaves the choice to the caller."""
    first = encoding.media_type.partition(",")[0].strip()
    return string(first) if _MEDIA_TYPE.fullmatch(first) else None


def successes(operation: Operation) -> tuple[Response, ...]:
    """The responses that are the call's result: those of 2xx; without any, ``default`` (OpenAPI 3.2, 4.8.16.1)."""
    described = tuple(one for one in operation.responses if one.success)
    return described or tuple(one for one in operation.responses if one.status == "default")


def failures_read(operation: Operation) -> tuple[Response, ...]:
    """The responses that are no success and have a body to read."""
    return tuple(one for one in operation.responses if one not in successes(operation) and one.content is not None)
