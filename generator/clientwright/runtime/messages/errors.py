"""What a call can raise.

    ApiError                        anything below
    +-- CredentialsError            the call was not sent: the client has no credentials for it, or got no token
    +-- ApiConnectionError             no answer: refused, cut, TLS, a broken HTTP message
    +-- ApiTimeoutError                no answer in time
    +-- StatusError                 an answer whose status is no success
    |   +-- BadRequestError             400
    |   +-- AuthenticationError         401
    |   +-- PermissionDeniedError       403
    |   +-- NotFoundError               404
    |   +-- ConflictError               409
    |   +-- UnprocessableError          422
    |   +-- RateLimitError              429
    |   +-- ServerError                 500 and above
    +-- DecodeError                 an answer that is not what the description says
    +-- StreamError                 a stream that is none, was cut, failed, or holds what is no JSON
    +-- PagingError                 pages that cannot be walked on: a cursor that comes again, a page that is none
    +-- WaitError                   a wait that ended before what was waited for: out of time, cancelled, no state
    +-- SignatureError              a webhook that is not known to come from whom it should

The last five and ``CredentialsError`` stand in the rooms that raise them; a package without streams has no
``StreamError``. ``ApiConnectionError`` and ``ApiTimeoutError`` are also the built-in errors of these names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from .exchange import Headers, Response
from .hints import wait_hint
from .sentences import message_of


class ApiError(Exception):
    """Anything that a call can raise. Never holds the request's headers, so no secrets."""

    operation: str
    """The operation's id in the description; empty outside of a call."""
    status: int | None
    """The answer's status; None when there was no answer."""
    headers: Mapping[str, str]
    """The answer's header fields; names in any case."""
    request_id: str | None
    """What the server calls this exchange (``x-request-id``, or ``requestId`` in the body), for its support."""
    content: bytes
    """The answer's body as it came."""
    body: Any
    """The answer's body: typed when the description has it, else parsed JSON, else text; None when there is none."""
    response: Response | None
    """The answer itself; None when there was none."""
    tries: int
    """How often the call was sent."""
    sent: bool
    """Whether the server may have got the call. When false, it has surely not been carried out."""
    note: str
    """Why nothing more was tried, if something might have been."""

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.status = response.status if response else None
        self.headers = response.headers if response else Headers()
        self.content = response.content if response else b""
        self.body = body if body is not None else plain_body(self.content)
        self.request_id = response.request_id if response else None
        self.response = response
        self.tries = response.tries if response else 1
        self.sent = True
        self.note = response.note if response else ""

    @property
    def message(self) -> str:
        """What went wrong, in a sentence."""
        return str(self.args[0])

    def __str__(self) -> str:
        told = [f"operation {self.operation}"] if self.operation else []
        told += [f"request {self.request_id[:100]}"] if self.request_id else []
        told += [f"{self.tries} tries"] if self.tries > 1 else []
        said = self.message
        for secret in self.response.secrets if self.response else ():
            held = secret.value if isinstance(secret.value, str) else secret.value[1]
            said = said.replace(held, "[secret]") if held else said
        said = f"{said[:_SHOWN]}..." if len(said) > _SHOWN else said
        said = f"{said}; {self.note}" if self.note else said
        return plain(f"{said} ({', '.join(told)})" if told else said)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


_SHOWN: Final = 2_000
"""Characters of a message that ``str`` has; ``message`` has all."""


def plain(text: str) -> str:
    """A text of a server's, as a log or a terminal may have it: what is no character to be seen is escaped."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


class ApiConnectionError(ApiError, ConnectionError):
    """There was no answer: the connection was refused or cut, TLS failed, or what came is not HTTP."""

    lasting: bool = False
    """Whether another try would end the same: the URL or a header is one that cannot be sent."""


class ApiTimeoutError(ApiError, TimeoutError):
    """There was no answer in time."""


class StatusError(ApiError):
    """The answer's status is no success; ``message`` is the server's own if its body has one."""

    retry_after: float | None = None
    """The seconds after which the server wants to be asked again (``Retry-After``); None when it does not say."""

    def __str__(self) -> str:
        text = super().__str__()
        if self.status is not None and not text.startswith(str(self.status)):
            text = f"{self.status}: {text}"
        if self.retry_after:
            text += f"; the server asks to wait {self.retry_after:g} seconds"
        return text


class BadRequestError(StatusError):
    """400: the request is wrong."""


class AuthenticationError(StatusError):
    """401: the server does not know who asks."""


class PermissionDeniedError(StatusError):
    """403: who asks may not."""


class NotFoundError(StatusError):
    """404: there is no such thing."""


class ConflictError(StatusError):
    """409: the thing is in another state than the request supposes."""


class UnprocessableError(StatusError):
    """422: the request is well formed and makes no sense."""


class RateLimitError(StatusError):
    """429: too many requests, or nothing left to spend."""


class ServerError(StatusError):
    """500 and above: the server's fault."""


_OBJECT: Final[Any] = dict
_BY_STATUS: Final[dict[int, type[StatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}


def status_error(operation: str, response: Response, body: Any = None) -> StatusError:
    """The error for an answer that is no success; ``body`` is the typed one, if there is one."""
    general = ServerError if response.status >= 500 else StatusError
    kind = _BY_STATUS.get(response.status, general)
    plain = plain_body(response.content)
    message = message_of(plain) or f"{response.status} {response.reason}".strip()
    error = kind(message, operation=operation, response=response, body=body)
    error.retry_after = wait_hint(response.headers)
    # AIMLAPI says it in the body and in no header.
    named = plain.get("requestId") if type(plain) is _OBJECT else None
    if error.request_id is None and isinstance(named, str):
        error.request_id = named or None
    return error


def plain_body(content: bytes) -> Any:
    """A body of unknown kind: parsed JSON, else text, None when empty."""
    if not content:
        return None
    try:
        return json.loads(content)
    except UnicodeDecodeError:
        text = content.decode("latin-1")  # as old servers write, and anything can be
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
