"""The arguments of an operation, as its functions take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from clientwright.ir.operations import Body, BodyKind, Files, Operation
from clientwright.ir.operations import Parameter as Described
from clientwright.ir.types import ModelRef, ObjectModel, Property
from clientwright.layout import Package
from clientwright.names.table import OperationName, WayName
from clientwright.render.annotations import BUILTINS, Annotations, constant
from clientwright.render.constants import Constants
from clientwright.render.docs import plain
from clientwright.render.python.expressions import (
    NONE,
    Call,
    Expression,
    Keyword,
    Star,
    Subscript,
    Word,
    dotted,
    members_of,
    string,
    union,
)
from clientwright.render.python.statements import Parameter
from clientwright.render.uses import Uses

_ABSENT: Final = Word("UNSET")
"""The default of what may be left out; imported where it stands in a signature."""


class Argument(Struct, frozen=True, kw_only=True):
    """One argument; without a ``default`` it has to be given."""

    name: str
    annotation: Expression
    default: Expression | None = None
    doc: str = ""

    @property
    def parameter(self) -> Parameter:
        """The argument in a signature."""
        return Parameter(self.name, self.annotation, self.default)


class Given(Struct, frozen=True, kw_only=True):
    """The arguments by how they are given.

    ``positional``, ``required``, ``selector``, ``offering`` and ``choice`` stand in the signatures, where they are seen
    at once; ``optional`` are the keys of a TypedDict. ``selector`` asks for a stream, ``offering`` offers tools, and
    ``choice`` is the media type of the body: they change what a function returns, or how it is called.
    """

    positional: list[Argument]
    required: list[Argument]
    selector: Argument | None
    offering: Argument | None
    optional: list[Argument]
    choice: Argument | None = None

    @property
    def named(self) -> list[Argument]:
        """Those that are given by keyword and stand in the signature, the ones that have to be given first."""
        special = [one for one in (self.selector, self.offering, self.choice) if one is not None]
        return sorted([*self.required, *special], key=lambda one: one.default is not None)

    @property
    def all(self) -> list[Argument]:
        """All of them, as an editor lists them."""
        return [*self.positional, *self.named, *self.optional]

    @property
    def rest(self) -> str:
        """The name under which a function takes what does not stand in its signature."""
        return "arguments" if self.optional else "options"

    @property
    def parted(self) -> str:
        """The name under which a builder has those that may be left out."""
        name, taken = "given", {one.name for one in (*self.positional, *self.named)}
        while name in taken:
            name += "_"
        return name

    def sources(self) -> dict[str, Expression]:
        """What a builder has in the place of each argument."""
        named: dict[str, Expression] = {one.name: Word(one.name) for one in (*self.positional, *self.named)}
        return named | {one.name: self._source(one) for one in self.optional}

    def _source(self, argument: Argument) -> Expression:
        """One that is left out is ``UNSET`` by itself; others say what they are then."""
        held, name = self.parted, string(argument.name)
        if argument.default is None or argument.default == _ABSENT:
            return Subscript(Word(held), (name,))
        return Call(dotted(held, "get"), (name, argument.default))

    def forwarded(self, *, stream: Expression | None, offered: str = "") -> list[Expression]:
        """How the builder is given them. ``stream`` is the value that asks for a stream, None to say nothing of it;
        ``offered`` the name of the tools, where it is not that of the argument.
        """
        given: list[Expression] = [Word(one.name) for one in self.positional]
        given += [stream] if stream is not None else []
        given += [Keyword(one.name, Word(one.name)) for one in self.required]
        if self.offering is not None:
            given.append(Keyword(self.offering.name, Word(offered or self.offering.name)))
        if self.choice is not None:
            given.append(Keyword(self.choice.name, Word(self.choice.name)))
        return [*given, Star("**", Word(self.rest))]


class OperationWriter(Struct, frozen=True):
    """What is written of one operation starts here: its names, and the annotations of its arguments."""

    operation: Operation
    named: OperationName
    package: Package
    uses: Uses
    functions: frozenset[str]
    """All functions of the module, which may hide builtins."""
    number: int = 0
    """Which of the operation's ways to give a body it is about."""
    _shadowed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        names = {name.python for name in self.named.parameters.values()}
        hidden = frozenset(name for name in BUILTINS if name in names or name in self.functions)
        force_setattr(self, "_shadowed", hidden)  # Each argument asks for it.

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The media types of the body that are given in this way."""
        return self.operation.ways[self.number]

    @property
    def body(self) -> Body | None:
        """The body as it is usually given in this way; None without one."""
        return self.bodies[0] if self.bodies else None

    @property
    def way(self) -> WayName:
        """The names of this way."""
        return self.named.ways[self.number]

    def ways(self) -> list[OperationWriter]:
        """One for each way to give the body."""
        return [replace(self, number=number) for number in range(len(self.operation.ways))]

    def given(self) -> Given:
        """All arguments."""
        keyword = list(self._keyword())
        long_running = self.operation.long_running
        offering = None
        if long_running is not None and long_running.tools:
            name = self.named.parameters["body", long_running.tools].python
            offering = next((one for one in keyword if one.name == name), None)
        others = [one for one in keyword if one is not offering]
        return Given(
            positional=[self._parameter(one) for one in self.path()],
            required=[one for one in others if one.default is None],
            selector=self._shown(self._selector()),
            offering=self._shown(offering),
            choice=self.choice() if len(self.bodies) > 1 or any(body.open for body in self.bodies) else None,
            optional=[one for one in others if one.default is not None],
        )

    def _shown(self, argument: Argument | None) -> Argument | None:
        """An argument that stands in a signature."""
        if argument is None or argument.default != _ABSENT:
            return argument
        return replace(argument, default=self.runtime("UNSET"))

    def path(self) -> list[Described]:
        """The parameters that are given by position."""
        return [one for one in self.operation.parameters if one.place == "path" and one.fixed is None]

    def properties(self) -> tuple[Property, ...]:
        """The properties of a body that is spread into arguments."""
        body = self.body
        if body is None or not body.spread or not isinstance(body.type, ModelRef):
            return ()
        model = self.package.api.models[body.type.id]
        properties = model.properties if isinstance(model, ObjectModel) else ()
        return tuple(
            one
            for one in properties
            if one.given and one.wire_name not in body.without and ("body", one.wire_name) in self.named.parameters
        )

    def choice(self, *, needed: bool = False) -> Argument:
        """The argument that says in which of its media types a body is sent."""
        names = tuple(string(body.media_type) for body in self.bodies)
        opened = any(body.open for body in self.bodies)
        annotation = self.annotations.text() if opened else Subscript(self.typing("Literal"), names)
        doc = f"The media type of the body, ``{self.bodies[0].media_type}`` unless it is given."
        return Argument(name="media_type", annotation=annotation, default=None if needed else names[0], doc=doc)

    def selecting(self) -> Property | None:
        """The property of the body that asks for a stream."""
        stream = self.operation.stream
        if stream is None or not stream.selector:
            return None
        return next((one for one in self.properties() if one.wire_name == stream.selector), None)

    def result(self) -> Expression:
        """The annotation of the result."""
        result = self.operation.result
        if result is None:
            return NONE
        return union(_each(self.annotations.field(one) for one in (result, *self.operation.beside)))

    def item(self) -> Expression | None:
        """The annotation of one item of the stream; None without one."""
        stream = self.operation.stream
        if stream is None:
            return None
        item = self.annotations.field(stream.item)
        model = self.package.api.models[stream.item.id] if isinstance(stream.item, ModelRef) else None
        if stream.names and isinstance(model, ObjectModel):
            # Events of one kind, told by their name: others may come all the same.
            return union((item, self.runtime("UnknownEvent", typing_only=True)))
        return item

    def targets(self) -> dict[str, str]:
        """The functions that links may lead to, by the id and by the place of their operations."""
        if not self.operation.links:
            return {}
        named = self.package.names.operations
        functions = {one.id: named[one.id].function.python for one in self.package.api.operations}
        return functions | {one.location.pointer: functions[one.id] for one in self.package.api.operations}

    def runtime(self, name: str, *, typing_only: bool = False) -> Word:
        """A name of the runtime, imported."""
        return Word(self.uses.runtime(name, typing_only=typing_only))

    def typing(self, name: str) -> Word:
        """A name of ``typing``, imported."""
        return Word(self.uses.typing(name))

    @property
    def annotations(self) -> Annotations:
        """Writes annotations for the functions of this operation."""
        return Annotations(self.package, self.uses, shadowed=self._shadowed)

    def _parameter(self, parameter: Described) -> Argument:
        name = self.named.parameters[parameter.place, parameter.wire_name].python
        annotation = self.annotations.argument(parameter.type)
        return self._argument(name, annotation, parameter.required, _doc(parameter))

    def _argument(self, name: str, annotation: Expression, required: bool, doc: str) -> Argument:
        if required:
            return Argument(name=name, annotation=annotation, doc=doc)
        return Argument(name=name, annotation=self.annotations.optional(annotation), default=_ABSENT, doc=doc)

    def _keyword(self) -> Iterator[Argument]:
        """The arguments that are given by keyword, in document order, without the one that selects a stream."""
        for parameter in self.operation.parameters:
            if parameter.place != "path" and parameter.fixed is None:
                yield self._parameter(parameter)
        body = self.body
        if body is None:
            return
        if body.spread:
            selecting = self.selecting()
            yield from (self._property(one) for one in self.properties() if one is not selecting)
            return
        name = self.named.parameters["body", ""].python
        doc = body.doc
        if body.kind is BodyKind.MARKUP:
            doc = f"{doc}\n\nThe ``{plain(body.media_type)}`` itself, as text or bytes.".strip()
        yield self._argument(name, self._whole(body), body.required, doc)

    def _property(self, property: Property) -> Argument:
        name = self.named.parameters["body", property.wire_name].python
        only = constant(property.type, self.package)
        if only is None:
            only = Constants(self.package.api.models, dicts=True).default(property)
        if property.required and only is not None:
            annotation = self.annotations.argument(property.type)
            return Argument(name=name, annotation=annotation, default=only, doc=_doc(property))
        files = self.body.files.get(property.wire_name) if self.body is not None else None
        annotation = self.annotations.argument(property.type) if files is None else self._files(files)
        return self._argument(name, annotation, property.required, _doc(property))

    def _whole(self, body: Body) -> Expression:
        """The annotation of a body that is one argument."""
        match body.kind:
            case BodyKind.BINARY | BodyKind.BASE64:
                return self.runtime("FileContent", typing_only=True)
            case BodyKind.MARKUP:
                return union((self.annotations.text(), self.annotations.bytes()))
            case BodyKind.TEXT | BodyKind.JSON | BodyKind.FORM | BodyKind.MULTIPART:
                return self.annotations.argument(body.type)
            case _:
                assert_never(body.kind)

    def _files(self, files: Files) -> Expression:
        """The annotation of a part of a multipart body: a file may have a name."""
        file = self.runtime("File", typing_only=True)
        parts: list[Expression] = [file] if files.one else []
        parts += [Subscript(Word(self.uses.abc("Sequence")), (file,))] if files.many else []
        parts += [self.annotations.argument(one) for one in files.others]
        return union(_each([*parts, *([NONE] if files.null else [])]))

    def _selector(self) -> Argument | None:
        """The argument that asks for a stream; it is sent where the server would stream unasked."""
        property = self.selecting()
        if property is None or property.default != "true":
            return None if property is None else self._property(property)
        given = self._property(replace(property, required=True, default="false"))
        return replace(given, default=Word("False"))


def _each(parts: Iterable[Expression]) -> list[Expression]:
    """The members of a union, each once, ``None`` last."""
    found = dict.fromkeys(member for part in parts for member in members_of(part))
    return sorted(found, key=lambda one: one == NONE)


def _doc(described: Described | Property) -> str:
    """What an argument is for, what the server takes when it is left out, and whether it is still to be used."""
    doc = described.doc.strip()
    notes = [f"Default: ``{described.default}``."] if described.default is not None else []
    notes += ["Deprecated."] if described.deprecated else []
    return ("\n\n" if "\n" in doc else " ").join(part for part in (doc, " ".join(notes)) if part)
