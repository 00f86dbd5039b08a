"""Server-sent events and JSON Lines: state machines that take bytes, cut anywhere, and give events. No I/O."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSentEvent:
    """One event. ``event``, ``id`` and ``retry`` (milliseconds) are None when the event does not say them."""

    data: str
    event: str | None = None
    id: str | None = None
    retry: int | None = None

    def item(self) -> dict[str, Any]:
        """The object that OpenAPI 3.2 (4.14.3) makes of an event: the fields that are there."""
        fields = {
            "event": self.event,
            "data": self.data,
            "id": self.id,
            "retry": self.retry,
        }
        return {name: value for name, value in fields.items() if value is not None}


class EventDecoder:
    """Bytes of ``text/event-stream`` to events, as WHATWG HTML, 9.2.6 says.

    UTF-8 always, errors replaced, one byte order mark at the start dropped. An event that no blank line ends is
    discarded. ``last_event_id`` and ``retry`` are what a reconnection would need.
    """

    def __init__(self) -> None:
        self.last_event_id = ""
        self.retry: int | None = None
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._started = False
        self._skip_line_feed = False
        self._rest: list[str] = []
        """The pieces of a line that has not ended; a list, since a long line may come in many chunks."""
        self._data: list[str] = []
        self._event = ""
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that this chunk completes."""
        for line in self._lines(self._decode(chunk)):
            if line:
                self._field(line)
                continue
            if self._data:
                yield ServerSentEvent(
                    data="\n".join(self._data),
                    event=self._event or None,
                    id=self._id,
                    retry=self._retry,
                )
            self._clear()

    def _lines(self, text: str) -> list[str]:
        """The lines that end in this text; a line ends with CR, LF or CR LF."""
        if not text:
            return []
        if not self._started:
            self._started = True
            text = text.removeprefix("\ufeff")
        if self._skip_line_feed:
            text = text.removeprefix("\n")
        # A CR at the end of a chunk ends its line now: the LF that may follow is skipped, not waited for.
        self._skip_line_feed = text.endswith("\r")
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._rest.append(first)
        if not others:
            return []
        lines = ["".join(self._rest), *others[:-1]]
        self._rest = [others[-1]]
        return lines

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_event_id = self._id = value
        elif (
            name == "retry" and value.isascii() and value.isdigit() and len(value) < 19
        ):
            self.retry = self._retry = int(value)

    def _clear(self) -> None:
        self._data, self._event, self._id, self._retry = [], "", None, None


class LineDecoder:
    """Bytes of JSON Lines to the bytes of each line; blank lines are passed over."""

    def __init__(self) -> None:
        self._rest: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The lines that this chunk completes."""
        first, *others = chunk.split(b"\n")
        self._rest.append(first)
        if others:
            lines = [b"".join(self._rest), *others[:-1]]
            self._rest = [others[-1]]
            yield from filter(None, map(bytes.strip, lines))

    def end(self) -> Iterator[bytes]:
        """The last line, when nothing ended it."""
        rest, self._rest = b"".join(self._rest).strip(), []
        if rest:
            yield rest
