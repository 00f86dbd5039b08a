"""Decoders of unions and of named types that are no objects: which member takes a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.types import (
    AliasModel,
    AnyType,
    JsonType,
    KeysRule,
    ModelRef,
    ObjectRule,
    OnlyRule,
    PrimitiveType,
    TagRule,
    Type,
    UnionModel,
)
from clientwright.names.forms import has_unknown
from clientwright.names.table import Names
from clientwright.render.conditions import CODEC
from clientwright.render.decoders import VALUE_PARAMETERS, Decoding, Spot
from clientwright.render.literals import text
from clientwright.render.source import Code


@dataclass(frozen=True, slots=True)
class UnionWriter:
    """Writes decoders that take any value, and where it stands."""

    names: Names
    decoding: Decoding

    def alias(self, model: AliasModel) -> str:
        """The decoder of a named type."""
        code = self._start()
        spot = self._spot(model)
        if self.decoding.shapes.pure(model.type):
            self.decoding.check(code, model.type, spot)
        else:
            self.decoding.convert(code, model.type, spot, "return")
        code("return value")
        return self._finished(code, model)

    def union(self, model: UnionModel) -> str:
        """The decoder of a union: the JSON type decides first, then the rule for objects."""
        code = self._start()
        spot = self._spot(model)
        if model.array is not None:
            with code.block(f"if type(raw) is {self.decoding.conditions.array()}:"):
                self._member(code, model.array, spot)
        if model.object is not None:
            with code.block(f"if type(raw) is {self.decoding.conditions.object()}:"):
                self._rule(code, model.object, spot)
        for kind, member in model.scalars.items():
            with code.block(f"if {_test(kind, model)}:"):
                if not isinstance(self.decoding.shapes.bare(member)[0], PrimitiveType | AnyType):
                    self.decoding.check(code, member, spot)
                code("return value")
        self._end(code, model)
        return self._finished(code, model)

    def _start(self) -> Code:
        return Code(depth=1)

    def _finished(self, body: Code, model: AliasModel | UnionModel) -> str:
        named = self.names.models[model.id]
        code = Code()
        code.call(f"def decode_{named.stem}(", VALUE_PARAMETERS, f") -> {named.type.python}:")
        if any(line.endswith("return value") for line in body.lines):
            code.depth = 1
            code(f"value: {named.type.python} = raw")
        return "\n".join([code.text, body.text])

    def _spot(self, model: AliasModel | UnionModel) -> Spot:
        return Spot(name="raw", holder="holder", key="key", label=self.names.models[model.id].stem)

    def _end(self, code: Code, model: UnionModel) -> None:
        """No member takes the value."""
        said = text(self.decoding.shapes.expected_of(model))
        if has_unknown(model):
            unknown = self.decoding.imports.add(CODEC, "unknown_event" if model.events else "unknown")
            code.call(f"return {unknown}(", ["raw", "found", "holder", "key", said])
        else:
            code.call("found.at(", ["holder", "key", "raw", said])
            code("return value")

    def _rule(self, code: Code, rule: ObjectRule, spot: Spot) -> None:
        match rule:
            case TagRule():
                self._by_tag(code, rule, spot)
            case KeysRule():
                for keys, member in rule.members:
                    if not keys:
                        self._call(code, member, spot)
                        break
                    with code.when("if", [f"{text(key)} in raw" for key in keys]):
                        self._call(code, member, spot)
            case OnlyRule():
                self._member(code, rule.member, spot)
            case _:
                assert_never(rule)

    def _by_tag(self, code: Code, rule: TagRule, spot: Spot) -> None:
        tags: dict[str, list[str]] = {}
        for tag, member in rule.members.items():
            tags.setdefault(member.id, []).append(text(tag))
        code(f"tag = raw.get({text(rule.property)})")
        for id, values in tags.items():
            if len(values) == 1:
                with code.block(f"if tag == {values[0]}:"):
                    self._call(code, ModelRef(id=id), spot)
            else:
                code.call("if tag in (", values, "):")
                code.depth += 1
                self._call(code, ModelRef(id=id), spot)
                code.depth -= 1

    def _call(self, code: Code, ref: ModelRef, spot: Spot) -> None:
        code.call(f"return {self.decoding.function(ref)}(", self.decoding.arguments(ref, spot))

    def _member(self, code: Code, type: Type, spot: Spot) -> None:
        """A member whose JSON type has been seen to be right."""
        inner, _ = self.decoding.shapes.bare(type)
        if isinstance(inner, ModelRef):
            self._call(code, inner, spot)
        elif not self.decoding.shapes.pure(type):
            self.decoding.convert_items(code, inner, spot, "return")
        else:
            # Whether it is a list or a map is known; only what is in it can be wrong.
            if self.decoding.conditions.wrong("raw", inner, spot.label) is None:
                self.decoding.check_items(code, inner, spot)
            code("return value")


def _test(kind: JsonType, model: UnionModel) -> str:
    """Whether ``raw`` is of a JSON type of scalars."""
    match kind:
        case "string":
            return "type(raw) is str"
        case "boolean":
            return "raw is True or raw is False"
        case "number":
            return "type(raw) is float" if "integer" in model.scalars else "type(raw) is float or type(raw) is int"
        case "integer":
            # JSON Schema 2020-12, 4.2.2: 1.0 is an integer.
            whole = "" if "number" in model.scalars else " or type(raw) is float and raw.is_integer()"
            return f"type(raw) is int{whole}"
        case "null" | "array" | "object":
            return "raw is None"
        case _:
            assert_never(kind)
