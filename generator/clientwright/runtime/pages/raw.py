"""The operations with pages of a resource, each giving the first page together with the answer that it was in."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from ..http.raw import AsyncRawResource, RawResource, raw, raw_async

if TYPE_CHECKING:
    from ..http.caller import AsyncCaller, Caller
    from ..messages.exchange import RawResponse
    from .pages import AsyncPages, Pages

Page = TypeVar("Page")
Item = TypeVar("Item")
P = ParamSpec("P")


def raw_pages(
    function: Callable[Concatenate[Caller, P], Pages[Page, Item]],
) -> Callable[Concatenate[RawResource, P], RawResponse[Page]]:
    """The method that asks for the first page and gives it with the answer."""

    @wraps(function)
    def first(client: Caller, /, *arguments: P.args, **options: P.kwargs) -> Page:
        return function(client, *arguments, **options).first()

    return raw(first)


def raw_pages_async(
    function: Callable[Concatenate[AsyncCaller, P], AsyncPages[Page, Item]],
) -> Callable[Concatenate[AsyncRawResource, P], Coroutine[Any, Any, RawResponse[Page]]]:
    """As ``raw_pages``, awaited."""

    @wraps(function)
    async def first(
        client: AsyncCaller, /, *arguments: P.args, **options: P.kwargs
    ) -> Page:
        return await function(client, *arguments, **options).first()

    return raw_async(first)
