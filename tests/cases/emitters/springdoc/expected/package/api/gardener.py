"""OpenAPI definition: the operations of ``gardener``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _list(**options: Unpack[CallOptions]) -> Call[models.ListResponse]:
    return Call(
        operation="list_1",
        method="GET",
        path="/gardeners",
        success={"200": JsonReader(models.ListResponse)},
        options=options,
    )


def list(client: Caller, **options: Unpack[CallOptions]) -> models.ListResponse:
    """``GET /gardeners``."""
    return client.send(_list(**options))


async def list_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListResponse:
    """As ``list``, in an event loop."""
    return await client.send(_list(**options))
