"""Sending calls and reading answers, in both kinds of client."""

from __future__ import annotations

import asyncio
import logging
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.bodies import BinaryBody, JsonBody
from clientwright.runtime.http.readers import (
    BytesReader,
    JsonReader,
    NothingReader,
    TextReader,
)
from clientwright.runtime.messages import errors
from clientwright.runtime.wire.codec import to_json
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError, Deviation
from clientwright.runtime.wire.values import UNSET

Send = Callable[..., Any]


@dataclass(kw_only=True, slots=True, eq=False)
class Thing:
    """A model, equal to its name and its JSON."""

    a: int
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return ("model", to_json(self)) == other


@dataclass(kw_only=True, slots=True, eq=False)
class Worded:
    """A model of a text, equal to it."""

    a: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return self.a == other


@dataclass(kw_only=True, slots=True, eq=False)
class Problem:
    """The model of an error, equal to a word and its code."""

    code: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return ("typed", self.code) == other


def _send(wire: Wire, call_: Any, **options: Any) -> Any:
    with Client("k3y", **{"http_client": wire.client(), **options}) as client:
        return client.send(call_)


def _send_async(wire: Wire, call_: Any, **options: Any) -> Any:
    async def run() -> Any:
        async with AsyncClient("k3y", **{"http_client": wire.async_client(), **options}) as client:
            return await client.send(call_)

    return asyncio.run(run())


