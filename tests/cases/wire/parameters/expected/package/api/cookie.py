"""Paint: the operations of ``cookie``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import cookie, json_cookie
from .._runtime.wire.values import UNSET, Unset


class _CookiesArguments(TypedDict, total=False):
    text: str | Unset
    again: models.TextsInput | Unset
    list: models.TextsInput | Unset
    spread: models.Color | models.ColorDict | Unset
    raw: str | Unset
    raws: models.TextsInput | Unset
    raw_map: models.Color | models.ColorDict | Unset
    reserved: str | Unset
    json: models.Color | models.ColorDict | Unset


class CookiesArguments(_CookiesArguments, CallOptions):
    """What ``cookies`` takes and may be left out."""


def _cookies(
    *,
    text: str | Unset = UNSET,
    again: models.TextsInput | Unset = UNSET,
    list: models.TextsInput | Unset = UNSET,
    spread: models.Color | models.ColorDict | Unset = UNSET,
    raw: str | Unset = UNSET,
    raws: models.TextsInput | Unset = UNSET,
    raw_map: models.Color | models.ColorDict | Unset = UNSET,
    reserved: str | Unset = UNSET,
    json: models.Color | models.ColorDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="cookies",
        method="GET",
        path="/cookies",
        cookies=(
            *cookie("text", text),
            *cookie("again", again),
            *cookie("list", list, explode=False),
            *cookie("spread", spread),
            *cookie("raw", raw, encoded=False),
            *cookie("raws", raws, encoded=False),
            *cookie("raw_map", raw_map, explode=False, encoded=False),
            *cookie("reserved", reserved, allow_reserved=True),
            *json_cookie("json", json),
        ),
        success={"204": NothingReader()},
        options=options,
    )


def cookies(client: Caller, **arguments: Unpack[CookiesArguments]) -> None:
    """``GET /cookies``."""
    return client.send(_cookies(**arguments))


async def cookies_async(
    client: AsyncCaller, **arguments: Unpack[CookiesArguments]
) -> None:
    """As ``cookies``, in an event loop."""
    return await client.send(_cookies(**arguments))
