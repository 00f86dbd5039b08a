"""Streams: the items of a response, one by one, as they come.

The last item of a stream whose description marks one (``x-clientwright-terminator``) is an item like any other: it is
given, and then the stream ends, whether or not the server closes the connection. Whatever goes wrong once a stream is
open raises ``StreamError``, with the items that came before; a stream never just ends.
"""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import suppress
from inspect import isawaitable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from ..http.checks import check_hook
from ..messages.errors import ApiConnectionError, ApiTimeoutError
from ..messages.exchange import Headers, Response
from .body import AsyncBody, Body
from .call import StreamError
from .events import Items as Items

if TYPE_CHECKING:
    from .accumulate import Accumulated, AsyncAccumulated
    from .handling import EventHandler

E = TypeVar("E")
M = TypeVar("M")


class _Read(Generic[E]):
    """What both kinds of stream say of their response and of themselves."""

    _items: Items[E]
    _begun: bool
    _over: bool
    """Whether no more items are given."""
    _ended: bool
    """Whether all there are were given."""

    @property
    def response(self) -> Response:
        """The response itself; its body is the stream."""
        return self._items.response

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

    @property
    def event(self) -> Mapping[str, Any]:
        """What the server said beside the data of the latest item: ``event``, ``id`` and ``retry``, as far as it did.

        Empty where items are events, which say it themselves.
        """
        name, _, more = self._items.latest
        return {"event": name, **(more or {})} if name else {**(more or {})}

    def _known(self, event: str) -> None:
        """``ValueError`` for an event that this stream does not have."""
        names = self._items.names
        if event not in names:
            from difflib import get_close_matches

            close = get_close_matches(event, names, 1)
            hint = f": is it {close[0]!r}?" if close else ""
            raise ValueError(f"this stream has no event {event!r}{hint}")

    def watch(self, told: Callable[[E, Any], None]) -> None:
        """Have ``told`` called with each item and its JSON, before the item is given."""
        self._items.watchers.append(told)

    def on(self, event: str, told: Callable[[Any], object]) -> Self:
        """Have ``told`` called with each event of a name, before it is given. In an event loop it may be async."""
        self._known(event)
        self._check_told(told)
        self.watch(
            lambda item, raw: (
                self._tell(told, item) if raw.get("event") == event else None
            )
        )
        return self

    def _handled(self, handler: EventHandler[E], texts: Sequence[str]) -> None:
        from .handling import telling

        for name in dir(handler):
            if name.startswith("on_"):
                self._check_told(getattr(handler, name))
        self.watch(telling(handler, self._items.names, texts, self._tell))

    def _check_told(self, told: Callable[..., object]) -> None:
        """``TypeError`` for what cannot be called, or not here."""
        check_hook("told", told)

    def _tell(self, told: Callable[[Any], object], given: Any) -> None:
        told(given)

    def _close(self, following: object) -> None:
        self._over = True
        if self._items.complete and following is None:
            # Left between the last item and finding out that it was.
            self._ended = True

    def _cut(self, error: ApiConnectionError | ApiTimeoutError) -> StreamError:
        return self._items.error(f"the stream was cut: {error.message}")

    def _check(self) -> None:
        """``StreamError`` for a stream of which nothing more comes although it has not come to its end."""
        if self._over and not self._ended:
            raise self._items.error(
                "the stream was left before its end: nothing more comes of it"
            )


class Stream(_Read[E]):
    """The items of a response, to be iterated once. Leaving ``with``, or reaching the end, closes the connection.

    A loop in which the stream is closed ends. To begin a loop over a stream that was closed, or that failed, before its
    end is a ``StreamError``: it would look like a stream without items.
    """

    def __init__(self, items: Items[E], body: Body) -> None:
        self._items = items
        self._body = body
        self._begun = self._over = self._ended = False
        self._following: Callable[[], Stream[E] | None] | None = None
        self._accumulated: Accumulated[E] | None = None
        self._iterator = self._run()

    def __iter__(self) -> Iterator[E]:
        self._check()
        return self._iterator

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

    def accumulate(self) -> Accumulated[E]:
        """The same events, folded into the wholes that they are about. Before the first event is taken."""
        if self._accumulated is None:
            from .accumulate import Accumulated, Wholes

            wholes = Wholes.of(self._items, begun=self._begun)
            self._accumulated = Accumulated(self, wholes)
        return self._accumulated

    def text_deltas(self) -> Iterator[str]:
        """The texts as they come, piece by piece; takes the events. As ``accumulate().text_deltas()``."""
        return self.accumulate().text_deltas()

    def every(self, model: type[M]) -> list[M]:
        """All wholes of a model, once all events are taken. As ``accumulate().every(model)``."""
        return self.accumulate().every(model)

    def final(self, model: type[M]) -> M:
        """The last whole of a model, once all events are taken. As ``accumulate().final(model)``."""
        return self.accumulate().final(model)

    def until_done(self, handler: EventHandler[E] | None = None) -> Self:
        """Take all events, for those who are told of them."""
        whole = self.accumulate()
        if handler is not None:
            self._handled(handler, whole.texts)
        for _ in self:
            pass
        if handler is not None:
            handler.on_end()
        return self

    def continue_with(self, following: Callable[[], Stream[E] | None]) -> Self:
        """Go on with the stream that ``following`` gives when this one has come to its end, and so on until None."""
        self._following = following
        return self

    def close(self) -> None:
        """Stop: no more items, and the connection is let go."""
        self._close(self._following)
        # In another thread that waits for an item, it cannot be closed; without its connection it will stop.
        with suppress(ValueError):
            self._iterator.close()
        self._body.finish() if self._ended else self._body.close()

    def _run(self) -> Generator[E, None, None]:
        self._begun = True
        try:
            while True:
                items, body = self._items, self._body
                try:
                    for chunk in body:
                        yield from items.feed(chunk)
                        if items.complete:
                            break
                    else:
                        yield from () if self._over else items.end()
                except (ApiConnectionError, ApiTimeoutError) as error:
                    if not self._over:
                        raise self._cut(error) from error
                finally:
                    body.finish() if items.complete else body.close()
                following = self._next()
                if following is None:
                    break
                following._items.take_over(items)
                self._items, self._body = following._items, following._body
            self._ended = not self._over
        finally:
            self._over = True

    def _next(self) -> Stream[E] | None:
        """The stream to go on with."""
        if self._following is None or self._over:
            return None
        following = self._following()
        if following is not None and self._over:  # closed meanwhile
            following.close()
            return None
        return following


