"""A call's result together with the answer that it was in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from .messages import Headers, Response

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T_co]):
    """What a call gave, and the answer as it came: status, header fields and bytes."""

    value: T_co
    """The call's result, as the call itself returns it."""
    response: Response

    @property
    def status(self) -> int:
        """The answer's status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """The answer's header fields; names in any case."""
        return self.response.headers

    @property
    def content(self) -> bytes:
        """The answer's body as it came."""
        return self.response.content

    @property
    def request_id(self) -> str | None:
        """What the server calls this exchange."""
        return self.response.request_id
