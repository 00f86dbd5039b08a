"""Charts: the operations of ``charts``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _list_charts(**options: Unpack[CallOptions]) -> Call[models.ListChartsResponse]:
    return Call(
        operation="listCharts",
        method="GET",
        path="/charts",
        success={"200": JsonReader(models.ListChartsResponse)},
        failure={"default": JsonReader()},
        options=options,
    )


def list_charts(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListChartsResponse:
    """``GET /charts``.

    Returns:
        charts."""
    return client.send(_list_charts(**options))


async def list_charts_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListChartsResponse:
    """As ``list_charts``, in an event loop."""
    return await client.send(_list_charts(**options))
