"""Decoders of a stream's items: each stands alone, so all that its decoder is told is the value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from ..wire.codec import OBJECT
from ..wire.deviations import Deviations

E = TypeVar("E")

ItemDecoder: TypeAlias = Callable[[Any, Deviations], E]


def object_item(decode: Callable[[dict[str, Any], Deviations], E]) -> ItemDecoder[E]:
    """For items that are JSON objects, by their model's decoder."""
    return lambda value, found: (
        decode(value, found)
        if type(value) is OBJECT
        else found.wrong(found.root, 0, "object")
    )


def value_item(
    decode: Callable[[Any, Deviations, Any, str | int | None], E],
) -> ItemDecoder[E]:
    """For any other items, by a decoder that is told where the value stands."""
    return lambda value, found: decode(value, found, found.root, 0)


def any_item(value: Any, found: Deviations) -> Any:  # noqa: ARG001 - as all decoders
    """For items that the description does not describe any further."""
    return value
