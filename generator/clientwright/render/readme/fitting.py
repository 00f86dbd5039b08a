"""Whether an example of the description can be given as it is: it fits its type, and everything said about that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import reduce
from typing import Any, Final, TypeGuard, assert_never
from uuid import UUID

from clientwright.ir.operations import Api
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    Bounds,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.samples.patterns import agrees

_DEEPEST: Final = 40
_FORMATS: Final[Mapping[str, Callable[[str], object]]] = {
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "time": time.fromisoformat,
    "uuid": UUID,
}


class Unfit(Exception):
    """A value does not fit its type."""


def fitting(value: Any, type: Type, api: Api, depth: int = 0) -> Any:
    """A parsed JSON value as it is given as an argument of a type, without what is only read; raises ``Unfit``."""
    if depth > _DEEPEST:
        raise Unfit
    match type:
        case AnyType():
            return value
        case PrimitiveType():
            _check(_is_primitive(value, type))
            return value
        case BinaryType():
            raise Unfit  # JSON has no bytes.
        case EnumType():
            _check(_is_chosen(value, type))
            return value
        case ArrayType(items=items, bounds=bounds):
            if not is_array(value) or not _has_items(value, bounds or Bounds()):
                raise Unfit
            return [fitting(item, items, api, depth + 1) for item in value]
        case TupleType(items=several):
            if not is_array(value) or len(value) != len(several):
                raise Unfit
            return tuple(fitting(item, each, api, depth + 1) for item, each in zip(value, several, strict=True))
        case MapType(values=values, bounds=bounds):
            if not is_object(value) or not _has_properties(value, bounds or Bounds()):
                raise Unfit
            return {key: fitting(item, values, api, depth + 1) for key, item in value.items()}
        case NullableType(inner=inner):
            return None if value is None else fitting(value, inner, api, depth)
        case ModelRef(id=id):
            return _model(value, id, api, depth + 1)
        case _:
            assert_never(type)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def _check(fits: bool) -> None:
    if not fits:
        raise Unfit


def _model(value: Any, id: str, api: Api, depth: int) -> Any:
    model = api.models.get(id)
    match model:
        case None:
            return value
        case ObjectModel():
            return _object(value, model, api, depth)
        case AliasModel():
            return fitting(value, model.type, api, depth)
        case UnionModel():
            return _union(value, model, api, depth)


def _object(value: Any, model: ObjectModel, api: Api, depth: int) -> dict[str, Any]:
    if not is_object(value):
        raise Unfit
    known = {one.wire_name: one for one in model.properties}
    _check(all(name in value for name, one in known.items() if one.required and one.given))
    made: dict[str, Any] = {}
    for name, item in value.items():
        if name not in known:
            _check(model.additional is not None)
            made[name] = fitting(item, model.additional or AnyType(), api, depth)
        elif known[name].given:
            made[name] = fitting(item, known[name].type, api, depth)
    return made


def _union(value: Any, model: UnionModel, api: Api, depth: int) -> Any:
    members = model.members
    if is_object(value) and isinstance(model.object, TagRule) and not model.object.others:
        tag: Any = reduce(_inside, model.object.path, value)
        _check(isinstance(tag, str | int | float) and tag in model.object.members)
        members = (model.object.members[tag],)
    for member in members:
        try:
            return fitting(value, member, api, depth)
        except Unfit:
            continue
    raise Unfit


def _inside(value: Any, name: str) -> Any:
    return value.get(name) if is_object(value) else None


def _is_primitive(value: Any, type: PrimitiveType) -> bool:
    bounds = type.bounds or Bounds()
    match type.kind:
        case "string":
            return isinstance(value, str) and _is_string(value, type.format, bounds)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool) and _is_within(value, bounds)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool) and _is_within(value, bounds)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None


def _is_string(value: str, format: str, bounds: Bounds) -> bool:
    if not (bounds.min_length or 0) <= len(value) <= (len(value) if bounds.max_length is None else bounds.max_length):
        return False
    if bounds.pattern and agrees(bounds.pattern, value) is False:
        return False
    try:
        _FORMATS.get(format, str)(value)
    except ValueError:
        return False
    return True


def _is_within(value: float, bounds: Bounds) -> bool:
    return not (
        (bounds.minimum is not None and value < bounds.minimum)
        or (bounds.maximum is not None and value > bounds.maximum)
        or (bounds.exclusive_minimum is not None and value <= bounds.exclusive_minimum)
        or (bounds.exclusive_maximum is not None and value >= bounds.exclusive_maximum)
        or (bounds.multiple_of and isinstance(value, int) and value % bounds.multiple_of)
    )


def _is_chosen(value: Any, type: EnumType) -> bool:
    # To Python True is 1 and 1.0 is 1; to JSON the first two are not.
    if any(value == each and isinstance(value, bool) == isinstance(each, bool) for each in type.values):
        return True
    return type.open and isinstance(value, str) and "string" in type.base


def _has_items(value: list[Any], bounds: Bounds) -> bool:
    if not (bounds.min_items or 0) <= len(value) <= (len(value) if bounds.max_items is None else bounds.max_items):
        return False
    return not bounds.unique_items or all(item not in value[:index] for index, item in enumerate(value[:100]))


def _has_properties(value: dict[str, Any], bounds: Bounds) -> bool:
    most = len(value) if bounds.max_properties is None else bounds.max_properties
    return (bounds.min_properties or 0) <= len(value) <= most
