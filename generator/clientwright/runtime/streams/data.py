"""Streams of server-sent events of which only the data is described: an item is the data, without an event around it.

So descriptions before OpenAPI 3.2 have it. What the server says beside the data of an item is ``Stream.event``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ..wire.deviations import Deviations
from ..wire.values import OBJECT
from .call import Events
from .events import Items
from .sse import ServerSentEvent

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)


class DataItems(Items[E]):
    """Bytes to the data of events."""

    __slots__ = ()

    def _decoded(self, arrived: Sequence[ServerSentEvent]) -> Iterator[E]:
        found = Deviations(None)  # one for all, until there are departures to tell
        for arrival in arrived:
            name, data, _ = arrival
            if self._ends(name, data):
                return
            if not data:
                continue  # as servers send it to keep the connection
            value = found.root[0] = self._loaded(name, data)
            item = cast("E", self._reading.decode(value, found))
            if name == "error" or (type(value) is OBJECT and "error" in value):
                self._refuse(name, value, item, found)
            self.latest = arrival
            if found or self.watchers:
                self._tell(value, item, found)
                found = Deviations(None)
            self._received.append(arrival)
            yield item

    def _loaded(self, name: str, data: str) -> Any:
        try:
            return json.loads(data)
        except (ValueError, RecursionError) as error:
            shown = repr(data[:200])
            message = f"the data of an event {name!r} is not JSON ({error}): {shown}"
            raise self.error(message) from None

    def _again(self, came: ServerSentEvent | bytes) -> E:
        _, data, _ = cast("ServerSentEvent", came)
        value = json.loads(data)
        return cast("E", self._reading.decode(value, Deviations(value)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DataEvents(Events[E_co], Generic[E_co]):
    """How the data of events is read, which is their items."""

    kind: str = "sse"
    items: Callable[..., Any] | None = DataItems
