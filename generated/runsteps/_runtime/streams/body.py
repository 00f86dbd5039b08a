"""The body of an answer that is still coming."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from weakref import finalize

from ..http.transport import FAILURES, HttpResponse, mapped


class OpenBody:
    """A body that is still coming."""

    def __init__(self, response: HttpResponse, operation: str) -> None:
        self._response = response
        self._operation = operation
        # A generator that has not begun does nothing when it is collected; and at the end of a program it is collected
        # too late: what the library closes with is gone, and CPython 3.13 crashes there. This runs before.
        finalize(self, response.close)
        self.owner: object = None
        """What closes the connection when it is collected, and so must live as long as the body is read."""

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_bytes()
        except FAILURES as error:
            raise mapped(error, self._operation) from error

    def close(self) -> None:
        """Let go of the connection."""
        self._response.close()


class OpenAsyncBody:
    """A body that is still coming, in an event loop. Nothing closes its connection unasked."""

    def __init__(self, response: HttpResponse, operation: str) -> None:
        self._response = response
        self._operation = operation

    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(self._response.aiter_bytes()) as chunks:
                async for chunk in chunks:
                    yield chunk
        except FAILURES as error:
            raise mapped(error, self._operation) from error

    async def close(self) -> None:
        """Let go of the connection."""
        await self._response.aclose()
