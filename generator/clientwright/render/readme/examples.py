"""Example calls: what the README of an emitted package shows for each operation.

The values are the description's own examples; a required argument without one gets the simplest value of its type.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, assert_never

from clientwright.ir.operations import Api, Body, Operation, Parameter
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    KeysRule,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    Property,
    PythonType,
    TagRule,
    Type,
    UnionModel,
)
from clientwright.names.table import OperationName

Example: TypeAlias = "bool | int | float | str | bytes | Named | list[Example] | dict[str, Example] | None"

_DEEPEST: Final = 6
"""How far nested objects are written out; a model that needs itself would go on for ever."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the example itself defines, by its name."""

    name: str

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class ExampleArgument:
    """One keyword argument of an example call."""

    name: str
    value: Example


def arguments(operation: Operation, named: OperationName, api: Api) -> tuple[ExampleArgument, ...]:
    """The arguments of an example call, path parameters first."""
    chosen: list[ExampleArgument] = []
    for parameter in operation.parameters:
        if parameter.fixed is None and (parameter.required or parameter.example is not None):
            name = named.parameters[parameter.place, parameter.wire_name].python
            chosen.append(ExampleArgument(name, _of_parameter(parameter, name, api)))
    if operation.body is not None:
        selector = operation.stream.selector if operation.stream else ""
        chosen.extend(_of_body(operation.body, named, api, selector))
    return tuple(chosen)


def _of_parameter(parameter: Parameter, name: str, api: Api) -> Example:
    given = parsed(parameter.example)
    return simplest(parameter.type, name, api) if given is None else given


def _of_body(body: Body, named: OperationName, api: Api, selector: str) -> Iterator[ExampleArgument]:
    given = parsed(body.example)
    model = api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
    if not body.spread or not isinstance(model, ObjectModel):
        if body.required or given is not None:
            value = simplest(body.type, "body", api) if given is None else given
            yield ExampleArgument(named.parameters["body", ""].python, value)
        return
    values: Mapping[str, Example] = given if isinstance(given, dict) else {}
    for property in model.properties:
        key = property.wire_name
        if ("body", key) not in named.parameters or key == selector or property.read_only:
            continue
        name = named.parameters["body", key].python
        if key in values:
            yield ExampleArgument(name, values[key])
        elif property.required and not is_constant(property.type):
            yield ExampleArgument(name, simplest(property.type, name, api))
    unknown = {
        key: value for key, value in values.items() if key not in {found.wire_name for found in model.properties}
    }
    if unknown:
        yield ExampleArgument("extra_body", unknown)


def parsed(text: str | None) -> Example:
    """The value of an example kept as JSON text; None when there is none, or when it is null."""
    return None if text is None else json.loads(text)


def is_constant(type: Type) -> bool:
    """Whether there is only one value to give."""
    return isinstance(type, EnumType) and len(type.values) == 1 and not type.open


def simplest(type: Type, name: str, api: Api, depth: int = 0) -> Example:
    """A plain value of a type; ``name`` is what a string holds."""
    match type:
        case AnyType() | MapType():
            return {}
        case PrimitiveType():
            return _primitive(type, name)
        case BinaryType():
            return b"..."
        case EnumType(values=values):
            return values[0] if values else None
        case ArrayType(items=items):
            return [] if depth >= _DEEPEST else [simplest(items, name, api, depth + 1)]
        case NullableType(inner=inner):
            return None if depth >= _DEEPEST else simplest(inner, name, api, depth)
        case ModelRef(id=id):
            return _model(id, name, api, depth)
        case _:
            assert_never(type)


_OF_TYPE: Final[Mapping[PythonType, str]] = {
    "datetime": "date-time",
    "date": "date",
    "time": "time",
    "timedelta": "duration",
    "UUID": "uuid",
    "Decimal": "decimal",
}
"""A format of each type, for types that are of several formats or of another spelling."""
_OF_FORMAT: Final = {
    "date": "2025-01-31",
    "date-time": "2025-01-31T12:00:00Z",
    "date-time-local": "2025-01-31T12:00:00",
    "time": "12:00:00Z",
    "time-local": "12:00:00",
    "duration": "PT1H",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "decimal": "1.50",
    "decimal128": "1.50",
    "uri": "https://example.com",
    "email": "someone@example.com",
}


def _primitive(type: PrimitiveType, name: str) -> Example:
    least = type.bounds.minimum if type.bounds else None
    match type.kind:
        case "string":
            return _OF_FORMAT.get(type.format) or _OF_FORMAT.get(_OF_TYPE.get(type.python, ""), name)
        case "integer":
            return 1 if least is None else int(least)
        case "number":
            return 1.0 if least is None else float(least)
        case "boolean":
            return True
        case "null":
            return None


def _model(id: str, name: str, api: Api, depth: int) -> Example:
    model = api.models.get(id)
    match model:
        case None:
            return {}
        case ObjectModel():
            return {
                property.wire_name: simplest(property.type, property.wire_name, api, depth + 1)
                for property in model.properties
                if _needed(property) and depth < _DEEPEST
            }
        case AliasModel():
            return simplest(model.type, name, api, depth + 1) if depth < _DEEPEST else {}
        case UnionModel():
            return _union(model, name, api, depth)


def _needed(property: Property) -> bool:
    return property.required and not property.read_only


def _union(model: UnionModel, name: str, api: Api, depth: int) -> Example:
    """The union's first member, with the tag that tells it apart."""
    if depth >= _DEEPEST:
        return {}
    for member in model.members:
        value = simplest(member, name, api, depth + 1)
        match model.object:
            case TagRule(property=property, members=members) if isinstance(value, dict):
                tag = next((tag for tag, target in members.items() if target == member), None)
                return value if tag is None else {property: tag, **value}
            case TagRule() | KeysRule() | OnlyRule() | None:
                return value
    return {}
