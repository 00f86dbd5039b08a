"""An operation that an extension speaks of: its result, its query, its body, and what it cannot do without."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientwright.build.extensions.reading import Reading, hint_for
from clientwright.ir.extensions import Pointer
from clientwright.ir.lookup import Typed, property_of
from clientwright.ir.operations import Operation
from clientwright.ir.types import ModelRef, NullableType, ObjectModel, Property, Type
from clientwright.source.node import Node

_TEXTS = frozenset(("string", "integer"))
"""What can stand in a path or name a place in a list."""


class Reached(Struct, frozen=True):
    """What a JSON Pointer through objects leads to."""

    pointer: Pointer
    way: tuple[Property, ...]
    """The property of each step, at least one."""

    @property
    def type(self) -> Type:
        """The type of the last property."""
        return self.way[-1].type

    @property
    def shown(self) -> str:
        """It as a description says it."""
        return self.pointer[0] if len(self.pointer) == 1 else f"/{'/'.join(self.pointer)}"


class Subject(Struct, frozen=True):
    """One operation, seen through its types."""

    operation: Operation
    typed: Typed

    def result(self, reading: Reading) -> ObjectModel | None:
        """The object that the operation returns; None, with a finding, when it returns something else."""
        found = self.operation.result
        model = None if isinstance(found, NullableType) else self.typed.object(found)
        if model is None:
            sentence = f"what `{self.operation.id}` returns is no object with properties"
            reading.add("extension-place", sentence, reading.node)
        return model

    def body(self) -> ObjectModel | None:
        """The object whose properties are arguments of the operation."""
        body = self.operation.body
        return self.typed.object(body.type) if body is not None and body.spread else None

    def property(self, model: ObjectModel, reading: Reading, key: str, what: str) -> Property | None:
        """The property of a model that is named under a key; None, with a finding, when there is none."""
        name = reading.text(key)
        return self.named(model, name, reading, reading.node.child(key), what) if name else None

    def named(self, model: ObjectModel, name: str, reading: Reading, at: Node, what: str) -> Property | None:
        """The property of a model of that name; None, with a finding at a node, when there is none."""
        found = property_of(model, name)
        if found is None:
            known = [one.wire_name for one in model.properties]
            reading.add("extension-name", f"`{name}` is no property of {what}", at, hint_for(name, known))
        return found

    def reached(self, model: ObjectModel, reading: Reading, key: str, what: str) -> Reached | None:
        """What a key leads to through objects; None, with a finding, when a step leads to no property."""
        pointer = reading.place(key)
        at = reading.node.child(key)
        way = self.typed.way(ModelRef(id=model.id), pointer)
        if not pointer:
            return None
        if len(way) == len(pointer):
            return Reached(pointer, tuple(property for _, property in way))
        held = self.typed.object(way[-1][1].type) if way else model
        passed = f"`/{'/'.join(pointer[: len(way)])}` of {what}" if way else what
        if held is None:
            sentence = f"{passed} is no object with properties, so there is no `{pointer[len(way)]}` in it"
            reading.add("extension-type", sentence, at)
        else:
            self.named(held, pointer[len(way)], reading, at, passed)
        return None

    def path(self, reading: Reading, model: ObjectModel) -> tuple[tuple[str, str], ...]:
        """Each path parameter and the property of the result that it is read from (``with``)."""
        parameters = [one for one in self.operation.parameters if one.place == "path" and one.fixed is None]
        names = [one.wire_name for one in parameters]
        if not names and not reading.node.has("with"):
            return ()
        held = reading.inner("with")
        if held is None:
            return ()
        for key, _ in held.node.items():
            if key not in names:
                sentence = f"`{key}` is no path parameter of `{self.operation.id}`"
                reading.add("extension-name", sentence, held.node.key_location(key), hint_for(key, names))
        found: list[tuple[str, str]] = []
        for parameter in parameters:
            property = self.property(model, held, parameter.wire_name, "the result")
            if property is None:
                continue
            if not self._always(property) or not self.typed.scalar(property.type) <= self.typed.scalar(parameter.type):
                sentence = f"`{property.wire_name}` cannot be the path parameter `{parameter.wire_name}`"
                hint = "it must be required, never null, and of the parameter's type"
                reading.add("extension-type", sentence, held.node.child(parameter.wire_name), hint)
            found.append((parameter.wire_name, property.wire_name))
        return tuple(found)

    def states(self, reading: Reading, key: str, state: Property | None) -> tuple[str, ...]:
        """The states under a key; each has to be one that the property can have."""
        nodes = reading.texts(key)
        known, others = self.typed.values(state.type) if state is not None else ((), True)
        for node in nodes:
            if state is None or node.value in known or (others and not known):
                continue
            hint = hint_for(str(node.value), known)
            if not others or hint.startswith("did you mean"):
                sentence = f"`{node.value}` is none of the values of `{state.wire_name}`"
                reading.add("extension-name", sentence, node, hint)
        return tuple(dict.fromkeys(str(node.value) for node in nodes))

    def state(self, reading: Reading, model: ObjectModel) -> Property | None:
        """The property that says how far the result is."""
        found = self.property(model, reading, "state", "the result")
        if found is not None and "string" not in self.typed.scalar(found.type):
            self.unfit(reading, "state", found.wire_name, "a string")
        return found

    def lead(self, reading: Reading, key: str, start: Type, what: str) -> tuple[Pointer, tuple[Type, ...]]:
        """The JSON Pointer under a key, and the types that it leads to; a finding when it leads nowhere."""
        pointer = reading.pointer(key)
        found = tuple(self.typed.at(start, pointer)) if pointer else ()
        if pointer and not found:
            self.nowhere(reading, reading.node.child(key), start, pointer, what)
        return pointer, found

    def nowhere(self, reading: Reading, at: Node, start: Type, pointer: Pointer, what: str) -> None:
        """Report a pointer that leads nowhere, with the token at which it goes wrong."""
        length = next(n for n in range(1, len(pointer) + 1) if not any(True for _ in self.typed.at(start, pointer[:n])))
        wrong = pointer[length - 1]
        sentence = f"`/{'/'.join(pointer)}` leads nowhere in {what}: there is no `{wrong}`"
        reading.add("extension-name", sentence, at, hint_for(wrong, self.typed.names(start, pointer[: length - 1])))

    def unfit(self, reading: Reading, key: str, name: str, wanted: str) -> None:
        """Report something of a wrong type under a key."""
        reading.add("extension-type", f"`{name}` is not {wanted}", reading.node.child(key))

    def needs(self, reading: Reading, *given: str) -> None:
        """Report what else has to be given to the operation than its path and some properties of its body."""
        for name in self._needed():
            if name not in given:
                sentence = f"`{self.operation.id}` needs `{name}` too, which nothing here says how to give"
                reading.add("extension-place", sentence, reading.node)

    def _needed(self) -> Iterator[str]:
        for one in self.operation.parameters:
            made = one.place == "header" and one.wire_name == self.operation.idempotency_key
            if one.place != "path" and one.required and one.fixed is None and not made:
                yield one.wire_name
        body, model = self.operation.body, self.body()
        if model is not None:
            yield from (one.wire_name for one in model.properties if self._asked(one))
        elif body is not None and body.required:
            yield "body"

    def _asked(self, property: Property) -> bool:
        """Whether a property of the body has to be given: it is required, and more than a constant."""
        constant, _ = self.typed.constant(property.type)
        return property.required and property.given and not constant

    def _always(self, property: Property) -> bool:
        """Whether a property is there with a text or a number that can stand in a path."""
        scalar = self.typed.scalar(property.type)
        return property.required and not isinstance(property.type, NullableType) and bool(scalar) and scalar <= _TEXTS
