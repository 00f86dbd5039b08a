"""When a call is tried again. No I/O: pauses are for the transport to make.

Tried again are connection errors, timeouts, and the statuses 408, 409, 429 and 5xx; ``x-should-retry: true`` or
``false`` from the server decides otherwise. What may change something is only sent again when the server has surely
not carried it out, or when doing it twice does what doing it once does (``Call.idempotent``).
"""

from __future__ import annotations

from typing import Any, Final

from ..auth.schemes import Chosen
from ..auth.servers import shown
from ..auth.signing import authenticated
from ..messages.errors import ApiConnectionError, ApiError, ApiTimeoutError, StatusError
from ..messages.exchange import SPENT, Flow, Pause, Request, Response
from .call import Call
from .deadlines import Limits
from .retries import Retries, Try

_IDEMPOTENT: Final = ("GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE")
"""Doing these twice does what doing them once does (RFC 9110, 9.2.2; QUERY is defined as safe)."""

_NOT_CARRIED_OUT: Final = frozenset((408, 409, 429, 503))
"""The statuses of a request that was turned away before anything was done.

408: it did not arrive whole. 409: the state of things does not allow it. 429 and 503: the server has no room for it now
(RFC 9110, 15.5.9, 15.5.10 and 15.6.4; RFC 6585, 4). A 500, 502 or 504 may come from half-way: a gateway that waits no
longer does not know whether the server behind it goes on.
"""

_FAILURES: Final = (ApiConnectionError, ApiTimeoutError, StatusError)


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
            _tell(retries, number, request, error, delay)
            if delay is None:
                raise
        else:
            response.tries = number
            delay = _delay(number, request, call, response, retries)
            _tell(retries, number, request, response, delay)
            if delay is None:
                return response
        yield Pause(delay)
        number += 1


def _delay(
    number: int,
    request: Request,
    call: Call[Any],
    failed: Response | ApiError,
    retries: Retries,
) -> float | None:
    """The seconds until the next try; None when there is to be none."""
    if number > retries.limit or (isinstance(failed, Response) and failed.success):
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
    if again and request.spent:
        failed.note = SPENT
        return None
    pause = retries.pause(number, failed) if again else None
    rest = Limits(request.operation, request.deadline).rest()
    return None if pause is None or pause >= rest else pause


def _may_pass(failed: Response | ApiError) -> bool:
    """Whether the next try may go better."""
    if failed.status is None:
        return not (isinstance(failed, ApiConnectionError) and failed.lasting)
    return failed.status in (408, 409, 429) or failed.status >= 500


def _idempotent(request: Request, call: Call[Any]) -> bool:
    return (
        call.idempotent
        or request.method in _IDEMPOTENT
        or "idempotency-key" in request.headers
        or (bool(call.idempotency_key) and call.idempotency_key in request.headers)
    )


def _tell(
    retries: Retries,
    number: int,
    request: Request,
    came: Response | ApiError,
    delay: float | None,
) -> None:
    if retries.on_try is not None:
        told = Try(
            number=number,
            operation=request.operation,
            method=request.method,
            url=shown(request.url),
            status=came.status,
            error=came if isinstance(came, ApiError) else None,
            delay=delay,
        )
        retries.on_try(told)
