"""Clients: what they are given and what they hold, load and show."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.messages.errors import ApiConnectionError


def test_an_http_client_that_was_given_stays_open() -> None:
    http = Wire().client()
    with Client("k", http_client=http) as client:
        client.send(call())
    assert not http.is_closed
    with pytest.raises(ApiConnectionError, match="closed"):
        client.send(call())


def test_an_http_client_can_be_given_for_one_call() -> None:
    wire = Wire()
    Client("k").send(call(options={"http_client": wire.client()}))
    assert len(wire.requests) == 1


def test_a_client_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(TypeError, match=r"httpx2\.Client"):
        Client("k").send(call(options={"http_client": Wire().async_client()}))
    with pytest.raises(TypeError, match=r"httpx2\.Client"):
        Client("k", http_client=Wire().async_client()).send(call())  # type: ignore[arg-type]


def test_a_deep_resource_holds_the_client_itself(sample: ModuleType) -> None:
    wire = Wire(httpx2.Response(200, json={"a": 1}))
    client = sample.Client(http_client=wire.client())
    assert client.outer.inner._caller is client
    assert client.outer.inner.get() == {"a": 1}
    assert repr(client) == "Client(server='https://api.example.com')"


def test_making_a_client_loads_neither_the_http_library_nor_a_model_nor_asyncio(sample: ModuleType) -> None:
    folder = Path(str(sample.__file__)).parents[1]
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import sample; sample.Client(); sample.AsyncClient();"
        "print([m for m in sys.modules if m.split('.')[0] in ('httpx2', 'anyio', 'asyncio', 'ssl', 'logging')"
        " or m.startswith('sample.models') or m.startswith('sample._codecs')])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_call_does_not_show_what_may_be_secret() -> None:
    shown = repr(
        call(headers={"X-Key": "s3cret"}, cookies=("sid=s3cret",), options={"headers": {"Authorization": "s3cret"}})
    )
    assert "getThing" in shown
    assert "s3cret" not in shown


def test_an_argument_that_no_operation_has_is_refused_and_not_dropped() -> None:
    with pytest.raises(TypeError, match=r"getThing\(\) got an unexpected keyword argument 'tempreature'"):
        call(options={"tempreature": 1, "timeout": 3})


def test_more_streams_than_the_librarys_hundred_may_be_open_at_once() -> None:
    served = threading.Barrier(121, timeout=10)

    class Held(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.wait()  # No answer before all have come.
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    async def together(url: str) -> list[Any]:
        async with AsyncClient(api_key="k", server=url, timeout=10) as client:
            return await asyncio.gather(*(client.send(call()) for _ in range(121)))

    class Server(ThreadingHTTPServer):
        request_queue_size = 200

    with Server(("127.0.0.1", 0), Held) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            assert asyncio.run(together(f"http://127.0.0.1:{server.server_port}")) == [{}] * 121
        finally:
            server.shutdown()
