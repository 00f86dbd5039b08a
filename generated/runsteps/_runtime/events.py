"""The items of one response, as its bytes come. No I/O."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from .call import Events
from .codec import Unknown, UnknownEvent
from .deviations import Deviations
from .errors import DecodeError, StreamError, message_of
from .messages import Response
from .sse import EventDecoder, LineDecoder, ServerSentEvent

T = TypeVar("T")
E = TypeVar("E")

REMEMBERED: Final = 1000
"""How many items ``StreamError.received`` has at most, so that an endless stream does not fill the memory."""

_scan: Final[Callable[[str, int], tuple[Any, int]]] = vars(json.JSONDecoder())[
    "scan_once"
]
"""Parses the value that begins at a place in a text: what ``json.loads`` does, without its calls on the way there."""


class Items(Generic[E]):
    """Bytes to items: what both kinds of stream have in common. Takes chunks and gives items; no I/O."""

    __slots__ = (
        "_decoder",
        "_events",
        "_operation",
        "_other",
        "_quick",
        "_received",
        "_report",
        "complete",
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
        self._events = events
        self._quick: dict[str, Callable[[Any, Deviations], E] | None] = {}
        """The decoders of the events that are nothing but their data; None where there is more to do."""
        self._other: Callable[[Any, Deviations], E] | None = None
        """The decoder of events that are told apart by something else than their names."""
        if events.json_data:
            self._quick.update(events.names())
            self._other = None if self._quick else events.decode
            self._quick.update(dict.fromkeys(events.terminators | events.errors))
        self._operation = operation
        self._report = report
        self._received: deque[E] = deque(maxlen=REMEMBERED)
        self._decoder = EventDecoder() if events.kind == "sse" else LineDecoder()

    def feed(self, chunk: bytes) -> Iterator[E]:
        """The items that this chunk completes."""
        decoder = self._decoder
        if isinstance(decoder, EventDecoder):
            return self._decoded(decoder.feed(chunk))
        return map(self._line, decoder.feed(chunk))

    def end(self) -> Iterator[E]:
        """The item that only the end of the body completes; ``StreamError`` when there should have been more."""
        decoder = self._decoder
        if isinstance(decoder, LineDecoder):
            last = decoder.end()
            if last and last[-1:] not in b'}]"':
                # RFC 7464, 2.4: a number at the very end may be the beginning of a longer one.
                raise self.error(
                    f"the stream was cut: no line end after {last[:200]!r}"
                )
            if last:
                yield self._line(last)
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
            received=tuple(self._received),
        )

    def checked(self, value: T, raw: Any, found: Deviations) -> T:
        """The value, once its departures are told; ``raw`` is the JSON that it was decoded from."""
        if found:
            self._report(self._operation, self.response, raw, found)
        return value

    def take_over(self, before: Items[E]) -> None:
        """Go on where another response's items ended: its watchers watch these, and what it gave was received."""
        self.watchers = before.watchers
        self._received = before._received

    @property
    def folds(self) -> Any:
        """What each event says of a whole; see ``accumulate``."""
        return self._events.folds()

    def _decoded(self, arrived: Sequence[ServerSentEvent]) -> Iterator[E]:
        """The quick way, for what nearly all events are: of a known name, and no more than data that is JSON."""
        quick, other, watchers = self._quick, self._other, self.watchers
        remember = self._received.append
        # One collection of departures does for all events, until there are departures to tell.
        found = Deviations(None)
        for name, data, more in arrived:
            decode = quick.get(name, other)
            if decode is not None and not more:
                try:
                    value, end = _scan(data, 0)
                except (ValueError, StopIteration, RecursionError):
                    value, end = None, -1
                if end == len(data):
                    item = {"event": name, "data": value} if name else {"data": value}
                    found.root[0] = item
                    event = decode(item, found)
                    if found.noted:
                        self._report(self._operation, self.response, item, found)
                        found = Deviations(None)
                    remember(event)
                    for watch in watchers:
                        watch(event, item)
                    yield event
                    continue
            yield self._event(name, data, more)
            if self.complete:
                return

    def _event(self, name: str, data: str, more: Mapping[str, Any]) -> E:
        """Any event."""
        events, item = self._events, {"event": name, "data": data, **(more or {})}
        if not name:
            del item["event"]
        failure = ""
        if events.json_data:
            try:
                item["data"] = json.loads(data)
            except (ValueError, RecursionError) as error:
                failure = f"the data of an event {name!r} is not JSON ({error}): {data[:200]!r}"
        found, names = Deviations(item), events.names()
        decoded: Any
        if not names:
            decoded = events.decode(item, found)
        elif name in names:
            decoded = names[name](item, found)
        else:
            decoded = self._unknown(item, found, names)
        if name in events.errors:
            raise self._failed(name, item, decoded, found)
        last = name in events.terminators
        # Data that is no JSON is right where it is described as a text, such as [DONE], and in events that the
        # description does not know; the decoder tells.
        if failure and found and not last and not isinstance(decoded, Unknown):
            raise self.error(failure)
        self.complete = last
        return self._kept(item, decoded, found)

    def _unknown(self, item: Any, found: Deviations, names: Iterable[str]) -> Any:
        """An event of a name that is not described. It is told like every other departure, and kept.

        But one called ``error`` that has an error for its data is raised, although nothing declares it: it is how
        servers say that a stream failed, and who passes over events that are new must not take it for a good end.
        """
        message = message_of(item["data"])
        if item.get("event") == "error" and message:
            raise self.error(message, item["data"])
        shown = [json.dumps(name) for name in names]
        some = f"{', '.join(shown[:5])}, ... ({len(shown)} names)"
        known = some if len(shown) > 5 else ", ".join(shown)
        found.wrong(item, "event", f"one of {known}" if len(shown) > 1 else known)
        return UnknownEvent(item)

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
            item: Any = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise self.error(f"a line is not JSON ({error}): {line[:200]!r}") from None
        found = Deviations(item)
        return self._kept(item, self._events.decode(item, found), found)

    def _kept(self, item: Any, decoded: Any, found: Deviations) -> E:
        kept: E = self.checked(decoded, item, found)
        self._received.append(kept)
        for watch in self.watchers:
            watch(kept, item)
        return kept
