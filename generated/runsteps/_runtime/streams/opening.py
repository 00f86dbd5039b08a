"""A call whose answer is a stream, without I/O, up to where the answer begins to come."""

from __future__ import annotations

from typing import Any, TypeVar

from ..auth.credentials import OwnCredentials
from ..http.sending import answered, tell
from ..http.settings import Settings
from ..messages.errors import plain_body
from ..messages.exchange import Flow, Response
from ..wire.deviations import Deviations
from ..wire.errors import DecodeError
from .call import StreamCall
from .errors import StreamError
from .events import Items

E = TypeVar("E")


def opening(
    call: StreamCall[Any, E], settings: Settings, http: OwnCredentials
) -> Flow[Response]:
    """Sends a call whose answer is a stream; the answer, whose body is still coming."""
    response = yield from answered(call, settings, http, call.events.accept)
    if response.opened is None:
        came = response.media_type or "of no stated type"
        message = (
            f"the answer is {came}, where a stream ({call.events.accept}) is described"
        )
        raise StreamError(
            message,
            operation=call.operation,
            response=response,
            body=plain_body(response.content),
        )
    return response


def items(call: StreamCall[Any, E], settings: Settings, response: Response) -> Items[E]:
    """The items of the answer; a client that is strict raises what they depart in, any other tells of it."""

    def report(
        operation: str, response: Response, body: Any, found: Deviations
    ) -> None:
        deviations = tuple(found)
        if settings.strict:
            raise DecodeError(
                deviations, operation=operation, response=response, body=body
            )
        tell(settings, operation, deviations)

    return Items(call.events, call.operation, response, report)
