"""A stream that is about to be opened in an event loop."""

from __future__ import annotations

from collections.abc import Coroutine, Generator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from .stream import AsyncStream

E = TypeVar("E")


class Opening(Coroutine[Any, Any, "AsyncStream[E]"], Generic[E]):
    """What is awaited for a stream, or entered for it at once: ``async with client.things.create(...) as stream``."""

    def __init__(self, opening: Coroutine[Any, Any, AsyncStream[E]]) -> None:
        self._opening = opening

    def __await__(self) -> Generator[Any, Any, AsyncStream[E]]:
        return self._opening.__await__()

    async def __aenter__(self) -> AsyncStream[E]:
        self._stream = await self._opening
        return self._stream

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self._stream.close()

    def send(self, value: Any, /) -> Any:
        """Go on, as coroutines do."""
        return self._opening.send(value)

    def throw(self, *error: Any) -> Any:
        """Go on with an error, as coroutines do."""
        return self._opening.throw(*error)

    def close(self) -> None:
        """Stop, as coroutines do."""
        self._opening.close()
