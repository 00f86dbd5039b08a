"""What a wait raises."""

from __future__ import annotations

from typing import Any

from ..messages.errors import ApiError
from ..messages.exchange import Response


class WaitError(ApiError):
    """A wait that ended too early: out of time, cancelled, too many rounds, or an answer without a state.

    ``value`` is the last one seen, None when there was none; what it stands for goes on at the server.
    """

    value: Any

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        value: Any = None,
    ) -> None:
        super().__init__(message, operation=operation, response=response, body=value)
        self.value = value
