"""What a file is sent from, read piece by piece: in an event loop as well, and again where that can be."""

from __future__ import annotations

import os
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
from typing import IO, Any, Final, TypeAlias

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

CHUNK: Final = 65_536
"""How many bytes are read at once."""
LITTLE: Final = 1_048_576
"""What is no larger is sent as a whole, if it is in memory anyway."""

_BYTES: Final[Any] = (bytes, bytearray, memoryview)
_PATH: Final[Any] = os.PathLike
_MAPPING: Final[Any] = Mapping


class Source:
    """One file, from its beginning each time that it is opened. These are the bytes of one."""

    size: int | None
    """The number of bytes; None when nobody knows."""
    again: bool = True
    """Whether it can be opened: always, or once."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content
        self.size = len(content)
        self._at = 0

    @property
    def held(self) -> bool:
        """Whether it is in memory."""
        return type(self) is Source

    def open(self) -> None:
        """Go to the beginning."""
        self._at = 0

    def read(self) -> bytes:
        """The next bytes; none at the end."""
        self._at += CHUNK
        return self.content[self._at - CHUNK : self._at]

    async def read_async(self) -> bytes:
        """The same in an event loop."""
        return self.read()

    def close(self) -> None:
        """Close what has been opened."""


class FileSource(Source):
    """What can be read; ``path`` for a file that is closed again."""

    def __init__(
        self, opened: Callable[[], Any], size: int | None, again: bool, path: bool
    ) -> None:
        self._opened = opened
        self._file: Any = None
        self._left = self.size = size
        self._again = again
        self._path = path

    def open(self) -> None:
        self.close()
        self._file = self._opened()
        self._left = self.size
        self.again = self._again

    def read(self) -> bytes:
        return self._counted(self._file.read(self._next))

    async def read_async(self) -> bytes:
        from anyio.to_thread import run_sync  # the HTTP library's own way to threads

        return self._counted(await run_sync(self._file.read, self._next))

    def close(self) -> None:
        if self._path and self._file is not None:
            self._file.close()

    @property
    def _next(self) -> int:
        # What a file has got since it was measured is not sent.
        return CHUNK if self._left is None else min(CHUNK, self._left)

    def _counted(self, chunk: Any) -> bytes:
        content = _checked(chunk or b"")
        if self._left is not None:
            self._left -= len(content)
        return content


class GivenSource(Source):
    """What gives bytes one after the other: it can be read again if it is no iterator."""

    size = None

    def __init__(self, pieces: Any) -> None:
        self._pieces = pieces
        self._asynchronous = hasattr(pieces, "__aiter__")
        self._iterator: Any = None

    def open(self) -> None:
        self._iterator = (aiter if self._asynchronous else iter)(self._pieces)
        self.again = self._iterator is not self._pieces

    def read(self) -> bytes:
        if self._asynchronous:
            raise TypeError("what gives bytes asynchronously is for an async client")
        return next((_checked(chunk) for chunk in self._iterator if chunk), b"")

    async def read_async(self) -> bytes:
        if not self._asynchronous:
            return self.read()
        async for chunk in self._iterator:
            if chunk:
                return _checked(chunk)
        return b""


def source(content: Any) -> Source:
    """What a file is sent from; ``TypeError`` for what is no file, ``OSError`` for a path that leads to none."""
    if isinstance(content, _BYTES):
        return Source(bytes(content))
    if isinstance(content, str | TextIOBase):
        raise TypeError(
            "a file is bytes, or open in binary mode; a text is not taken for a path"
        )
    if isinstance(content, _PATH):
        return _of_path(content)
    if hasattr(content, "read") and not hasattr(content, "__aiter__"):
        return _of_file(content)
    iterable = hasattr(content, "__iter__") or hasattr(content, "__aiter__")
    if iterable and not isinstance(content, _MAPPING):
        return GivenSource(content)
    raise TypeError(f"{type(content).__name__} is no file")


def _of_path(path: Any) -> Source:
    found = os.stat(path)
    if S_ISDIR(found.st_mode):
        raise IsADirectoryError(f"{os.fspath(path)!r} is a folder")
    regular = S_ISREG(found.st_mode)  # a pipe gives what it has once
    size = found.st_size if regular else None
    return FileSource(lambda: open(path, "rb"), size, regular, True)


def _of_file(file: Any) -> Source:
    """An open file, from where it stands."""
    if not (hasattr(file, "seekable") and file.seekable()):
        return FileSource(lambda: file, None, False, False)
    start: int = file.tell()

    def rewound() -> Any:
        file.seek(start)
        return file

    try:
        size = max(0, file.seek(0, os.SEEK_END) - start)
    except (OSError, ValueError):  # as of what is unpacked while it is read
        size = None
    rewound()
    return FileSource(rewound, size, True, False)


def _checked(chunk: Any) -> bytes:
    if isinstance(chunk, _BYTES):
        return bytes(chunk)
    raise TypeError(f"a file gives bytes, not {type(chunk).__name__}")


def name_of(content: Any) -> str:
    """What a file is called where it stands; empty when it stands nowhere."""
    path = content if isinstance(content, _PATH) else getattr(content, "name", "")
    name = os.fsdecode(path) if isinstance(path, (str, bytes, _PATH)) else ""
    return name.replace("\\", "/").rpartition("/")[2]


class FileUpload:
    """Files one after the other, each opened when its turn comes."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        sizes = [one.size for one in sources if one.size is not None]
        self.size = sum(sizes) if len(sizes) == len(sources) else None

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
        self._source: Source = Source()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        while True:
            if chunk := await self._source.read_async():
                return chunk
            self._source.close()
            for following in self._waiting:
                self._source = following
                following.open()
                break
            else:
                raise StopAsyncIteration


def content_of(sources: Sequence[Source]) -> bytes | FileUpload:
    """What is sent from sources: bytes when they are few and in memory."""
    upload = FileUpload(sources)
    if all(one.held for one in sources) and (upload.size or 0) <= LITTLE:
        return b"".join(upload)
    return upload
