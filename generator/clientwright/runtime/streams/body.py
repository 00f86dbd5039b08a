"""What the bytes of a stream come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Body(Protocol):
    """A response's body that is still coming."""

    def __iter__(self) -> Iterator[bytes]: ...
    def finish(self) -> None:
        """Let go of the connection, after the last item."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class AsyncBody(Protocol):
    """A response's body that is still coming, in an event loop."""

    async def __anext__(self) -> bytes: ...
    async def finish(self) -> None:
        """Let go of the connection, after the last item."""
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...
