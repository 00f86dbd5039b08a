"""``_codecs``: a decoder and an encoder for every model, as straight lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, assert_never

from clientwright.ir.operations import Stream
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    MapType,
    Model,
    ObjectModel,
    PrimitiveType,
    Property,
    UnionModel,
)
from clientwright.layout import ModelModule, Package
from clientwright.names.table import Names
from clientwright.render.conditions import CODEC, UNSET, Conditions
from clientwright.render.constants import Constants
from clientwright.render.decoders import Decoding, Spot, opened
from clientwright.render.imports import Imports
from clientwright.render.literals import text
from clientwright.render.shapes import Shapes
from clientwright.render.source import WIDTH, Code, exploded
from clientwright.render.streams import StreamWriter, stream_constants
from clientwright.render.templates import Templates
from clientwright.render.unions import UnionWriter
from clientwright.render.views import CodecModule, LazyEntry, LazyModule

_DEVIATIONS: Final = ".._runtime.wire.deviations"
_COUNTED: Final = 8
"""Up to so many optional fields, unknown fields are told by counting."""
_USED: Final = re.compile(
    r"raw|found|model|missing|holder|key|value|(?:item|index|name)[0-9]*|type|new|len|str|int|float|enumerate"
    r"|unknown|unknown_fields|(?:decode|encode)_.*"
)
"""Names that a decoder uses beside the variables named after fields."""


def render_codecs(package: Package, templates: Templates) -> dict[str, str]:
    """``_codecs/__init__.py`` and a module for each module of models."""
    shapes = Shapes(package.api.models)
    modules = [f"{module.name} as {module.name}" for module in package.models]
    lines = [line for module in modules for line in _imported(module)]
    entries = tuple(LazyEntry(name=text(one.name), module=text(f".{one.name}")) for one in package.models)
    index = LazyModule(imports=tuple(lines), entries=entries)
    texts = {"_codecs/__init__.py": templates.render("_codecs/__init__.py.jinja", index)}
    streams = stream_constants(package)
    for module in package.models:
        view = _Codecs(package.names, shapes, module, streams.get(module.name, {})).view()
        texts[f"_codecs/{module.name}.py"] = templates.render("_codecs/codec.py.jinja", view)
    return texts


def _imported(module: str) -> list[str]:
    flat = f"from . import {module}"
    return [flat] if len(flat) + 4 <= WIDTH else exploded("from . import (", [module], ")")


@dataclass(slots=True)
class _Codecs:
    """Writes one module."""

    names: Names
    shapes: Shapes
    module: ModelModule
    streams: Mapping[str, Stream]
    imports: Imports = field(default_factory=Imports)
    constants: Constants = field(default_factory=Constants)
    decoding: Decoding = field(init=False)

    def __post_init__(self) -> None:
        conditions = Conditions(self.shapes, self.imports, self.constants)
        self.decoding = Decoding(
            module=self.module.name,
            names=self.names,
            shapes=self.shapes,
            imports=self.imports,
            constants=self.constants,
            conditions=conditions,
        )

    def view(self) -> CodecModule:
        """Everything the template prints."""
        functions: list[str] = []
        registrations: list[str] = []
        self.imports.typing("Any")
        self.imports.add(_DEVIATIONS, "Deviations")
        for model in self.module.models:
            named = self.names.models[model.id]
            self.imports.add(f"..models.{self.module.name}", named.type.python)
            functions += self._functions(model)
            if isinstance(model, ObjectModel):
                for table, verb in (("DECODERS", "decode"), ("ENCODERS", "encode")):
                    self.imports.add(CODEC, table)
                    entry = f"{table}[{named.type.python}] = "
                    registrations += conditional(entry, [f"{verb}_{named.stem}"], 0)
        writer = StreamWriter(self.names, self.shapes, self.imports, self.module.name)
        registrations += [writer.constant(name, stream) for name, stream in self.streams.items()]
        if self.constants.lines:
            self.imports.typing("Final")
        private = [code.text for code in self.decoding.private]
        return CodecModule(
            doc=f'"""From JSON to the models of ``models.{self.module.name}``, and back."""',
            imports=self.imports.text,
            constants="\n".join(self.constants.lines),
            functions=(*functions, *private),
            registrations="\n".join(registrations),
        )

    def _functions(self, model: Model) -> list[str]:
        match model:
            case ObjectModel():
                return [self._object(model), self._encoder(model)]
            case UnionModel():
                return [UnionWriter(self.names, self.decoding).union(model)]
            case AliasModel():
                return [UnionWriter(self.names, self.decoding).alias(model)]
            case _:
                assert_never(model)

    def _object(self, model: ObjectModel) -> str:
        named = self.names.models[model.id]
        code = Code()
        parameters = ("raw: dict[str, Any]", "found: Deviations")
        code.call(f"def decode_{named.stem}(", parameters, f") -> {named.type.python}:")
        code.depth += 1
        code(f"model = {self.imports.add(CODEC, 'new')}({named.type.python})")
        required = [one for one in model.properties if received_always(one)]
        optional = [one for one in model.properties if not received_always(one)]
        if required:
            with code.block("try:"):
                for one in required:
                    code.call(f"{self._fetched(model, one)}raw[", (text(one.wire_name),), "]")
            expected = {one.wire_name: self.shapes.expected(one.type) for one in required}
            constant = self.constants.mapping(f"_{named.stem.upper()}_REQUIRED", expected)
            with code.block("except KeyError:"):
                code.call(f"return decode_{named.stem}(", (f"found.fill(raw, {constant})", "found"))
        for one in optional:
            unset = self.imports.add(UNSET, "UNSET")
            code.call(f"{self._fetched(model, one)}raw.get(", (text(one.wire_name), unset))
        self._checks(code, model, required, optional)
        self._extra(code, model, optional)
        code("return model")
        return code.text

    def _fetched(self, model: ObjectModel, one: Property) -> str:
        """What a received value is assigned to: the field, and a variable if anything is to be checked."""
        field_name = self.names.models[model.id].fields[one.wire_name].python
        inner, _ = self.shapes.bare(one.type)
        counted = not received_always(one) and sum(not received_always(each) for each in model.properties) <= _COUNTED
        variable = "" if isinstance(inner, AnyType) and not counted else f"{_variable(field_name)} = "
        return f"model.{field_name} = {variable}"

    def _checks(
        self, code: Code, model: ObjectModel, required: Sequence[Property], optional: Sequence[Property]
    ) -> None:
        groups: dict[str, list[Property]] = {}
        for one in required:
            inner, nullable = self.shapes.bare(one.type)
            if isinstance(inner, PrimitiveType) and inner.kind in ("string", "integer") and not nullable:
                groups.setdefault(inner.kind, []).append(one)
        grouped = [group for group in groups.values() if len(group) > 1]
        for group in grouped:
            self._group(code, model, group)
        done = {one.wire_name for group in grouped for one in group}
        for one in model.properties:
            if one.wire_name not in done:
                self._property(code, model, one, optional=one in optional)

    def _property(self, code: Code, model: ObjectModel, one: Property, *, optional: bool) -> None:
        named = self.names.models[model.id]
        field_name = named.fields[one.wire_name].python
        label = f"{named.stem}_{field_name}"
        spot = Spot(name=_variable(field_name), holder="raw", key=text(one.wire_name), label=label)
        if self.shapes.pure(one.type):
            self.decoding.check(code, one.type, spot, optional=optional)
        else:
            self.decoding.convert(code, one.type, spot, f"model.{field_name} =", optional=optional)

    def _group(self, code: Code, model: ObjectModel, group: Sequence[Property]) -> None:
        """One comparison for all fields of one type, as many as fit on a line."""
        fields = self.names.models[model.id].fields
        inner, _ = self.shapes.bare(group[0].type)
        kind = "int" if isinstance(inner, PrimitiveType) and inner.kind == "integer" else "str"
        lines: list[list[Property]] = [[]]
        for one in group:
            same = _same_type(fields[each.wire_name].python for each in [*lines[-1], one])
            if lines[-1] and len(f"{same} is {kind}") > WIDTH - 8:
                lines.append([])
            lines[-1].append(one)
        for line in lines:
            same = _same_type(fields[one.wire_name].python for one in line)
            condition = f"if not ({same} is {kind}):" if len(line) > 1 else f"if {same} is not {kind}:"
            fits = len(condition) + 4 <= WIDTH
            with code.block(*([condition] if fits else ["if not (", f"    {same} is {kind}", "):"])):
                said = text(self.shapes.expected(group[0].type))
                code.call("found.check(", ["raw", kind, said, *(text(one.wire_name) for one in line)])

    def _extra(self, code: Code, model: ObjectModel, optional: Sequence[Property]) -> None:
        """Keep the fields that the description does not name."""
        stem = self.names.models[model.id].stem
        for name in ("NO_EXTRA", "unknown_fields"):
            self.imports.add(_DEVIATIONS, name)
        wire_names = [text(one.wire_name) for one in model.properties]
        known = self.constants.frozenset(f"_{stem.upper()}_FIELDS", wire_names) if wire_names else "frozenset()"
        rest = f"unknown_fields(raw, {known})"
        target = f"model.{extra_field(model, self.names)}"
        every, other = f"{known}.issuperset(raw)", f"not {known}.issuperset(raw)"
        if len(optional) <= _COUNTED:
            # To count is several times as fast as to look each field up.
            fields = self.names.models[model.id].fields
            absent = [f"({_variable(fields[one.wire_name].python)} is UNSET)" for one in optional]
            code(*summed("missing = ", absent, code.depth * 4))
            here = "len(raw) + missing" if absent else "len(raw)"
            every, other = f"{here} == {len(wire_names)}", f"{here} != {len(wire_names)}"
        if model.additional is None or not isinstance(self.shapes.bare(model.additional)[0], AnyType):
            code(f"{target} = NO_EXTRA")
            with code.block(f"if {other}:"):
                self._typed_extra(code, model, target, rest, stem)
            return
        code(*conditional(f"{target} = ", ["NO_EXTRA", f"if {every}", f"else {rest}"], code.depth * 4))

    def _typed_extra(self, code: Code, model: ObjectModel, target: str, rest: str, stem: str) -> None:
        if model.additional is None:
            code(f"{target} = {rest}")
            with code.block(f"for name in {target}:"):
                code.call("found.wrong(", ["raw", "name", text("no field of this name")])
            return
        item = Spot(name="item", holder="raw", key="name", label=f"{stem}_extra")
        if self.shapes.pure(model.additional):
            code(f"{target} = {rest}")
            with code.block(f"for name, item in {target}.items():"):
                self.decoding.check(code, model.additional, item)
        else:
            holding = MapType(values=model.additional)
            self.decoding.comprehension(code, holding, item, f"{target} =", f"{rest}.items()")

    def _encoder(self, model: ObjectModel) -> str:
        named = self.names.models[model.id]
        code = Code()
        code.call(f"def encode_{named.stem}(", (f"model: {named.type.python}",), ") -> dict[str, Any]:")
        code.depth += 1
        required = [one for one in model.properties if received_always(one)]
        pairs = [f"{text(one.wire_name)}: model.{named.fields[one.wire_name].python}" for one in required]
        code.call("raw: dict[str, Any] = {", pairs, "}")
        for one in model.properties:
            if not received_always(one):
                value = f"model.{named.fields[one.wire_name].python}"
                with code.block(f"if {value} is not {self.imports.add(UNSET, 'UNSET')}:"):
                    code(f"raw[{text(one.wire_name)}] = {value}")
        extra = extra_field(model, self.names)
        self.imports.add(_DEVIATIONS, "NO_EXTRA")
        with code.block(f"if model.{extra} is not NO_EXTRA:"):
            code(f"raw.update(model.{extra})")
        code("return raw")
        return code.text


def received_always(one: Property) -> bool:
    """Whether a field has to be in what is received: required, and not only ever sent."""
    return one.required and not one.write_only


def extra_field(model: ObjectModel, names: Names) -> str:
    """The field for what the description does not name: ``extra``, or ``extra_`` where a property is called so."""
    taken = {name.python for name in names.models[model.id].fields.values()}
    name = "extra"
    while name in taken:
        name += "_"
    return name


def conditional(head: str, parts: Sequence[str], indent: int) -> list[str]:
    """``head`` and an expression, given as the parts between which it is broken, such as the three of a conditional."""
    whole = " ".join(parts)
    if indent + len(head) + len(whole) <= WIDTH:
        return [f"{head}{whole}"]
    fits = indent + 4 + len(whole) <= WIDTH
    inner = [whole] if fits else [line for part in parts for line in opened(part, WIDTH - indent - 4)]
    return [f"{head}(", *(f"    {part}" for part in inner), ")"]


def summed(head: str, parts: Sequence[str], indent: int) -> list[str]:
    """``head`` and a sum; nothing when there is nothing to add."""
    whole = f"{head}{' + '.join(parts)}" if len(parts) != 1 else f"{head}{parts[0][1:-1]}"
    if not parts or indent + len(whole) <= WIDTH:
        return [whole] if parts else []
    flat = " + ".join(parts)
    if indent + 4 + len(flat) <= WIDTH:
        return [f"{head}(", f"    {flat}", ")"]
    return [f"{head}(", f"    {parts[0]}", *(f"    + {part}" for part in parts[1:]), ")"]


def _variable(field_name: str) -> str:
    """The variable that holds a field's value in a decoder."""
    return f"{field_name}_" if _USED.fullmatch(field_name) else field_name


def _same_type(names: Iterable[str]) -> str:
    return " is ".join(f"type({_variable(name)})" for name in names)
