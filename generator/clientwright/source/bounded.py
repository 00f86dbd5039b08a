"""Bytes from a file, standard input or a URL: no more of them, and for no longer, than a run allows."""

from __future__ import annotations

import os
import queue
import select
import stat
import threading
import zlib
from importlib import import_module
from time import monotonic
from typing import Any, BinaryIO, Final, Protocol

from msgspec import Struct

MIB: Final = 2**20
_CHUNK: Final = 2**16


class TooMuch(Exception):
    """There is more to read than the limits allow; ``str`` says what, and ``hint`` what to do."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.hint = hint


class Limits(Struct, kw_only=True):
    """How much is read in a run, of all its files together, and how long a URL or a pipe may take."""

    size: int = 64 * MIB
    seconds: float = 60.0
    _read: int = 0

    @property
    def left(self) -> int:
        """The bytes that may still be read."""
        return self.size - self._read

    def spent(self, content: bytes) -> bytes:
        """The content, counted. Raises ``TooMuch``."""
        self.check(len(content))
        self._read += len(content)
        return content

    def check(self, size: int) -> None:
        """Raise ``TooMuch`` when so many bytes more are too many."""
        if size > self.left:
            sentence = f"it is larger than the {self.size / MIB:,g} MiB that are read in all"
            raise TooMuch(sentence, "`--max-size` raises the limit")

    def late(self) -> TooMuch:
        """What to raise when it has taken too long."""
        return TooMuch(f"it takes longer than {self.seconds:g} s", "`--max-seconds` raises the limit")


class _Readable(Protocol):
    def read(self, size: int, /) -> str | bytes | None: ...


def from_stream(stream: _Readable, limits: Limits) -> bytes:
    """Everything from an open file. Raises ``TooMuch``."""
    read = stream.read(limits.left + 1) or b""
    return limits.spent(read.encode("utf-8", "surrogateescape") if isinstance(read, str) else read)


def from_path(path: str, limits: Limits) -> bytes:
    """The content of a file, a pipe or a device. Raises OSError and ``TooMuch``."""
    # Without waiting: else a pipe that nobody writes to could not even be opened.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb", buffering=0) as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) and hasattr(select, "poll"):
            return limits.spent(_as_it_comes(file, limits))
        limits.check(found.st_size)
        return limits.spent(file.read(limits.left + 1))


def _as_it_comes(file: BinaryIO | Any, limits: Limits) -> bytes:
    """What a pipe or a device gives until it ends."""
    poll, deadline, content = select.poll(), monotonic() + limits.seconds, bytearray()
    poll.register(file, select.POLLIN)
    while True:
        left = deadline - monotonic()
        if left <= 0:
            raise limits.late()
        if not poll.poll(left * 1_000):
            continue
        chunk = file.read(_CHUNK)
        if chunk == b"":
            return bytes(content)
        content += chunk or b""
        limits.check(len(content))


def from_url(url: str, limits: Limits) -> bytes:
    """The body that a URL gives. Raises ``TooMuch``, ImportError, and whatever the network makes httpx2 raise."""
    httpx2: Any = import_module("httpx2")
    answered: queue.SimpleQueue[bytes | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            answered.put(_body(httpx2, url, limits))
        except Exception as error:
            answered.put(error)

    # In a thread, because each of a connection's steps has its own time, and there may be any number of them.
    threading.Thread(target=work, daemon=True).start()
    try:
        found = answered.get(timeout=limits.seconds)
    except queue.Empty:
        raise limits.late() from None
    if isinstance(found, Exception):
        raise found
    return limits.spent(found)


def _body(httpx2: Any, url: str, limits: Limits) -> bytes:
    """The body of a URL's answer, decoded."""
    deadline = monotonic() + limits.seconds
    # Of one encoding we know how to undo no more than is wanted.
    with httpx2.stream(
        "GET", url, headers={"Accept-Encoding": "gzip"}, follow_redirects=True, timeout=limits.seconds
    ) as answer:
        answer.raise_for_status()
        decoded = _decoder(answer.headers.get("Content-Encoding", ""))
        content = bytearray()
        for chunk in answer.iter_raw():
            content += decoded(chunk, limits.left - len(content) + 1)
            limits.check(len(content))
            if monotonic() > deadline:
                raise limits.late()
        return bytes(content)


def _as_it_is(chunk: bytes, _most: int) -> bytes:
    return chunk


def _decoder(encoding: str) -> Any:
    match encoding.strip().lower():
        case "" | "identity":
            return _as_it_is
        case "gzip" | "x-gzip":
            return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress
        case other:
            raise ValueError(f"it is encoded as `{other[:40]}`, which was not asked for")
