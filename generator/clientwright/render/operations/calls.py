"""The call that a builder returns, keyword by keyword, as source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from clientwright.ir.operations import (
    Body,
    BodyKind,
    Content,
    Encoding,
    Operation,
    Response,
    Stream,
)
from clientwright.ir.reach import sends_read_only
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.layout import Package
from clientwright.names.table import OperationName
from clientwright.render.operations.parameters import ParameterWriter
from clientwright.render.python.expressions import (
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Word,
    constant,
    dotted,
    string,
)
from clientwright.render.python.statements import printed_item
from clientwright.render.streams import constant_of, stream_constants
from clientwright.render.uses import Uses

_INDENT: Final = 8
"""The columns before a keyword argument in a builder."""


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
        yield Keyword("operation", string(operation.id))
        yield Keyword("method", string(operation.method))
        yield from self._parameters.keywords()
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

    @property
    def _parameters(self) -> ParameterWriter:
        return ParameterWriter(self.operation, self.named, self.uses)

    def _body(self, body: Body) -> Expression:
        kind, standard = _BODIES[body.kind]
        content = self._content(body)
        if sends_read_only(self.operation, self.package.api.models):
            content = Call(self._runtime("sent"), (content,))
        given = [content, *self._encoded(body)]
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
            return Word(self.named.parameters["body", ""].python)
        fields = [
            Entry(string(one.wire_name), Word(self.named.parameters["body", one.wire_name].python))
            for one in model.properties
            if ("body", one.wire_name) in self.named.parameters and one.given
        ]
        return Display("{", tuple(fields))

    def _encoded(self, body: Body) -> Iterator[Keyword]:
        """How single fields of a form are written, where the description says so (OpenAPI 3.2, 4.8.15)."""
        fields = self._fields(body)
        found = {one.wire_name: one for one in body.encoding if one.wire_name in fields}
        if body.kind is BodyKind.FORM:
            name, entries = "styles", self._parameters.styles(found.values())
        elif body.kind is BodyKind.MULTIPART:
            kinds = ((field, _media_type(one)) for field, one in found.items())
            name, entries = "media_types", tuple(
                Entry(string(field), kind) for field, kind in kinds if kind is not None
            )
        else:
            return
        if entries:
            yield Keyword(name, Display("{", entries))

    def _fields(self, body: Body) -> tuple[str, ...]:
        model = self.package.api.models[body.type.id] if isinstance(body.type, ModelRef) else None
        return tuple(one.wire_name for one in model.properties) if isinstance(model, ObjectModel) else ()

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
