"""Streams: the items of a response, one by one, as they come.

The last item of a stream whose description marks one (``x-clientwright-terminator``) is an item like any other: it is
given, and then the stream ends, whether or not the server closes the connection.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

from .call import Events
from .codec import Unknown
from .deviations import Deviations
from .errors import ConnectionError, StreamError
from .messages import Headers, Response
from .sse import EventDecoder, LineDecoder, ServerSentEvent

E = TypeVar("E")

REMEMBERED = 1000
"""How many items ``StreamError.received`` has at most, so that an endless stream does not fill the memory."""


class Body(Protocol):
    """A response's body that is still coming."""

    def __iter__(self) -> Iterator[bytes]: ...
    def close(self) -> None:
        """Let go of the connection."""
        ...


class AsyncBody(Protocol):
    """A response's body that is still coming, in an event loop."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...
    async def close(self) -> None:
        """Let go of the connection."""
        ...


class Items(Generic[E]):
    """Bytes to items: what both kinds of stream have in common. Takes chunks and gives items; no I/O."""

    def __init__(
        self,
        events: Events[E],
        operation: str,
        response: Response,
        report: Callable[[str, Response, Any, Deviations], None],
    ) -> None:
        self.response = response
        self.complete = False
        """Whether an item came after which there is none."""
        self._events = events
        self._operation = operation
        self._report = report
        self._received: deque[Any] = deque(maxlen=REMEMBERED)
        self._sse = EventDecoder()
        self._jsonl = LineDecoder()

    def feed(self, chunk: bytes) -> Iterator[E]:
        """The items that this chunk completes."""
        if self._events.kind == "sse":
            for event in self._sse.feed(chunk):
                yield self._event(event)
                if self.complete:
                    return
        else:
            yield from map(self._line, self._jsonl.feed(chunk))

    def end(self) -> Iterator[E]:
        """The items that only the end of the body completes; ``StreamError`` when the last one is missing."""
        if self._events.kind != "sse":
            yield from map(self._line, self._jsonl.end())
        if self._events.terminators and not self.complete:
            names = " or ".join(sorted(map(repr, self._events.terminators)))
            raise self.error(f"the stream was cut: it ended before the event {names}")

    def error(self, message: str) -> StreamError:
        """The error for this stream, with what was received so far."""
        return StreamError(
            message,
            operation=self._operation,
            response=self.response,
            received=tuple(self._received),
        )

    def _event(self, event: ServerSentEvent) -> E:
        item = event.item()
        failure = ""
        if self._events.json_data:
            try:
                item["data"] = json.loads(event.data)
            except (ValueError, RecursionError) as error:
                failure = f"the data of an event {event.event!r} is not JSON ({error}): {event.data[:200]!r}"
        last = event.event in self._events.terminators
        # Data that is no JSON is right where it is described as a text, such as [DONE], and in events that the
        # description does not know; the decoder tells.
        found = Deviations(item)
        decoded = self._events.decode(item, found)
        if failure and found and not last and not isinstance(decoded, Unknown):
            raise self.error(failure)
        self.complete = last
        return self._kept(item, decoded, found)

    def _line(self, line: bytes) -> E:
        try:
            item: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise self.error(f"a line is not JSON ({error}): {line[:200]!r}") from None
        found = Deviations(item)
        return self._kept(item, self._events.decode(item, found), found)

    def _kept(self, item: Any, decoded: E, found: Deviations) -> E:
        if found:
            self._report(self._operation, self.response, item, found)
        self._received.append(decoded)
        return decoded


class _About:
    """What a stream says about its response."""

    _items: Items[Any]

    @property
    def status(self) -> int:
        """The response's status."""
        return self._items.response.status

    @property
    def headers(self) -> Headers:
        """The response's header fields; names in any case."""
        return self._items.response.headers

    @property
    def request_id(self) -> str | None:
        """What the server calls this exchange."""
        return self._items.response.request_id


class Stream(_About, Generic[E]):
    """The items of a response, to be iterated once. Leaving ``with``, or reaching the end, closes the connection."""

    def __init__(self, items: Items[E], body: Body) -> None:
        self._items = items
        self._body = body
        self._iterator = self._run(items)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        return next(self._iterator)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop: no more items, and the connection is let go."""
        self._iterator.close()
        self._body.close()

    def _run(self, items: Items[E]) -> Generator[E, None, None]:
        try:
            for chunk in self._body:
                yield from items.feed(chunk)
                if items.complete:
                    return
            yield from items.end()
        except ConnectionError as error:
            raise items.error(f"the stream was cut: {error.message}") from error
        finally:
            self._body.close()


class AsyncStream(_About, Generic[E]):
    """As ``Stream``, in an event loop: ``async for`` and ``async with``."""

    def __init__(self, items: Items[E], body: AsyncBody) -> None:
        self._items = items
        self._body = body
        self._iterator = self._run(items)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        return await anext(self._iterator)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Stop: no more items, and the connection is let go."""
        await self._iterator.aclose()
        await self._body.close()

    async def _run(self, items: Items[E]) -> AsyncGenerator[E, None]:
        try:
            async for chunk in self._body:
                for item in items.feed(chunk):
                    yield item
                if items.complete:
                    return
            for item in items.end():
                yield item
        except ConnectionError as error:
            raise items.error(f"the stream was cut: {error.message}") from error
        finally:
            await self._body.close()
