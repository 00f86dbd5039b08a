"""What is said when no token is given, and when asking is tried again."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest
from runtime.oauth.server import Send, Server, one

from clientwright.runtime.auth.errors import CredentialsError
from clientwright.runtime.http import transport
from clientwright.runtime.http.retries import Retries, Try
from clientwright.runtime.messages import errors


def refusal(status: int, **body: Any) -> httpx2.Response:
    """What a token endpoint says instead of a token."""
    return httpx2.Response(status, json=body)


@pytest.mark.parametrize("status", [400, 401])
def test_what_the_endpoint_says_is_the_error_and_never_the_secret(send: Send, status: int) -> None:
    server = Server()
    said = "no client client 1 with s3cret:&ü"
    server.failures = [refusal(status, error="invalid_client", error_description=said)]
    with pytest.raises(errors.AuthenticationError) as caught:
        send(server, one())
    error = caught.value
    assert error.message == (
        "the token endpoint https://login.example/token gave no token: "
        "invalid_client: no client client 1 with [secret]"
    )
    assert (error.status, error.sent, error.operation) == (status, False, "getThing")
    assert error.body["error"] == "invalid_client"
    assert "s3cret" not in f"{error!r} {error.content!r} {error.body} {pickle.dumps(error)!r}"
    assert server.called == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>", "no access_token"),
        (b"[1]", "no access_token"),
        (b"{}", "no access_token"),
        (b'{"access_token": 1}', "no access_token"),
        (b'{"access_token": "t0ken", "token_type": "mac"}', "another type"),
        (b'{"access_token": "t0ken", "token_type": 1}', "another type"),
    ],
)
def test_an_answer_that_has_no_token_is_an_error_that_shows_nothing_of_it(
    send: Send, content: bytes, said: str
) -> None:
    server = Server()
    server.failures = [httpx2.Response(200, content=content)]
    with pytest.raises(CredentialsError, match=said) as caught:
        send(server, one())
    assert "t0ken" not in f"{caught.value!r} {caught.value.__dict__}"


def test_a_token_that_no_header_can_hold_is_refused_and_not_shown(send: Send) -> None:
    with pytest.raises(ValueError, match="Authorization") as caught:
        send(Server(access_token="t0ken\r\nX: y"), one())
    assert "t0ken" not in str(caught.value)


@pytest.mark.parametrize("failure", [refusal(503), refusal(429), httpx2.ReadTimeout("slow")], ids=str)
def test_asking_for_a_token_is_tried_again_whatever_the_call_is(
    send: Send, failure: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleep_async(_: float) -> None:
        pass

    monkeypatch.setattr(transport, "sleep", lambda _: None)
    monkeypatch.setattr(transport, "sleep_async", sleep_async)
    server = Server()
    server.failures = [failure]
    tries: list[Try] = []
    assert send(server, one(method="POST"), retries=Retries(on_try=tries.append)) == [{"with": "t0ken2"}]
    assert [(each.number, each.status, each.error is None) for each in tries] == [
        (1, None if isinstance(failure, Exception) else failure.status_code, False),
        (2, 200, True),
    ]
