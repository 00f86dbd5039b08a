"""An answer for a ``with`` statement, whose bytes are taken as they come."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar

from ..http.deadlines import Limits, awaited, in_time
from ..messages.exchange import Response

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
        """The answer: its status, header fields and media type."""
        if self._response is None:
            raise RuntimeError("a download begins in a `with` statement")
        return self._response

    @property
    def size(self) -> int | None:
        """How many bytes come; None when the server does not say, or has packed them."""
        headers = self.response.headers
        said = (
            "" if "content-encoding" in headers else headers.get("content-length", "")
        )
        return int(said) if said.isdecimal() else None

    def _limits(self) -> Limits:
        deadline = self.response.opened.request.extensions.get("deadline")
        return Limits(self._call.operation, deadline)


class Download(_Body["Caller"]):
    """The body of an answer, for a ``with`` statement, at whose end the connection is let go.

    It is read once: by ``for``, ``read`` or ``save``.
    """

    def __enter__(self) -> Self:
        self._response = self._client.__send_raw__(self._call).response
        return self

    def __exit__(self, *_: object) -> None:
        self.response.opened.close()

    def __iter__(self) -> Iterator[bytes]:
        from ..http.transport import FAILURES, mapped

        limits = self._limits()
        try:
            yield from in_time(self.response.opened, limits)
        except FAILURES as error:
            raise mapped(error, limits.operation, limits) from error

    def read(self) -> bytes:
        """All bytes."""
        return b"".join(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file. It is there when it is whole, and what was there before stays until then."""
        with _writing(path) as write:
            for chunk in self:
                write(chunk)


class AsyncDownload(_Body["AsyncCaller"]):
    """The body of an answer, for an ``async with`` statement, at whose end the connection is let go.

    It is read once: by ``async for``, ``read`` or ``save``.
    """

    async def __aenter__(self) -> Self:
        self._response = (await self._client.__send_raw__(self._call)).response
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.response.opened.aclose()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Chunks(self.response.opened.aiter_bytes(), self._limits())

    async def read(self) -> bytes:
        """All bytes."""
        return b"".join([chunk async for chunk in self])

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file. It is there when it is whole, and what was there before stays until then."""
        from anyio.to_thread import run_sync  # the HTTP library's own way to threads

        with _writing(path) as write:
            async for chunk in self:
                await run_sync(write, chunk)


class _Chunks:
    """The bytes of an answer in an event loop. No generator: nobody has to close it."""

    def __init__(self, chunks: AsyncIterator[bytes], limits: Limits) -> None:
        self._chunks = chunks
        self._limits = limits

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        from ..http.transport import FAILURES, mapped

        try:
            chunk: bytes = await awaited(self._chunks.__anext__, self._limits)
        except FAILURES as error:
            raise mapped(error, self._limits.operation, self._limits) from error
        return chunk


@contextmanager
def _writing(
    path: str | os.PathLike[str],
) -> Generator[Callable[[bytes], object], None, None]:
    """Writes a file beside its place, and puts it there when nothing went wrong; else nothing is left."""
    from secrets import token_hex

    if os.path.isdir(path):
        raise IsADirectoryError(f"{os.fspath(path)!r} is a folder")
    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name[:100]}.{token_hex(8)}.part")
    with open(beside, "xb") as file:
        try:
            yield file.write
            file.close()
            os.replace(beside, path)
        except BaseException:
            file.close()
            os.unlink(beside)
            raise


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
