"""Statements that decode: checks of what stays as it is, conversions of what becomes a model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from clientwright.ir.types import AnyType, ArrayType, MapType, ModelRef, ObjectModel, Type
from clientwright.names.table import ModelName, Names
from clientwright.render.conditions import Conditions
from clientwright.render.constants import Constants
from clientwright.render.imports import Imports
from clientwright.render.literals import text
from clientwright.render.shapes import Shapes
from clientwright.render.source import WIDTH, Code, bracketed, split

VALUE_PARAMETERS: Final = ("raw: Any", "found: Deviations", "holder: Any", "key: str | int | None")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A value in emitted code: the variable it is in, where that was taken from, and what to call things after it."""

    name: str
    holder: str
    key: str
    """As source."""
    label: str
    depth: int = 0

    def inside(self, *, key: str) -> Spot:
        """An item of this list or map, in the loop over it."""
        number = str(self.depth + 1) if self.depth else ""
        label = f"{self.label}_item"
        return Spot(name=f"item{number}", holder=self.name, key=f"{key}{number}", label=label, depth=self.depth + 1)


@dataclass(slots=True)
class Decoding:
    """Writes decoding statements for one codec module."""

    module: str
    names: Names
    shapes: Shapes
    imports: Imports
    constants: Constants
    conditions: Conditions
    private: list[Code] = field(default_factory=list[Code])
    """Functions for what is nested too deep for one expression."""

    def check(self, code: Code, type: Type, spot: Spot, *, optional: bool = False) -> None:
        """Note what is wrong with a value that stays as it is."""
        inner, nullable = self.shapes.bare(type)
        guards = self.conditions.guards(spot.name, nullable=nullable, optional=optional)
        parts = self.conditions.wrong(spot.name, inner, spot.label)
        if parts is not None:
            if parts:
                with code.when("if", [*guards, *(_alone(parts) if not guards else parts)]):
                    self.wrong(code, type, spot)
            return
        with code.block(self._container(inner, spot)):
            self.check_items(code, inner, spot)
        self._otherwise(code, type, spot, guards)

    def check_items(self, code: Code, type: Type, spot: Spot) -> None:
        """Note what is wrong with the items of a list or map that stays as it is."""
        item = self._loop(type, spot)
        with code.block(f"for {item.key}, {item.name} in {self._pairs(type, spot)}:"):
            self.check(code, _items(type), item)

    def convert_items(self, code: Code, type: Type, spot: Spot, target: str) -> None:
        """Write ``target`` and the list or dict of the decoded items."""
        self.comprehension(code, type, self._loop(type, spot), target, self._pairs(type, spot))

    def convert(self, code: Code, type: Type, spot: Spot, target: str, *, optional: bool = False) -> None:
        """Write ``target`` (``model.tools =``) and the decoded value, if the value has the shape for it."""
        inner, nullable = self.shapes.bare(type)
        guards = self.conditions.guards(spot.name, nullable=nullable, optional=optional)
        if isinstance(inner, ModelRef):
            self._convert_model(code, type, inner, spot, target, guards)
        else:
            with code.block(self._container(inner, spot)):
                self.convert_items(code, inner, spot, target)
            self._otherwise(code, type, spot, guards)

    def _convert_model(self, code: Code, type: Type, ref: ModelRef, spot: Spot, target: str, guards: list[str]) -> None:
        head, arguments = f"{target} {self.function(ref)}(", self.arguments(ref, spot)
        if isinstance(self.shapes.models[ref.id], ObjectModel):
            with code.block(f"if type({spot.name}) is {self.conditions.object()}:"):
                code.call(head, arguments)
            self._otherwise(code, type, spot, guards)
        elif guards:
            with code.when("if", guards):
                code.call(head, arguments)
        else:
            code.call(head, arguments)

    def wrong(self, code: Code, type: Type, spot: Spot) -> None:
        """Note that the value is wrong."""
        code.call("found.wrong(", self._said(type, spot))

    def function(self, ref: ModelRef) -> str:
        """The decoder of a model, as it is called from this module."""
        named = self.names.models[ref.id]
        return f"{self._module(named)}decode_{named.stem}"

    def arguments(self, ref: ModelRef, spot: Spot) -> list[str]:
        """What the decoder of a model is called with."""
        place = [] if isinstance(self.shapes.models[ref.id], ObjectModel) else [spot.holder, spot.key]
        return [spot.name, "found", *place]

    def _module(self, named: ModelName) -> str:
        if named.module == self.module:
            return ""
        return f"{self.imports.add('..', '_codecs')}.{named.module}."

    def _said(self, type: Type, spot: Spot) -> list[str]:
        return [spot.holder, spot.key, text(self.shapes.expected(type))]

    def _otherwise(self, code: Code, type: Type, spot: Spot, guards: list[str]) -> None:
        """What follows the branch for the right shape."""
        with code.when("elif", guards) if guards else code.block("else:"):
            self.wrong(code, type, spot)

    def _container(self, type: Type, spot: Spot) -> str:
        kind = self.conditions.array() if isinstance(type, ArrayType) else self.conditions.object()
        return f"if type({spot.name}) is {kind}:"

    def _loop(self, type: Type, spot: Spot) -> Spot:
        return spot.inside(key="index" if isinstance(type, ArrayType) else "name")

    def _pairs(self, type: Type, spot: Spot) -> str:
        return f"enumerate({spot.name})" if isinstance(type, ArrayType) else f"{spot.name}.items()"

    def comprehension(self, code: Code, type: Type, item: Spot, target: str, pairs: str) -> None:
        """Write ``target`` and a list or dict of what each item of ``pairs`` is decoded to."""
        left, right = ("[", "]") if isinstance(type, ArrayType) else ("{", "}")
        before = "" if isinstance(type, ArrayType) else f"{item.key}: "
        element = self._element(_items(type), item)
        loop = f"for {item.key}, {item.name} in {pairs}"
        room = WIDTH - code.depth * 4
        whole = " ".join([f"{before}{' '.join(element)}", loop])
        if len(target) + len(whole) + 3 <= room:
            code(f"{target} {left}{whole}{right}")
            return
        with code.block(f"{target} {left}"):
            if len(whole) + 4 <= room:
                code(whole)
            elif len(before) + len(" ".join(element)) + 4 <= room:
                code(f"{before}{' '.join(element)}", loop)
            elif len(element) == 1:
                code(*opened(before + element[0], room - 4), loop)
            else:
                code(f"{before}(", *(f"    {line}" for part in element for line in opened(part, room - 8)), ")", loop)
        code(right)

    def _element(self, type: Type, item: Spot) -> list[str]:
        """The expression that decodes an item; a conditional one as its three parts."""
        inner, nullable = self.shapes.bare(type)
        if isinstance(inner, ModelRef) and not nullable:
            call = f"{self.function(inner)}({', '.join(self.arguments(inner, item))})"
            if not isinstance(self.shapes.models[inner.id], ObjectModel):
                return [call]
            wrong = f"else found.wrong({', '.join(self._said(type, item))})"
            return [call, f"if type({item.name}) is {self.conditions.object()}", wrong]
        return [f"{self._private(type, item)}({item.name}, found, {item.holder}, {item.key})"]

    def _private(self, type: Type, item: Spot) -> str:
        """A function that decodes one item of a list or map."""
        name = self.constants.name(f"_decode_{item.label}")
        code = Code()
        self.imports.typing("Any")
        code.call(f"def {name}(", VALUE_PARAMETERS, ") -> Any:")
        code.depth += 1
        spot = Spot(name="raw", holder="holder", key="key", label=item.label)
        self.convert(code, type, spot, "return")
        code("return raw")
        self.private.append(code)
        return name


def _items(type: Type) -> Type:
    match type:
        case ArrayType():
            return type.items
        case MapType():
            return type.values
        case _:
            return AnyType()


def _alone(parts: list[str]) -> list[str]:
    """A condition that stands alone needs no parentheses."""
    if len(parts) == 1 and parts[0].startswith("(") and parts[0].endswith(")"):
        return [parts[0][1:-1]]
    return parts


def opened(part: str, room: int) -> list[str]:
    """A call that is too long for its line, its arguments below it."""
    if len(part) <= room or "(" not in part:
        return [part]
    head, _, rest = part.partition("(")
    return bracketed(WIDTH - room, f"{head}(", split(rest[:-1], ", "), ")")
