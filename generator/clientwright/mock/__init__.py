"""A mock server for any OpenAPI description: an independent judge of requests that answers the right ones.

``Service(data)`` is the core, ``Service(data, scenario=assistants.Assistants())`` one with a memory. ``serve`` puts it
on a socket, ``app`` and ``transport`` make it an ASGI application, ``SyncTransport`` lets a synchronous httpx2 client
call it without a socket. It needs the extra ``mock``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from clientwright.mock.service import Service
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.problem import Problem

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from clientwright.mock.described import Described
    from clientwright.mock.scenario import Scenario
    from clientwright.mock.serving.in_process import SyncTransport
    from clientwright.mock.snippets import Snippets
    from clientwright.source.document import Document

__all__ = ["Problem", "Request", "Response", "Service", "SyncTransport", "app", "serve", "service_of", "transport"]


def serve(
    document_data: Mapping[str, Any] | Described,
    host: str = "127.0.0.1",
    port: int = 4010,
    quiet: bool = False,
    *,
    files: Mapping[str, Any] | None = None,
    name: str = "",
    scenario: Scenario | None = None,
    snippets: Snippets | None = None,
    allow_control: bool = False,
) -> int:
    """Serve a description, as plain data or worked out, until a signal comes; the exit status of the process.

    ``files`` are the others that its references lead to, by their names, and ``name`` is its own name among them.
    ``scenario`` answers from a state of its own. ``snippets`` writes calls of the generated client, for the page. Port
    0 picks a free one. Says on stdout where it serves, once it accepts connections. At a ``host`` of other machines
    what is under ``/_mock/`` is closed, unless ``allow_control``.
    """
    try:
        from clientwright.mock.serving import server
    except ModuleNotFoundError as error:
        print(f"clientwright mock: {error.name} is missing; pip install 'clientwright[mock]'", file=sys.stderr)
        return 1
    service = Service(document_data, files, name, scenario=scenario)
    service.snippets = snippets
    return server.run(service, host, port, quiet, allow_control)


def service_of(document: Document, *, scenario: Scenario | None = None) -> Service:
    """The core for what ``clientwright.source.read`` made, with all its files; a scenario gives it a memory."""
    files = {name: file.data for name, file in document.files.items() if name != document.file}
    return Service(document.data, files, document.file, scenario=scenario)


def app(described: Service | Mapping[str, Any], *, quiet: bool = True) -> Starlette:
    """An ASGI application for a service, or for a description as plain data."""
    from clientwright.mock.serving import server

    return server.app(described if isinstance(described, Service) else Service(described), quiet=quiet)


def transport(data: Mapping[str, Any]) -> Starlette:
    """An ASGI application for tests, to be given to ``httpx2.ASGITransport``."""
    return app(data)


def __getattr__(name: str) -> Any:
    # httpx2 is asked for by those who use the transport, not by the server.
    if name == "SyncTransport":
        from clientwright.mock.serving.in_process import SyncTransport

        return SyncTransport
    raise AttributeError(name)
