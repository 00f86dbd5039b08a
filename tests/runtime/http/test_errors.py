"""What becomes of answers that are errors, and of failures, in both kinds of client."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from network import Wire, call
from runtime.http.sent import Send

from clientwright.runtime.http.readers import (
    JsonReader,
)
from clientwright.runtime.messages import errors
from clientwright.runtime.wire.deviations import NO_EXTRA, Deviation


@dataclass(kw_only=True, slots=True, eq=False)
class Problem:
    """The model of an error, equal to a word and its code."""

    code: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return ("typed", self.code) == other


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
        (b'{"error": null}', "400 Bad Request"),
        (b"<html>", "400 Bad Request"),
        (b"", "400 Bad Request"),
        (b"[1]", "400 Bad Request"),
        (b'["a", "b"]', "a; b"),
        (b" upstream\n timed out ", "upstream timed out"),
        (b'"a"', "a"),
        (b"x" * 1000, "x" * 500),
        ("Schlüssel fehlt".encode("latin-1"), "Schlüssel fehlt"),
        ('{"message": "Schlüssel fehlt"}'.encode("latin-1"), "Schlüssel fehlt"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "400 Bad Request"),
    ],
)
def test_the_message_is_the_servers_own_or_the_status_line(send: Send, body: bytes, message: str) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        send(Wire(httpx2.Response(400, content=body)), call())
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(
            {"detail": [{"loc": ["path", "tree_id"], "msg": "Not a UUID", "type": "uuid_parsing"}]},
            "path.tree_id: Not a UUID",
            id="FastAPI",
        ),
        pytest.param({"detail": {"code": "gone", "message": "No such tree"}}, "No such tree", id="FastAPI, an object"),
        pytest.param(
            {"title": "Invalid", "detail": "Two are bad.", "errors": [{"detail": "not positive", "pointer": "#/age"}]},
            "Two are bad: #/age: not positive",
            id="RFC 9457",
        ),
        pytest.param(
            {"name": ["Too long."], "non_field_errors": ["One or none."]}, "name: Too long.; One or none.", id="DRF"
        ),
        pytest.param(
            {"title": "Validation failed.", "status": 400, "errors": {"Name": ["Is required.", "Is short."]}},
            "Validation failed: Name: Is required.; Name: Is short.",
            id="ASP.NET",
        ),
        pytest.param({"errors": {"name": ["is bad"], "base": ["is closed"]}}, "name: is bad; is closed", id="Rails"),
        pytest.param({"errors": ["Name is blank"]}, "Name is blank", id="Rails, a list"),
        pytest.param(
            {"status": 400, "error": "Bad Request", "errors": [{"field": "name", "defaultMessage": "is blank"}]},
            "Bad Request: name: is blank",
            id="Spring",
        ),
        pytest.param({"status": 404, "error": "Not Found", "message": "", "path": "/x"}, "Not Found", id="plain"),
        pytest.param(
            {"statusCode": 400, "message": ["name is short", "no age"], "error": "Bad Request"},
            "Bad Request: name is short; no age",
            id="NestJS",
        ),
        pytest.param(
            {"error": "invalid_grant", "error_description": "The code has expired"}, "The code has expired", id="OAuth"
        ),
        pytest.param({"errors": [f"no {n}" for n in range(12)]}, None, id="many"),
        pytest.param({"items": [], "data": {"a": ["b"]}}, "400 Bad Request", id="something else"),
        pytest.param({"errors": [[[[[[[["deep"]]]]]]]]}, "400 Bad Request", id="deep"),
    ],
)
def test_the_message_tells_what_the_frameworks_of_servers_say(send: Send, body: Any, message: str | None) -> None:
    with pytest.raises(errors.BadRequestError) as caught:
        send(Wire(httpx2.Response(400, json=body)), call())
    told = caught.value.message
    assert told == message or (message is None and told.startswith("no 0; no 1") and told.endswith("no 9; and 2 more"))


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
    with pytest.raises(errors.ApiConnectionError) as unanswered:
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
        (httpx2.ConnectError("refused"), errors.ApiConnectionError),
        (httpx2.ReadError("reset"), errors.ApiConnectionError),
        (httpx2.RemoteProtocolError("what"), errors.ApiConnectionError),
        (httpx2.ConnectTimeout("slow"), errors.ApiTimeoutError),
        (httpx2.ReadTimeout("slow"), errors.ApiTimeoutError),
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


def test_a_transport_that_has_no_more_answers_is_an_error_and_no_result(send: Send) -> None:
    answers = iter([httpx2.Response(200, json={})])
    wire = Wire(lambda: next(answers))
    assert send(wire, call()) == {}
    with pytest.raises(RuntimeError, match="StopIteration"):
        send(wire, call())
