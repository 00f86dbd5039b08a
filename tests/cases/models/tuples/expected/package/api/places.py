"""Lists whose positions differ: the operations of ``places``."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any, Never, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _AddPlaceArguments(TypedDict, total=False):
    near: models.Point | Unset
    span: models.Span | Unset
    path: Sequence[models.Point] | Unset
    named: Mapping[str, builtins.tuple[str, models.Place | models.PlaceDict]] | Unset
    code: models.PlaceCode | Unset
    flags: builtins.tuple[bool, str | None] | None | Unset
    box: models.PlaceBox | Unset
    mixed: Sequence[models.PlaceMixedItem] | Unset
    open: Sequence[models.PlaceOpenItem] | Unset
    anything: Sequence[Any] | Unset
    up_to: Sequence[models.PlaceUpToItem] | Unset
    longer: builtins.tuple[str, int, int] | Unset
    none: Sequence[Never] | Unset
    old: builtins.tuple[str, int] | Unset
    tuple: bool | Unset


class AddPlaceArguments(_AddPlaceArguments, CallOptions):
    """What ``add_place`` takes and may be left out."""


def _add_place(
    *,
    at: models.Point,
    near: models.Point | Unset = UNSET,
    span: models.Span | Unset = UNSET,
    path: Sequence[models.Point] | Unset = UNSET,
    named: (
        Mapping[str, builtins.tuple[str, models.Place | models.PlaceDict]] | Unset
    ) = UNSET,
    code: models.PlaceCode | Unset = UNSET,
    flags: builtins.tuple[bool, str | None] | None | Unset = UNSET,
    box: models.PlaceBox | Unset = UNSET,
    mixed: Sequence[models.PlaceMixedItem] | Unset = UNSET,
    open: Sequence[models.PlaceOpenItem] | Unset = UNSET,
    anything: Sequence[Any] | Unset = UNSET,
    up_to: Sequence[models.PlaceUpToItem] | Unset = UNSET,
    longer: builtins.tuple[str, int, int] | Unset = UNSET,
    none: Sequence[Never] | Unset = UNSET,
    old: builtins.tuple[str, int] | Unset = UNSET,
    tuple: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Place]:
    return Call(
        operation="addPlace",
        method="POST",
        path="/places",
        query=(*form("near", near), *form("span", span, explode=False)),
        body=JsonBody(
            {
                "at": at,
                "path": path,
                "named": named,
                "code": code,
                "flags": flags,
                "box": box,
                "mixed": mixed,
                "open": open,
                "anything": anything,
                "upTo": up_to,
                "longer": longer,
                "none": none,
                "old": old,
                "tuple": tuple,
            }
        ),
        success={"200": JsonReader(models.Place)},
        options=options,
    )


def add_place(
    client: Caller, *, at: models.Point, **arguments: Unpack[AddPlaceArguments]
) -> models.Place:
    """``POST /places``.

    Returns:
        The place."""
    return client.send(_add_place(at=at, **arguments))


async def add_place_async(
    client: AsyncCaller, *, at: models.Point, **arguments: Unpack[AddPlaceArguments]
) -> models.Place:
    """As ``add_place``, in an event loop."""
    return await client.send(_add_place(at=at, **arguments))
