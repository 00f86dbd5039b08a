"""Pages: all items of an operation that gives them in pieces, fetched as they are asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar

from ..http.raw import AsyncRawResource, RawResource, raw_async, raw_sync
from .known import I_co, Known, P_co
from .walk import Walk

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Call, Caller
    from ..messages.exchange import RawResponse
    from .paging import Paging

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741  an item


class Pages(Known[P_co, I_co]):
    """The items of all pages: ``for item in pages``. No request is made before; each ``for`` starts anew.

    The first page is asked for when something else is asked of it: ``pages.data``, ``len(pages)``, ``pages[0]``. From
    then on it stays, and a walk begins with it.

    A walk ends at a page that says it is the last, has no items, or names no further cursor. It goes backwards, the
    last item of each page first, when the call has the parameter that asks for what is before (and not the one for
    what is after). Raises ``PagingError`` rather than asking for the same page for ever, and what a call raises.
    """

    def __init__(
        self, client: Caller, call: Call[P_co], paging: Paging[P_co, I_co]
    ) -> None:
        self._client = client
        self._call = call
        self._paging = paging

    def __iter__(self) -> Iterator[I_co]:
        walk: Walk[P_co, I_co] = Walk(self._call, self._paging)
        for page in self._walked(walk):
            yield from walk.items(page)

    @property
    def page(self) -> P_co:
        """The first page, with all that it says."""
        if self._answer is None:
            self._answer = self._client.__send_raw__(self._call)
        page: P_co = self._answer.value
        return page

    def next_page(self) -> Pages[P_co, I_co] | None:
        """What comes after the first page; None when that is the last."""
        call = self._next
        if call is None:
            return None
        following: Pages[P_co, I_co] = Pages(self._client, call, self._paging)
        following._answer = self._client.__send_raw__(call)
        return following

    def pages(self) -> Iterator[P_co]:
        """The pages, one at a time, as they come; the items of each are in the server's order."""
        return self._walked(Walk(self._call, self._paging))

    def first(self) -> P_co:
        """The first page alone, asked for anew."""
        page: P_co = self._client.__send__(self._call)
        return page

    def _walked(self, walk: Walk[Any, Any]) -> Iterator[P_co]:
        answer = self._answer
        while walk.call is not None:
            answer = answer or self._client.__send_raw__(walk.call)
            walk.take(answer.value)
            yield answer.value
            walk.turn(answer)
            answer = None


class AsyncPages(Known[P_co, I_co]):
    """As ``Pages``, in an event loop: ``async for item in pages``. What is asked of the first page needs it first:

    pages = await client.things.list()
    """

    def __init__(
        self, client: AsyncCaller, call: Call[P_co], paging: Paging[P_co, I_co]
    ) -> None:
        self._client = client
        self._call = call
        self._paging = paging

    async def __aiter__(self) -> AsyncIterator[I_co]:
        walk: Walk[P_co, I_co] = Walk(self._call, self._paging)
        async for page in self._walked(walk):
            for item in walk.items(page):
                yield item

    def __await__(self) -> Generator[Any, Any, Self]:
        return self._begun().__await__()

    async def _begun(self) -> Self:
        if self._answer is None:
            self._answer = await self._client.__send_raw__(self._call)
        return self

    @property
    def page(self) -> P_co:
        """The first page, with all that it says."""
        if self._answer is None:
            raise RuntimeError("the first page has not been awaited: await the pages")
        page: P_co = self._answer.value
        return page

    async def next_page(self) -> AsyncPages[P_co, I_co] | None:
        """What comes after the first page; None when that is the last."""
        await self._begun()
        call = self._next
        if call is None:
            return None
        following: AsyncPages[P_co, I_co] = AsyncPages(self._client, call, self._paging)
        return await following

    def pages(self) -> AsyncIterator[P_co]:
        """The pages, one at a time, as they come; the items of each are in the server's order."""
        return self._walked(Walk(self._call, self._paging))

    async def first(self) -> P_co:
        """The first page alone, asked for anew."""
        page: P_co = await self._client.__send__(self._call)
        return page

    async def _walked(self, walk: Walk[Any, Any]) -> AsyncIterator[P_co]:
        answer = self._answer
        while walk.call is not None:
            answer = answer or await self._client.__send_raw__(walk.call)
            walk.take(answer.value)
            yield answer.value
            walk.turn(answer)
            answer = None


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
    return raw_sync(first_page(function))


def raw_pages_async(
    function: Callable[Concatenate[AsyncCaller, A], AsyncPages[P, I]],
) -> Callable[Concatenate[AsyncRawResource, A], Coroutine[Any, Any, RawResponse[P]]]:
    """As ``raw_pages``, awaited."""
    return raw_async(first_page_async(function))
