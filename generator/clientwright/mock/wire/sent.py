"""What went over the wire in answer to a request, kept as it goes out: for the page, where people look at it."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator

from msgspec import Struct, field

from clientwright.mock.wire.delivery import Reset, Send, Start, Step
from clientwright.mock.wire.message import Headers

_KEPT = 10_000
_KEPT_BYTES = 50_000_000
_LONGEST = 1_000_000
"""Of one body; what goes beyond it is counted and not kept."""
_COUNTED = 50
"""After so many answers it is seen to that they are not too much."""


class Sent(Struct):
    """One answer; ``pieces`` are those of its body, with the seconds after the request at which each went out."""

    status: int
    headers: Headers
    began: float = field(default_factory=time.perf_counter)
    pieces: list[tuple[float, bytes]] = field(default_factory=list[tuple[float, bytes]])
    size: int = 0
    """Of the whole body, kept or not."""
    first: float | None = None
    """The seconds until the headers went out; None until then."""
    took: float | None = None
    """The seconds until the end; None while it goes on."""
    end: str = ""
    """How it ended when not well: ``reset`` by a fault, or ``left`` by the client."""

    def send(self, data: bytes) -> None:
        """A piece of the body goes out."""
        if self.size <= _LONGEST:
            self.pieces.append((time.perf_counter() - self.began, data[: _LONGEST - self.size]))
        self.size += len(data)

    def start(self) -> None:
        """The headers go out."""
        self.first = time.perf_counter() - self.began

    def finish(self, end: str = "") -> None:
        """Nothing more goes out."""
        if self.took is None:
            self.took = time.perf_counter() - self.began
            self.end = end

    def watched(self, steps: Iterator[Step]) -> Iterator[Step]:
        """The steps of a delivery, each kept when it is taken."""
        try:
            for step in steps:
                match step:
                    case Start(status, headers):
                        self.status, self.headers = status, headers
                        self.start()
                    case Send(data):
                        self.send(data)
                    case Reset():
                        self.finish("reset")
                    case _:
                        pass
                yield step
            self.finish()
        finally:
            self.finish("left")

    @property
    def body(self) -> bytes:
        """What is kept of the body."""
        return b"".join(piece for _, piece in self.pieces)


class SentBook:
    """The newest answers, by the numbers of their requests: 10,000, or fewer where they are more than 50 MB."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Sent] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, number: int, sent: Sent) -> None:
        """Keep an answer; the oldest are forgotten when there are too many."""
        with self._lock:
            self._kept[number] = sent
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            if number % _COUNTED == 0:
                self._make_room()

    def _make_room(self) -> None:
        """Forget the oldest answers while all are more than is kept; a stream is as long as it is by now."""
        held = sum(min(each.size, _LONGEST) for each in self._kept.values())
        while held > _KEPT_BYTES and len(self._kept) > 1:
            held -= min(self._kept.popitem(last=False)[1].size, _LONGEST)

    def of(self, number: int) -> Sent | None:
        """The answer to a request; None when it is no longer kept."""
        return self._kept.get(number)

    def clear(self) -> None:
        """Forget them all."""
        with self._lock:
            self._kept.clear()