class AsyncStream(_Read[E]):
    """As ``Stream``, in an event loop: ``async for`` and ``async with``."""

    def __init__(self, items: Items[E], body: AsyncBody) -> None:
        self._items = items
        self._body = body
        self._begun = self._over = self._ended = False
        self._following: Callable[[], Awaitable[AsyncStream[E] | None]] | None = None
        self._accumulated: AsyncAccumulated[E] | None = None
        self._pending: list[tuple[Callable[[Any], object], Any]] = []
        """Who is yet to be told of the item that comes next."""
        self._ready: Iterator[E] = iter(())
        """The items of what has been read."""
        self._read = False
        """Whether the body has been read to its end."""

    def __aiter__(self) -> AsyncIterator[E]:
        self._check()
        return self

    async def __anext__(self) -> E:
        self._begun = True
        try:
            while not self._over:
                for item in self._ready:
                    while self._pending:
                        await _done(*self._pending.pop(0))
                    return item
                await self._more()
        except BaseException:
            self._over = True
            await self._body.close()
            raise
        raise StopAsyncIteration

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()

    def accumulate(self) -> AsyncAccumulated[E]:
        """The same events, folded into the wholes that they are about. Before the first event is taken."""
        if self._accumulated is None:
            from .accumulate import AsyncAccumulated, Wholes

            wholes = Wholes.of(self._items, begun=self._begun)
            self._accumulated = AsyncAccumulated(self, wholes)
        return self._accumulated

    def text_deltas(self) -> AsyncIterator[str]:
        """As ``Stream.text_deltas``."""
        return self.accumulate().text_deltas()

    async def every(self, model: type[M]) -> list[M]:
        """As ``Stream.every``."""
        return await self.accumulate().every(model)

    async def final(self, model: type[M]) -> M:
        """As ``Stream.final``."""
        return await self.accumulate().final(model)

    async def until_done(self, handler: EventHandler[E] | None = None) -> Self:
        """As ``Stream.until_done``."""
        whole = self.accumulate()
        if handler is not None:
            self._handled(handler, whole.texts)
        async for _ in self:
            pass
        if handler is not None:
            await _done(lambda _: handler.on_end(), None)
        return self

    def _check_told(self, told: Callable[..., object]) -> None:
        if not callable(told):
            raise TypeError(f"told: a function, not {told!r}")

    def _tell(self, told: Callable[[Any], object], given: Any) -> None:
        self._pending.append((told, given))

    def continue_with(
        self, following: Callable[[], Awaitable[AsyncStream[E] | None]]
    ) -> Self:
        """As ``Stream.continue_with``."""
        self._following = following
        return self

    async def close(self) -> None:
        """Stop: no more items, and the connection is let go."""
        self._close(self._following)
        await (self._body.finish() if self._ended else self._body.close())

    aclose = close

    async def _more(self) -> None:
        """Read on: there are items again, or it is over."""
        items = self._items
        if not items.complete and not self._read:
            try:
                self._ready = items.feed(await anext(self._body))
            except StopAsyncIteration:
                self._read = True
                self._ready = items.end()
            except (ApiConnectionError, ApiTimeoutError) as error:
                if not self._over:
                    raise self._cut(error) from error
            return
        await (self._body.finish() if items.complete else self._body.close())
        following = await self._next()
        if following is None:
            self._ended = not self._over
            self._over = True
            return
        following._items.take_over(items)
        self._items, self._body = following._items, following._body
        self._ready, self._read = iter(()), False

    async def _next(self) -> AsyncStream[E] | None:
        """The stream to go on with."""
        if self._following is None or self._over:
            return None
        following = await self._following()
        if following is not None and self._over:  # closed meanwhile
            await following.close()
            return None
        return following


async def _done(told: Callable[[Any], object], given: Any) -> None:
    result = told(given)
    if isawaitable(result):
        await result
