"""``webhooks.py``: what the server sends of its own accord, as values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from clientwright.ir.operations import Webhook
from clientwright.ir.types import Type
from clientwright.layout import Package
from clientwright.render.annotations import ANY, Annotations
from clientwright.render.docs import WIDTH, docstring, entry, plain
from clientwright.render.imports import Imports
from clientwright.render.python.expressions import (
    NONE,
    Call,
    Display,
    Entry,
    Expression,
    Subscript,
    Word,
    string,
    union,
)
from clientwright.render.python.statements import Assignment, Definition, Parameter, printed
from clientwright.render.runtime import home
from clientwright.render.templates import Templates

_INDENT: Final = 4
_MANY: Final = 64
"""With more members ``|`` nests too deep for pyright."""
_ABOUT = """The payload of a webhook: of the one that is named, or of the one that its body says it is.

``body`` is what came, byte for byte, and ``headers`` what came with it. With ``secret=`` the webhook has to be signed
by it (standardwebhooks.com), else ``SignatureError`` is raised. A payload that departs from the description is kept,
and the departure given to ``on_deviation=``, or logged; with ``strict=True`` it is a ``DecodeError``."""


class WebhooksView(Struct, frozen=True, kw_only=True):
    """`webhooks.py`."""

    doc: str
    """Docstring."""
    imports: str
    """Import lines."""
    table: str
    """The models by name, a whole statement."""
    payload: str
    """The type of them all, a whole statement."""
    overload: str
    """The decorator's name."""
    overloads: tuple[str, ...]
    """Whole definitions without their decorator, strings."""
    parse_doc: str
    """Docstring."""
    any: str
    """The annotation of what may be anything."""


def render_webhooks(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``webhooks.py``; there is none where the server sends nothing."""
    if not package.api.webhooks:
        return {}
    return {"webhooks.py": templates.render("webhooks.py.jinja", webhooks_view(package))}


def webhooks_view(package: Package) -> WebhooksView:
    """What ``webhooks.py`` shows."""
    writer = _Writer(package)
    title = plain(package.api.title) or package.name
    table, overloads = writer.table(), tuple(writer.overloads())
    for name in ("SignatureError", "verify"):
        writer.imports.add(home(name, "."), f"{name} as {name}")
    return WebhooksView(
        doc=docstring(f"{title}: what the server sends of its own accord.", 0),
        table=table,
        payload=printed(Assignment("Payload", writer.payload(), Word(writer.imports.typing("TypeAlias")))),
        overload=writer.imports.typing("overload"),
        overloads=overloads,
        any=writer.imports.typing("Any"),
        parse_doc=docstring(_doc(package.api.webhooks), _INDENT),
        imports=writer.imports.text,
    )


def _doc(hooks: Sequence[Webhook]) -> str:
    """What ``parse`` does, and what there is to be parsed, in a line each."""
    lines = [entry(plain(one.name), one.doc, WIDTH - _INDENT)[0] for one in hooks if one.doc]
    return "\n".join([_ABOUT, "", "Webhooks:", *lines]) if lines else _ABOUT


class _Writer(Struct):
    """Writes the parts of the file."""

    package: Package
    imports: Imports = field(default_factory=Imports)

    def table(self) -> str:
        """The models by name."""
        hooks = Word(self._runtime("Hooks"))
        entries = tuple(Entry(string(one.name), self._type(one.payload)) for one in self.package.api.webhooks)
        given: list[Expression] = [string(self.package.name), Display("{", entries, exploded=True)]
        event = self.package.api.event
        given += [] if event is None else [self._type(event)]
        return printed(Assignment("_HOOKS", Call(hooks, tuple(given)), Word(self.imports.typing("Final"))))

    def payload(self) -> Expression:
        """What any webhook brings, one that is not described included."""
        types = dict.fromkeys(self._type(one.payload) for one in self.package.api.webhooks)
        if ANY in types:
            return ANY
        members = (*types, Word(self.imports.runtime("Unknown", start=".")))
        if len(members) <= _MANY:
            return union(members)
        return Subscript(Word(self.imports.typing("Union")), members)

    def overloads(self) -> Iterator[str]:
        """The ways to call ``parse``: by each name, by any text, and without a name."""
        names: dict[Type, list[str]] = {}
        for one in self.package.api.webhooks:
            names.setdefault(one.payload, []).append(one.name)
        literal = Word(self.imports.typing("Literal"))
        for payload, listed in names.items():
            yield self._overload(Subscript(literal, tuple(map(string, listed))), self._type(payload))
        yield self._overload(Word("str"), Word("Payload"))
        if self.package.api.event is not None:
            yield self._overload(None, self._type(self.package.api.event))

    def _overload(self, name: Expression | None, returned: Expression) -> str:
        fields = union((Word(self._runtime("HeaderFields")), NONE))
        options = Subscript(Word(self.imports.typing("Unpack")), (Word(self._runtime("ParseOptions")),))
        parameters = (
            *(() if name is None else (Parameter("name", name),)),
            Parameter("body", Word(self._runtime("Body"))),
            Parameter("/"),
            Parameter("headers", fields, NONE),
            Parameter("**options", options),
        )
        return printed(Definition("parse", parameters, returned, stub=True))

    def _type(self, type: Type) -> Expression:
        return Annotations(self.package, self.imports, start=".").field(type)

    def _runtime(self, name: str) -> str:
        return self.imports.runtime(name, start=".")
