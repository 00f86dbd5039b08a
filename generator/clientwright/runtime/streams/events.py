"""The items of one response, as its bytes come. No I/O."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar, cast

from ..messages.exchange import Response
from ..messages.sentences import message_of
from ..wire.deviations import DecodeError, Deviations
from ..wire.numbers import BOUNDED, EXACT, parsed
from ..wire.values import NO_EXTRA, OBJECT, UNSET, Unknown
from .call import Events, StreamError, UnknownEvent
from .reading import reading
from .sse import EventDecoder, LineDecoder, ServerSentEvent

T = TypeVar("T")
E = TypeVar("E")

new: Final = object.__new__

REMEMBERED: Final = 1000
"""How many items ``StreamError.received`` has at most, so that an endless stream does not fill the memory."""

_PIECE: Final = 1 << 14
"""How many bytes of what came are let go together, so that small chunks need not be told apart."""

KEPT_BYTES: Final = 1 << 20
"""How many bytes these have at most, as they came."""

MOST: Final = 1 << 24
"""How many bytes an item may have, where no ``max_bytes`` is given."""

DONE: Final = "[DONE]"
"""The data of an event without a name after which there are no more, whatever event is described to be the last."""


class Items(Generic[E]):
    """Bytes to items: what both kinds of stream have in common. Takes chunks and gives items; no I/O."""

    __slots__ = (
        "_came",
        "_chunks",
        "_decoder",
        "_earlier",
        "_events",
        "_json",
        "_operation",
        "_reading",
        "_received",
        "_report",
        "_size",
        "_waiting",
        "complete",
        "latest",
        "most",
        "response",
        "watchers",
    )

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
        self.watchers: list[Callable[[E, Any], None]] = []
        """Each is told every item and its JSON before the item is given."""
        self.latest: ServerSentEvent = ("", "", {})
        """The event whose data the latest item is, where items are no more than that."""
        self.most = MOST
        """How many bytes an item may have."""
        self._waiting = (0, 0)
        """How many items had come, and how many bytes came after the last of them."""
        self._events = events
        self._json = EXACT if events.exact else BOUNDED
        self._operation = operation
        self._report = report
        self._received: list[Any] = []
        """What came lately, as it came: a third of the memory that it takes decoded, and most streams never need it."""
        self._size = 0
        """How many bytes that took."""
        self._chunks: deque[tuple[int, list[Any]]] = deque()
        """The same of what came before, in the order in which it is let go."""
        self._came = 0
        """How many items came before those that came lately."""
        self._earlier: list[tuple[Items[E], Any]] = []
        """What came of other responses before this one."""
        self._decoder = EventDecoder() if events.kind == "sse" else LineDecoder()
        self._reading = reading(events)

    def feed(self, chunk: bytes) -> Iterator[E]:
        """The items that this chunk completes."""
        self._begin(len(chunk))
        decoder = self._decoder
        if isinstance(decoder, EventDecoder):
            return self._decoded(decoder.feed(chunk))
        return map(self._line, decoder.feed(chunk))

    def _begin(self, size: int) -> None:
        """Keep what comes of a chunk, and of what is old no more than may be asked for."""
        came, waiting = self._waiting
        # What the decoder holds is looked at only where it may be too much: most of what came may be comments.
        if waiting > self.most and came == self.came:
            waiting = self._decoder.held
            if waiting > self.most:
                what = f"an item is larger than {self.most:,} bytes (max_bytes)"
                raise self.error(f"the stream was given up: {what}")
        self._waiting = self.came, size + (waiting if came == self.came else 0)
        if self._size > _PIECE:
            chunks = self._chunks
            chunks.append((self._size, self._received))
            self._came += len(self._received)
            self._received, self._size = [], 0
            while (
                sum(held for held, _ in chunks) - chunks[0][0] > KEPT_BYTES
                or sum(len(items) for _, items in chunks) - len(chunks[0][1])
                > REMEMBERED
            ):
                chunks.popleft()
        self._size += size

    def end(self) -> Iterator[E]:
        """The item that only the end of the body completes; ``StreamError`` when there should have been more."""
        decoder = self._decoder
        if isinstance(decoder, LineDecoder):
            last = decoder.end()
            if last and last[-1:] not in b'}]"':
                # RFC 7464, 2.4: a number at the very end may be the beginning of a longer one.
                shown = repr(last[:200])
                raise self.error(f"the stream was cut: no line end after {shown}")
            if last:
                yield self._line(last)
        elif not (self.came or self.response.media_type):
            # What does not say that it is events, and has none, is something else.
            raise self.error("the answer is of no stated type, and has no events")
        elif self._events.terminators:
            names = " or ".join(sorted(map(repr, self._events.terminators)))
            raise self.error(f"the stream was cut: it ended before the event {names}")
        elif not decoder.end():
            raise self.error("the stream was cut: it ended inside an event")

    def error(self, message: str, body: Any = None) -> StreamError:
        """The error for this stream, with what was received so far."""
        return StreamError(
            message,
            operation=self._operation,
            response=self.response,
            body=body,
            received=self.received,
            came=self.came,
        )

    def checked(self, value: T, raw: Any, found: Deviations) -> T:
        """The value, once its departures are told; ``raw`` is the JSON that it was decoded from."""
        if found:
            self._report(self._operation, self.response, raw, found)
        return value

    def take_over(self, before: Items[E]) -> None:
        """Go on where another response's items ended: its watchers watch these, and what it gave was received."""
        self.watchers = before.watchers
        self._earlier = before._kept()
        self._came = before.came

    @property
    def came(self) -> int:
        """How many items came."""
        return self._came + len(self._received)

    @property
    def received(self) -> tuple[E, ...]:
        """The last items that were given, a thousand and 1 MiB at most; decoded anew."""
        return tuple(items._again(one) for items, one in self._kept())

    def _kept(self) -> list[tuple[Items[E], Any]]:
        kept_lately = (*self._chunks, (0, self._received))
        own = ((self, one) for _, items in kept_lately for one in items)
        kept = [*self._earlier, *own][-REMEMBERED:]
        room = KEPT_BYTES
        for index in reversed(range(len(kept))):
            came = kept[index][1]
            room -= len(came) if isinstance(came, bytes) else len(came[0] + came[1])
            if room < 0:
                return kept[index + 1 :]
        return kept

    @property
    def names(self) -> Collection[str]:
        """The names of the described events, where these tell them apart."""
        return self._reading.names

    @property
    def folds(self) -> Any:
        """What each event says of a whole; see ``accumulate``."""
        return self._events.folds()

    def _decoded(self, arrived: Sequence[ServerSentEvent]) -> Iterator[E]:
        """The quick way, for what nearly all events are: of a known name, and no more than data that is an object.

        Nothing that takes a part in decoding is left out: it only makes the event around its data itself, instead of
        an object for the event's decoder to take apart again.
        """
        plain, look = self._reading.plain, self._reading.look
        watchers, remember = self.watchers, self._received.append
        # Parses the value that begins at a place in a text: what ``decode`` does, without its calls on the way there.
        scan = vars(self._json)["scan_once"]
        # One collection of departures does for all events, until there are departures to tell.
        found = Deviations(None)
        noted = found.noted
        value: Any
        for arrival in arrived:
            name, data, more = arrival
            quick = plain[name] if name in plain else look(name)
            if quick is not None and not more:
                try:
                    value, end = scan(data, 0)
                except (ValueError, StopIteration, RecursionError):
                    value = end = None
                if type(value) is OBJECT and end == len(data):
                    event: Any = new(cast("type[Any]", quick.model))
                    event.event = name
                    event.data = quick.decode(value, found, None, quick.spot)
                    event.extra = NO_EXTRA
                    for field in quick.absent:
                        setattr(event, field, UNSET)
                    if noted or watchers:
                        item = found.root[0] = {"event": name, "data": value}
                        self._tell(item, event, found)
                        if noted:
                            found = Deviations(None)
                            noted = found.noted
                    remember(arrival)
                    yield event
                    continue
            if (not name or self._events.ends) and self._ends(name, data):
                return
            other = self._event(name, data, more)
            remember(arrival)
            yield other
            if self.complete:
                return

    def _ends(self, name: str, data: str) -> bool:
        """Whether this event only says that there are no more; one that is described is an item, and ends as well."""
        events = self._events
        if events.ends:
            ends = data == events.ends
        else:
            # Servers that name their events end with one that has no name, and the data that everyone ends with.
            # It is no JSON; where data is text, only a stream that has a last event can end so.
            text = not events.json_data or "" in events.texts
            ends = not name and data == DONE and bool(events.terminators or not text)
        self.complete = self.complete or ends
        return ends and name not in self._reading.names

    def _event(self, name: str, data: str, more: Mapping[str, Any]) -> E:
        """Any event."""
        item, failure = self._item(name, data, more)
        found = Deviations(item)
        decoded = self._read(item, found)
        if name in ("", "error") and name not in self._reading.names:
            self._refuse(name, item["data"], getattr(decoded, "data", None), found)
        if name in self._events.errors:
            raise self._failed(name, item, decoded, found)
        last = name in self._events.terminators
        # Data that is no JSON is right where it is described as a text, such as [DONE], and in events that the
        # description does not know; the decoder tells.
        if failure and found and not last and not isinstance(decoded, Unknown):
            raise self.error(failure)
        self.complete = self.complete or last
        self._tell(item, decoded, found)
        return decoded

    def _item(
        self, name: str, data: str, more: Mapping[str, Any]
    ) -> tuple[dict[str, Any], str]:
        """The object that OpenAPI 3.2 (4.14.3) makes of an event, and why its data is not JSON that should be."""
        item: dict[str, Any] = {"event": name, "data": data, **(more or {})}
        if not name:
            del item["event"]
        if self._events.json_data and name not in self._events.texts:
            try:
                item["data"] = self._json.decode(data)
            except (ValueError, RecursionError) as error:
                shown = repr(data[:200])
                return (
                    item,
                    f"the data of an event {name!r} is not JSON ({error}): {shown}",
                )
        return item, ""

    def _read(self, item: dict[str, Any], found: Deviations) -> E:
        """The model of an event; an event of a name that is not described is kept, and told as a departure."""
        names = self._reading.names
        if not names or item.get("event", "") in names:
            return cast("E", self._reading.decode(item, found))
        shown = [json.dumps(name) for name in names]
        some = f"{', '.join(shown[:5])}, ... ({len(shown)} names)"
        known = some if len(shown) > 5 else ", ".join(shown)
        found.wrong(item, "event", f"one of {known}" if len(shown) > 1 else known)
        return cast("E", UnknownEvent(item))

    def _refuse(self, name: str, data: Any, item: Any, found: Deviations) -> None:
        """``StreamError`` for an error that is not described: an event called ``error``, or what has one in it.

        It is how servers say that a stream failed, and who passes over what is new must not take it for a good end.
        """
        inside = type(data) is OBJECT and data.get("error")
        if not inside and name != "error":
            return
        kept = isinstance(item, Unknown) or (bool(found) and item is data)
        if kept or "error" in getattr(item, "extra", ()):
            told = message_of(data) or (inside and "the server sent an error")
            if told:
                raise self.error(told, data)

    def _failed(
        self, name: str, item: Any, decoded: Any, found: Deviations
    ) -> StreamError:
        """The error that an event says; what its data departs in is told, and never hides it."""
        data = item["data"]
        told = message_of(data) or (data if isinstance(data, str) else "")
        body = getattr(decoded, "data", decoded)
        error = self.error(told or f"the server sent the event {name!r}", body)
        try:
            self.checked(decoded, item, found)
        except DecodeError as departed:
            error.__cause__ = departed
        return error

    def _line(self, line: bytes) -> E:
        try:
            item = self._parsed(line)
        except (ValueError, RecursionError) as error:
            raise self.error(f"a line is not JSON ({error}): {line[:200]!r}") from None
        found = Deviations(item)
        decoded = cast("E", self._reading.decode(item, found))
        self._refuse("", item, decoded, found)
        self._tell(item, decoded, found)
        self._received.append(line)
        return decoded

    def _parsed(self, line: bytes) -> Any:
        return parsed(line, self._events.exact)

    def _again(self, came: ServerSentEvent | bytes) -> E:
        """An item that was given before."""
        item = self._parsed(came) if isinstance(came, bytes) else self._item(*came)[0]
        found = Deviations(item)
        again: E = (
            self._reading.decode(item, found)
            if isinstance(came, bytes)
            else self._read(item, found)
        )
        return again

    def _tell(self, item: Any, decoded: E, found: Deviations) -> None:
        """Tell of the departures, and of the item."""
        self.checked(decoded, item, found)
        for watch in self.watchers:
            watch(decoded, item)
