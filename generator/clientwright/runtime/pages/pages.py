"""Pages: all items of an operation that gives them in pieces, fetched as they are asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from ..http.raw import AsyncRawResource, RawResource, raw, raw_async
from .walk import Walk

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Call, Caller
    from ..messages.exchange import RawResponse
    from .paging import Paging

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741  an item


class Pages(Generic[P, I]):
    """The items of all pages: ``for item in pages``. No request is made before; each ``for`` starts anew.

    A walk ends at a page that says it is the last, has no items, or names no further cursor. It goes backwards, the
    last item of each page first, when the call has the parameter that asks for what is before (and not the one for
    what is after). Raises ``PagingError`` rather than asking for the same page for ever, and what a call raises.
    """

    def __init__(self, client: Caller, call: Call[P], paging: Paging[P, I]) -> None:
        self._client = client
        self._call = call
        self._paging = paging

    def __iter__(self) -> Iterator[I]:
        walk = Walk(self._call, self._paging)
        for page in self._walked(walk):
            yield from walk.items(page)

    def pages(self) -> Iterator[P]:
        """The pages, one at a time, as they come; the items of each are in the server's order."""
        return self._walked(Walk(self._call, self._paging))

    def first(self) -> P:
        """The first page alone."""
        return self._client.send(self._call)

    def _walked(self, walk: Walk[P, I]) -> Iterator[P]:
        while walk.call is not None:
            answer = self._client.send_raw(walk.call)
            walk.take(answer.value)
            yield answer.value
            walk.turn(answer)


class AsyncPages(Generic[P, I]):
    """As ``Pages``, in an event loop: ``async for item in pages``; ``await pages`` is the first page."""

    def __init__(
        self, client: AsyncCaller, call: Call[P], paging: Paging[P, I]
    ) -> None:
        self._client = client
        self._call = call
        self._paging = paging

    async def __aiter__(self) -> AsyncIterator[I]:
        walk = Walk(self._call, self._paging)
        async for page in self._walked(walk):
            for item in walk.items(page):
                yield item

    def __await__(self) -> Generator[Any, Any, P]:
        return self.first().__await__()

    def pages(self) -> AsyncIterator[P]:
        """The pages, one at a time, as they come; the items of each are in the server's order."""
        return self._walked(Walk(self._call, self._paging))

    async def first(self) -> P:
        """The first page alone."""
        return await self._client.send(self._call)

    async def _walked(self, walk: Walk[P, I]) -> AsyncIterator[P]:
        while walk.call is not None:
            answer = await self._client.send_raw(walk.call)
            walk.take(answer.value)
            yield answer.value
            walk.turn(answer)


A = ParamSpec("A")


def first_page(
    function: Callable[Concatenate[Caller, A], Pages[P, I]],
) -> Callable[Concatenate[Caller, A], P]:
    """The function that asks for the first page."""

    @wraps(function)
    def first(client: Caller, /, *arguments: A.args, **options: A.kwargs) -> P:
        return function(client, *arguments, **options).first()

    return first


def first_page_async(
    function: Callable[Concatenate[AsyncCaller, A], AsyncPages[P, I]],
) -> Callable[Concatenate[AsyncCaller, A], Coroutine[Any, Any, P]]:
    """As ``first_page``, awaited."""

    @wraps(function)
    async def first(
        client: AsyncCaller, /, *arguments: A.args, **options: A.kwargs
    ) -> P:
        return await function(client, *arguments, **options).first()

    return first


def raw_pages(
    function: Callable[Concatenate[Caller, A], Pages[P, I]],
) -> Callable[Concatenate[RawResource, A], RawResponse[P]]:
    """The method that asks for the first page and gives it with the answer."""
    return raw(first_page(function))


def raw_pages_async(
    function: Callable[Concatenate[AsyncCaller, A], AsyncPages[P, I]],
) -> Callable[Concatenate[AsyncRawResource, A], Coroutine[Any, Any, RawResponse[P]]]:
    """As ``raw_pages``, awaited."""
    return raw_async(first_page_async(function))
