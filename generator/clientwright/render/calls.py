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
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.layout import Package
from clientwright.names.table import OperationName
from clientwright.render.literals import text
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


_LITERAL: Final = "/:@!$&'()*+,;=~%"
"""What stays as it is in the literal parts of a path (RFC 3986, 3.3), escapes that are written out among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordView:
    """One keyword argument of the emitted ``Call(...)``: its name and its value as source."""

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
        operation = self.operation
        path, _, fixed = operation.path.partition("#")[0].partition("?")
        yield KeywordView(name="operation", value=text(operation.id))
        yield KeywordView(name="method", value=text(operation.method))
        yield KeywordView(name="path", value=self._path(path))
        yield from self._pairs("query", [quote(pair, safe=_LITERAL) for pair in fixed.split("&") if pair])
        yield from self._headers()
        yield from self._pairs("cookie", [])
        if operation.body is not None:
            yield KeywordView(name="body", value=self._body(operation.body))
        yield KeywordView(name="success", value=self._readers(successes(operation)))
        failures = failures_read(operation)
        if failures:
            yield KeywordView(name="failure", value=self._readers(failures))
        if operation.stream is not None:
            yield KeywordView(name="events", value=self._events(operation.stream))
        if operation.security:
            yield KeywordView(name="security", value=_tuple(_tuple(map(text, one)) for one in operation.security))
        if operation.idempotent:
            yield KeywordView(name="idempotent", value="True")
        if operation.idempotency_key:
            yield KeywordView(name="idempotency_key", value=text(operation.idempotency_key))
        yield KeywordView(name="options", value="options")

    def _given(self, place: str) -> list[Parameter]:
        return [one for one in self.operation.parameters if one.place == place and one.fixed is None]

    def _fixed(self, place: str) -> list[tuple[str, str]]:
        parameters = [one for one in self.operation.parameters if one.place == place]
        return [(one.wire_name, one.fixed) for one in parameters if one.fixed is not None]

    def _path(self, path: str) -> str:
        """The path with its parameters filled in: a plain string, an f-string, or a sum where an f-string cannot be."""
        filled = {one.wire_name: self._parameter(one, quote="'") for one in self._given("path")}
        for name, value in self._fixed("path"):
            path = path.replace(f"{{{name}}}", written.simple(name, value))
        parts = [part for part in re.split(r"(\{[^{}]+\})", path) if part]
        sources = [filled.get(part[1:-1], "") if part.startswith("{") else "" for part in parts]
        parts = [part if source else quote(part, safe=_LITERAL) for part, source in zip(parts, sources, strict=True)]
        if not any(sources):
            return text(path)
        plain = [text(part)[1:-1] for part in parts]
        if any('"' in shown or "\\" in shown for shown in (*plain, *sources)):
            return " + ".join(source or text(part) for part, source in zip(parts, sources, strict=True))
        shown = (
            f"{{{source}}}" if source else literal.replace("{", "{{").replace("}", "}}")
            for literal, source in zip(plain, sources, strict=True)
        )
        return f'f"{"".join(shown)}"'

    def _parameter(self, parameter: Parameter, *, quote: str = '"') -> str:
        """The call of the runtime that writes a parameter."""
        function = _FUNCTIONS[parameter.style]
        if function == "json_content":
            function = {"path": "json_path", "header": "json_header", "cookie": "json_cookie"}.get(
                parameter.place, function
            )
        elif parameter.place in ("header", "cookie"):
            function = parameter.place
        name = self.named.parameters[parameter.place, parameter.wire_name].python
        wire = text(parameter.wire_name)
        if quote == "'" and "'" not in wire:
            wire = f"'{wire[1:-1]}'"
        given = [wire, name]
        if parameter.style not in ("json", "deepObject") and parameter.explode != (function in _EXPLODED):
            given.append(f"explode={parameter.explode}")
        if parameter.place == "query" and parameter.allow_reserved:
            given.append("allow_reserved=True")
        if parameter.style == "cookie":
            given.append("encoded=False")
        return f"{self.uses.runtime(function)}({', '.join(given)})"

    def _pairs(self, place: str, fixed: Sequence[str]) -> Iterator[KeywordView]:
        """``query`` or ``cookies``: one source of pairs as it is, several spread into a tuple."""
        constant = [pair for name, value in self._fixed(place) for pair in written.form(name, value)]
        given = [self._parameter(one) for one in self._given(place)]
        name = "cookies" if place == "cookie" else place
        literals = [text(pair) for pair in (*fixed, *constant)]
        if len(given) == 1 and not literals:
            yield KeywordView(name=name, value=given[0])
        elif given or literals:
            yield KeywordView(name=name, value=_tuple([*literals, *(f"*{source}" for source in given)]))

    def _headers(self) -> Iterator[KeywordView]:
        given = [self._parameter(one) for one in self._given("header")]
        constant = [f"{text(name)}: {text(value)}" for name, value in self._fixed("header")]
        if len(given) == 1 and not constant:
            yield KeywordView(name="headers", value=given[0])
        elif given or constant:
            yield KeywordView(
                name="headers", value=f"{{{', '.join([*constant, *(f'**{source}' for source in given)])}}}"
            )

    def _body(self, body: Body) -> str:
        kind, standard = _BODIES[body.kind]
        given = [self._content(body), *self._encoded(body)]
        if body.kind is not BodyKind.MULTIPART and body.media_type != standard and "*" not in body.media_type:
            given.append(f"media_type={text(body.media_type)}")
        elif body.kind is BodyKind.MULTIPART and body.media_type != standard:
            given.append(f"kind={text(body.media_type)}")
        if not body.required and body.kind not in (BodyKind.TEXT, BodyKind.BINARY):
            given.append("required=False")
        return f"{self.uses.runtime(kind)}({', '.join(given)})"

    def _content(self, body: Body) -> str:
        model = self.package.api.models[body.type.id] if isinstance(body.type, ModelRef) else None
        if not body.spread or not isinstance(model, ObjectModel):
            return self.named.parameters["body", ""].python
        fields = [
            f"{text(one.wire_name)}: {self.named.parameters['body', one.wire_name].python}"
            for one in model.properties
            if ("body", one.wire_name) in self.named.parameters and not one.read_only
        ]
        return f"{{{', '.join(fields)}}}"

    def _encoded(self, body: Body) -> Iterator[str]:
        """How single fields of a form are written, where the description says so (OpenAPI 3.2, 4.8.15)."""
        fields = {one.wire_name: one for one in body.encoding if one.wire_name in self._fields(body)}
        if body.kind is BodyKind.FORM:
            written = {name: self._field_style(one) for name, one in fields.items()}
        elif body.kind is BodyKind.MULTIPART:
            written = {name: _media_type(one) for name, one in fields.items()}
        else:
            return
        entries = [f"{text(name)}: {source}" for name, source in written.items() if source]
        if entries:
            yield f"{'styles' if body.kind is BodyKind.FORM else 'media_types'}={{{', '.join(entries)}}}"

    def _fields(self, body: Body) -> tuple[str, ...]:
        model = self.package.api.models[body.type.id] if isinstance(body.type, ModelRef) else None
        return tuple(one.wire_name for one in model.properties) if isinstance(model, ObjectModel) else ()

    def _field_style(self, encoding: Encoding) -> str:
        """The function that writes a field of a form; empty for what the body does by itself."""
        if not encoding.style and encoding.explode is None:
            is_json = encoding.media_type.partition(";")[0].strip().lower() == "application/json"
            return self.uses.runtime("json_content") if is_json else ""
        function = _FORM_STYLES.get(encoding.style or "form")
        if function is None:
            return ""
        source = self.uses.runtime(function)
        if encoding.explode in (None, function in _EXPLODED) or function == "deep_object":
            return source
        return f"{self.uses.add('functools', 'partial')}({source}, explode={encoding.explode})"

    def _readers(self, responses: Sequence[Response]) -> str:
        return f"{{{', '.join(f'{text(one.status)}: {self._reader(one.content)}' for one in responses)}}}"

    def _reader(self, content: Content | None) -> str:
        if content is None:
            return f"{self.uses.runtime('NothingReader')}()"
        standard = _ACCEPTED[content.kind]
        accept = [] if content.media_type == standard else [text(content.media_type)]
        match content.kind:
            case BodyKind.JSON:
                kind = "JsonReader"
                if isinstance(content.type, ModelRef):
                    accept = [self._model(content.type), *accept]
                else:
                    accept = [f"accept={one}" for one in accept]
            case BodyKind.TEXT | BodyKind.FORM:
                kind = "TextReader"
            case BodyKind.BINARY | BodyKind.MULTIPART:
                kind = "BytesReader"
            case _:
                assert_never(content.kind)
        return f"{self.uses.runtime(kind)}({', '.join(accept)})"

    def _model(self, ref: ModelRef) -> str:
        return f"{self.uses.add('.._later', 'models')}.{self.package.names.models[ref.id].type.python}"

    def _events(self, stream: Stream) -> str:
        """How the stream is read: a constant, where its items are described."""
        if isinstance(stream.item, ModelRef):
            name = constant_of(stream, stream_constants(self.package))
            return f"{self.uses.add('..', '_streams')}.{name}"
        given = [f"kind={text(stream.kind)}", f"accept={text(stream.media_type)}"]
        if not stream.json_data:
            given.append("json_data=False")
        return f"{self.uses.runtime('Events')}({', '.join(given)})"


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


def _media_type(encoding: Encoding) -> str:
    """The first media type that a field's encoding names, as source; empty when it leaves the choice to the caller."""
    first = encoding.media_type.partition(",")[0].strip()
    return text(first) if _MEDIA_TYPE.fullmatch(first) else ""


def successes(operation: Operation) -> tuple[Response, ...]:
    """The responses that are the call's result: those of 2xx; without any, ``default`` (OpenAPI 3.2, 4.8.16.1)."""
    described = tuple(one for one in operation.responses if one.success)
    return described or tuple(one for one in operation.responses if one.status == "default")


def failures_read(operation: Operation) -> tuple[Response, ...]:
    """The responses that are no success and have a body to read."""
    return tuple(one for one in operation.responses if one not in successes(operation) and one.content is not None)


def _tuple(parts: Iterator[str] | Sequence[str]) -> str:
    items = list(parts)
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
