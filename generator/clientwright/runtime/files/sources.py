"""What a file is sent from, read piece by piece: in an event loop as well, and again where that can be."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from io import TextIOBase
from stat import S_ISDIR, S_ISREG
from typing import IO, Any, Final, TypeAlias, TypeVar

FileContent: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | os.PathLike[str]
    | IO[bytes]
    | Iterable[bytes]
    | AsyncIterable[bytes]
)
"""A file to send: its bytes, its path, an open binary file, or what gives its bytes piece by piece, in an event loop
also asynchronously.

A path is a ``pathlib.Path``: a text is never taken for one.
"""

A = TypeVar("A")
R = TypeVar("R")

_BYTES: Final[Any] = (bytes, bytearray, memoryview)
_PATH: Final[Any] = os.PathLike
_MAPPING: Final[Any] = Mapping

CHUNK: Final = 65_536
"""How many bytes are read at once."""
LITTLE: Final = 1_048_576
"""What is no larger is sent as a whole, if it is in memory anyway."""


class Source(ABC):
    """One file, from its beginning each time that it is opened."""

    size: int | None = None
    """The number of bytes; None when nobody knows."""
    again: bool = True
    """Whether it can be opened: always, or once."""
    held: bool = False
    """Whether it is in memory."""

    @abstractmethod
    def open(self) -> None:
        """Go to the beginning."""

    @abstractmethod
    def read(self) -> bytes:
        """The next bytes; none at the end."""

    async def read_async(self) -> bytes:
        """The same in an event loop."""
        return self.read()

    def close(self) -> None:  # noqa: B027
        """Close what has been opened."""


class HeldSource(Source):
    """Bytes."""

    held = True

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.size = len(content)
        self._at = 0

    def open(self) -> None:
        """Go to the beginning."""
        self._at = 0

    def read(self) -> bytes:
        """The next bytes; none at the end."""
        self._at += CHUNK
        return self.content[self._at - CHUNK : self._at]


class FileSource(Source):
    """An open binary file, from where it stands; it stays open."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._left: int | None = None
        seekable = getattr(file, "seekable", None)
        self._start = file.tell() if seekable is not None and seekable() else None
        if self._start is not None:
            self.size = _size(file, self._start)

    def open(self) -> None:
        """Go to the beginning."""
        self._left = self.size
        if self._start is not None:
            self._file.seek(self._start)
        self.again = self._start is not None

    def read(self) -> bytes:
        """The next bytes; none at the end. What a file has got since it was measured is not sent."""
        return self._counted(self._file.read(self._next))

    async def read_async(self) -> bytes:
        """The same in an event loop."""
        return self._counted(await in_thread(self._file.read, self._next))

    @property
    def _next(self) -> int:
        return CHUNK if self._left is None else min(CHUNK, self._left)

    def _counted(self, chunk: Any) -> bytes:
        content = _checked(chunk or b"")
        if self._left is not None:
            self._left -= len(content)
        return content


class PathSource(FileSource):
    """A file on disk, which is open while it is read."""

    def __init__(self, path: os.PathLike[str]) -> None:
        found = os.stat(path)
        if S_ISDIR(found.st_mode):
            raise IsADirectoryError(f"{os.fspath(path)!r} is a folder")
        self._path = path
        self._left = None
        self._file: IO[bytes] | None = None
        self._regular = S_ISREG(found.st_mode)
        self.size = found.st_size if self._regular else None

    def open(self) -> None:
        """Go to the beginning."""
        self.close()
        self._file = open(self._path, "rb")  # noqa: SIM115
        self._left = self.size
        self.again = self._regular  # a pipe gives what it has once

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


