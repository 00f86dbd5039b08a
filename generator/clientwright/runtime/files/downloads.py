"""Answers whose bytes are taken as they come."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar

from ..messages.exchange import Headers, Response
from .sources import in_thread

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Call, Caller

P = ParamSpec("P")
C = TypeVar("C")


class _Body(Generic[C]):
    """What the sync and the async download have in common."""

    def __init__(self, client: C, call: Call[Any]) -> None:
        self._client = client
        self._call = replace(call, opens=True)
        self._response: Response | None = None

    @property
    def response(self) -> Response:
        """The answer that the body belongs to."""
        if self._response is None:
            raise RuntimeError("a download begins in a `with` statement")
        return self._response

    @property
    def status(self) -> int:
        """The answer's status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """The answer's header fields; names in any case."""
        return self.response.headers

    @property
    def media_type(self) -> str:
        """What the bytes are, in lower case, without parameters; empty when the server does not say."""
        return self.response.media_type

    @property
    def size(self) -> int | None:
        """How many bytes come; None when the server does not say, or has packed them."""
        said = self.headers.get("content-length", "")
        packed = "content-encoding" in self.headers
        return int(said) if said.isdecimal() and said.isascii() and not packed else None


class Download(_Body["Caller"]):
    """The body of an answer, for a ``with`` statement, at whose end the connection is let go.

    It is read once: by ``for``, ``read`` or ``save``.
    """

    def __enter__(self) -> Self:
        self._response = self._client.send_raw(self._call).response
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.response.opened.close()

    def __iter__(self) -> Iterator[bytes]:
        """The bytes as they come."""
        from ..http.transport import FAILURES, mapped

        try:
            yield from self.response.opened.iter_bytes()
        except FAILURES as error:
            raise mapped(error, self._call.operation) from error

    def read(self) -> bytes:
        """All bytes."""
        return b"".join(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file. It is there when it is whole, and what was there before stays until then."""
        with _Writing(path) as write:
            for chunk in self:
                write(chunk)


class AsyncDownload(_Body["AsyncCaller"]):
    """The body of an answer, for an ``async with`` statement, at whose end the connection is let go.

    It is read once: by ``async for``, ``read`` or ``save``.
    """

    async def __aenter__(self) -> Self:
        self._response = (await self._client.send_raw(self._call)).response
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.response.opened.aclose()

    def __aiter__(self) -> AsyncIterator[bytes]:
        """The bytes as they come."""
        return _Chunks(self.response, self._call.operation)

    async def read(self) -> bytes:
        """All bytes."""
        return b"".join([chunk async for chunk in self])

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file. It is there when it is whole, and what was there before stays until then."""
        with _Writing(path) as write:
            async for chunk in self:
                await in_thread(write, chunk)


class _Chunks:
    """The bytes of an answer in an event loop."""

    def __init__(self, response: Response, operation: str) -> None:
        self._chunks = response.opened.aiter_bytes()
        self._operation = operation

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        from ..http.transport import FAILURES, mapped

        try:
            chunk: bytes = await anext(self._chunks)
        except FAILURES as error:
            raise mapped(error, self._operation) from error
        return chunk


class _Writing:
    """A file that is written beside its place, and put there when nothing went wrong; else nothing is left."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        from secrets import token_hex

        self._path = os.fspath(path)
        folder, name = os.path.split(self._path)
        self._beside = os.path.join(folder, f".{name[:100]}.{token_hex(8)}.part")

    def __enter__(self) -> Callable[[bytes], object]:
        if os.path.isdir(self._path):
            raise IsADirectoryError(f"{self._path!r} is a folder")
        self._file = open(self._beside, "xb")
        return self._file.write

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            self._file.close()
            if error is None:
                os.replace(self._beside, self._path)
        finally:
            if os.path.exists(self._beside):
                os.unlink(self._beside)


# Functions and no descriptor classes: a type checker carries the arguments over, and binds them to a resource.
def downloading(
    builder: Callable[P, Call[Any]],
) -> Callable[Concatenate[Caller, P], Download]:
    """The function that gives the answer to a builder's call as a download."""

    def stream(client: Caller, /, *given: P.args, **named: P.kwargs) -> Download:
        """The bytes as they come, for a ``with`` statement."""
        return Download(client, builder(*given, **named))

    return stream


def downloading_async(
    builder: Callable[P, Call[Any]],
) -> Callable[Concatenate[AsyncCaller, P], AsyncDownload]:
    """The same in an event loop."""

    def stream(
        client: AsyncCaller, /, *given: P.args, **named: P.kwargs
    ) -> AsyncDownload:
        """The bytes as they come, for an ``async with`` statement."""
        return AsyncDownload(client, builder(*given, **named))

    return stream
