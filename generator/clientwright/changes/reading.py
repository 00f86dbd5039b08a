"""The surface of a client that is planned."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientwright.changes.annotations import annotation
from clientwright.changes.surface import Argument, Field, Model, Operation, Surface
from clientwright.ir import operations as ir
from clientwright.ir import types
from clientwright.ir.bases import may_lack, received_always
from clientwright.ir.parts import inside
from clientwright.ir.reach import received, refs
from clientwright.ir.types import AliasModel, ModelRef, ObjectModel, Property, Type, UnionModel
from clientwright.layout import Package
from clientwright.names.forms import has_unknown, input_form
from clientwright.render.annotations import constant


def surface(package: Package) -> Surface:
    """What a caller sees of a planned client."""
    return _Reader(package, _received(package)).surface()


class _Reader(Struct, frozen=True):
    package: Package
    received: frozenset[str]
    """The ids of the models that answers, streams and webhooks lead to."""

    def surface(self) -> Surface:
        """All of it."""
        api, names = self.package.api, self.package.names
        variables = {one.name: one for server in api.servers for one in server.variables}
        return Surface(
            title=api.title,
            operations={".".join(names.operations[one.id].method): self.operation(one) for one in api.operations},
            models={names.models[one.id].type.python: self.model(one) for one in api.models.values()},
            webhooks={one.name: self.type(one.payload) for one in api.webhooks},
            servers=tuple(one.name for one in api.servers if not one.single),
            variables={names.variables[name].python: one.default is None for name, one in variables.items()},
        )

    def type(self, type: Type) -> str:
        """A type as an annotation."""
        return annotation(type, self.package.names)

    def operation(self, operation: ir.Operation) -> Operation:
        """An operation and its arguments."""
        named = self.package.names.operations[operation.id]
        results = () if operation.result is None else (operation.result, *operation.beside)
        result = " | ".join(dict.fromkeys(map(self.type, results))) or "None"
        return Operation(
            id=operation.id,
            address=f"{operation.method} {operation.path}",
            function=f"{named.module}.{named.function.python}",
            arguments=dict(self.arguments(operation)),
            result=result if operation.pages is None else f"Pages[{result}]",
            stream="" if operation.stream is None else self.type(operation.stream.item),
            others=tuple(
                name
                for one in named.variants.values()
                for name in (f"client.{'.'.join(one.method)}", f"api.{named.module}.{one.function.python}")
            ),
            dicts=tuple(self.dicts(operation)),
            former=tuple(
                name
                for one in named.former
                for name in (
                    f"client.{'.'.join(one.method)}" if one.method else "",
                    f"api.{named.module}.{one.function}",
                    one.arguments,
                )
                if name
            ),
            credentials=bool(operation.security) and all(operation.security),
            deprecated=operation.deprecated,
            location=operation.location,
        )

    def arguments(self, operation: ir.Operation) -> Iterator[tuple[str, Argument]]:
        """The arguments by name, those that are given by position first."""
        names = self.package.names.operations[operation.id].parameters
        described = [one for one in operation.parameters if one.fixed is None]
        position = 0
        for one in sorted(described, key=lambda one: one.place != "path"):
            position += one.place == "path"
            yield (
                names[one.place, one.wire_name].python,
                Argument(
                    wire=f"{one.place} {one.wire_name}",
                    type=self.type(one.type),
                    required=one.required,
                    position=position if one.place == "path" else 0,
                    deprecated=one.deprecated,
                    location=one.location,
                ),
            )
        ways = [dict(self.given(way[0])) for way in operation.ways if way]
        for wire in dict.fromkeys(name for way in ways for name in way):
            found = [way[wire] for way in ways if wire in way]
            types = " | ".join(dict.fromkeys(one.type for one in found))
            first = found[0]
            yield (
                names["body", wire].python,
                Argument(
                    wire=f"body {wire}".rstrip(),
                    type=types,
                    required=all(one.required for one in found),
                    way=next(number for number, way in enumerate(ways) if wire in way),
                    deprecated=first.deprecated,
                    location=first.location,
                ),
            )

    def dicts(self, operation: ir.Operation) -> Iterator[str]:
        """The TypedDicts of what may be left out, one for each way to call it that has such arguments."""
        selector = operation.stream.selector if operation.stream is not None else ""
        loose = any(not one.required and one.place != "path" for one in operation.parameters if one.fixed is None)
        for way, named in zip(operation.ways, self.package.names.operations[operation.id].ways, strict=True):
            given = self.given(way[0]) if way else ()
            if loose or any(not one.required for wire, one in given if not wire or wire != selector):
                yield named.arguments

    def given(self, body: ir.Body) -> Iterator[tuple[str, Argument]]:
        """What is given for a body in one of its media types, by wire name."""
        model = self.package.api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
        if not body.spread or not isinstance(model, ObjectModel):
            kind = {ir.BodyKind.BINARY: "bytes", ir.BodyKind.BASE64: "bytes", ir.BodyKind.MARKUP: "str | bytes"}
            type = kind.get(body.kind) or self.type(body.type)
            yield "", Argument(wire="", type=type, required=body.required, location=body.location)
            return
        for one in model.properties:
            if one.given and one.wire_name not in body.without:
                yield (
                    one.wire_name,
                    Argument(
                        wire=one.wire_name,
                        type=self.type(one.type),
                        required=one.required and not self.fixed(one),
                        deprecated=one.deprecated,
                        location=one.location,
                    ),
                )

    def model(self, model: types.Model) -> Model:
        """A model and its fields."""
        named, models = self.package.names.models[model.id], self.package.api.models
        given = model.id in self.package.inputs
        above = models.get(model.base) if isinstance(model, ObjectModel) else None
        return Model(
            schema=model.id,
            module=named.module,
            kind="object" if isinstance(model, ObjectModel) else "union" if isinstance(model, UnionModel) else "alias",
            fields=(
                {named.fields[one.wire_name].python: self.field(model, one) for one in model.properties}
                if isinstance(model, ObjectModel)
                else {}
            ),
            type=self.alias(model),
            base=self.package.names.models[above.id].type.python if above is not None else "",
            input=named.input if given and input_form(model, models) != "same" else "",
            former=tuple(named.former),
            sent=given,
            received=model.id in self.received,
            deprecated=model.deprecated,
            location=model.location,
        )

    def alias(self, model: types.Model) -> str:
        """What an alias stands for; empty for a class."""
        match model:
            case AliasModel():
                return self.type(model.type)
            case UnionModel():
                members = [self.type(member) for member in model.members]
                return " | ".join(dict.fromkeys([*members, *(["Unknown"] if has_unknown(model) else [])]))
            case _:
                return ""

    def field(self, model: ObjectModel, one: Property) -> Field:
        """A field: as ``render.models`` writes it."""
        named, given = self.package.names.models[model.id].fields[one.wire_name], model.id in self.package.inputs
        absent = not one.required or (one.write_only and not given) or may_lack(one, model, self.package.api.models)
        fixed = self.fixed(one) and (received_always(one) or one.tag or one.write_only or one.constant is not None)
        return Field(
            type=self.type(one.type),
            wire="" if named.python == one.wire_name else one.wire_name,
            needed=one.type != types.NOTHING and not absent and not fixed and not (one.read_only and given),
            absent=absent,
            deprecated=one.deprecated,
            location=one.location,
        )

    def fixed(self, one: Property) -> bool:
        """Whether a property has a single value."""
        return one.constant is not None or constant(one.type, self.package) is not None


def _received(package: Package) -> frozenset[str]:
    """The ids of the models that answers, streams and webhooks lead to."""
    models = package.api.models
    waiting = [id for type in received(package.api) for id in refs(type)]
    found: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            model = models[id]
            waiting += [each for type in inside(model) for each in refs(type)]
            if isinstance(model, ObjectModel) and model.children is not None:
                waiting += [ref.id for ref in model.children.members.values()]
    return frozenset(found)
