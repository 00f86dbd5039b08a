"""No frame of ours shows a credential while an error rises, and no error repeats one."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from typing import Any

import httpx2
import pytest
from network import Wire, call
from runtime.http.sent import Send

from clientwright.runtime.auth.schemes import ApiKey, Basic, Bearer, Scheme, Secret
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages.errors import ApiError, StatusError
from clientwright.runtime.wire.deviations import DecodeError

KEY = "s3cr3t-k3y"
SCHEMES: Mapping[str, Scheme] = {
    "bearer": Bearer(),
    "basic": Basic(),
    "header": ApiKey("header", "X-Sign"),
    "cookie": ApiKey("cookie", "sid"),
    "query": ApiKey("query", "key"),
}


def frames(error: BaseException | None) -> Iterator[tuple[str, str, str]]:
    """What an error tracker shows: the function, the name and the value of each variable of the runtime's frames."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        trace = error.__traceback__
        while trace is not None:
            if "/clientwright/runtime/" in trace.tb_frame.f_code.co_filename:
                for name, value in trace.tb_frame.f_locals.items():
                    yield trace.tb_frame.f_code.co_qualname, name, repr(value)
            trace = trace.tb_next
        error = error.__cause__ or error.__context__


def shown(error: BaseException, *texts: str) -> list[tuple[str, str, str]]:
    return [found for found in frames(error) if any(text in found[2] for text in texts)]


FAILURES = [
    httpx2.ConnectError("no"),
    httpx2.ReadTimeout("late"),
    httpx2.Response(401, json={"message": "who?"}),
    httpx2.Response(200, content=b"no json"),
    httpx2.Response(302, headers={"location": "https://elsewhere.test/"}),
]


@pytest.mark.parametrize("failure", FAILURES, ids=["connect", "timeout", "status", "decode", "redirect"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_frame_shows_the_key(send: Send, scheme: str, failure: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.network.Described._schemes", SCHEMES)
    monkeypatch.setattr("network.Described._schemes", SCHEMES)
    given = ("user", KEY) if scheme == "basic" else KEY
    asked = call(security=((scheme,),), success={"200": JsonReader(dict[str, Any])}, method="POST")
    with pytest.raises(ApiError) as caught:
        send(Wire(failure), asked, credentials={scheme: given})
    assert list(frames(caught.value))
    packed = "dXNlcjpzM2NyM3QtazN5"
    assert shown(caught.value, KEY, packed) == []


@pytest.mark.parametrize("scheme", ["bearer", "header", "cookie"])
def test_nor_is_one_shown_that_cannot_be_sent(send: Send, scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("network.Described._schemes", SCHEMES)
    with pytest.raises(ValueError, match=r"line break|no cookie can") as caught:
        send(Wire(), call(security=((scheme,),)), credentials={scheme: f"{KEY}\n;{KEY}"})
    assert KEY not in str(caught.value)
    assert shown(caught.value, KEY) == []


def test_a_server_that_repeats_the_key_is_shown_without_it(send: Send) -> None:
    wire = Wire(httpx2.Response(401, json={"error": {"message": f"Incorrect API key: {KEY}."}}))
    with pytest.raises(StatusError) as caught:
        send(wire, call(), credentials={"bearerAuth": KEY})
    assert "Incorrect API key: [secret]." in str(caught.value)
    assert KEY not in repr(caught.value)
    assert caught.value.message == f"Incorrect API key: {KEY}."


def test_so_is_one_whose_answer_is_none_that_is_described(send: Send) -> None:
    wire = Wire(httpx2.Response(200, json=f"you came with {KEY}"))
    asked = call(success={"200": JsonReader(dict[str, Any])})
    with pytest.raises(DecodeError) as caught:
        send(wire, asked, credentials={"bearerAuth": KEY})
    assert "you came with [secret]" in str(caught.value)
    assert KEY not in repr(caught.value)


def test_a_secret_shows_itself_nowhere() -> None:
    secret = Secret(KEY)
    assert (repr(secret), str(secret), f"{secret}") == ("[secret]",) * 3
    assert KEY.encode() not in pickle.dumps(secret)
