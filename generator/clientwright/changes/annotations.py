"""Types as the text of an annotation."""

from __future__ import annotations

from typing import Final, assert_never

from clientwright.ir.types import (
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    PrimitiveType,
    TupleType,
    Type,
)
from clientwright.names.table import Names

_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_TYPES: Final = _SCALARS | {"array": "list", "object": "dict"}


def annotation(type: Type, names: Names) -> str:
    """A type as an annotation."""
    match type:
        case AnyType():
            return "Any"
        case PrimitiveType():
            return type.python or _SCALARS[type.kind]
        case BinaryType():
            return "bytes"
        case EnumType(values=values, base=base, open=open):
            listed = ", ".join(map(repr, values))
            parts = [f"Literal[{listed}]"] if values else ["Never"]
            return " | ".join(parts + [_TYPES[one] for one in base if open])
        case ArrayType():
            return f"list[{annotation(type.items, names)}]"
        case TupleType():
            return f"tuple[{', '.join(annotation(item, names) for item in type.items) or '()'}]"
        case MapType():
            return f"dict[str, {annotation(type.values, names)}]"
        case NullableType():
            return f"{annotation(type.inner, names)} | None"
        case ModelRef():
            return names.models[type.id].type.python
        case _:
            assert_never(type)
