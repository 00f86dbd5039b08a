"""In which forms a caller may give a value: what models need a second name for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, assert_never

from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    FitRule,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
    UnionModel,
)

InputForm = Literal["same", "beside", "instead"]
"""``same``: given as it is received. ``beside``: ``Run | RunDict``. ``instead``: ``ContentInput`` alone, since what is
received is a ``list`` where any sequence may be given, a ``datetime`` where text may be, or wider than it should be."""


def input_form(model: Model, models: Mapping[str, Model]) -> InputForm:
    """How the type of arguments that take this model is written."""
    match model:
        case ObjectModel():
            return "beside"
        case UnionModel():
            if all(_beside(member, models, set()) for member in model.members):
                return "beside"
            return (
                "same" if not any(_differs(member, models, {model.id}, True) for member in model.members) else "instead"
            )
        case AliasModel():
            return "instead" if _differs(model.type, models, {model.id}, False) else "same"
        case _:
            assert_never(model)


def takes_others(model: Model) -> bool:
    """Whether a caller may give fields that the description does not name, but says the type of."""
    return isinstance(model, ObjectModel) and not isinstance(model.additional, AnyType | None)


def _beside(type: Type, models: Mapping[str, Model], seen: set[str]) -> bool:
    """Whether a union's member is an object model, or a union of such."""
    if not isinstance(type, ModelRef) or type.id in seen:
        return False
    model = models[type.id]
    seen.add(type.id)
    if isinstance(model, UnionModel):
        return all(_beside(member, models, seen) for member in model.members)
    return isinstance(model, ObjectModel)


def _differs(type: Type, models: Mapping[str, Model], seen: set[str], widened: bool) -> bool:
    """Whether a type is written otherwise where it is given; ``widened``: an enum here also holds unknown values."""
    match type:
        case AnyType() | BinaryType():
            return False
        case PrimitiveType():
            return type.python != ""
        case EnumType():
            return widened and len(type.values) > 1 and not type.open
        case ArrayType() | MapType():
            return True
        case TupleType():
            return any(_differs(item, models, seen, True) for item in type.items)
        case NullableType():
            return _differs(type.inner, models, seen, widened)
        case ModelRef():
            if type.id in seen:
                return False
            seen.add(type.id)
            return _model_differs(models[type.id], models, seen, widened)
        case _:
            assert_never(type)


def _model_differs(model: Model, models: Mapping[str, Model], seen: set[str], widened: bool) -> bool:
    match model:
        case ObjectModel():
            return True
        case AliasModel():
            return _differs(model.type, models, seen, widened)
        case UnionModel():
            return any(_differs(member, models, seen, True) for member in model.members)
        case _:
            assert_never(model)


def has_unknown(model: UnionModel) -> bool:
    """Whether a value can come that no member takes: there are members of more shapes than scalars. An object is
    always one of those that are told apart by what fits."""
    tried = isinstance(model.object, FitRule) and model.array is None and not model.scalars
    return not tried and (model.array is not None or model.object is not None)
