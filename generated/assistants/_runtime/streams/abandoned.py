"""An answer that is still coming in an event loop, and how it is let go of when nobody does so.

The library reads an answer by async generators in each other. An event loop closes each one that is collected, and each
that is left at its end, in any order, and says what goes wrong with that. So it does not learn of them, but of one that
has none inside, and closes the answer.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import suppress
from types import coroutine
from typing import Any, Final

from ..http.transport import HttpResponse, event_loop

PATIENCE: Final = 0.1
"""How many seconds after its last item an answer has to end, if its connection is to be used again."""

_CLOSING: set[Any] = set()
"""The tasks that close, of which an event loop itself does not keep hold."""


class Exchange:
    """An answer whose bytes are taken one chunk after the other."""

    def __init__(self, response: HttpResponse) -> None:
        self._response = response
        self._chunks = response.aiter_bytes()
        self.closed = False
        self.loop: Any = event_loop()
        self.guard = _guard(self)

    async def read(self) -> bytes:
        """The next chunk; ``StopAsyncIteration`` after the last."""
        chunk: bytes = await _unseen(self._chunks.__anext__)
        return chunk

    async def finish(self) -> None:
        """Let go of the connection after the last item: for the next call, if the answer ends here and now."""
        from anyio import move_on_after

        network = self._response.extensions.get("network_stream")
        if not self.closed and network is not None:
            with suppress(Exception), move_on_after(PATIENCE):
                while True:
                    await self.read()
        await self.close()

    async def close(self) -> None:
        """Let go of the connection."""
        if not self.closed:
            self.closed = True
            # First: then no generator has to wait for anything when it is collected.
            await self._response.aclose()
            with suppress(RuntimeError):  # Another task waits for a chunk.
                await self._chunks.aclose()
            with suppress(RuntimeError):  # It is the guard that closes.
                await self.guard.aclose()


async def _guard(exchange: Exchange) -> AsyncGenerator[None, None]:
    """What the event loop closes at its end, and with it the answer."""
    try:
        yield
    finally:
        await exchange.close()


def abandoned(exchange: Exchange) -> None:
    """Close an answer that nobody can read any more, from wherever its reader is collected."""
    if exchange.closed:
        return
    loop = exchange.loop
    with suppress(
        RuntimeError
    ):  # The event loop is over, and has closed what it knew of.
        if hasattr(loop, "create_task"):
            # At once if it can be: at its end, a loop waits for tasks that have begun.
            here = _runs_here(loop)
            _begin(exchange) if here else loop.call_soon_threadsafe(_begin, exchange)
        else:
            loop.run_sync_soon(_begin_in_trio, exchange)


def _runs_here(loop: Any) -> bool:
    from asyncio import get_running_loop

    try:
        return get_running_loop() is loop
    except RuntimeError:
        return False


def _begin(exchange: Exchange) -> None:
    task = exchange.loop.create_task(_closing(exchange))
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)


async def _closing(exchange: Exchange) -> None:
    with suppress(Exception):
        await _whatever_comes(exchange.close())


def _begin_in_trio(exchange: Exchange) -> None:
    async def closing() -> None:
        from anyio import CancelScope

        with CancelScope(shield=True), suppress(Exception):
            await exchange.close()

    with suppress(RuntimeError):  # Too late: now it is the guard that is closed.
        sys.modules["trio"].lowlevel.spawn_system_task(closing)


@coroutine
def _whatever_comes(closing: Coroutine[Any, Any, None]) -> Generator[Any, Any, None]:
    """Awaits something to its end: whoever ends an event loop cancels what goes on."""
    with suppress(StopIteration):
        while True:
            given = closing.send(None)
            try:
                yield given
            except GeneratorExit:
                raise
            except BaseException:
                continue


@coroutine
def _unseen(begin: Callable[[], Any]) -> Generator[Any, Any, Any]:
    """Awaits something in which async generators begin that the event loop does not learn of."""
    awaited: Any = None
    sent: Any = None
    error: BaseException | None = None
    while True:
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(None, None)
        try:
            if awaited is None:
                awaited = begin().__await__()
            given = awaited.send(sent) if error is None else awaited.throw(error)
        except StopIteration as done:
            return done.value
        finally:
            sys.set_asyncgen_hooks(*hooks)
        try:
            sent, error = (yield given), None
        except BaseException as thrown:
            error = thrown
