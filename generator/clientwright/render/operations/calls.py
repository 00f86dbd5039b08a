"""The call that a builder returns, keyword by keyword, as source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, assert_never

from msgspec import Struct

from clientwright.ir.operations import (
    BodyKind,
    Content,
    Operation,
    Response,
    Stream,
)
from clientwright.ir.types import ModelRef
from clientwright.names.table import OperationName
from clientwright.render.operations.arguments import OperationWriter
from clientwright.render.operations.bodies import BodyWriter
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

_INDENT: Final = 8
"""The columns before a keyword argument in a builder."""


class KeywordView(Struct, frozen=True, kw_only=True):
    """One keyword argument of the emitted ``Call(...)``: its name, and its value as source, laid out for its place."""

    name: str
    """Its name."""
    value: str
    """An expression, laid out for its place."""


class CallWriter(Struct, frozen=True):
    """Writes an operation's call, with the body in one of its ways."""

    writer: OperationWriter
    sources: Mapping[str, Expression]
    """What the builder has in the place of each argument."""

    @property
    def operation(self) -> Operation:
        """The operation."""
        return self.writer.operation

    @property
    def named(self) -> OperationName:
        """Its names."""
        return self.writer.named

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
        body = BodyWriter(self.writer, self.sources).body()
        if body is not None:
            yield Keyword("body", body)
        yield Keyword("success", self._readers(successes(operation)))
        failures = failures_read(operation)
        if failures:
            yield Keyword("failure", self._readers(failures))
        if operation.stream is not None:
            yield Keyword("events", self._events(operation.stream))
        if operation.security:
            schemes = [Display("(", tuple(map(string, one))) for one in operation.security]
            yield Keyword("security", Display("(", tuple(schemes)))
        if operation.servers:
            yield Keyword("servers", Call(self._runtime("OwnServers"), tuple(map(string, operation.servers))))
        if operation.idempotent:
            yield Keyword("idempotent", constant(True))
        if operation.idempotency_key:
            yield Keyword("idempotency_key", string(operation.idempotency_key))
        yield Keyword("options", Word("options"))

    @property
    def _parameters(self) -> ParameterWriter:
        return ParameterWriter(self.operation, self.named, self.writer.uses, self.writer.package, self.sources)

    def _readers(self, responses: Sequence[Response]) -> Expression:
        return Display("{", tuple(Entry(string(one.status), self._response(one)) for one in responses))

    def _response(self, response: Response) -> Expression:
        """What reads a response: what differs has a reader of its own."""
        contents = response.contents
        if not contents:
            return Call(self._runtime("NothingReader"))
        if response.mixed:
            readers = tuple(self._reader(one, one.media_type) for one in contents)
            return Call(self._runtime("MediaReader"), readers)
        return self._reader(contents[0], ", ".join(dict.fromkeys(one.media_type for one in contents)))

    def _reader(self, content: Content, accept: str) -> Expression:
        given: list[Expression] = [] if accept == _ACCEPTED[content.kind] else [string(accept)]
        match content.kind:
            case BodyKind.JSON:
                kind = "JsonReader"
                if isinstance(content.type, ModelRef):
                    given = [self._model(content.type), *given]
                else:
                    given = [Keyword("accept", one) for one in given]
                if self.writer.package.numbers.within(content.type):
                    given.append(Keyword("exact", constant(True)))
            case BodyKind.TEXT | BodyKind.MARKUP:
                kind = "TextReader"
            case BodyKind.BINARY | BodyKind.FORM | BodyKind.MULTIPART:
                kind = "BytesReader"
            case BodyKind.BASE64:
                kind = "Base64Reader"
            case _:
                assert_never(content.kind)
        return Call(self._runtime(kind), tuple(given))

    def _model(self, ref: ModelRef) -> Expression:
        names = self.writer.package.names.models
        return dotted(self.writer.uses.add(".._base", "models"), names[ref.id].type.python)

    def _events(self, stream: Stream) -> Expression:
        """How the stream is read: a constant."""
        name = constant_of(stream, stream_constants(self.writer.package))
        return dotted(self.writer.uses.add("..", "_streams"), name)

    def _runtime(self, name: str) -> Word:
        return self.writer.runtime(name)


_ACCEPTED: Final[Mapping[BodyKind, str]] = {
    BodyKind.JSON: "application/json",
    BodyKind.FORM: "application/octet-stream",
    BodyKind.MULTIPART: "application/octet-stream",
    BodyKind.TEXT: "text/plain",
    BodyKind.MARKUP: "text/plain",
    BodyKind.BINARY: "application/octet-stream",
    BodyKind.BASE64: "application/octet-stream",
}


def successes(operation: Operation) -> tuple[Response, ...]:
    """The responses that are the call's result: those of 2xx; without any, ``default`` (OpenAPI 3.2, 4.8.16.1)."""
    described = tuple(one for one in operation.responses if one.success)
    return described or tuple(one for one in operation.responses if one.status == "default")


def failures_read(operation: Operation) -> tuple[Response, ...]:
    """The responses that are no success and have a body to read."""
    return tuple(one for one in operation.responses if one not in successes(operation) and one.contents)
