"""The arguments of an operation, as its functions take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from clientwright.ir.operations import BodyKind, Operation
from clientwright.ir.operations import Parameter as Described
from clientwright.ir.types import ArrayType, BinaryType, ModelRef, NullableType, ObjectModel, Property, Type
from clientwright.layout import Package
from clientwright.names.table import OperationName
from clientwright.render.annotations import BUILTINS, Annotations, constant
from clientwright.render.python.expressions import NONE, Expression, Keyword, Star, Subscript, Word, union
from clientwright.render.python.statements import Parameter
from clientwright.render.uses import Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument; without a ``default`` it has to be given."""

    name: str
    annotation: Expression
    default: Expression | None = None
    doc: str = ""

    @property
    def parameter(self) -> Parameter:
        """The argument in a signature."""
        return Parameter(self.name, self.annotation, self.default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The arguments by how they are given.

    ``positional``, ``required``, ``selector`` and ``offering`` stand in the signatures, where they are seen at once;
    ``optional`` are the keys of a TypedDict. ``selector`` asks for a stream and ``offering`` offers tools: they change
    what a function returns, or how it is called.
    """

    positional: list[Argument]
    required: list[Argument]
    selector: Argument | None
    offering: Argument | None
    optional: list[Argument]

    @property
    def named(self) -> list[Argument]:
        """Those that are given by keyword and stand in the signature, the ones that have to be given first."""
        special = [one for one in (self.selector, self.offering) if one is not None]
        return sorted([*self.required, *special], key=lambda one: one.default is not None)

    @property
    def all(self) -> list[Argument]:
        """All of them, as an editor lists them."""
        return [*self.positional, *self.named, *self.optional]

    @property
    def rest(self) -> str:
        """The name under which a function takes what does not stand in its signature."""
        return "arguments" if self.optional else "options"

    def forwarded(self, *, stream: Expression | None, offered: str = "") -> list[Expression]:
        """How the builder is given them. ``stream`` is the value that asks for a stream, None to say nothing of it;
        ``offered`` the name of the tools, where it is not that of the argument.
        """
        given: list[Expression] = [Word(one.name) for one in self.positional]
        given += [stream] if stream is not None else []
        given += [Keyword(one.name, Word(one.name)) for one in self.required]
        if self.offering is not None:
            given.append(Keyword(self.offering.name, Word(offered or self.offering.name)))
        return [*given, Star("**", Word(self.rest))]


@dataclass(frozen=True, slots=True)
class OperationWriter:
    """What is written of one operation starts here: its names, and the annotations of its arguments."""

    operation: Operation
    named: OperationName
    package: Package
    uses: Uses
    functions: frozenset[str]
    """All functions of the module, which may hide builtins."""

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
            selector=self._selector(),
            offering=offering,
            optional=[one for one in others if one.default is not None],
        )

    def path(self) -> list[Described]:
        """The parameters that are given by position."""
        return [one for one in self.operation.parameters if one.place == "path" and one.fixed is None]

    def properties(self) -> tuple[Property, ...]:
        """The properties of a body that is spread into arguments."""
        body = self.operation.body
        if body is None or not body.spread or not isinstance(body.type, ModelRef):
            return ()
        model = self.package.api.models[body.type.id]
        properties = model.properties if isinstance(model, ObjectModel) else ()
        return tuple(
            one for one in properties if not one.read_only and ("body", one.wire_name) in self.named.parameters
        )

    def selecting(self) -> Property | None:
        """The property of the body that asks for a stream."""
        stream = self.operation.stream
        if stream is None or not stream.selector:
            return None
        return next((one for one in self.properties() if one.wire_name == stream.selector), None)

    def result(self) -> Expression:
        """The annotation of the result."""
        result = self.operation.result
        return NONE if result is None else self.annotations.field(result)

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
        names = {name.python for name in self.named.parameters.values()} | self.functions
        return Annotations(self.package, self.uses, shadowed=BUILTINS & names)

    def _parameter(self, parameter: Described) -> Argument:
        name = self.named.parameters[parameter.place, parameter.wire_name].python
        annotation = self.annotations.argument(parameter.type)
        return self._argument(name, annotation, parameter.required, _doc(parameter))

    def _argument(self, name: str, annotation: Expression, required: bool, doc: str) -> Argument:
        if required:
            return Argument(name=name, annotation=annotation, doc=doc)
        default = self.runtime("UNSET")
        return Argument(name=name, annotation=self.annotations.optional(annotation), default=default, doc=doc)

    def _keyword(self) -> Iterator[Argument]:
        """The arguments that are given by keyword, in document order, without the one that selects a stream."""
        for parameter in self.operation.parameters:
            if parameter.place != "path" and parameter.fixed is None:
                yield self._parameter(parameter)
        body = self.operation.body
        if body is None:
            return
        if body.spread:
            yield from (self._property(one) for one in self.properties() if one is not self.selecting())
            return
        name = self.named.parameters["body", ""].python
        yield self._argument(name, self._content(body.type, body.kind), body.required, body.doc)

    def _property(self, property: Property) -> Argument:
        name = self.named.parameters["body", property.wire_name].python
        kind = self.operation.body.kind if self.operation.body else BodyKind.JSON
        only = constant(property.type, self.package)
        if property.required and only is not None:
            annotation = self.annotations.argument(property.type)
            return Argument(name=name, annotation=annotation, default=only, doc=_doc(property))
        return self._argument(name, self._content(property.type, kind), property.required, _doc(property))

    def _content(self, type: Type, kind: BodyKind) -> Expression:
        """The annotation of a body or a part of one: bytes may be a file's, which has a name in a multipart body."""
        match type:
            case BinaryType():
                return self.runtime("File" if kind is BodyKind.MULTIPART else "FileContent", typing_only=True)
            case ArrayType(items=BinaryType()) if kind is BodyKind.MULTIPART:
                return Subscript(Word(self.uses.abc("Sequence")), (self._content(type.items, kind),))
            case NullableType(inner=BinaryType()):
                return union((self._content(type.inner, kind), NONE))
            case _:
                return self.annotations.argument(type)

    def _selector(self) -> Argument | None:
        """The argument that asks for a stream; it is sent where the server would stream unasked."""
        property = self.selecting()
        if property is None or property.default != "true":
            return None if property is None else self._property(property)
        given = self._property(replace(property, required=True, default="false"))
        return replace(given, default=Word("False"))


def _doc(described: Described | Property) -> str:
    """What an argument is for, what the server takes when it is left out, and whether it is still to be used."""
    doc = described.doc.strip()
    notes = [f"Default: ``{described.default}``."] if described.default is not None else []
    notes += ["Deprecated."] if described.deprecated else []
    return ("\n\n" if "\n" in doc else " ").join(part for part in (doc, " ".join(notes)) if part)