class GivenSource(Source):
    """What gives bytes one after the other: can be read again if it is no iterator."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self._iterator: Iterator[bytes] = iter(())

    def open(self) -> None:
        """Go to the beginning."""
        self._iterator = iter(self._pieces)
        self.again = self._iterator is not self._pieces

    def read(self) -> bytes:
        """The next bytes; none at the end."""
        for chunk in self._iterator:
            if chunk:
                return _checked(chunk)
        return b""


class AsyncSource(Source):
    """What gives bytes asynchronously."""

    def __init__(self, pieces: AsyncIterable[bytes]) -> None:
        self._pieces = pieces
        self._iterator: AsyncIterator[bytes] | None = None

    def open(self) -> None:
        """Go to the beginning."""
        self._iterator = aiter(self._pieces)
        self.again = self._iterator is not self._pieces

    def read(self) -> bytes:
        """Not without an event loop."""
        raise TypeError(
            "what gives bytes asynchronously can be sent by an async client"
        )

    async def read_async(self) -> bytes:
        """The next bytes; none at the end."""
        if self._iterator is not None:
            async for chunk in self._iterator:
                if chunk:
                    return _checked(chunk)
        return b""


async def in_thread(function: Callable[[A], R], given: A) -> R:
    """What a function gives that would block an event loop."""
    from anyio.to_thread import run_sync  # the HTTP library's own way to threads

    return await run_sync(function, given)


def source(content: Any) -> Source:
    """What a file is sent from; ``TypeError`` for what is no file, ``OSError`` for a path that leads to none."""
    if isinstance(content, _BYTES):
        return HeldSource(bytes(content))
    if isinstance(content, str | TextIOBase):
        raise TypeError(
            "a file is bytes, or open in binary mode; a text is not taken for a path"
        )
    if isinstance(content, _PATH):
        return PathSource(content)
    if hasattr(content, "__aiter__"):
        return AsyncSource(content)
    if hasattr(content, "read"):
        return FileSource(content)
    if hasattr(content, "__iter__") and not isinstance(content, _MAPPING):
        return GivenSource(content)
    raise TypeError(f"{type(content).__name__} is no file")


def name_of(content: Any) -> str:
    """What a file is called where it stands; empty when it stands nowhere."""
    path = content if isinstance(content, _PATH) else getattr(content, "name", "")
    name = os.fsdecode(path) if isinstance(path, (str, bytes, _PATH)) else ""
    return name.replace("\\", "/").rpartition("/")[2]


class FileUpload:
    """Files one after the other, each opened when its turn comes."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources

    @property
    def size(self) -> int | None:
        """The number of bytes; None when nobody knows."""
        total = 0
        for one in self._sources:
            if one.size is None:
                return None
            total += one.size
        return total

    @property
    def length(self) -> tuple[bytes, bytes]:
        """The header field that tells where it ends."""
        if self.size is None:
            return b"Transfer-Encoding", b"chunked"
        return b"Content-Length", b"%d" % self.size

    @property
    def again(self) -> bool:
        """Whether it can be sent: always, or only as long as it has not been read."""
        return all(one.again for one in self._sources)

    def __iter__(self) -> Iterator[bytes]:
        for one in self._sources:
            one.open()
            while chunk := one.read():
                yield chunk
            one.close()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Pieces(self._sources)

    def close(self) -> None:
        """Close what has been opened for it."""
        for one in self._sources:
            one.close()


class _Pieces:
    """The pieces of an upload in an event loop. No generator: nobody has to close it."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._waiting = iter(sources)
        self._source: Source | None = None

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        while True:
            if self._source is not None:
                if chunk := await self._source.read_async():
                    return chunk
                self._source.close()
            self._source = next(self._waiting, None)
            if self._source is None:
                raise StopAsyncIteration
            self._source.open()


def content_of(sources: Sequence[Source]) -> bytes | FileUpload:
    """What is sent from sources: bytes when they are few and in memory."""
    upload = FileUpload(sources)
    if all(one.held for one in sources) and (upload.size or 0) <= LITTLE:
        return b"".join(upload)
    return upload


def _size(file: Any, start: int) -> int | None:
    """The bytes of an open file from where it stands; None where the end cannot be looked up."""
    try:
        end: int = file.seek(0, os.SEEK_END)
        return max(0, end - start)
    except (OSError, ValueError):
        return None
    finally:
        file.seek(start)


def _checked(chunk: Any) -> bytes:
    if isinstance(chunk, _BYTES):
        return bytes(chunk)
    raise TypeError(f"a file gives bytes, not {type(chunk).__name__}")
