"""The operations of a resource, giving each result together with the answer that it was in."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    ParamSpec,
    Self,
    TypeVar,
    Unpack,
    overload,
)

from ..messages.exchange import RawResponse, Response
from .client import AsyncResource, Resource

if TYPE_CHECKING:
    from ..pages.pages import AsyncPages, Pages
    from ..streams.stream import AsyncStream, Stream
    from .call import Call, CallOptions, StreamCall
    from .caller import AsyncCaller, Caller

T = TypeVar("T")
E = TypeVar("E")
Page = TypeVar("Page")
Item = TypeVar("Item")
P = ParamSpec("P")


class RawResource(Resource):
    """The operations of a resource, each giving its result in a ``RawResponse``."""


class AsyncRawResource(AsyncResource):
    """The operations of an async resource, each giving its result in a ``RawResponse``."""


# Functions and no descriptor classes: only for a function do type checkers carry every overload of an operation over.
@overload
def raw(
    function: Callable[Concatenate[Caller, P], Pages[Page, Item]],
) -> Callable[Concatenate[RawResource, P], RawResponse[Page]]: ...
@overload
def raw(
    function: Callable[Concatenate[Caller, P], T],
) -> Callable[Concatenate[RawResource, P], RawResponse[T]]: ...
def raw(function: Callable[..., Any]) -> Callable[..., Any]:
    """The method that carries an operation out and gives its result with the answer.

    Of an operation with pages it is the first page; of a stream the answer has no ``content``, since it is the stream.
    """

    @wraps(function)
    def method(
        resource: RawResource, *arguments: Any, **options: Any
    ) -> RawResponse[Any]:
        recorder = _Recorder(resource)
        value = function(recorder, *arguments, **options)
        if _is_pages(value):
            value = value.first()
        return RawResponse(value, recorder.response)

    return method


@overload
def raw_async(
    function: Callable[Concatenate[AsyncCaller, P], AsyncPages[Page, Item]],
) -> Callable[
    Concatenate[AsyncRawResource, P], Coroutine[Any, Any, RawResponse[Page]]
]: ...
@overload
def raw_async(
    function: Callable[Concatenate[AsyncCaller, P], Coroutine[Any, Any, T]],
) -> Callable[
    Concatenate[AsyncRawResource, P], Coroutine[Any, Any, RawResponse[T]]
]: ...
def raw_async(function: Callable[..., Any]) -> Callable[..., Any]:
    """As ``raw``, awaited."""

    @wraps(function)
    async def method(
        resource: AsyncRawResource, *arguments: Any, **options: Any
    ) -> RawResponse[Any]:
        recorder = _AsyncRecorder(resource)
        given = function(recorder, *arguments, **options)
        value = await (given.first() if _is_pages(given) else given)
        return RawResponse(value, recorder.response)

    return method


class _Recorder:
    """A caller that keeps the last answer."""

    response: Response

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def send(self, call: Call[T]) -> T:
        return self.send_raw(call).value

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        answered = self._caller.send_raw(call)
        self.response = answered.response
        return answered

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        stream = self._caller.stream(call)
        self.response = stream.response
        return stream

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        return type(self)(self._caller.with_options(**options))


class _AsyncRecorder:
    """An async caller that keeps the last answer."""

    response: Response

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def send(self, call: Call[T]) -> T:
        return (await self.send_raw(call)).value

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        answered = await self._caller.send_raw(call)
        self.response = answered.response
        return answered

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        stream = await self._caller.stream(call)
        self.response = stream.response
        return stream

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        return type(self)(self._caller.with_options(**options))


def _is_pages(value: object) -> bool:
    from ..pages.pages import (
        AsyncPages,
        Pages,
    )  # not needed before an operation is called raw

    return isinstance(value, Pages | AsyncPages)
