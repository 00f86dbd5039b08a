"""Answers that are read by the media type that they come in."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from network import Wire, call
from runtime.http.sent import in_a_loop, sync

from clientwright.runtime.http.readers import BytesReader, JsonReader, TextReader
from clientwright.runtime.media.readers import MediaReader
from clientwright.runtime.messages.errors import StatusError
from clientwright.runtime.wire.deviations import DecodeError, Deviation

JSON = JsonReader()
CSV = TextReader("text/csv")
PNG = BytesReader("image/png")
ANY_IMAGE = BytesReader("image/*")
ANYTHING = BytesReader("*/*")
VENDOR = JsonReader(accept="application/vnd.a+json")
V1, V2 = JsonReader(list[int], "application/json; v=1"), JsonReader(dict[str, int], "application/json; v=2")
LATIN = "grün".encode("iso-8859-1")


@pytest.fixture(params=[sync, in_a_loop], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Any:
    return request.param


def answered(send: Any, reader: Any, content: bytes, came: str, **options: Any) -> Any:
    """What a call gives for an answer, and what was told of it."""
    told: list[Deviation] = []
    headers = {"content-type": came} if came else {}
    wire = Wire(httpx2.Response(200, content=content, headers=headers))
    found = send(wire, call(success={"200": reader}), **{"on_deviation": told.append, **options})
    return wire.request.headers["accept"], found, [(one.expected, one.got) for one in told]


def test_every_type_is_asked_for_in_its_order(send: Any) -> None:
    reader = MediaReader(PNG, JSON, VENDOR, CSV, ANY_IMAGE)
    accept = "image/png, application/json, application/vnd.a+json, text/csv, image/*"
    assert answered(send, reader, b"1", "image/png")[0] == accept


def test_what_several_statuses_have_is_asked_for_once(send: Any) -> None:
    wire = Wire(httpx2.Response(201, json={}))
    send(wire, call(success={"200": MediaReader(JSON, CSV), "201": JSON, "202": MediaReader(PNG, CSV)}))
    assert wire.request.headers["accept"] == "application/json, text/csv, image/png"


@pytest.mark.parametrize(
    ("readers", "content", "came", "value"),
    [
        ((JSON, CSV, PNG), b'{"a":1}', "application/json", {"a": 1}),
        ((JSON, CSV, PNG), b'{"a":1}', "Application/JSON; Charset=UTF-8", {"a": 1}),
        ((JSON, CSV, PNG), b"a,b", "text/csv", "a,b"),
        ((JSON, CSV, PNG), LATIN, 'text/csv; header=present; charset="ISO-8859-1"', "grün"),
        ((JSON, CSV, PNG), b"\xff\xfea\0", "text/csv; charset=utf-16", "a"),
        ((JSON, CSV, PNG), b"\xef\xbb\xbfa", "text/csv", "a"),
        ((JSON, CSV, PNG), b"\x89PNG", "image/png", b"\x89PNG"),
        ((JSON, ANY_IMAGE, PNG), b"[1]", "image/gif", b"[1]"),
        ((ANYTHING, JSON), b"[1]", "application/json", [1]),
        ((ANYTHING, JSON), b"[1]", "application/pdf", b"[1]"),
        ((ANYTHING, ANY_IMAGE, CSV), b"a", "text/csv", "a"),
        ((PNG, VENDOR, JSON), b"[1]", "application/vnd.a+json", [1]),
        ((JSON, PNG), b"[1]", "application/vnd.b+json", [1]),
        ((PNG, JSON), b"[1]", "", [1]),
        ((PNG, CSV), b"[1]", "", b"[1]"),
        ((V1, V2), b"[1]", "application/json;v=1", [1]),
        ((V1, V2), b'{"a":1}', "application/json; v=2", {"a": 1}),
    ],
)
def test_an_answer_is_read_by_its_own_type(send: Any, readers: Any, content: bytes, came: str, value: Any) -> None:
    assert answered(send, MediaReader(*readers), content, came)[1:] == (value, [])


def test_a_type_that_is_not_described_is_read_as_json_and_told(send: Any) -> None:
    reader = MediaReader(PNG, JSON)
    told = [("image/png, application/json", "text/html")]
    assert answered(send, reader, b"[1]", "text/html")[1:] == ([1], told)
    with pytest.raises(DecodeError, match="JSON"):
        answered(send, reader, b"<html>", "text/html")
    assert answered(send, MediaReader(PNG, CSV), b"\xff", "text/html")[1] == b"\xff"


@pytest.mark.parametrize("came", ["text/plain", "text/plain; charset=utf-8", "text/plain; charset=nonsense"])
def test_what_is_no_text_is_given_as_bytes_and_told(send: Any, came: str) -> None:
    charset = "nonsense" if "nonsense" in came else "utf-8"
    expected = (f"text in {charset.upper()}", b"\xff")
    assert answered(send, TextReader(), b"\xff", came)[1:] == (b"\xff", [expected])
    with pytest.raises(DecodeError, match="text"):
        answered(send, TextReader(), b"\xff", came, strict=True)


def test_the_body_of_an_error_is_read_by_its_type_too(send: Any) -> None:
    reader = MediaReader(JSON, PNG)
    for content, came, body in ((b'{"a":1}', "application/json", {"a": 1}), (b"\x89", "image/png", b"\x89")):
        wire = Wire(httpx2.Response(404, content=content, headers={"content-type": came}))
        with pytest.raises(StatusError) as caught:
            send(wire, call(failure={"404": reader}))
        assert caught.value.body == body
