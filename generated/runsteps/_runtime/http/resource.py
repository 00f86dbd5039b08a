"""The nodes of the tree on a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar, Unpack

if TYPE_CHECKING:
    from ..messages.exchange import RawResponse
    from .call import Call
    from .caller import AsyncCaller, Caller
    from .options import CallOptions

T = TypeVar("T")


class Resource:
    """A node of the tree on a client. It holds the client itself: a deep one costs no more than a shallow one."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = (
            caller._caller if isinstance(caller, Resource) else caller
        )

    def send(self, call: Call[T]) -> T:
        """The call's result."""
        return self._caller.send(call)

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        return self._caller.send_raw(call)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call; see the client's method of this name."""
        return type(self)(self._caller.with_options(**options))


class AsyncResource:
    """A node of the tree on an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = (
            caller._caller if isinstance(caller, AsyncResource) else caller
        )

    async def send(self, call: Call[T]) -> T:
        """The call's result."""
        return await self._caller.send(call)

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        return await self._caller.send_raw(call)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call; see the client's method of this name."""
        return type(self)(self._caller.with_options(**options))
