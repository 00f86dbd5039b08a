"""The scenario ``assistants``: assistants, threads, messages, runs and steps with a memory.

It is for descriptions of the Run and Run Step API, with or without what is around the runs.

``Assistants`` is given to ``Service(data, scenario=...)``. Time is virtual: with the speed 0 nothing happens until
``advance`` is called, with 1 it goes by as real time does. A stream does not wait for it: a run moves on as its events
are read, and its moments are those that it would have had.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from clientwright.mock.assistants import life, vendors
from clientwright.mock.assistants.asking import Asked, Reply
from clientwright.mock.assistants.events import DONE
from clientwright.mock.assistants.memory import Imaginary, Memory, everything
from clientwright.mock.assistants.operations import HANDLERS
from clientwright.mock.assistants.script import OUTCOMES
from clientwright.mock.assistants.state import Run, Thread
from clientwright.mock.assistants.vendors import VENDORS, Refused
from clientwright.mock.ground.base import Ground
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Operation, operations
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.plain import dump, mapping
from clientwright.mock.wire.problem import Problem
from clientwright.mock.wire.streams import EVENT_STREAM

__all__ = ["OUTCOMES", "VENDORS", "Assistants", "serves"]


def serves(data: Mapping[str, Any]) -> bool:
    """Whether a description, as plain data, has any of the operations that the scenario answers."""
    return any(operation.name in HANDLERS for operation in operations(Description(data)))


class Assistants(Ground):
    """A ``Scenario``: the Assistants API in the dialect of a vendor (``openai``, ``aimlapi``, ``laplas``).

    ``speed`` says how many virtual seconds go by in a real one. What a run does is in ``script``; which unknown ids are
    404 and which are left to the description's examples, in ``ids``. A wrong vendor or speed is a ``ValueError``.
    It may be called from several threads.
    """

    prefixes = ("/v1",)
    """OpenAI serves under /v1, the gateways at the root and in 2024 under both; here both always work."""

    def __init__(self, vendor: str = "openai", speed: float = 0.0) -> None:
        if vendor not in VENDORS:
            raise ValueError(f"the vendor is one of {', '.join(VENDORS)}, not {vendor!r}")
        super().__init__(speed)
        self._memory = Memory(vendor=VENDORS[vendor], clock=self.clock)
        self._refusals = 0

    def start(self) -> None:
        """Forget everything; streams that are open go on to their ends."""
        self._memory.forget()
        self._refusals = 0

    def passed(self) -> None:
        """Have runs move on to where they are by now."""
        for thread in self._memory.threads.values():
            life.catch_up(thread, self.clock.now())

    def newest(self, last: int | None) -> Mapping[str, Any]:
        """The whole state as JSON; with ``last``, only so many of the newest runs, and their threads.

        ``assistants`` are those that were made; ``threads`` are thread objects with their ``messages``; ``runs`` are
        run objects, oldest first, with their ``steps``; runs and steps have a ``history``, the moments at which their
        states began. ``runs_total`` says how many runs there are.
        """
        return {"vendor": self._memory.vendor.name, **everything(self._memory, last)}

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response | None:
        """The answer to a right request; None for an operation, or an id, that only the description knows."""
        handler = HANDLERS.get(operation.name)
        if handler is None:
            return None
        try:
            with self._lock:
                reply = handler(self._memory, _asked(request, examined))
                return self._response(request, reply)
        except Imaginary:
            return None
        except Refused as refused:
            return self._error(refused, request)

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response:
        """The answer to a request that does not fit the description, in the vendor's words."""
        param = vendors.param(problems[0].pointer) if problems else None
        return self._error(Refused(status, sentence, param), request)

    def _response(self, request: Request, reply: Reply) -> Response:
        status = self._memory.vendor.created if request.method == "POST" else 200
        if reply.events is not None and reply.thread is not None and reply.run is not None:
            streamed = (("content-type", EVENT_STREAM), ("cache-control", "no-store"))
            chunks = _Events(self._lock, reply.thread, reply.run, reply.events)
            return Response(status=status, headers=streamed, chunks=chunks)
        headers = (("content-type", "application/json"), *self._hint(reply.run))
        return Response(status=status, headers=headers, chunks=(dump(reply.body).encode(),))

    def _hint(self, run: Run | None) -> tuple[tuple[str, str], ...]:
        """When to ask again, in real milliseconds: OpenAI's undocumented header, which its SDK goes by."""
        due = None if run is None else life.due(run)
        if due is None or not self.clock.speed or self._memory.vendor.name != "openai":
            return ()
        real = (due - self.clock.now()) / self.clock.speed
        return (("openai-poll-after-ms", str(max(int(real * 1000) + 1, 1))),)

    def _error(self, refused: Refused, request: Request | None) -> Response:
        with self._lock:
            self._refusals += 1
            return vendors.error(self._memory.vendor, refused, request, self._refusals, self.clock.now())


class _Events(Iterator[bytes]):
    """The events of a run: each reading lets the run go on until there is one more."""

    def __init__(self, lock: threading.RLock, thread: Thread, run: Run, waiting: deque[bytes]) -> None:
        self._lock = lock
        self._thread = thread
        self._run = run
        self._waiting = waiting
        self._done = False

    def __next__(self) -> bytes:
        if self._done:
            raise StopIteration
        with self._lock:
            while not self._waiting:
                life.proceed(self._thread, self._run)
            chunk = self._waiting.popleft()
        self._done = chunk == DONE
        return chunk


def _asked(request: Request, examined: Examined) -> Asked:
    pairs = parse_qsl(request.query, keep_blank_values=True)
    return Asked(
        path={name.replace("_", "").lower(): str(value) for name, value in examined.path.items()},
        query=dict(pairs),
        include=tuple(value for name, value in pairs if name == "include[]"),
        body=mapping(examined.body),
    )
