"""Answers whose bytes are taken as they come."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, call
from runtime.loopback import Answer, Server

from clientwright.runtime.downloads.downloads import Download, downloading, downloading_async
from clientwright.runtime.http.call import Call
from clientwright.runtime.http.readers import BytesReader
from clientwright.runtime.http.retries import Retries
from clientwright.runtime.messages.errors import ApiConnectionError, NotFoundError

CONTENT = bytes(range(256)) * 2000
Use = Callable[[Any], Any]
Take = Callable[..., Any]


def build(id: str, *, token: str = "") -> Call[bytes]:
    """A builder as it is emitted."""
    readers = {"200": BytesReader("image/png")}
    made: Call[bytes] = call(path=f"/files/{id}", success=readers, headers={"X-Token": token} if token else {})
    return made


@pytest.fixture
def take(server: Server, kind: str) -> Take:
    """Opens a download and uses it by a function, which may be a coroutine function."""

    def sync(use: Use, **options: Any) -> Any:
        with httpx2.Client(verify=False) as http:
            client = Client("key", server=server.url, http_client=http, **options)
            with downloading(build)(client, "f1", token="t") as body:
                return use(body)

    async def in_a_loop(use: Use, **options: Any) -> Any:
        async with httpx2.AsyncClient(verify=False) as http:
            client = AsyncClient("key", server=server.url, http_client=http, **options)
            async with downloading_async(build)(client, "f1", token="t") as body:
                return await awaited(use, body)

    return sync if kind == "sync" else lambda use, **options: asyncio.run(in_a_loop(use, **options))


async def awaited(use: Use, body: Any) -> Any:
    found = use(body)
    return await found if hasattr(found, "__await__") else found


def chunks(body: Any) -> Any:
    """The chunks of a download."""
    if isinstance(body, Download):
        return list(body)

    async def collected() -> list[bytes]:
        return [chunk async for chunk in body]

    return collected()


def test_the_bytes_come_as_they_are(server: Server, take: Take) -> None:
    server.answers = [Answer(content=CONTENT, headers={"Content-Type": "image/PNG; a=b", "X-Own": "1"})]
    found = take(chunks)
    assert b"".join(found) == CONTENT
    assert len(found) > 1
    assert take(lambda body: body.read()) == CONTENT
    about = take(
        lambda body: (body.response.status, body.response.media_type, body.size, body.response.headers["x-own"])
    )
    assert about == (200, "image/png", len(CONTENT), "1")
    got = server.got[0]
    assert (got.path, got.headers["accept"], got.headers["x-token"]) == ("/files/f1", "image/png", "t")


def test_they_are_saved_and_nothing_else_is_left(server: Server, take: Take, tmp_path: Path) -> None:
    server.answers = [Answer(content=CONTENT)]
    path = tmp_path / "f.bin"
    path.write_bytes(b"old")
    take(lambda body: body.save(path))
    assert path.read_bytes() == CONTENT
    take(lambda body: body.save(str(path)))
    assert [one.name for one in tmp_path.iterdir()] == ["f.bin"]


def test_a_download_that_breaks_leaves_what_was_there(server: Server, take: Take, tmp_path: Path) -> None:
    server.answers = [Answer(content=CONTENT, cut=100_000)]
    path = tmp_path / "f.bin"
    path.write_bytes(b"old")
    with pytest.raises(ApiConnectionError) as caught:
        take(lambda body: body.save(path))
    assert caught.value.operation == "getThing"
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["f.bin"]


def test_a_folder_is_no_place_for_it(server: Server, take: Take, tmp_path: Path) -> None:
    server.answers = [Answer(content=CONTENT)]
    with pytest.raises(IsADirectoryError):
        take(lambda body: body.save(tmp_path))
    with pytest.raises(FileNotFoundError):
        take(lambda body: body.save(tmp_path / "not" / "there"))
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_raised_before_anything_is_given(server: Server, take: Take) -> None:
    server.answers = [Answer(503), Answer(404, content=b'{"message": "no such file"}')]
    used: list[Any] = []
    with pytest.raises(NotFoundError, match="no such file"):
        take(used.append, retries=Retries(1, base=0))
    assert used == []
    assert len(server.got) == 2


def test_packed_bytes_are_unpacked(server: Server, take: Take) -> None:
    server.answers = [Answer(content=gzip.compress(CONTENT), headers={"Content-Encoding": "gzip"})]
    assert take(lambda body: body.read()) == CONTENT
    assert take(lambda body: body.size) is None


def left_by_an_error(client: Client) -> None:
    """Leaves a download in the middle."""
    with downloading(build)(client, "f1") as body:
        raise LookupError(next(iter(body)))


def test_the_connection_is_let_go_however_the_block_is_left(server: Server) -> None:
    server.answers = [Answer(content=CONTENT)]
    with Client("key", server=server.url) as client:
        for _ in range(3):
            with pytest.raises(LookupError):
                left_by_an_error(client)
            with downloading(build)(client, "f1"):
                pass
        with downloading(build)(client, "f1") as body:
            body.read()
        assert client.send(build("f1")) == CONTENT
    # Each of the first six left a body half read, so that its connection could not be used again; the last one did not.
    assert server.connections == 7


def test_a_download_is_made_for_a_with_statement() -> None:
    with Client("key", server="http://127.0.0.1:9") as client:
        download = downloading(build)(client, "f1")
        with pytest.raises(RuntimeError, match="with"):
            download.read()


def test_the_client_lives_as_long_as_its_download(server: Server) -> None:
    server.answers = [Answer(content=CONTENT)]
    with downloading(build)(Client("key", server=server.url), "f1") as body:
        assert body.read() == CONTENT


def test_a_big_answer_is_not_held_in_memory(server: Server, take: Take, tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(500):
            yield bytes(64_000)

    server.answers = [Answer(pieces=pieces)]
    path = tmp_path / "big.bin"
    tracemalloc.start()
    try:
        take(lambda body: body.save(path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert path.stat().st_size == 32_000_000
    assert peak < 6_000_000
