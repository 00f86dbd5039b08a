"""Paint: the operations of ``header``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import header
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import json_header
from .._runtime.wire.values import UNSET, Unset


class _HeadersArguments(TypedDict, total=False):
    x_text: str | None | Unset
    x_list: models.TextsInput | Unset
    x_map: models.Color | models.ColorDict | Unset
    x_spread: models.Color | models.ColorDict | Unset
    x_flag: bool | Unset
    x_json: models.Color | models.ColorDict | Unset
    x_wrong: models.TextsInput | Unset


class HeadersArguments(_HeadersArguments, CallOptions):
    """What ``headers`` takes and may be left out."""


def _headers(
    *,
    x_text: str | None | Unset = UNSET,
    x_list: models.TextsInput | Unset = UNSET,
    x_map: models.Color | models.ColorDict | Unset = UNSET,
    x_spread: models.Color | models.ColorDict | Unset = UNSET,
    x_flag: bool | Unset = UNSET,
    x_json: models.Color | models.ColorDict | Unset = UNSET,
    x_wrong: models.TextsInput | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="headers",
        method="GET",
        path="/headers",
        headers={
            "X-Fixed": "v2",
            **header("X-Text", x_text),
            **header("X-List", x_list),
            **header("X-Map", x_map),
            **header("X-Spread", x_spread, explode=True),
            **header("X-Flag", x_flag),
            **json_header("X-Json", x_json),
            **header("X-Wrong", x_wrong),
        },
        success={"204": NothingReader()},
        options=options,
    )


def headers(client: Caller, **arguments: Unpack[HeadersArguments]) -> None:
    """``GET /headers``."""
    return client.send(_headers(**arguments))


async def headers_async(
    client: AsyncCaller, **arguments: Unpack[HeadersArguments]
) -> None:
    """As ``headers``, in an event loop."""
    return await client.send(_headers(**arguments))
