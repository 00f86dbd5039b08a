"""A scenario that asks a real server, and writes down what passed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx2

from clientwright.mock.described import Described
from clientwright.mock.ground.base import Ground
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.recording.hiding import Hiding
from clientwright.mock.recording.judged import departures
from clientwright.mock.recording.tape import Recorded, begun, written
from clientwright.mock.wire.message import ContentType, Headers, Request, Response
from clientwright.mock.wire.problem import Problem
from clientwright.mock.wire.streams import EVENT_STREAM

# RFC 9110, 7.6.1: of one connection alone. What is sent is not compressed again, so its length is another one.
_OWN: Final = frozenset(
    (
        *("connection", "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization", "te", "trailer"),
        *("transfer-encoding", "upgrade", "host", "content-length", "content-encoding", "accept-encoding"),
    )
)
_TIMEOUT: Final = 600.0


class Relay(Ground):
    """Passes requests on to ``server`` and its answers back, and adds both to ``file``, which begins anew.

    What does not fit the description passes too, and is told beside it: in the file, and as the call's problems.
    """

    judges = False

    def __init__(
        self, described: Described, server: str, file: str | Path, http_client: httpx2.Client | None = None
    ) -> None:
        super().__init__(0.0)
        if urlsplit(server).scheme not in ("http", "https") or not urlsplit(server).netloc:
            raise ValueError(f"the server to record is a URL with http or https, not {server!r}")
        if "@" in urlsplit(server).netloc:
            raise ValueError("the URL of the server to record holds a user or a password: the client sends these")
        self.server = server.rstrip("/")
        self.file = Path(file)
        self.count = 0
        """How many exchanges were written."""
        self.deviating = 0
        """How many of them departed from the description."""
        self._described = described
        self._hiding = Hiding(described)
        self._own = http_client is None
        self._http = http_client or httpx2.Client(timeout=_TIMEOUT)
        self._writing = threading.Lock()

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response:
        """The real server's answer."""
        return self._passed_on(request, operation, examined.problems)

    def missed(self, request: Request, problem: Problem) -> Response:
        """The same for what the description knows nothing of."""
        return self._passed_on(request, None, [problem])

    def start(self) -> None:
        """Begin the file anew with the next exchange."""
        self.count = self.deviating = 0

    def close(self) -> None:
        """Let go of the connections to the server; a given client stays open."""
        if self._own:
            self._http.close()

    def _passed_on(self, request: Request, operation: Operation | None, problems: Sequence[Problem]) -> Response:
        headers = [(name, value) for name, value in request.headers if name not in _OWN]
        built = self._http.build_request(request.method, self._url(request), headers=headers, content=request.body)
        try:
            came = self._http.send(built, stream=True, follow_redirects=False)
            kind = ContentType.read(came.headers.get("content-type", ""))
            passed: Headers = tuple((name, value) for name, value in came.headers.multi_items() if name not in _OWN)
            record = _Record(request, operation, list(problems), came.status_code, passed)
            if kind.name == EVENT_STREAM or kind.sequence:
                return Response(status=came.status_code, headers=passed, chunks=_Passing(came, record, self._keep))
            content = came.read()
            came.close()
        except httpx2.HTTPError as error:
            unreachable = Problem(
                place="server", pointer="", expected=f"an answer of {self.server}", got=f"none: {error}", status=502
            )
            return self._described.refusals.response(operation, 502, unreachable.message, [unreachable])
        return self._keep(record, content)

    def _url(self, request: Request) -> str:
        """Where a request goes: a path that begins as the server's does has that already."""
        parts = urlsplit(self.server)
        path = parts.path.rstrip("/")
        root = self.server.removesuffix(path) if path and request.path.startswith(path + "/") else self.server
        return root + request.path + (f"?{request.query}" if request.query else "")

    def _keep(self, record: _Record, content: bytes) -> Response:
        whole = Response(status=record.status, headers=record.headers, chunks=(content,) if content else ())
        found = (*record.problems, *departures(self._described, record.operation, whole))
        recorded = Recorded(
            operation=record.operation.name if record.operation is not None else "",
            request=record.request,
            answer=whole,
            deviations=tuple(problem.message for problem in found),
        )
        with self._writing:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            added = written(recorded, self._hiding)
            if not self.count:
                self.file.write_text(begun(self.server) + added, encoding="utf-8")
            else:
                with self.file.open("a", encoding="utf-8") as file:
                    file.write(added)
            self.count += 1
            self.deviating += bool(found)
        return Response(status=whole.status, headers=whole.headers, chunks=whole.chunks, problems=found)


class _Record:
    """An exchange whose answer is still to come."""

    def __init__(
        self,
        request: Request,
        operation: Operation | None,
        problems: list[Problem],
        status: int,
        headers: Headers,
    ) -> None:
        self.request = request
        self.operation = operation
        self.problems = problems
        self.status = status
        self.headers = headers


class _Passing(Iterator[bytes]):
    """A stream on its way; it is kept when it ends, or when the client goes away."""

    def __init__(self, came: httpx2.Response, record: _Record, keep: Callable[[_Record, bytes], Any]) -> None:
        self._came = came
        self._pieces = came.iter_bytes()
        self._record = record
        self._keep = keep
        self._seen: list[bytes] = []
        self._kept = False

    def __next__(self) -> bytes:
        try:
            piece = next(self._pieces)
        except (StopIteration, httpx2.HTTPError):
            self.close()
            raise StopIteration from None
        self._seen.append(piece)
        return piece

    def close(self) -> None:
        """Keep what came, and let the server go."""
        if not self._kept:
            self._kept = True
            self._came.close()
            self._keep(self._record, b"".join(self._seen))