@pytest.fixture(params=[_send, _send_async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Sends one call by either client."""
    found: Send = request.param
    return found


def test_a_request_is_what_the_call_says(send: Send) -> None:
    wire = Wire()
    send(
        wire,
        call(
            method="POST",
            path="/a%2Fb/c",
            query=("include%5B%5D=x",),
            headers={"OpenAI-Beta": "assistants=v2"},
            cookies=("a=b", "c=d"),
            body=JsonBody({"a": 1, "b": UNSET}),
            options={"extra_query": {"q[]": ["1", "ü"]}, "extra_body": {"z": None}, "headers": {"X-Own": "ü"}},
        ),
        server="https://api.openai.com/v1/",
        headers={"x-own": "y", "X-Client": "z"},
    )
    request = wire.request
    assert request.method == "POST"
    assert str(request.url) == "https://api.openai.com/v1/a%2Fb/c?include%5B%5D=x&q%5B%5D=1&q%5B%5D=%C3%BC"
    assert request.content == b'{"a":1,"z":null}'
    assert dict(request.headers) == {
        "host": "api.openai.com",
        "accept": "application/json",
        "accept-encoding": request.headers["accept-encoding"],
        "connection": "keep-alive",
        "user-agent": "runsteps/1.2",
        "content-type": "application/json",
        "content-length": "16",
        "openai-beta": "assistants=v2",
        "cookie": "a=b; c=d",
        "authorization": "Bearer k3y",
        "x-own": "ü",
        "x-client": "z",
    }


def test_a_call_without_a_body_sends_none(send: Send) -> None:
    wire = Wire()
    send(wire, call(body=JsonBody({"a": UNSET}, required=False)))
    assert wire.request.content == b""
    assert "content-type" not in wire.request.headers


def test_extra_fields_make_a_body_where_there_is_none(send: Send) -> None:
    wire = Wire()
    send(wire, call(method="POST", options={"extra_body": {"a": 1}}))
    assert (wire.request.content, wire.request.headers["content-type"]) == (b'{"a":1}', "application/json")


def _http(send: Send, wire: Wire, **options: Any) -> Any:
    return wire.client(**options) if send is _send else wire.async_client(**options)


@pytest.mark.parametrize("content", [None, b"", b"abc"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
@pytest.mark.parametrize(
    "headers",
    [{}, {"X-A": "1", "Accept": "no"}, [("X-A", "1"), ("x-a", "2")], {"Host": "other", "Content-Length": "9"}],
)
def test_a_request_is_built_as_the_http_library_would_build_it(
    send: Send, method: str, content: bytes | None, headers: Any
) -> None:
    wire = Wire(httpx2.Response(200, json={}))
    body = BinaryBody(UNSET if content is None else content)
    http = _http(send, wire, headers=headers)
    send(wire, call(method=method, body=body, query=("a=%C3%BC",)), http_client=http)
    ours = wire.request
    own = [pair for pair in ours.headers.raw if pair[0].lower() in (b"authorization", b"accept", b"user-agent")]
    own += [pair for pair in ours.headers.raw if pair[0].lower() == b"content-type"]
    theirs = http.build_request(method, str(ours.url), content=content, headers=own, timeout=600)
    assert sorted((name.lower(), value) for name, value in ours.headers.raw) == sorted(
        (name.lower(), value) for name, value in theirs.headers.raw
    )
    assert (ours.method, ours.url, ours.content) == (theirs.method, theirs.url, theirs.content)


def test_what_an_http_client_adds_is_added(send: Send) -> None:
    wire = Wire()
    http = _http(send, wire, params={"p": "1"}, cookies={"c": "2"}, headers={"X-A": "3", "X-B": "4"})
    send(wire, call(query=("q=0",), options={"headers": {"X-A": None}}), http_client=http)
    assert wire.request.url.query == b"q=0&p=1"
    assert (wire.request.headers["cookie"], wire.request.headers["x-b"]) == ("c=2", "4")
    assert "x-a" not in wire.request.headers


def test_an_http_client_that_builds_requests_its_own_way_is_let() -> None:
    class Own(httpx2.Client):
        def build_request(self, *arguments: Any, **options: Any) -> httpx2.Request:
            built = super().build_request(*arguments, **options)
            built.headers["x-own"] = "1"
            return built

    wire = Wire()
    http = Own(transport=httpx2.MockTransport(wire), headers={"X-A": "1"})
    Client("k3y", http_client=http).send(call(query=("q=0",), options={"timeout": 3, "headers": {"X-A": None}}))
    assert (wire.request.headers["x-own"], wire.request.url.query) == ("1", b"q=0")
    assert wire.request.extensions["timeout"]["read"] == 3
    assert "x-a" not in wire.request.headers


def test_a_header_that_is_none_is_not_sent(send: Send) -> None:
    wire = Wire()
    send(wire, call(options={"headers": {"user-agent": None, "X-A": None}}), headers={"X-A": "1"})
    assert not {"user-agent", "x-a"} & set(wire.request.headers)


def test_a_server_that_is_no_text_is_refused_and_no_password_is_shown() -> None:
    with pytest.raises(ValueError, match="server: a name or a URL, not 3"):
        Client("k", server=3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="server: a name or a URL, not 3"):
        Client("k").send(call(options={"server": 3}))
    with Client("k", server="http://user:pass@localhost:1") as client:
        assert "pass" not in repr(client._settings.server)


def test_a_line_break_in_a_header_is_refused_before_anything_is_sent(send: Send) -> None:
    wire = Wire()
    with pytest.raises(ValueError, match="'X-A'"):
        send(wire, call(options={"headers": {"X-A": "a\r\nb"}}))
    assert wire.requests == []


def test_a_header_that_is_no_text_is_refused_by_its_name(send: Send) -> None:
    for wrong in (7, b"7"):
        with pytest.raises(TypeError, match="header 'X-A': its value is a text, not"):
            send(Wire(), call(options={"headers": {"X-A": wrong}}))


@pytest.mark.parametrize(
    ("options", "timeout", "connect"), [({}, 600, 30), ({"timeout": 5}, 5, 5), ({"timeout": None}, None, None)]
)
def test_the_calls_timeout_replaces_the_clients(send: Send, options: Any, timeout: Any, connect: Any) -> None:
    wire = Wire()
    send(wire, call(options=options))
    assert wire.request.extensions["timeout"] == {
        "connect": connect,
        "read": timeout,
        "write": timeout,
        "pool": timeout,
    }


@pytest.mark.parametrize(
    ("readers", "answer", "result"),
    [
        ({"200": JsonReader()}, httpx2.Response(200, json=[1]), [1]),
        ({"2XX": JsonReader()}, httpx2.Response(201, json=[1]), [1]),
        ({"2XX": TextReader(), "201": JsonReader()}, httpx2.Response(201, json=[1]), [1]),
        ({"default": JsonReader()}, httpx2.Response(200, json=[1]), [1]),
        ({"204": NothingReader()}, httpx2.Response(204), None),
        ({"200": TextReader("text/html")}, httpx2.Response(200, content="ü".encode()), "ü"),
        ({"200": BytesReader("image/png")}, httpx2.Response(200, content=b"\xff"), b"\xff"),
        (
            {"200": JsonReader(Thing)},
            httpx2.Response(200, json={"a": 1}),
            ("model", {"a": 1}),
        ),
        ({"200": JsonReader(list[Thing])}, httpx2.Response(200, json=[{"a": 1}]), [("model", {"a": 1})]),
    ],
)
def test_the_reader_is_chosen_by_status(send: Send, readers: Any, answer: httpx2.Response, result: Any) -> None:
    told: list[Deviation] = []
    assert send(Wire(answer), call(success=readers), on_deviation=told.append) == result
    assert told == []


def test_accept_names_every_described_type_once(send: Send) -> None:
    wire = Wire()
    readers = {"200": JsonReader(), "201": JsonReader(), "202": TextReader(), "204": NothingReader()}
    send(wire, call(success=readers))
    assert wire.request.headers["accept"] == "application/json, text/plain"


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (httpx2.Response(202, json={"a": 1}), {"a": 1}),
        (httpx2.Response(202, text="a"), "a"),
        (httpx2.Response(202, content=b"a"), b"a"),
        (httpx2.Response(204), None),
    ],
)
def test_a_success_that_is_not_described_is_read_and_told(send: Send, answer: httpx2.Response, result: Any) -> None:
    told: list[Deviation] = []
    assert send(Wire(answer), call(), on_deviation=told.append) == result
    assert told == [Deviation("", "status 200", f"status {answer.status_code}")]
    with pytest.raises(DecodeError, match="status 200"):
        send(Wire(answer), call(), strict=True)


def test_a_success_of_another_status_is_what_the_only_described_one_is(send: Send) -> None:
    model = JsonReader(Thing)
    told: list[Deviation] = []
    created = Wire(httpx2.Response(201, json={"a": 1}))
    assert send(created, call(success={"200": model}), on_deviation=told.append) == ("model", {"a": 1})
    assert told == [Deviation("", "status 200", "status 201")]
    # Which of two it would be is not known, and a text is no object.
    assert send(created, call(success={"200": model, "202": model}), on_deviation=told.append) == {"a": 1}
    assert send(Wire(httpx2.Response(201, text="a")), call(success={"200": model}), on_deviation=told.append) == "a"


@pytest.mark.parametrize(
    ("described", "came", "told"),
    [
        ("application/json", "text/html; charset=utf-8", True),
        ("application/json", "Application/JSON; charset=utf-8", False),
        ("application/json", "application/vnd.thing+json", False),
        ("application/json", "", False),
        ("application/*", "application/json", False),
        ("*/*", "text/html", False),
        ("application/vnd.thing+json;v=1", "application/vnd.thing+json", False),
        ("application/vnd.thing+json", "application/json", True),
    ],
)
def test_another_media_type_than_the_described_one_is_told(send: Send, described: str, came: str, told: bool) -> None:
    found: list[Deviation] = []
    answer = httpx2.Response(200, content=b"[1]", headers={"content-type": came} if came else {})
    reader = JsonReader(accept=described)
    assert send(Wire(answer), call(success={"200": reader}), on_deviation=found.append) == [1]
    kind = came.partition(";")[0].lower()
    assert found == ([Deviation("", described, kind)] if told else [])


def test_departures_are_told_and_raised_when_strict(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    wire = Wire(httpx2.Response(200, json={"a": 1}, headers={"x-request-id": "r1"}))
    wrong = call(success={"200": JsonReader(Worded)})
    told: list[Deviation] = []
    assert send(wire, wrong, on_deviation=told.append) == 1
    assert told == [Deviation("/a", "string", 1)]
    with caplog.at_level(logging.WARNING, "runsteps"):
        send(wire, wrong)
    assert caplog.messages == ["getThing: /a: expected string, got 1"]
    with pytest.raises(DecodeError) as caught:
        send(wire, wrong, strict=True)
    assert caught.value.deviations == (Deviation("/a", "string", 1),)
    assert (caught.value.operation, caught.value.status, caught.value.request_id) == ("getThing", 200, "r1")
    assert caught.value.content == b'{"a":1}'


@pytest.mark.parametrize("content", [b"", b"<html>", b"{", b"\xff\xff\xff", b"[" * 100_000])
def test_an_answer_that_is_no_json_is_a_decode_error(send: Send, content: bytes) -> None:
    with pytest.raises(DecodeError, match="expected JSON") as caught:
        send(Wire(httpx2.Response(200, content=content)), call())
    assert (caught.value.status, caught.value.content) == (200, content)
    assert pickle.loads(pickle.dumps(caught.value)).deviations == caught.value.deviations


def test_json_that_is_no_object_is_told_and_kept(send: Send) -> None:
    told: list[Deviation] = []
    reader = JsonReader(Thing)
    assert send(Wire(httpx2.Response(200, json=[1])), call(success={"200": reader}), on_deviation=told.append) == [1]
    assert told == [Deviation("", "object", [1])]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.StatusError),
        (422, errors.UnprocessableError),
        (429, errors.RateLimitError),
        (304, errors.StatusError),
        (500, errors.ServerError),
        (529, errors.ServerError),
    ],
)
def test_a_status_that_is_no_success_is_the_error_of_its_name(send: Send, status: int, kind: type) -> None:
    answer = httpx2.Response(status, json={"error": {"message": "Nope"}}, headers={"Request-Id": "r1"})
    with pytest.raises(errors.StatusError) as caught:
        send(Wire(answer), call())
    error = caught.value
    assert type(error) is kind
    assert (error.message, error.status, error.operation, error.request_id) == ("Nope", status, "getThing", "r1")
    assert error.body == {"error": {"message": "Nope"}}
    assert error.headers["REQUEST-ID"] == "r1"
    assert str(error) == f"{status}: Nope (operation getThing, request r1)"
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.body, again.headers) == (str(error), error.body, error.headers)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"error": {"message": "a"}}', "a"),
        (b'{"error": "a"}', "a"),
        (b'{"requestId": "r", "statusCode": 400, "message": "a"}', "a"),
        (b'{"type": "about:blank", "title": "a", "status": 400}', "a"),
        (b'{"title": "b", "detail": "a"}', "a"),
        (b'{"message": ["x", "y"]}', "400 Bad Request"),
        (b'{"error": null}', "400 Bad Request"),
        (b"<html>", "400 Bad Request"),
        (b"", "400 Bad Request"),
        (b"[1]", "400 Bad Request"),
    ],
)
def test_the_message_is_the_servers_own_or_the_status_line(send: Send, body: bytes, message: str) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        send(Wire(httpx2.Response(400, content=body)), call())
    assert caught.value.message == message


def test_the_request_id_is_the_headers_or_the_bodys(send: Send) -> None:
    body = {"requestId": "b1", "message": "a"}
    for headers, found in (({"x-request-id": "h1"}, "h1"), ({}, "b1")):
        with pytest.raises(errors.BadRequestError) as caught:
            send(Wire(httpx2.Response(400, json=body, headers=headers)), call())
        assert caught.value.request_id == found
    with pytest.raises(errors.BadRequestError) as caught:
        send(Wire(httpx2.Response(400, json={"requestId": 1})), call())
    assert caught.value.request_id is None


def test_an_error_has_the_answer_that_it_was_made_of(send: Send) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        send(Wire(httpx2.Response(400, content=b"no", headers={"X-A": "1"})), call())
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.response is not None
        assert (error.response.status, error.response.content, error.response.headers["x-a"]) == (400, b"no", "1")
    with pytest.raises(errors.ConnectionError) as unanswered:
        send(Wire(httpx2.ReadError("reset")), call())
    assert unanswered.value.response is None


def test_a_described_error_has_a_typed_body_and_never_hides_behind_its_departures(send: Send) -> None:
    reader = JsonReader(Problem)
    told: list[Deviation] = []
    failing = call(failure={"4XX": reader, "default": JsonReader()})
    with pytest.raises(errors.NotFoundError) as caught:
        send(Wire(httpx2.Response(404, json={"code": 1})), failing, on_deviation=told.append, strict=True)
    assert caught.value.body == ("typed", 1)
    assert told == [Deviation("/code", "string", 1)]
    with pytest.raises(errors.NotFoundError) as caught:
        send(Wire(httpx2.Response(404, content=b"gone")), failing, on_deviation=told.append)
    assert caught.value.body == "gone"


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (httpx2.ConnectError("refused"), errors.ConnectionError),
        (httpx2.ReadError("reset"), errors.ConnectionError),
        (httpx2.RemoteProtocolError("what"), errors.ConnectionError),
        (httpx2.ConnectTimeout("slow"), errors.TimeoutError),
        (httpx2.ReadTimeout("slow"), errors.TimeoutError),
    ],
)
def test_what_the_http_library_raises_becomes_ours(send: Send, raised: Exception, kind: type) -> None:
    with pytest.raises(errors.ApiError) as caught:
        send(Wire(raised), call())
    assert type(caught.value) is kind
    assert caught.value.status is None
    assert caught.value.operation == "getThing"


@pytest.mark.parametrize(
    ("method", "status", "location"),
    [
        ("POST", 301, "/x"),
        ("POST", 302, "/x"),
        ("GET", 302, "http://api.aimlapi.com/x"),
        ("GET", 302, "ftp://api.aimlapi.com/x"),
        ("GET", 302, "http://[x"),
        ("GET", 307, "/again"),
    ],
)
def test_a_redirect_that_is_not_to_be_followed_is_a_status_error(
    send: Send, method: str, status: int, location: str
) -> None:
    wire = Wire(httpx2.Response(status, headers={"location": location}))
    with pytest.raises(errors.StatusError) as caught:
        send(wire, call(method=method))
    assert caught.value.status == status
    assert len(wire.requests) == (11 if location == "/again" else 1)


def test_a_see_other_is_read_without_the_body(send: Send) -> None:
    wire = Wire(httpx2.Response(303, headers={"location": "/x"}), httpx2.Response(200, json={}))
    send(wire, call(method="POST", body=JsonBody({})))
    assert (wire.request.method, wire.request.content) == ("GET", b"")
    assert "content-type" not in wire.request.headers


def test_a_transport_that_has_no_more_answers_is_an_error_and_no_result(send: Send) -> None:
    answers = iter([httpx2.Response(200, json={})])
    wire = Wire(lambda: next(answers))
    assert send(wire, call()) == {}
    with pytest.raises(RuntimeError, match="StopIteration"):
        send(wire, call())


def test_an_http_client_that_was_given_stays_open() -> None:
    http = Wire().client()
    with Client("k", http_client=http) as client:
        client.send(call())
    assert not http.is_closed
    with pytest.raises(RuntimeError, match="closed"):
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
