"""However much there is to read, and however slowly it comes, a run ends in bounded time and memory, in words."""

from __future__ import annotations

import gzip
import io
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

import pytest
from unit.reading import HEAD

from clientwright.diagnostics import Diagnostics
from clientwright.source import read
from clientwright.source.bounded import MIB, Limits

ROOT = Path(__file__).parents[2]
DESCRIPTION = HEAD.encode()
SMALL = MIB // 4


def said(origin: str, *, seconds: float = 30, size: int = SMALL, stdin: io.BytesIO | None = None) -> str:
    """What is found about an origin, in a line; ``read`` when it was."""
    found = Diagnostics()
    document = read(origin, diagnostics=found, stdin=stdin, limits=Limits(size=size, seconds=seconds))
    assert (document is None) == found.failed
    return "; ".join(f"{each.code}: {each.sentence} ({each.hint})" for each in found) or "read"


TOO_LARGE = "it is larger than the 0.25 MiB that are read in all (`--max-size` raises the limit)"


def test_a_large_file_is_not_read_at_all(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.touch()
    os.truncate(file, 6 * 2**30)
    start = monotonic()
    assert said(str(file)) == f"too-much: `{file}` is not read: {TOO_LARGE}"
    assert monotonic() - start < 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
def test_a_device_without_end_is_read_to_the_limit() -> None:
    assert said("/dev/zero") == f"too-much: `/dev/zero` is not read: {TOO_LARGE}"
    assert said("/dev/null").startswith("empty-file")


class Endless(io.RawIOBase):
    """Standard input of which there is no end."""

    def read(self, size: int = -1, /) -> bytes:
        assert size >= 0, "everything was asked for"
        return b"#" * size


def test_standard_input_without_end_is_read_to_the_limit() -> None:
    endless = io.BytesIO()
    endless.read = Endless().read  # type: ignore[method-assign]
    assert said("-", stdin=endless) == f"too-much: `<stdin>` is not read: {TOO_LARGE}"
    assert said("-", stdin=io.BytesIO(DESCRIPTION)) == "read"


@pytest.fixture
def pipe(tmp_path: Path) -> str:
    """The path of a pipe."""
    os.mkfifo(tmp_path / "pipe")
    return str(tmp_path / "pipe")


def test_a_pipe_that_nobody_writes_to_is_given_up(pipe: str) -> None:
    start = monotonic()
    late = f"too-much: `{pipe}` is not read: it takes longer than 0.2 s (`--max-seconds` raises the limit)"
    assert said(pipe, seconds=0.2) == late
    assert monotonic() - start < 5


def written(path: str, parts: list[bytes]) -> threading.Thread:
    """A thread that writes the parts to a pipe, with pauses between them."""

    def work() -> None:
        with suppress(BrokenPipeError), open(path, "wb", buffering=0) as file:
            for part in parts:
                file.write(part)
                sleep(0.05)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_pipe_is_read_as_it_comes_and_given_up_when_it_does_not_end(pipe: str) -> None:
    thread = written(pipe, [DESCRIPTION[:9], DESCRIPTION[9:]])
    assert said(pipe) == "read"
    thread.join()
    thread = written(pipe, [b"#"] * 100)
    assert "it takes longer than 0.3 s" in said(pipe, seconds=0.3)
    thread.join()
    thread = written(pipe, [b"#" * SMALL] * 3)
    assert TOO_LARGE in said(pipe)
    thread.join()


def test_the_substitution_of_a_shell_is_read(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, DESCRIPTION)
    os.close(writer)
    if not Path(f"/dev/fd/{reader}").exists():
        pytest.skip("there is no /dev/fd")
    assert said(f"/dev/fd/{reader}") == "read"
    os.close(reader)


def test_all_files_of_a_description_count_together(tmp_path: Path) -> None:
    schemas = "".join(f"    A{n}: {{$ref: 'part{n}.yaml'}}\n" for n in range(8))
    (tmp_path / "openapi.yaml").write_text(f"{HEAD}components:\n  schemas:\n{schemas}")
    for number in range(8):
        (tmp_path / f"part{number}.yaml").write_text("type: object\n" + "#" * (SMALL // 6))
    found = Diagnostics()
    document = read(str(tmp_path / "openapi.yaml"), diagnostics=found, limits=Limits(size=SMALL))
    assert document is not None
    assert len(document.files) == 6
    assert "it is larger than the 0.25 MiB" in str(document.refused)


def test_an_overlay_counts_too(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(HEAD)
    os.truncate(tmp_path / "openapi.yaml", len(HEAD))
    (tmp_path / "overlay.yaml").touch()
    os.truncate(tmp_path / "overlay.yaml", 2**40)
    found = Diagnostics()
    assert read(str(tmp_path / "openapi.yaml"), overlays=[str(tmp_path / "overlay.yaml")], diagnostics=found) is None
    assert [each.code for each in found] == ["too-much"]


@contextmanager
def serving(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """The URL of a server that answers with what a function sends, whoever asks."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def work() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    with connection, suppress(OSError):
                        connection.recv(65_536)
                        answer(connection)

        thread = threading.Thread(target=work)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/openapi.yaml"
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()


def answering(body: bytes, *headers: str) -> Callable[[socket.socket], None]:
    """A whole answer."""
    head = "\r\n".join(["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""])
    return lambda connection: connection.sendall(head.encode() + body)


def dripping(before: bytes, over: threading.Event) -> Callable[[socket.socket], None]:
    """A byte every now and then, until it is over."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(before)
        while not over.wait(0.05):
            connection.sendall(b"a")

    return answer


def pouring(connection: socket.socket) -> None:
    """Six gigabytes, as far as anybody takes them."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6442450944\r\n\r\n")
    for _ in range(6_144):
        connection.sendall(b"#" * MIB)


def test_a_body_is_read_plain_and_zipped() -> None:
    with serving(answering(DESCRIPTION)) as url:
        assert said(url) == "read"
    with serving(answering(gzip.compress(DESCRIPTION), "Content-Encoding: gzip")) as url:
        assert said(url) == "read"


def test_a_body_of_six_gigabytes_is_given_up() -> None:
    with serving(pouring) as url:
        assert said(url) == f"too-much: `{url}` is not read: {TOO_LARGE}"


@pytest.mark.parametrize("before", [b"", b"HTTP/1.1 200 OK\r\nA: ", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"])
def test_a_server_that_sends_a_byte_at_a_time_is_given_up(before: bytes) -> None:
    over = threading.Event()
    with serving(dripping(before, over)) as url:
        late = threading.Timer(4, over.set)
        late.start()
        assert "it takes longer than 0.4 s (`--max-seconds` raises the limit)" in said(url, seconds=0.4)
        assert not over.is_set()
        late.cancel()
        over.set()


def test_a_body_that_is_zipped_twice_or_otherwise_is_refused() -> None:
    for encoding in ("gzip, gzip", "br", "deflate"):
        with serving(answering(b"x", f"Content-Encoding: {encoding}")) as url:
            assert said(url).startswith(f"unreadable: the URL cannot be read: it is encoded as `{encoding}`")
    with serving(answering(b"no gzip", "Content-Encoding: gzip")) as url:
        assert said(url).startswith("unreadable: the URL cannot be read: Error -3 while decompressing")


def test_a_bomb_of_gzip_takes_no_more_memory_than_the_limit() -> None:
    bomb = gzip.compress(bytes(1_000 * MIB), 1)
    with serving(answering(bomb, "Content-Encoding: gzip")) as url:
        command = [sys.executable, "-m", "clientwright", "validate", url]
        done = subprocess.run(
            ["sh", "-c", 'ulimit -v 1000000; exec "$@"', "sh", *command],
            env={"PYTHONPATH": str(ROOT / "generator"), "PATH": os.defpath},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert "error[too-much]" in done.stderr
    assert "it is larger than the 64 MiB that are read in all" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_limits_are_raised_by_options(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(HEAD + "paths: {}\n" + "#" * MIB)
    assert said(str(file), size=MIB).startswith("too-much")
    for size, code in (("1", 1), ("1.5", 0)):
        command = [sys.executable, "-m", "clientwright", "validate", str(file), "--max-size", size]
        environment = {"PYTHONPATH": str(ROOT / "generator"), "PATH": os.defpath}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
