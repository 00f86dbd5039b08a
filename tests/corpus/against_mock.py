"""Calls of every operation of an emitted client, answered by the mock of the same description.

The client and the mock share no code: the one is made from the generator's models, the other judges by the description's
own schemas. So what the client sends is judged, and what the mock makes up is decoded. To look at one description:

    PYTHONPATH=generator:tests python -m corpus.against_mock openapi.yaml
"""

from __future__ import annotations

import importlib
import logging
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
from behaviour.emitted_calls import Emitted, emitted

from clientwright.ir.operations import Operation
from clientwright.mock import Service, SyncTransport, service_of
from clientwright.render.operations.calls import successes
from clientwright.render.readme.examples import arguments

SERVER = "http://mock.example"
MOST_ITEMS = 200
"""Items of one answer that are looked at: pages of a mock need not end."""


@dataclass(frozen=True)
class Outcome:
    """What became of one call: nothing when it was answered, and both sides found it to be as described."""

    operation: str
    problems: tuple[str, ...] = ()
    """What the mock has against the request."""
    deviations: tuple[str, ...] = ()
    """What the client has against the answer."""
    error: str = ""
    """What the call raised."""

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.problems or self.deviations or self.error)

    def __str__(self) -> str:
        told = [f"request: {each}" for each in self.problems]
        told += [f"answer: {each}" for each in self.deviations]
        told += [self.error] if self.error and not self.problems else []
        return f"{self.operation}: {'; '.join(told) or 'answered and decoded'}"


@dataclass
class _Caller:
    """A client of one description, in front of its mock."""

    whole: Emitted
    package: ModuleType
    service: Service
    deviations: list[str] = field(default_factory=list[str])
    client: Any = None

    def __post_init__(self) -> None:
        schemes = self.whole.api.schemes
        self.client = self.package.Client(
            server=SERVER,
            retries=0,
            http_client=httpx2.Client(transport=SyncTransport(self.service, sleep=lambda _: None)),
            credentials={one.name: ("user", "password") if one.kind == "basic" else "key" for one in schemes},
            on_deviation=lambda found: self.deviations.append(str(found)),
        )

    def outcomes(self, operation: Operation, every: bool) -> Iterator[Outcome]:
        """A call of an operation, and one of its stream where that is something else."""
        named = self.whole.names.operations[operation.id]
        given = {one.name: one.value for one in arguments(operation, named, self.whole.api, every=every)}
        method = reduce(getattr, named.method, self.client)
        if operation.stream is None or operation.stream.selector:
            yield self._outcome(operation.id, method, given, fails=not successes(operation))
        if operation.stream is not None:
            selector = operation.stream.selector
            chosen = {named.parameters["body", selector].python: True} if selector else {}
            yield self._outcome(f"{operation.id} (stream)", method, given | chosen)

    def _outcome(self, name: str, method: Any, given: dict[str, Any], *, fails: bool = False) -> Outcome:
        """What becomes of a call; one that ``fails`` has no success to be answered with."""
        self.deviations.clear()
        before = len(self.service.exchanges)
        error = ""
        try:
            _read(method(**given))
        except Exception as raised:  # noqa: BLE001 - whatever it is, it is what became of the call
            if not (fails and isinstance(raised, self.package.StatusError)):
                error = f"{type(raised).__name__}: {raised!s:.500}"
        exchanges = list(self.service.exchanges)[before:]
        if not exchanges and not error:
            error = "nothing was sent"
        problems = dict.fromkeys(problem.message for each in exchanges for problem in each.problems)
        return Outcome(name, tuple(problems), tuple(dict.fromkeys(self.deviations)), error)


def _read(result: Any) -> None:
    """Look at all that an operation gives: the events of a stream, some items of a list."""
    if hasattr(result, "first") and hasattr(result, "pages"):
        result.first()
    elif hasattr(result, "__enter__"):
        with result as opened:
            for index, _ in enumerate(opened):
                if index == MOST_ITEMS:
                    break


def outcomes(whole: Emitted, package: ModuleType, *, every: bool = False) -> list[Outcome]:
    """What becomes of a call of each operation as the README shows it, or with ``every`` argument."""
    logging.getLogger("clientwright.mock").setLevel(logging.CRITICAL)
    caller = _Caller(whole, package, service_of(whole.document))
    return [found for operation in whole.api.operations for found in caller.outcomes(operation, every)]


@contextmanager
def written(whole: Emitted, folder: Path, name: str) -> Iterator[ModuleType]:
    """The package of a description, imported from a folder until the end of the block."""
    for path, text in whole.texts.items():
        file = folder / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for module in [each for each in sys.modules if each.split(".")[0] == name]:
            del sys.modules[module]


def outcomes_of(file: Path) -> list[Outcome]:
    """What becomes of two calls of each operation of a description: with few arguments, and with every one."""
    whole = emitted(file, "called")
    with tempfile.TemporaryDirectory() as folder, written(whole, Path(folder), "called") as package:
        return [*outcomes(whole, package), *outcomes(whole, package, every=True)]


def main(files: Iterable[str]) -> int:
    """Print what went wrong, and how much of all; 1 when something did."""
    failed = 0
    for file in files:
        found = outcomes_of(Path(file))
        bad = [each for each in found if not each.good]
        failed += len(bad)
        print(*bad, f"{file}: {len(found) - len(bad)} of {len(found)} calls answered and decoded", sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
