"""The body of the call that a builder returns, as source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from clientwright.ir.lookup import Typed
from clientwright.ir.operations import Body, BodyKind, Encoding, is_mixed
from clientwright.ir.reach import in_body
from clientwright.ir.types import AnyType
from clientwright.render.operations.arguments import OperationWriter
from clientwright.render.operations.given import GivenWriter
from clientwright.render.operations.parameters import ParameterWriter
from clientwright.render.python.expressions import (
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Word,
    constant,
    string,
)

_BODIES: Final[Mapping[BodyKind, tuple[str, str]]] = {
    BodyKind.JSON: ("JsonBody", "application/json"),
    BodyKind.FORM: ("FormBody", "application/x-www-form-urlencoded"),
    BodyKind.MULTIPART: ("MultipartBody", "multipart/form-data"),
    BodyKind.TEXT: ("TextBody", "text/plain"),
    BodyKind.MARKUP: ("TextBody", "text/plain"),
    BodyKind.BINARY: ("BinaryBody", "application/octet-stream"),
    BodyKind.BASE64: ("Base64Body", "application/octet-stream"),
}
"""By kind: the class of the runtime, and the media type that it has by itself."""
_MEDIA_TYPE: Final = re.compile(r"[A-Za-z0-9.+_-]+/[A-Za-z0-9.+_*-]+(;[ ]?[A-Za-z0-9._-]+=[A-Za-z0-9._-]+)*")
"""One that may stand in a header as it is, but for a range."""


class BodyWriter(Struct, frozen=True):
    """Writes the body of one way to give it."""

    writer: OperationWriter
    sources: Mapping[str, Expression]
    """What the builder has in the place of each argument."""

    def body(self) -> Expression | None:
        """The body; None without one. The media type is an argument of the builder when there are several."""
        bodies = self.writer.bodies
        if not bodies:
            return None
        first, content = bodies[0], self._content(bodies[0])
        if is_mixed(bodies):
            written = [Entry(string(one.media_type), self._maker(one)) for one in bodies]
            return Call(self._runtime("written"), (Word("media_type"), Display("{", tuple(written)), content))
        choosing = len(bodies) > 1 or first.open
        chosen = (Word("media_type"),) if choosing else self._media_type(first)
        return Call(self._runtime(_BODIES[first.kind][0]), (content, *chosen, *self._options(first)))

    def _maker(self, body: Body) -> Expression:
        """What makes the body of its content."""
        made = self._runtime(_BODIES[body.kind][0])
        given = (*self._media_type(body), *self._options(body))
        return Call(Word(self.writer.uses.add("functools", "partial")), (made, *given)) if given else made

    def _media_type(self, body: Body) -> tuple[Expression, ...]:
        """The media type, where it is not what the body has by itself."""
        if body.media_type == _BODIES[body.kind][1]:
            return ()
        return (Keyword("kind" if body.kind is BodyKind.MULTIPART else "media_type", string(body.media_type)),)

    def _options(self, body: Body) -> Iterator[Keyword]:
        yield from self._encoded(body)
        if not body.required and body.kind in (BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART):
            yield Keyword("required", constant(False))

    def _content(self, body: Body) -> Expression:
        """What the body is made of: the one argument, or the fields that are."""
        named = self.writer.named.parameters
        content: Expression = Display("{", tuple(self._fields(body)))
        if not body.spread:
            content = self.sources[named["body", ""].python]
        content = self._given.sent(in_body(body, self.writer.package.api.models), content)
        return self._given.exactly(body.type, content) if body.kind is BodyKind.JSON else content

    def _fields(self, body: Body) -> Iterator[Entry]:
        """The fields of a body; in a form with files, objects are JSON and all else is text."""
        numbers = self.writer.package.numbers
        for one in self.writer.properties():
            value: Expression = self.sources[self.writer.named.parameters["body", one.wire_name].python]
            if body.kind is BodyKind.MULTIPART and not numbers.beside_models(one.type):
                value = self._given.exactly(one.type, value)
            yield Entry(string(one.wire_name), value)

    @property
    def _given(self) -> GivenWriter:
        return GivenWriter(self.writer.package, self.writer.uses)

    def _encoded(self, body: Body) -> Iterator[Keyword]:
        """How single fields of a form are written, where the description says so (OpenAPI 3.2, 4.8.15)."""
        names = {one.wire_name for one in self.writer.properties()}
        fields = {one.wire_name: one for one in body.encoding if one.wire_name in names or not body.spread}
        if body.kind is BodyKind.FORM:
            of = self.writer
            writer = ParameterWriter(of.operation, of.named, of.uses, of.package, self.sources)
            styles = writer.styles(fields.values())
            shared = self._shared(styles)
            yield from [Keyword("style", shared)] if shared else self._table("styles", styles)
        elif body.kind is BodyKind.MULTIPART:
            yield from self._table("media_types", {name: _media_types(one) for name, one in fields.items()})
            yield from self._table("headers", {name: _headers(one) for name, one in fields.items()})

    def _shared(self, styles: Mapping[str, Expression]) -> Expression | None:
        """The style of all arrays and objects, if several have it and none has another one."""
        typed = Typed(self.writer.package.api.models)
        plain = {one.wire_name: typed.plain(one.type) for one in self.writer.properties()}
        scalars = {name for name, one in plain.items() if typed.scalar(one) and not isinstance(one, AnyType)}
        others = plain.keys() - scalars - styles.keys()
        found = set(styles.values())
        return found.pop() if len(styles) > 1 and len(found) == 1 and not others else None

    def _table(self, name: str, written: Mapping[str, Expression | None]) -> Iterator[Keyword]:
        entries = [Entry(string(field), value) for field, value in written.items() if value is not None]
        if entries:
            yield Keyword(name, Display("{", tuple(entries)))

    def _runtime(self, name: str) -> Word:
        return self.writer.runtime(name)


def _media_types(encoding: Encoding) -> Expression | None:
    """The media types that a field's encoding names; None when it names none that can be sent."""
    named = [one.strip() for one in encoding.media_type.split(",")]
    kept = [one for one in named if _MEDIA_TYPE.fullmatch(one) and one != "*/*"]
    return string(", ".join(kept)) if kept else None


def _headers(encoding: Encoding) -> Expression | None:
    """The header fields that a field's part always has."""
    entries = [Entry(string(name), string(value)) for name, value in encoding.headers.items()]
    return Display("{", tuple(entries)) if entries else None
