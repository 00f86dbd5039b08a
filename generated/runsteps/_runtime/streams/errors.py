"""What a stream raises."""

from __future__ import annotations

from typing import Any

from ..messages.errors import ApiError
from ..messages.exchange import Response


class StreamError(ApiError):
    """A stream that is none, was cut before its last event, holds what is no JSON, or brought an event that it failed.

    ``message`` is the server's own if it sent such an event, and ``body`` that event's data. A connection that broke or
    was too slow is the ``__cause__``. ``received`` has the items that came before, the last thousand at most, decoded
    anew.
    """

    received: tuple[Any, ...]

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
        received: tuple[Any, ...] = (),
    ) -> None:
        super().__init__(message, operation=operation, response=response, body=body)
        self.received = received
