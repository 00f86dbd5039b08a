"""Lists whose positions differ: the operations of ``ranges``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader


def _send_range(*, span: models.Span, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="sendRange",
        method="POST",
        path="/ranges",
        body=FormBody({"span": span}),
        success={"204": NothingReader()},
        options=options,
    )


def send_range(
    client: Caller, *, span: models.Span, **options: Unpack[CallOptions]
) -> None:
    """``POST /ranges``.

    Returns:
        Done."""
    return client.send(_send_range(span=span, **options))


async def send_range_async(
    client: AsyncCaller, *, span: models.Span, **options: Unpack[CallOptions]
) -> None:
    """As ``send_range``, in an event loop."""
    return await client.send(_send_range(span=span, **options))
