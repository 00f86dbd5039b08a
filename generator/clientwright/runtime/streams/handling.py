"""An object whose methods are told of the events of a stream."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, Generic, TypeVar

E = TypeVar("E")


class EventHandler(Generic[E]):
    """What to do with the events of a stream: a method for each. They may be async where the client is."""

    def on_event(self, event: E) -> object:
        """Is told of every event, before that one's own method."""

    def on_text_delta(self, text: str) -> object:
        """Is given text as it comes, piece by piece."""

    def on_end(self) -> object:
        """Is called after the last event."""


_OF_ALL: Final = frozenset(vars(EventHandler))


def method_of(event: str) -> str:
    """The method for an event: ``on_thread_message_delta`` for ``thread.message.delta``."""
    return f"on_{re.sub('[^a-z0-9]+', '_', event.lower()).strip('_')}"


def telling(
    handler: EventHandler[E],
    events: Collection[str],
    texts: Sequence[str],
    tell: Callable[[Callable[[Any], object], Any], object],
) -> Callable[[E, Any], None]:
    """What tells a handler of an event; ``texts`` are those that the event brought."""
    # The other way round: of events whose methods would have one name, the first has it.
    named = {method_of(name): name for name in reversed([*events])}
    methods = {
        name: getattr(handler, method, None)
        for method, name in named.items()
        if method not in _OF_ALL
    }

    def told(event: E, item: Any) -> None:
        tell(handler.on_event, event)
        for text in texts:
            tell(handler.on_text_delta, text)
        method = methods.get(item.get("event"))
        if method is not None:
            tell(method, event)

    return told
