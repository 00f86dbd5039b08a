"""OAuth 2.0, client credentials (RFC 6749, 4.4): fetching a token, keeping it, renewing it. No I/O.

The client proves itself to the token endpoint by HTTP Basic (RFC 6749, 2.3.1). The token is fetched with the first
call, kept in memory for all calls of the client, and fetched anew when its time runs out, or once when a call is
answered 401. It goes to the client's own server and to no other, and neither it nor the secret is ever shown.
"""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Callable
from math import inf
from threading import Lock
from typing import Any, Final
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

from ..auth.errors import CredentialsError
from ..auth.schemes import Chosen, Fetched, Secret
from ..auth.servers import Server, shown
from ..auth.signing import redirected, signed
from ..messages.errors import (
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    StatusError,
    status_error,
)
from ..messages.exchange import SPENT, Flow, Headers, Pause, Request, Response

MARGIN: Final = 60.0
"""A token is renewed this many seconds before its time runs out, or a tenth of its time if that is less."""

_TURN: Final = 0.02
"""How often a call looks whether the token that another one fetches is there, in seconds."""

_OBJECT: Final[Any] = dict


class Grant(Fetched):
    """What a client may ask a token endpoint for, and the token that it has got. Its ``repr`` shows neither."""

    __slots__ = (
        "_allowed",
        "_basic",
        "_clock",
        "_fetching",
        "_secret",
        "_token",
        "_until",
        "scopes",
        "url",
    )

    def __init__(
        self,
        token_url: str,
        scopes: tuple[str, ...],
        client: Secret,
        server: Server,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.scopes = scopes
        self.url = urljoin(server.url, token_url)
        """OpenAPI 3.1, 4.7: a relative URL is resolved against the server's."""
        parts = urlsplit(self.url)
        self._allowed = (
            parts.scheme == "https"
            or parts.hostname in ("localhost", "127.0.0.1", "::1")
            or not urlsplit(token_url).netloc  # as private as the server is
        )
        pair = ":".join(map(quote_plus, client.value))
        self._basic = f"Basic {b64encode(pair.encode()).decode('ascii')}"
        self._secret = client.value[1]
        self._token = ""
        self._until: float | None = None
        self._fetching = Lock()
        self._clock = clock

    @property
    def value(self) -> str:
        """The token, if it still has some time; else empty."""
        if self._until is not None and self._clock() >= self._until:
            return ""
        return self._token

    def drop(self, token: str) -> None:
        """Forget a token that a server did not take; one that has come since then stays."""
        if self._token == token:
            self._token = ""

    def fetched(self, request: Request) -> Flow[Secret]:
        """A token: the one that is there, else a new one. Calls that need one at the same time share one request."""
        kept = Secret(self.value)
        if kept.value:
            return kept
        waited, most = 0.0, request.timeout["read"] or inf
        if request.deadline is not None:
            most = min(most, request.deadline)
        # Not a blocking acquire: in an event loop, whoever fetches the token would wait for who waits for it.
        while not self._fetching.acquire(blocking=False):
            if waited >= most:
                error = ApiTimeoutError(
                    "no token in time: another call is fetching one",
                    operation=request.operation,
                )
                error.sent = False
                raise error
            yield Pause(_TURN)
            waited += _TURN
        try:
            kept = Secret(self.value)
            if not kept.value:
                asked = self._clock()
                kept, seconds = yield from self._asked(request)
                self._token = kept.text
                self._until = (
                    None
                    if seconds is None
                    else asked + seconds - min(MARGIN, seconds / 10)
                )
            return kept
        finally:
            self._fetching.release()

    def _asked(self, request: Request) -> Flow[tuple[Secret, float | None]]:
        """A new token and its seconds, by a request that has nothing of the call's own."""
        if not self._allowed:
            raise CredentialsError(
                f"the token URL {shown(self.url)} is not https, and a secret is not sent in the open",
                operation=request.operation,
            )
        fields = {"grant_type": "client_credentials"}
        if self.scopes:
            fields["scope"] = " ".join(self.scopes)
        headers = Headers(
            {
                "Accept": "application/json",
                "Authorization": self._basic,
                "Content-Type": "application/x-www-form-urlencoded",
            }
        )
        if "user-agent" in request.headers:
            headers.set("User-Agent", request.headers["user-agent"])
        asking = Request(
            operation=request.operation,
            method="POST",
            url=self.url,
            headers=headers,
            content=urlencode(fields).encode("ascii"),
            timeout=request.timeout,
            deadline=request.deadline,
            bare=True,
        )
        try:
            response = yield asking
            if not response.success:
                raise self._refused(response, request.operation)
        except ApiError as error:
            error.sent = False  # the call itself: it waits for the token
            raise
        return self._read(response, request.operation)

    def _read(self, response: Response, operation: str) -> tuple[Secret, float | None]:
        """The token and its seconds (RFC 6749, 5.1)."""
        try:
            body: Any = json.loads(response.content)
        except (ValueError, RecursionError):
            body = None
        if type(body) is not _OBJECT:
            body = {}
        token, kind = body.get("access_token"), body.get("token_type", "bearer")
        if not token or not isinstance(token, str):
            raise CredentialsError(
                f"{self._who} gave no access_token", operation=operation
            )
        if not isinstance(kind, str) or kind.lower() != "bearer":
            raise CredentialsError(
                f"{self._who} gave a token of another type than bearer",
                operation=operation,
            )
        return Secret(token), _seconds(body.get("expires_in"))

    def _refused(self, response: Response, operation: str) -> StatusError:
        """The error for an answer that is no token, with what RFC 6749, 5.2 says of it."""
        # An endpoint may repeat what it was sent.
        forms = (
            self._secret,
            json.dumps(self._secret)[1:-1],
            quote_plus(self._secret),
            self._basic[6:],
        )
        for secret in forms:
            if secret:
                response.content = response.content.replace(
                    secret.encode(), b"[secret]"
                )
        error = status_error(operation, response)
        body: Any = error.body if type(error.body) is _OBJECT else {}
        said = [body.get("error"), body.get("error_description")]
        text = ": ".join(each for each in said if each and isinstance(each, str))
        if 400 <= response.status < 500 and response.status not in (408, 409, 429):
            kept = error.retry_after
            error = AuthenticationError(
                operation=operation, response=response, body=error.body
            )
            error.retry_after = kept
        error.args = (
            f"{self._who} gave no token: {text or error.message or response.status}",
        )
        return error

    def sent(self, request: Request, chosen: Chosen) -> Flow[Response]:
        """Signs the request with tokens and sends it, once more with new ones when it is answered 401."""
        kept = [
            (credential, Secret(credential.value))
            for _, credential in chosen
            if isinstance(credential, Grant) and credential.value
        ]
        response = yield from _sent(request, chosen)
        # A token that has just been fetched is as good as the next one.
        if response.status != 401 or response.seen_other or not kept:
            return response
        if request.spent:
            response.note = SPENT
            return response
        for grant, token in kept:
            grant.drop(token.text)
        return (yield from _sent(request, chosen))

    @property
    def _who(self) -> str:
        return f"the token endpoint {shown(self.url)}"


def _sent(request: Request, chosen: Chosen) -> Flow[Response]:
    for scheme, credential in chosen:
        if isinstance(credential, Fetched):
            credential = yield from credential.fetched(request)
        request = signed(request, scheme, credential)
    return (yield from redirected(request))


def _seconds(value: object) -> float | None:
    """``expires_in``; some servers write the number as a text."""
    if (
        isinstance(value, str)
        and value.isascii()
        and value.isdigit()
        and len(value) < 16
    ):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return None
    return float(min(max(value, 0), _YEARS))


_YEARS: Final = 10**9
