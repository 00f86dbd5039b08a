"""How parameters are written: the operations of ``maps``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, header, json_content, simple
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import cookie, deep_object, label, pipe_delimited
from .._runtime.wire.values import UNSET, Unset


class _GetMapArguments(TypedDict, total=False):
    layers: Sequence[str] | Unset
    colors: Sequence[str] | Unset
    box: Sequence[float] | Unset
    filter: models.GetMapFilter | models.GetMapFilterDict | Unset
    where: Mapping[str, str] | Unset
    x_trace: str | Unset
    session: str | Unset


class GetMapArguments(_GetMapArguments, CallOptions):
    """What ``get_map`` takes and may be left out."""


def _get_map(
    area: Sequence[str],
    zoom: int,
    *,
    layers: Sequence[str] | Unset = UNSET,
    colors: Sequence[str] | Unset = UNSET,
    box: Sequence[float] | Unset = UNSET,
    filter: models.GetMapFilter | models.GetMapFilterDict | Unset = UNSET,
    where: Mapping[str, str] | Unset = UNSET,
    x_trace: str | Unset = UNSET,
    session: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="getMap",
        method="GET",
        path=f"/maps/{label('area', area)}/{simple('zoom', zoom)}",
        query=(
            *form("layers[]", layers),
            *form("colors", colors, explode=False),
            *pipe_delimited("box", box),
            *deep_object("filter", filter),
            *json_content("where", where),
        ),
        headers={"X-Version": "2", **header("X-Trace", x_trace)},
        cookies=cookie("session", session),
        success={"204": NothingReader()},
        options=options,
    )


def get_map(
    client: Caller, area: Sequence[str], zoom: int, **arguments: Unpack[GetMapArguments]
) -> None:
    """``GET /maps/{area}/{zoom}``.

    Returns:
        Nothing."""
    return client.send(_get_map(area, zoom, **arguments))


async def get_map_async(
    client: AsyncCaller,
    area: Sequence[str],
    zoom: int,
    **arguments: Unpack[GetMapArguments],
) -> None:
    """As ``get_map``, in an event loop."""
    return await client.send(_get_map(area, zoom, **arguments))
