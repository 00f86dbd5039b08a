"""The operations of a resource, giving each result together with the answer that it was in."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from ..messages.exchange import RawResponse, Response
from .client import AsyncResource, Resource

if TYPE_CHECKING:
    from .call import Call

T = TypeVar("T")
C = TypeVar("C")
P = ParamSpec("P")


class Recorder(Resource):
    """A caller that keeps the last answer."""

    response: Response

    def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        answered = super().__send_raw__(call)
        self.response = answered.response
        return answered


class AsyncRecorder(AsyncResource):
    """An async caller that keeps the last answer."""

    response: Response

    async def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        answered = await super().__send_raw__(call)
        self.response = answered.response
        return answered


class RawResource(Resource):
    """The operations of a resource, each giving its result in a ``RawResponse``."""

    # Public names are those of operations.
    def _recorder(self) -> Recorder:
        return Recorder(self)


class AsyncRawResource(AsyncResource):
    """The operations of an async resource, each giving its result in a ``RawResponse``."""

    def _recorder(self) -> AsyncRecorder:
        return AsyncRecorder(self)


# Functions and no descriptor classes: only for a function do type checkers carry every overload of an operation over.
# A resource is of the kind that its operations need, so the caller may be of any.
def raw_sync(
    function: Callable[Concatenate[C, P], T],
) -> Callable[Concatenate[RawResource, P], RawResponse[T]]:
    """The method that carries an operation out and gives its result with the answer.

    Of a stream the answer has no ``content``, since it is the stream.
    """

    @wraps(function)
    def method(node: Any, /, *given: P.args, **more: P.kwargs) -> RawResponse[T]:
        recorder = node._recorder()
        value = function(recorder, *given, **more)
        return RawResponse(value, recorder.response)

    return method


def raw_async(
    function: Callable[Concatenate[C, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[AsyncRawResource, P], Coroutine[Any, Any, RawResponse[T]]]:
    """As ``raw_sync``, awaited."""

    @wraps(function)
    async def method(node: Any, /, *given: P.args, **more: P.kwargs) -> RawResponse[T]:
        recorder = node._recorder()
        value = await function(recorder, *given, **more)
        return RawResponse(value, recorder.response)

    return method
