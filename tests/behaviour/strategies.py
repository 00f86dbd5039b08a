"""Hypothesis strategies for values on the wire, built from the intermediate representation."""

from __future__ import annotations

from typing import Any, assert_never

from hypothesis import strategies as st

from clientwright.ir.operations import Api
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Property,
    TupleType,
    Type,
    UnionModel,
)

Values = st.SearchStrategy[Any]

ANYTHING: Values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
_SCALARS: dict[str, Values] = {
    "string": st.text(max_size=8),
    "integer": st.integers(),
    "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "null": st.none(),
}


def values(of: Type, api: Api, depth: int = 0) -> Values:
    """JSON values that the description lets through; below ``depth`` 4 lists and maps are empty."""
    deep = depth > 4
    match of:
        case AnyType():
            return ANYTHING
        case PrimitiveType():
            return _SCALARS[of.kind]
        case EnumType():
            return st.sampled_from(of.values) if of.values else st.nothing()
        case ArrayType():
            return st.just([]) if deep else st.lists(values(of.items, api, depth + 1), max_size=2)
        case TupleType():
            return st.tuples(*(values(item, api, depth + 1) for item in of.items)).map(list)
        case MapType():
            keys = st.text(max_size=5)
            return st.just({}) if deep else st.dictionaries(keys, values(of.values, api, depth + 1), max_size=2)
        case NullableType():
            return st.none() if deep else st.none() | values(of.inner, api, depth)
        case ModelRef():
            return st.deferred(lambda: _model(of, api, depth + 1))
        case BinaryType():
            raise AssertionError("bytes are not JSON")
        case _:
            assert_never(of)


def objects(model: ObjectModel, api: Api, depth: int = 0) -> Values:
    """Objects of a model, optional properties there or not."""

    def strategies(required: bool) -> dict[str, Values]:
        chosen = [found for found in model.properties if found.required is required]
        return {found.wire_name: values(found.type, api, depth) for found in chosen}

    optional = {} if depth > 4 else strategies(required=False)
    return st.fixed_dictionaries(strategies(required=True), optional=optional)


def nullable(of: Property) -> bool:
    """Whether null is a value of a property."""
    return isinstance(of.type, NullableType | AnyType)


def _model(ref: ModelRef, api: Api, depth: int) -> Values:
    model = api.models[ref.id]
    match model:
        case ObjectModel():
            return objects(model, api, depth)
        case AliasModel():
            return values(model.type, api, depth)
        case UnionModel():
            return st.one_of([values(member, api, depth) for member in model.members])
        case _:
            assert_never(model)
