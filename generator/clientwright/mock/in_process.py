"""The mock without a socket: a transport for httpx2's synchronous client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import httpx2

from clientwright.mock.message import Request
from clientwright.mock.service import Service


class SyncTransport(httpx2.BaseTransport):
    """A transport that asks a service; a stream arrives chunk by chunk."""

    def __init__(self, service: Service) -> None:
        self.service = service

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The service's response to an httpx2 request."""
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        headers = tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in request.headers.raw
        )
        received = Request(method=request.method, path=path, query=query, headers=headers, body=request.read())
        response = self.service.respond(received)
        return httpx2.Response(response.status, headers=list(response.headers), stream=_Chunks(response.chunks))


class _Chunks(httpx2.SyncByteStream):
    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        yield from self._chunks
