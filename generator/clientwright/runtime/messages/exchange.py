"""One exchange, as data: a request, and what came back and was made of it. Neither shows its secrets."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from .headers import Headers

R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)


@dataclass(slots=True, kw_only=True, repr=False)
class Request:
    """One request, ready to be sent."""

    operation: str
    method: str
    url: str
    headers: Headers
    content: bytes | None = None
    timeout: float | None = None
    stream: str = ""
    """The media type that is read piece by piece; an answer of another type, or of no success, is read whole."""
    removed: frozenset[str] = frozenset()
    """Names of headers, in lower case, that must not be sent even if the HTTP client has them."""
    bare: bool = False
    """Whether nothing of the HTTP client's own (headers, cookies, query, authentication) may be added."""

    secret_query: frozenset[str] = frozenset()
    """Names of query parameters that no log may show."""

    def __repr__(self) -> str:
        return f"<{self.method} {self.url.partition('?')[0].rpartition('@')[2]} for {self.operation}>"


class Response:
    """What came back. ``opened`` is the HTTP library's own answer when its body has still to be read, else None.

    ``reason`` is empty for a success. ``headers`` may be any mapping; it is made ``Headers`` when first asked for.
    """

    __slots__ = (
        "_headers",
        "content",
        "opened",
        "reason",
        "seen_other",
        "status",
        "tries",
    )

    def __init__(
        self,
        *,
        status: int,
        reason: str = "",
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        opened: Any = None,
    ) -> None:
        self.status = status
        self.reason = reason
        self.content = content
        self.opened = opened
        self.seen_other = False
        """Whether it answers the GET that followed a 303: what was asked for first has been carried out."""
        self.tries = 1
        """How often the call had been sent when this came."""
        self._headers: Mapping[str, str] = {} if headers is None else headers

    def __repr__(self) -> str:
        return f"Response(status={self.status}, headers={self.headers!r})"

    def __reduce__(self) -> Any:
        # A body that is still coming belongs to a connection, and stays behind.
        slots = {
            "_headers": self.headers,
            "content": self.content,
            "opened": None,
            "reason": self.reason,
            "seen_other": self.seen_other,
            "status": self.status,
            "tries": self.tries,
        }
        return object.__new__, (Response,), (None, slots)

    @property
    def headers(self) -> Headers:
        """The header fields; names in any case."""
        if not isinstance(self._headers, Headers):
            self._headers = Headers(self._headers)
        return self._headers

    @property
    def success(self) -> bool:
        """Whether the status is one of 2xx."""
        return 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        """The type of the content, in lower case, without parameters; empty when the server does not say."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str | None:
        """What the server calls this exchange."""
        for name in ("x-request-id", "x-requestid", "request-id"):
            if name in self.headers:
                return self.headers[name]
        return None


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


class Pause:
    """Some seconds in which nothing is sent."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


Flow: TypeAlias = Generator[Request | Pause, Response, R]
"""A conversation without I/O: yields requests, takes responses or is thrown an ``ApiError``, and returns its result.

A ``Pause`` is yielded for its seconds to go by; what that gives back is not looked at.
"""
