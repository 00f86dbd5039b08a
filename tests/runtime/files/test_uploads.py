"""Files that are sent, whatever they are sent from."""

from __future__ import annotations

import asyncio
import io
import os
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest
from network import Client, call
from runtime.loopback import Answer, Server

from clientwright.runtime.auth.schemes import Scheme
from clientwright.runtime.encoded.base64 import Base64Body, Base64Reader
from clientwright.runtime.files.bodies import BinaryBody
from clientwright.runtime.forms.multipart import MultipartBody
from clientwright.runtime.http.retries import Retries
from clientwright.runtime.messages.errors import ApiConnectionError, StatusError
from clientwright.runtime.messages.exchange import SPENT
from clientwright.runtime.oauth.scheme import ClientCredentials

CONTENT = bytes(range(256)) * 1000
Send = Callable[..., Any]
Make = Callable[[Path], Any]


def pieces() -> Iterator[bytes]:
    """The content piece by piece, some of them empty."""
    for start in range(0, len(CONTENT), 1000):
        yield b""
        yield CONTENT[start : start + 1000]


class Repeatable:
    """What gives its pieces as often as it is asked to."""

    def __iter__(self) -> Iterator[bytes]:
        return pieces()


class Unseekable(io.BytesIO):
    """What is read once, as a pipe is."""

    def seekable(self) -> bool:
        return False


def advanced(path: Path) -> io.BytesIO:
    """A file that stands behind something that is not to be sent."""
    file = io.BytesIO(b"before" + path.read_bytes())
    file.seek(6)
    return file


