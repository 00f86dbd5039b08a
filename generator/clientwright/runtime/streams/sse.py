"""Server-sent events and JSON Lines: state machines that take bytes, cut anywhere, and give events. No I/O."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

ServerSentEvent: TypeAlias = tuple[str, str, Any]
"""An event's name (empty when it does not say one), its data, and what else it says.

The last is a mapping with ``id`` and ``retry`` (milliseconds), or empty. A plain tuple, since the quick way of reading
takes them from ``re.findall`` as they are.
"""

_PLAIN: Final = re.compile(r"(?:event: ?(.*)\n)?data: ?(.*)\n\n|([\s\S]+)")
"""An event as nearly all are: a name, one line of data, a blank line. The last group takes whatever else comes."""

_LONG: Final = 1 << 16
"""How many bytes of one event are put together again with each chunk; a longer one is read line by line."""


class EventDecoder:
    """Bytes of ``text/event-stream`` to events, as WHATWG HTML, 9.2.6 says.

    Whole events in the plain form are taken out of a chunk by one regular expression, at a quarter of the time that
    line by line takes. All else (other line ends, comments, ids, several lines of data, an event longer than 64 KiB)
    goes to a ``LineByLine``. The two meet only between events, so it makes no difference who read an event.
    """

    __slots__ = ("_careful", "_inside", "_tail")

    def __init__(self) -> None:
        self._careful = LineByLine()
        self._inside = False
        """Whether ``_careful`` is inside of an event."""
        self._tail = b""
        """The beginning of an event that has not ended, as long as ``_careful`` has none of it."""

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that this chunk completes."""
        events: list[ServerSentEvent] = []
        if self._inside:
            end = chunk.find(b"\n\n") + 2
            head, chunk = (chunk[:end], chunk[end:]) if end > 1 else (chunk, b"")
            events = self._carefully(head)
            if self._inside:
                return [*events, *self._carefully(chunk)]
        chunk = self._tail + chunk if self._tail else chunk
        if b"\r" in chunk:
            self._tail = b""
            return [*events, *self._carefully(chunk)]
        end = chunk.rfind(b"\n\n") + 2
        if end > 1:
            events += self._whole(chunk[:end])
            chunk = chunk[end:]
        if len(chunk) > _LONG:
            events += self._carefully(chunk)
            chunk = b""
        self._tail = chunk
        return events

    @property
    def held(self) -> int:
        """How much there is of an event that has not ended."""
        return len(self._tail) + self._careful.held

    def _carefully(self, chunk: bytes) -> list[ServerSentEvent]:
        events = self._careful.feed(chunk)
        self._inside = self._careful.inside
        return events

    def end(self) -> bool:
        """Whether the bytes ended between events; what came of an unfinished one is never given (9.2.6)."""
        self._careful.feed(self._tail)
        self._tail = b""
        return not self._careful.unfinished

    def _whole(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events in a chunk that begins and ends between two events."""
        # The last character is a line feed, so no character is cut and each error is replaced where it stands.
        events: list[ServerSentEvent] = _PLAIN.findall(chunk.decode("utf-8", "replace"))
        other: str = events[-1][2]
        if not other:
            self._careful.started = True
            return events
        events.pop()
        if events:
            self._careful.started = True
        return [*events, *self._careful.read(other)]


class LineByLine:
    """Bytes of ``text/event-stream`` to events, by the letter of WHATWG HTML, 9.2.6.

    UTF-8 always, errors replaced, one byte order mark at the start dropped.
    """

    __slots__ = (
        "_data",
        "_decoder",
        "_event",
        "_fields",
        "_rest",
        "_skip_line_feed",
        "started",
    )

    def __init__(self) -> None:
        self.started = False
        """Whether the place where a byte order mark may stand is behind."""
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._skip_line_feed = False
        self._rest: list[str] = []
        """The pieces of a line that has not ended; a list, since a long line may come in many chunks."""
        self._data: list[str] = []
        self._event = ""
        self._fields: dict[str, Any] = {}

    @property
    def inside(self) -> bool:
        """Whether what comes next depends on what came: inside an event, a line, a line end or a character."""
        return self.unfinished or self._skip_line_feed or any(self._rest)

    @property
    def held(self) -> int:
        """How much there is of an event that has not ended."""
        return sum(map(len, self._rest)) + sum(map(len, self._data))

    @property
    def unfinished(self) -> bool:
        """Whether a field, or a part of one, came that no blank line has ended; comments are none."""
        if self._data or self._event or self._fields:
            return True
        line = next(filter(None, self._rest), "")
        return not line.startswith(":") and bool(line or self._decoder.getstate()[0])

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that this chunk completes."""
        return self.read(self._decoder.decode(chunk))

    def read(self, text: str) -> list[ServerSentEvent]:
        """The events that this text completes."""
        events: list[ServerSentEvent] = []
        for line in self._lines(text):
            if line:
                self._field(line)
                continue
            if self._data:
                events.append((self._event, "\n".join(self._data), self._fields))
            self._data, self._event, self._fields = [], "", {}
        return events

    def _lines(self, text: str) -> list[str]:
        """The lines that end in this text; a line ends with CR, LF or CR LF."""
        if not text:
            return []
        if not self.started:
            self.started = True
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
            self._fields["id"] = value
        elif (
            name == "retry" and value.isascii() and value.isdigit() and len(value) < 19
        ):
            self._fields["retry"] = int(value)


class LineDecoder:
    """Bytes of JSON Lines to the bytes of each line; blank lines are passed over."""

    __slots__ = ("_rest",)

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

    @property
    def held(self) -> int:
        """How much there is of a line that has not ended."""
        return sum(map(len, self._rest))

    def end(self) -> bytes:
        """The last line, when nothing ended it; else nothing."""
        rest, self._rest = b"".join(self._rest).strip(), []
        return rest
