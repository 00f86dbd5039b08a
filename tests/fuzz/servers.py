"""Servers that answer anything: whatever comes, a call gives a value or raises an error of the client's, soon.

Each answer goes to all four ways of calling: sync and async, whole and as a stream.
"""

from __future__ import annotations

import asyncio
import atexit
import gzip
import importlib
import json
import logging
import shutil
import sys
import tempfile
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from time import monotonic
from types import ModuleType
from typing import Any

import httpx2
from behaviour.hostile import PAYLOADS
from click.testing import CliRunner
from fuzz.mutations import ODD, mutate
from fuzz.part import Fault, Part

from clientwright.cli import cli
from clientwright.diagnostics import Diagnostics
from clientwright.mock import Request, service_of
from clientwright.source import read

ROOT = Path(__file__).parents[2]
SECONDS = 20.0
"""For one answer and all four ways: far more than any takes."""
_TRIED = 40
"""Answers in each trial."""
MOST = 200_000
"""Bytes that the client is told to take at most."""


@cache
def _client() -> ModuleType:
    folder = tempfile.mkdtemp(prefix="clientwright-fuzz-client-")
    atexit.register(shutil.rmtree, folder)
    written = CliRunner().invoke(cli, ["generate", str(ROOT / "spec" / "run-steps.yaml"), "-o", f"{folder}/fuzzed"])
    assert written.exit_code == 0, written.output
    sys.path.insert(0, folder)
    logging.getLogger("fuzzed").setLevel(logging.CRITICAL)
    return importlib.import_module("fuzzed")


@cache
def _right() -> tuple[bytes, bytes]:
    """A run, and the events of one, as the mock has them."""
    document = read(str(ROOT / "spec" / "run-steps.yaml"), diagnostics=Diagnostics())
    assert document is not None
    service = service_of(document)
    headers = [("authorization", "Bearer key"), ("content-type", "application/json")]
    body = b'{"assistant_id": "a"}'
    whole = service.respond(Request.of("POST", "/threads/t/runs", headers, body)).body
    events = service.respond(Request.of("POST", "/threads/t/runs", headers, body[:-1] + b', "stream": true}')).body
    return whole, events


class _Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def _json(random: Random) -> bytes:
    """A run with mistakes, or some other JSON."""
    value: Any = json.loads(_right()[0])
    match random.randrange(5):
        case 0:
            value = random.choice(ODD)
        case 1:
            return b"[" * random.randrange(100_000) + b"]"
        case 2:
            value = {"error": {"message": random.choice(PAYLOADS), "code": random.choice(PAYLOADS)}}
        case _:
            for _ in range(random.choice((1, 2, 8))):
                mutate(value, random)
    return json.dumps(value).encode()


def _spoilt(random: Random, content: bytes) -> bytes:
    """Bytes of which some are cut out, doubled or others."""
    raw = bytearray(content)
    for _ in range(random.randrange(1, 6)):
        start = random.randrange(len(raw) + 1)
        end = min(len(raw), start + random.choice((0, 1, 40, 1_000)))
        other = random.choice(("", "\n\n", "\r", "data: ", "event: error\n", "\x1b[2J", random.choice(PAYLOADS)))
        raw[start:end] = random.choice((other.encode("utf-8", "replace"), raw[start:end] * 2, b"\xff\x00"))
    return bytes(raw)


def _packed(random: Random, content: bytes) -> tuple[str, bytes]:
    """A coding, and the content in it, or not quite."""
    match random.randrange(8):
        case 0:
            return "gzip", gzip.compress(content)
        case 1:
            return "gzip", gzip.compress(bytes(20_000_000))
        case 2:
            return "deflate", zlib.compress(content)[: random.randrange(40)]
        case 3:
            return random.choice(("gzip", "gzip, gzip", "br", "none", "\xe9")), content
        case _:
            return "", content


def _answer(random: Random) -> Callable[[], httpx2.Response]:
    content = random.choice((_json, lambda _: _right()[1], lambda random: random.randbytes(3_000)))(random)
    if random.random() < 0.5:
        content = _spoilt(random, content)
    if random.random() < 0.05:
        content = (b"data: " + b"x" * 1_000) * 1_000
    coding, content = _packed(random, content)
    kinds = ("application/json", "text/event-stream", "text/html", "", "a/b; charset=no", "text/plain; charset=utf-7")
    texts = [text for text in PAYLOADS if text.isprintable() and text.isascii()]
    headers = [
        ("content-type", random.choice(kinds)),
        ("x-request-id", random.choice(texts)),
        (
            "retry-after",
            random.choice(("1e999", "-1", "0", "nan", "Thu, 99 Foo 2020", "9" * 400, random.choice(texts))),
        ),
        ("location", random.choice(("", "//", "http://[", "/" * 3_000, "ftp://a", "https://other.test/x"))),
        *([("content-encoding", coding)] if coding else []),
    ]
    status = random.choice((200, 200, 200, 200, 201, 204, 206, 301, 303, 307, 400, 401, 404, 409, 429, 500, 503, 599))
    size = random.choice((1, 7, 1_000, 10**9)) if len(content) < 20_000 else 10**9
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    raw = [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers]
    return lambda: httpx2.Response(status, headers=raw, stream=_Body(pieces))


def trial(random: Random, _folder: Path) -> int:
    """Some answers, each to calls in all four ways."""
    for _ in range(_TRIED):
        made = _answer(random)
        start = monotonic()
        for call in (_whole, _streamed, _async):
            try:
                call(made, random.random() < 0.3)
            except Exception as error:  # Errors of the client's have been caught.
                raise Fault(f"{type(error).__name__}: {str(error)[:300]}", content(made)) from error
        if monotonic() - start > SECONDS:
            raise Fault("it takes too long", content(made))
    return _TRIED * 4


def content(made: Callable[[], httpx2.Response]) -> bytes:
    """What an answer holds, as it comes, after its header fields."""
    answer = made()
    fields = repr((answer.status_code, answer.headers.raw)).encode()
    return fields + b"\n" + b"".join(answer.stream if isinstance(answer.stream, _Body) else ())


def _whole(made: Callable[[], httpx2.Response], strict: bool) -> None:
    package = _client()
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: made())) as http:
        client = package.Client("key", http_client=http, retries=0, strict=strict, max_bytes=MOST)
        try:
            client.runs.get("t", "r")
        except package.ApiError as error:
            _shown(error)


def _streamed(made: Callable[[], httpx2.Response], strict: bool) -> None:
    package = _client()
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: made())) as http:
        client = package.Client("key", http_client=http, retries=0, strict=strict, max_bytes=MOST)
        try:
            with client.runs.create("t", assistant_id="a", stream=True) as events:
                for _ in events:
                    pass
        except package.ApiError as error:
            _shown(error)


def _async(made: Callable[[], httpx2.Response], strict: bool) -> None:
    async def both() -> None:
        package = _client()
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: made())) as http:
            client = package.AsyncClient("key", http_client=http, retries=0, strict=strict, max_bytes=MOST)
            try:
                await client.runs.get("t", "r")
            except package.ApiError as error:
                _shown(error)
            try:
                async with await client.runs.create("t", assistant_id="a", stream=True) as events:
                    async for _ in events:
                        pass
            except package.ApiError as error:
                _shown(error)

    asyncio.run(both())


def _shown(error: Exception) -> None:
    for said in (str(error), repr(error)):
        assert said.isprintable(), f"it is shown as {said[:300]!a}"
        assert len(said) < 20_000, f"it is shown with {len(said):,} characters"


PART = Part(name="servers", unit="calls", trial=trial)