KNOWN: dict[str, Make] = {
    "bytes": Path.read_bytes,
    "bytearray": lambda path: bytearray(path.read_bytes()),
    "memoryview": lambda path: memoryview(path.read_bytes()),
    "path": lambda path: path,
    "file in memory": advanced,
}
UNKNOWN: dict[str, Make] = {"repeatable": lambda _: Repeatable(), "list": lambda _: list(pieces())}
ONCE: dict[str, Make] = {
    "generator": lambda _: pieces(),
    "iterator": lambda _: iter([CONTENT]),
    "pipe": lambda path: Unseekable(path.read_bytes()),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the content."""
    found = tmp_path / "some.bin"
    found.write_bytes(CONTENT)
    return found


def put(body: Any, **changes: Any) -> Any:
    """A call that sends a body, and may be repeated."""
    return call(**{"method": "PUT", "path": "/files", "body": body, "success": {"200": Base64Reader()}, **changes})


@pytest.mark.parametrize("make", [*KNOWN.values(), *UNKNOWN.values(), *ONCE.values()], ids=[*KNOWN, *UNKNOWN, *ONCE])
def test_a_file_is_sent_whatever_it_is_sent_from(server: Server, send: Send, path: Path, make: Make) -> None:
    send(put(BinaryBody(make(path), "image/png")))
    assert server.got[0].content == CONTENT
    assert server.got[0].headers["content-type"] == "image/png"


def test_an_open_file_is_sent_from_where_it_stands_and_stays_open(server: Server, send: Send, path: Path) -> None:
    with path.open("rb") as file:
        file.seek(5)
        send(put(BinaryBody(file)))
        assert not file.closed
    assert server.got[0].content == CONTENT[5:]


@pytest.mark.parametrize("make", KNOWN.values(), ids=KNOWN)
def test_the_length_is_said_where_it_is_known(server: Server, send: Send, path: Path, make: Make) -> None:
    send(put(BinaryBody(make(path))))
    assert server.got[0].headers["content-length"] == str(len(CONTENT))
    assert "transfer-encoding" not in server.got[0].headers


@pytest.mark.parametrize("make", [*UNKNOWN.values(), *ONCE.values()], ids=[*UNKNOWN, *ONCE])
def test_chunks_are_sent_where_it_is_not(server: Server, send: Send, path: Path, make: Make) -> None:
    send(put(BinaryBody(make(path))))
    assert server.got[0].headers["transfer-encoding"] == "chunked"
    assert "content-length" not in server.got[0].headers


@pytest.mark.parametrize("make", [*KNOWN.values(), *UNKNOWN.values()], ids=[*KNOWN, *UNKNOWN])
@pytest.mark.parametrize(
    "first", [Answer(503), Answer(307, {"location": "/other"}), Answer(308, {"location": "/other"})]
)
def test_what_can_be_read_again_is_sent_again(
    server: Server, send: Send, path: Path, make: Make, first: Answer
) -> None:
    server.answers = [first, Answer()]
    send(put(BinaryBody(make(path))), retries=Retries(2, base=0))
    assert [got.content for got in server.got] == [CONTENT, CONTENT]


@pytest.mark.parametrize("make", ONCE.values(), ids=ONCE)
@pytest.mark.parametrize(
    "first", [Answer(503), Answer(307, {"location": "/other"}), Answer(308, {"location": "/other"})]
)
def test_what_can_be_read_once_is_sent_once_and_the_error_says_so(
    server: Server, send: Send, path: Path, make: Make, first: Answer
) -> None:
    server.answers = [first, Answer()]
    with pytest.raises(StatusError) as caught:
        send(put(BinaryBody(make(path))), retries=Retries(2, base=0))
    assert caught.value.status == first.status
    assert SPENT in str(caught.value)
    assert len(server.got) == 1


def test_a_status_that_is_never_tried_again_says_nothing_of_it(server: Server, send: Send) -> None:
    server.answers = [Answer(400)]
    with pytest.raises(StatusError) as caught:
        send(put(BinaryBody(pieces())), retries=2)
    assert SPENT not in str(caught.value)


def test_a_303_needs_no_body(server: Server, send: Send) -> None:
    server.answers = [Answer(303, {"location": "/done"}), Answer(content=b"b2s=")]
    assert send(put(BinaryBody(pieces()))) == b"ok"
    assert [(got.method, got.size) for got in server.got] == [("PUT", len(CONTENT)), ("GET", 0)]


def test_what_was_not_begun_is_sent_when_the_server_is_there(server: Server, kind: str) -> None:
    # Nothing listens at first: the iterator has given nothing when the connection fails.
    dead = "http://127.0.0.1:9"
    tried: list[Any] = []
    with Client("key", server=dead, retries=Retries(1, base=0, on_try=tried.append)) as client:
        with pytest.raises(ApiConnectionError) as caught:
            client.send(put(BinaryBody(pieces())))
        assert SPENT not in str(caught.value)
    assert len(tried) == 2


def test_a_token_that_is_refused_is_not_renewed_for_what_can_be_read_once(server: Server) -> None:
    class Tokens(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {"bearerAuth": ClientCredentials("/token")}

    token = Answer(content=b'{"access_token": "t", "expires_in": 3600}')
    server.answers = [token, Answer(), Answer(401), Answer()]
    with Tokens(server=server.url, credentials={"bearerAuth": ("id", "secret")}) as client:
        client.send(put(BinaryBody(b"x")))
        with pytest.raises(StatusError, match=SPENT):
            client.send(put(BinaryBody(pieces())))
    assert [got.path for got in server.got] == ["/token", "/files", "/files"]


async def given() -> AsyncIterator[bytes]:
    """The content, asynchronously."""
    for piece in pieces():
        await asyncio.sleep(0)
        yield piece


def test_what_gives_bytes_asynchronously_is_for_async_clients(server: Server, send: Send, kind: str) -> None:
    if kind == "sync":
        with pytest.raises(TypeError, match="async client"):
            send(put(BinaryBody(given())))
    else:
        send(put(BinaryBody(given())))
        assert server.got[0].content == CONTENT
        server.answers = [Answer(503), Answer()]
        with pytest.raises(StatusError, match=SPENT):
            send(put(BinaryBody(given())), retries=Retries(1, base=0))


def test_a_file_is_closed_also_when_the_sending_fails(server: Server, send: Send, path: Path) -> None:
    descriptors = Path("/proc/self/fd")
    if not descriptors.exists():
        pytest.skip("open files are looked up in /proc")

    def opened() -> list[str]:
        return [str(link.readlink()) for link in descriptors.iterdir() if link.is_symlink()]

    server.answers = [Answer(503)]
    with pytest.raises(OSError, match="fire"):
        send(put(MultipartBody({"a": path, "b": broken()})), retries=0)
    assert str(path) not in opened()


def broken() -> Iterator[bytes]:
    """What fails on the way."""
    yield b"x"
    raise OSError("the disk is on fire")


def test_what_an_iterator_raises_is_what_the_caller_gets(send: Send) -> None:
    def failing() -> Iterator[bytes]:
        yield b"x"
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        send(put(BinaryBody(failing())), retries=2)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ("some.bin", TypeError),
        (io.StringIO("text"), TypeError),
        (7, TypeError),
        ({"a": b"b"}, TypeError),
        (None, TypeError),
        (Path("not") / "there", FileNotFoundError),
        (Path(), IsADirectoryError),
    ],
)
def test_what_is_no_file_is_refused_before_anything_is_sent(server: Server, send: Send, wrong: Any, error: Any) -> None:
    with pytest.raises(error):
        send(put(BinaryBody(wrong)))
    assert server.got == []


def test_pieces_that_are_no_bytes_are_refused(send: Send) -> None:
    with pytest.raises(TypeError, match="bytes, not str"):
        send(put(BinaryBody(iter(["text"]))))


def test_what_a_file_has_got_since_it_was_measured_is_not_sent(server: Server, send: Send, path: Path) -> None:
    body = BinaryBody(path)
    body.content(None)
    with path.open("ab") as file:
        file.write(b"more")
    send(put(body))
    assert server.got[0].content == CONTENT


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 65_535, 65_536, 65_537, 200_000])
def test_base64_is_made_piece_by_piece(server: Server, send: Send, tmp_path: Path, size: int) -> None:
    path = tmp_path / "some.bin"
    path.write_bytes(os.urandom(size))
    server.answers = [Answer(content=b"aGVs\r\nbG8=")]
    assert send(put(Base64Body(path, "image/jpeg"))) == b"hello"
    (got,) = server.got
    assert Base64Reader().read(got.content, None) == path.read_bytes()  # type: ignore[arg-type]
    assert got.headers["content-length"] == str(len(got.content))


def test_what_is_no_base64_is_told_and_given_as_it_came(server: Server, send: Send) -> None:
    told: list[Any] = []
    server.answers = [Answer(content=b"no base64!")]
    assert send(put(Base64Body(b"x")), on_deviation=told.append) == b"no base64!"
    assert [one.expected for one in told] == ["Base64"]


BIG = 32_000_000
"""Bytes: more than may be held at once by far."""


@pytest.mark.parametrize("body", [BinaryBody, lambda path: MultipartBody({"file": path, "note": "x"})])
def test_a_big_file_is_not_held_in_memory(
    server: Server, send: Send, tmp_path: Path, body: Callable[[Path], Any]
) -> None:
    path = tmp_path / "big.bin"
    with path.open("wb") as file:
        file.truncate(BIG)
    tracemalloc.start()
    try:
        send(put(body(path)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert BIG <= server.got[0].size < BIG + 1000
    assert peak < 6_000_000
