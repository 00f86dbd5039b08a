"""How parameters are written: the operations of ``maps``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NotRequired, Unpack

from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.parameters import (
    cookie,
    deep_object,
    form,
    header,
    json_content,
    label,
    pipe_delimited,
    simple,
)
from .._runtime.readers import NothingReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.get_map import GetMapFilter, GetMapFilterDict


class GetMapArguments(CallOptions):
    """What ``get_map`` takes by keyword."""

    layers: NotRequired[Sequence[str] | Unset]
    colors: NotRequired[Sequence[str] | Unset]
    box: NotRequired[Sequence[float] | Unset]
    filter: NotRequired[GetMapFilter | GetMapFilterDict | Unset]
    where: NotRequired[Mapping[str, str] | Unset]
    x_trace: NotRequired[str | Unset]
    session: NotRequired[str | Unset]


def _get_map(
    area: Sequence[str],
    zoom: int,
    *,
    layers: Sequence[str] | Unset = UNSET,
    colors: Sequence[str] | Unset = UNSET,
    box: Sequence[float] | Unset = UNSET,
    filter: GetMapFilter | GetMapFilterDict | Unset = UNSET,
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
        Nothing.
    """
    return client.send(_get_map(area, zoom, **arguments))


async def get_map_async(
    client: AsyncCaller,
    area: Sequence[str],
    zoom: int,
    **arguments: Unpack[GetMapArguments],
) -> None:
    """As ``get_map``, in an event loop."""
    return await client.send(_get_map(area, zoom, **arguments))
