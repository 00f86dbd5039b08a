"""What a call raises when nobody is there to send it."""

from __future__ import annotations

from typing import Any

from ..messages.errors import ApiError
from ..messages.exchange import Response


class CredentialsError(ApiError):
    """The call was not sent: the client has no credentials for it, or a token endpoint gave it no token."""

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
    ) -> None:
        super().__init__(message, operation=operation, response=response, body=body)
        self.tries = 0
        self.sent = False
