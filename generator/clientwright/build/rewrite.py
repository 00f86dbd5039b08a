"""Types and models with some of the types in them replaced."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import TypeAlias, assert_never, cast

from msgspec.structs import replace

from clientwright.build.nulls import not_null, or_null
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
    ObjectRule,
    OnlyRule,
    PrimitiveType,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)

Change: TypeAlias = Callable[[Type], Type]
"""What stands for a type without parts of its own: a reference, a scalar, bytes."""


def rewrite_type(found: Type, change: Change) -> Type:
    """A type in which every type without parts is replaced; the same object when nothing changes."""
    match found:
        case ArrayType():
            items = rewrite_type(found.items, change)
            return found if items is found.items else replace(found, items=items)
        case TupleType():
            each = tuple(rewrite_type(item, change) for item in found.items)
            return found if all(map(is_, each, found.items)) else replace(found, items=each)
        case MapType():
            values = rewrite_type(found.values, change)
            return found if values is found.values else replace(found, values=values)
        case NullableType():
            inner = rewrite_type(found.inner, change)
            return found if inner is found.inner else or_null(inner)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType() | ModelRef():
            return change(found)
        case _:
            assert_never(found)


def rewrite_model(model: Model, change: Change) -> Model:
    """A model in which every type without parts is replaced."""
    match model:
        case ObjectModel():
            properties = tuple(
                each if (new := rewrite_type(each.type, change)) is each.type else replace(each, type=new)
                for each in model.properties
            )
            additional = None if model.additional is None else rewrite_type(model.additional, change)
            children = None if model.children is None else _tagged(model.children, change)
            if additional is model.additional and all(map(is_, properties, model.properties)) and children is None:
                return model
            return replace(model, properties=properties, additional=additional, children=children)
        case AliasModel():
            return replace(model, type=rewrite_type(model.type, change))
        case UnionModel():
            return replace(
                model,
                members=tuple(dict.fromkeys(not_null(rewrite_type(member, change)) for member in model.members)),
                array=None if model.array is None else not_null(rewrite_type(model.array, change)),
                object=None if model.object is None else _rule(model.object, change),
            )
        case _:
            assert_never(model)


def _rule(rule: ObjectRule, change: Change) -> ObjectRule:
    match rule:
        case TagRule():
            return _tagged(rule, change)
        case FitRule():
            return FitRule(members=_members(rule.members, change))
        case OnlyRule():
            return OnlyRule(member=not_null(rewrite_type(rule.member, change)))
        case _:
            assert_never(rule)


def _tagged(rule: TagRule, change: Change) -> TagRule:
    # Members of a rule refer to models that nothing takes the place of; null stands around the union.
    members = {tag: cast(ModelRef, not_null(change(member))) for tag, member in rule.members.items()}
    return replace(rule, members=members, others=_members(rule.others, change))


def _members(members: tuple[ModelRef | MapType, ...], change: Change) -> tuple[ModelRef | MapType, ...]:
    return tuple(cast("ModelRef | MapType", not_null(rewrite_type(member, change))) for member in members)
