"""Null beside another type."""

from __future__ import annotations

from clientwright.ir.types import AnyType, NullableType, PrimitiveType, Type


def or_null(found: Type) -> Type:
    """A type that also takes null."""
    if isinstance(found, AnyType | NullableType) or found == PrimitiveType(kind="null"):
        return found
    return NullableType(inner=found)


def not_null(found: Type) -> Type:
    """A type without its null."""
    return found.inner if isinstance(found, NullableType) else found
