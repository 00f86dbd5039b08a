"""Tools whose calls come in a stream, and whose outputs are answered by another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from ..streams.awaited import Opening
    from ..streams.call import StreamCall
    from ..streams.caller import AsyncStreamCaller, StreamCaller
    from ..streams.stream import AsyncStream, Stream
    from ..waiting.steps import Steps
    from .loop import HandOver
    from .use import ToolOptions, ToolUse

T = TypeVar("T")
E = TypeVar("E")


class _Latest(Generic[T]):
    """The last value that a stream has brought, to be answered when the stream is over."""

    def __init__(self, hand_over: HandOver[T], events: frozenset[str]) -> None:
        self._hand_over = hand_over
        self._events = events
        self._seen: T | None = None

    def see(self, event: Any, item: Any) -> None:
        """Remember the value that an event brings."""
        if item.get("event") in self._events:
            self._seen = event.data

    def answer(self, first: StreamCall[T, E]) -> Steps[StreamCall[T, E] | None]:
        """The call that answers the value; None when there is nothing to answer."""
        seen, self._seen = self._seen, None
        if seen is None:
            return None
        call = yield from self._hand_over.following(seen, first, stream=True)
        return cast("StreamCall[T, E] | None", call)


def stream_with_tools(
    client: StreamCaller,
    offer: Callable[[list[Any]], StreamCall[T, E]],
    tools: Sequence[Any],
    use: ToolUse[T],
    options: ToolOptions | None = None,
) -> Stream[E]:
    """As ``with_tools``, streamed: the events of the call and of each hand-over, one after the other, as one stream.

    Each response's events are given to the last, the one that ends it included. Functions are called between two
    responses, while the next event is waited for.
    """
    from ..waiting.steps import run
    from ..waiting.wait import timed
    from .loop import HandOver, Toolbox

    box = Toolbox(tools, use.definition, is_async=False)
    latest = _Latest(HandOver(box, use, options), use.events)
    call = timed(offer(box.definitions), client)
    stream = client.__stream__(call)
    stream.watch(latest.see)

    def following() -> Stream[E] | None:
        submission = run(latest.answer(call), client)
        return None if submission is None else client.__stream__(submission)

    return stream.continue_with(following)


def stream_with_tools_async(
    client: AsyncStreamCaller,
    offer: Callable[[list[Any]], StreamCall[T, E]],
    tools: Sequence[Any],
    use: ToolUse[T],
    options: ToolOptions | None = None,
) -> Opening[E]:
    """As ``stream_with_tools``, in an event loop, with async functions as well."""
    from ..streams.awaited import Opening

    return Opening(_streamed(client, offer, tools, use, options))


async def _streamed(
    client: AsyncStreamCaller,
    offer: Callable[[list[Any]], StreamCall[T, E]],
    tools: Sequence[Any],
    use: ToolUse[T],
    options: ToolOptions | None,
) -> AsyncStream[E]:
    from ..waiting.steps import run_async
    from ..waiting.wait import timed
    from .loop import HandOver, Toolbox

    box = Toolbox(tools, use.definition, is_async=True)
    latest = _Latest(HandOver(box, use, options), use.events)
    call = timed(offer(box.definitions), client)
    stream = await client.__stream__(call)
    stream.watch(latest.see)

    async def following() -> AsyncStream[E] | None:
        submission = await run_async(latest.answer(call), client)
        return None if submission is None else await client.__stream__(submission)

    return stream.continue_with(following)
