"""Options for many calls at once: derived clients and resources."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.client import AsyncResource, Resource
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages.errors import ApiConnectionError
from clientwright.runtime.streams.call import Events, StreamCall


class Things(Resource):
    def get(self, **options: Any) -> Any:
        return self.__send__(call(options=options))


class AsyncThings(AsyncResource):
    async def get(self, **options: Any) -> Any:
        return await self.__send__(call(options=options))


class Tree(Client):
    @cached_property
    def things(self) -> Things:
        return Things(self)


def test_options_are_as_if_given_to_each_call_and_the_calls_own_win() -> None:
    wire = Wire()
    client = Client("k", http_client=wire.client()).with_options(timeout=3)
    client.send(call())
    client.send(call(options={"timeout": 4}))
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3, 4]


def test_headers_query_and_body_are_merged() -> None:
    wire = Wire()
    client = Client("k", http_client=wire.client(), headers={"X-Client": "0"}).with_options(
        headers={"X-A": "1", "X-B": "1", "X-C": "1"}, extra_query={"a": 1, "b": 1}, extra_body={"a": 1, "b": 1}
    )
    client.send(
        call(
            method="POST",
            body=JsonBody({}),
            options={"headers": {"x-b": "2", "x-c": None}, "extra_query": {"b": 2}, "extra_body": {"b": 2}},
        )
    )
    headers = {name: value for name, value in wire.request.headers.items() if name.startswith("x-")}
    assert headers == {"x-client": "0", "x-a": "1", "x-b": "2"}
    assert wire.request.url.query == b"a=1&b=2"
    assert wire.request.content == b'{"a":1,"b":2}'


def test_derived_of_derived_has_the_options_of_both() -> None:
    wire = Wire()
    client = Client("k", http_client=wire.client()).with_options(timeout=3, headers={"X-A": "1"})
    client.with_options(headers={"X-B": "2"}).send(call())
    assert wire.request.extensions["timeout"]["read"] == 3
    assert (wire.request.headers["x-a"], wire.request.headers["x-b"]) == ("1", "2")
    client.send(call())
    assert "x-b" not in wire.request.headers


def test_a_client_is_not_changed_by_what_is_derived_from_it_and_resources_belong_to_theirs() -> None:
    wire = Wire()
    client = Tree("k", http_client=wire.client())
    client.things.get()
    derived = client.with_options(timeout=3)
    assert isinstance(derived, Tree)
    derived.things.get()
    client.things.get()
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [600, 3, 600]


def test_a_resource_has_options_too() -> None:
    wire = Wire()
    client = Tree("k", http_client=wire.client())
    things = client.things.with_options(timeout=3)
    assert isinstance(things, Things)
    things.get()
    things.with_options(headers={"X-A": "1"}).get(timeout=4)
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3, 4]
    assert wire.request.headers["x-a"] == "1"


def test_awaited_it_is_the_same() -> None:
    wire = Wire()

    async def run() -> None:
        client = AsyncClient("k", http_client=wire.async_client()).with_options(timeout=3)
        await client.send(call())
        await AsyncThings(client).with_options(timeout=4).get()
        async with client.with_options(timeout=5):
            pass
        with pytest.raises(ApiConnectionError, match="closed"):
            await client.send(call())

    asyncio.run(run())
    assert [request.extensions["timeout"]["read"] for request in wire.requests] == [3, 4]


def test_an_option_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="with_options has no argument 'tiemout'"):
        Client("k").with_options(tiemout=3)  # type: ignore[call-arg]


@pytest.mark.parametrize("wrong", [0, -1, True, "5", float("nan"), float("inf"), (1, 2)], ids=str)
def test_a_timeout_that_is_no_time_is_refused_when_it_is_given(wrong: Any) -> None:
    for give in (lambda: Client("k", timeout=wrong), lambda: Client("k").with_options(timeout=wrong)):
        with pytest.raises(ValueError, match="timeout: a number of seconds"):
            give()
    with pytest.raises(ValueError, match="timeout: a number of seconds"):
        call(options={"timeout": wrong})


@pytest.mark.parametrize("name", ["headers", "extra_query", "extra_body"])
def test_what_has_names_of_its_own_is_a_mapping_and_what_it_holds_is_not_shown(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name}: values by their names, not list") as caught:
        call(options={name: [("Authorization", "Bearer s3cret")]})
    assert "s3cret" not in str(caught.value)


def test_none_is_as_if_left_out() -> None:
    wire = Wire()
    nothing: Any = {"headers": None, "extra_query": None, "extra_body": None, "server": None, "http_client": None}
    client = Client("k", http_client=wire.client(), server="https://example.com/v3").with_options(headers={"X-A": "1"})
    client.with_options(**nothing).send(call(options=nothing))
    assert str(wire.request.url) == "https://example.com/v3/things/1"
    assert wire.request.headers["x-a"] == "1"


def test_closing_either_closes_both() -> None:
    wire = Wire()
    client = Client("k", http_client=wire.client())
    client.with_options(timeout=3).close()
    with pytest.raises(ApiConnectionError, match="closed"):
        client.send(call())


class _Handler(BaseHTTPRequestHandler):
    """Answers with JSON, or with two lines of which the second waits until it is let go."""

    protocol_version = "HTTP/1.1"
    go = Event()

    def do_GET(self) -> None:
        self._head("application/json")
        self._chunk(b"{}")
        self._chunk(b"")

    def do_POST(self) -> None:
        self._head("application/jsonl")
        self._chunk(b"1\n")
        self.go.wait(5)
        self._chunk(b"2\n")
        self._chunk(b"")

    def _head(self, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _chunk(self, content: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    """A server on the loopback."""
    _Handler.go.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as served:
        served.daemon_threads = True
        thread = Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()
        thread.join()


def test_a_derived_client_that_is_collected_leaves_the_connections_open(server: str) -> None:
    client = Client("k", server=server)
    derived = client.with_options(timeout=3)
    derived.send(call())
    ((_, own),) = client._connections.own.values()
    assert client._connections is derived._connections
    del derived
    gc.collect()
    assert not own.is_closed
    assert client.send(call()) == {}
    del client
    gc.collect()
    assert own.is_closed


def test_a_stream_is_read_to_its_end_when_its_client_is_gone(server: str) -> None:
    events: Events[Any] = Events(kind="jsonl", accept="application/jsonl")
    streamed: StreamCall[Any, Any] = StreamCall(
        operation="create", method="POST", path="/", success={"200": JsonReader()}, events=events
    )
    stream = Client("k", server=server).stream(streamed)
    gc.collect()
    assert next(stream) == 1
    _Handler.go.set()
    assert list(stream) == [2]


def test_a_stream_that_nobody_reads_gives_its_connection_back_when_it_is_collected() -> None:
    events: Events[Any] = Events(kind="jsonl", accept="application/jsonl")
    streamed: StreamCall[Any, Any] = StreamCall(
        operation="create", method="POST", path="/", success={"200": JsonReader()}, events=events
    )
    body = httpx2.Response(200, headers={"content-type": "application/jsonl"}, content=iter([b"1\n"]))
    client = Client("k", http_client=Wire(lambda: body).client())
    stream = client.stream(streamed)
    assert not body.is_closed
    del stream
    gc.collect()
    assert body.is_closed


_LEFT_OPEN = """
import sys
import httpx2
from clientwright.runtime.http.deadlines import Limits
from clientwright.runtime.streams.opening import OpenBody

class Body(httpx2.SyncByteStream):
    def __iter__(self):
        yield from (b"1", b"2")

    def close(self):
        print("closed", sys.is_finalizing())

body = OpenBody(httpx2.Response(200, stream=Body()), Limits("op", None))
reading = iter(body)
print(next(reading))
"""


def test_a_stream_that_is_open_when_the_program_ends_is_closed_while_python_still_works() -> None:
    ended = subprocess.run([sys.executable, "-c", _LEFT_OPEN], capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("b'1'\nclosed False\n", "")


def test_a_given_http_client_is_shared_and_stays_open() -> None:
    http: httpx2.Client = Wire().client()
    with Client("k", http_client=http).with_options(timeout=3) as client:
        client.send(call())
    assert not http.is_closed
