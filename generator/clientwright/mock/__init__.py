"""A mock server for any OpenAPI description: an independent judge of requests that answers the right ones.

``Service(data)`` is the core; ``serve`` puts it on a socket, ``app`` and ``transport`` make it an ASGI application,
``SyncTransport`` lets a synchronous httpx2 client call it without a socket. It needs the extra ``mock``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from clientwright.mock.message import Request, Response
from clientwright.mock.problem import Problem
from clientwright.mock.service import Service

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from clientwright.mock.in_process import SyncTransport
    from clientwright.source.document import Document

__all__ = ["Problem", "Request", "Response", "Service", "SyncTransport", "app", "serve", "service_of", "transport"]


def serve(
    document_data: Mapping[str, Any] | Document, host: str = "127.0.0.1", port: int = 4010, quiet: bool = False
) -> int:
    """Serve a description until a signal comes; the exit status of the process.

    It is given as plain data, or as the ``Document`` that ``clientwright.source.read`` made, with its other files.
    Port 0 picks a free one. Says on stdout where it serves, once it accepts connections.
    """
    try:
        from clientwright.mock import server
    except ModuleNotFoundError as error:
        print(f"clientwright mock: {error.name} is missing; pip install 'clientwright[mock]'", file=sys.stderr)
        return 1
    return server.run(service_of(document_data), host, port, quiet)


def service_of(description: Mapping[str, Any] | Document) -> Service:
    """The core for a description: plain data, or a ``Document`` with all its files."""
    if isinstance(description, Mapping):
        return Service(description)
    files = {name: file.data for name, file in description.files.items() if name != description.file}
    return Service(description.data, files, description.file)


def app(described: Service | Mapping[str, Any] | Document, *, quiet: bool = True) -> Starlette:
    """An ASGI application for a service, or for a description."""
    from clientwright.mock import server

    return server.app(described if isinstance(described, Service) else service_of(described), quiet=quiet)


def transport(data: Mapping[str, Any] | Document) -> Starlette:
    """An ASGI application for tests, to be given to ``httpx2.ASGITransport``."""
    return app(data)


def __getattr__(name: str) -> Any:
    # httpx2 is asked for by those who use the transport, not by the server.
    if name == "SyncTransport":
        from clientwright.mock.in_process import SyncTransport

        return SyncTransport
    raise AttributeError(name)
