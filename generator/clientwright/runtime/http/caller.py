"""What endpoint functions need of a client; every client and resource is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self, TypeVar, Unpack

if TYPE_CHECKING:
    from ..messages.exchange import RawResponse
    from .call import Call
    from .options import CallOptions

T = TypeVar("T")


class Caller(Protocol):
    """Carries calls out and waits for them."""

    def send(self, call: Call[T]) -> T:
        """The call's result."""
        ...

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        ...

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call."""
        ...


class AsyncCaller(Protocol):
    """Carries calls out in an event loop."""

    async def send(self, call: Call[T]) -> T:
        """The call's result."""
        ...

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        ...

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call."""
        ...
