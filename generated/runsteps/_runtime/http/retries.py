"""When, how often and how fast a call is tried again, and what is told of each try. No I/O: the transport pauses.

Tried again are connection errors, timeouts, and the statuses 408, 409, 429 and 5xx; ``x-should-retry: true`` or
``false`` from the server decides otherwise. What may change something is only sent again when the server has surely
not carried it out, or when doing it twice does what doing it once does (``Call.idempotent``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from ..auth.schemes import Chosen
from ..auth.servers import shown
from ..auth.signing import authenticated
from ..messages.errors import (
    ApiError,
    ConnectionError,
    StatusError,
    TimeoutError,
)
from ..messages.exchange import Flow, Pause, Request, Response
from ..messages.hints import wait_hint
from .call import Call
from .options import check_hook, is_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One try of a call, as the hook sees it."""

    number: int
    """From 1."""
    operation: str
    """The operation's id in the description."""
    method: str
    url: str
    """Without user, password and query, which may hold secrets."""
    status: int | None
    """The answer's status; None when there was no answer."""
    error: ApiError | None
    """What came instead of an answer."""
    delay: float | None
    """The seconds until the next try; None when this was the last one."""


class Retries:
    """How often and how fast a call is tried again."""

    __slots__ = (
        "_clock",
        "_uniform",
        "base",
        "limit",
        "longest",
        "longest_hint",
        "on_try",
    )

    def __init__(
        self,
        limit: int = 2,
        *,
        base: float = 0.5,
        longest: float = 8.0,
        longest_hint: float = 60.0,
        on_try: Callable[[Try], None] | None = None,
        clock: Callable[[], float] | None = None,
        uniform: Callable[[float, float], float] | None = None,
    ) -> None:
        """Make a policy; it may be shared by clients and calls.

        ``limit``: the tries after the first one at most; 0 for none.
        ``base``, ``longest``: the n-th pause takes a random time up to ``base * 2**n`` seconds, n from 0, and never
        more than ``longest``: all of it is chance ("full jitter"), so that callers who failed together do not come
        back together.
        ``longest_hint``: the longest pause in seconds that a server may ask for. One that asks for more is not asked
        again, since it would refuse: the error is raised, and its ``retry_after`` says when there is hope.
        ``on_try``: is given each try when it is over; what it raises ends the call.
        ``clock``, ``uniform``: seconds since 1970, and a random number between two; for tests.
        """
        if type(limit) is not int or limit < 0:
            raise ValueError(
                f"retries: the limit is a number of tries, 0 or more, not {limit!r}"
            )
        for name, value in (
            ("base", base),
            ("longest", longest),
            ("longest_hint", longest_hint),
        ):
            if not is_seconds(value):
                raise ValueError(
                    f"retries: {name} is a number of seconds, 0 or more, not {value!r}"
                )
        check_hook("retries: on_try", on_try)
        self.limit = limit
        self.base = base
        self.longest = longest
        self.longest_hint = longest_hint
        self.on_try = on_try
        self._clock = clock
        self._uniform = uniform or _uniform

    def __repr__(self) -> str:
        return f"Retries({self.limit}, base={self.base}, longest={self.longest}, longest_hint={self.longest_hint})"

    def pause(self, number: int, failed: Response | ApiError) -> float | None:
        """The seconds to wait after a try that failed; None when the server wants more than ``longest_hint``."""
        hint = wait_hint(failed.headers, self._clock)
        if hint is not None:
            return hint if hint <= self.longest_hint else None
        # A float has room for 2**1023, and no pause gets as long as 2**60 seconds.
        return self._uniform(
            0.0, min(self.longest, self.base * 2 ** min(number - 1, 60))
        )

    def again(self, request: Request) -> Request:
        """What the next try sends: the same. Who has no more than some time overrides this to shorten the timeout."""
        return request


def policy(retries: int | Retries) -> Retries:
    """The policy that ``retries=`` stands for."""
    return _of_limit(retries) if isinstance(retries, int) else retries


@cache
def _of_limit(limit: int) -> Retries:
    return Retries(limit)


def _uniform(low: float, high: float) -> float:
    from random import uniform  # takes long to load, and most calls succeed

    return uniform(low, high)


_IDEMPOTENT: Final = frozenset(
    ("GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE")
)
"""Doing these twice does what doing them once does (RFC 9110, 9.2.2; QUERY is defined as safe)."""

_NOT_CARRIED_OUT: Final = frozenset((408, 409, 429, 503))
"""The statuses of a request that was turned away before anything was done.

408: it did not arrive whole. 409: the state of things does not allow it. 429 and 503: the server has no room for it now
(RFC 9110, 15.5.9, 15.5.10 and 15.6.4; RFC 6585, 4). A 500, 502 or 504 may come from half-way: a gateway that waits no
longer does not know whether the server behind it goes on.
"""

_FAILURES: Final = (ConnectionError, TimeoutError, StatusError)


def retried(
    request: Request, chosen: Chosen, call: Call[Any], retries: Retries
) -> Flow[Response]:
    """Sends a request, signed anew for each try; the last answer, or the error of the last try.

    Redirects are followed within a try. For a stream the try is over when its first byte is there: what comes after
    it is never asked for again.
    """
    number = 1
    while True:
        try:
            response = yield from authenticated(request, chosen)
        except _FAILURES as error:
            error.tries = number
            delay = _delay(number, request, call, error, retries)
            if retries.on_try is not None:
                retries.on_try(_told(number, request, error.status, error, delay))
            if delay is None:
                raise
        else:
            response.tries = number
            delay = (
                None
                if response.success
                else _delay(number, request, call, response, retries)
            )
            if retries.on_try is not None:
                retries.on_try(_told(number, request, response.status, None, delay))
            if delay is None:
                return response
        yield Pause(delay)
        request = retries.again(request)
        number += 1


def _delay(
    number: int,
    request: Request,
    call: Call[Any],
    failed: Response | ApiError,
    retries: Retries,
) -> float | None:
    """The seconds until the next try; None when there is to be none."""
    if number > retries.limit:
        return None
    seen_other = isinstance(failed, Response) and failed.seen_other
    advice = failed.headers.get("x-should-retry", "").strip().lower()
    if advice == "true":
        again = not seen_other or _idempotent(request, call)
    elif advice == "false":
        again = False
    else:
        turned_away = failed.status in _NOT_CARRIED_OUT and not seen_other
        unsafe = failed.sent if isinstance(failed, ApiError) else not turned_away
        again = _may_pass(failed) and (not unsafe or _idempotent(request, call))
    return retries.pause(number, failed) if again else None


def _may_pass(failed: Response | ApiError) -> bool:
    """Whether the next try may go better."""
    if failed.status is None:
        return not (isinstance(failed, ConnectionError) and failed.lasting)
    return failed.status in (408, 409, 429) or failed.status >= 500


def _idempotent(request: Request, call: Call[Any]) -> bool:
    return (
        call.idempotent
        or request.method in _IDEMPOTENT
        or "idempotency-key" in request.headers
        or (bool(call.idempotency_key) and call.idempotency_key in request.headers)
    )


def _told(
    number: int,
    request: Request,
    status: int | None,
    error: ApiError | None,
    delay: float | None,
) -> Try:
    return Try(
        number=number,
        operation=request.operation,
        method=request.method,
        url=shown(request.url),
        status=status,
        error=error,
        delay=delay,
    )
