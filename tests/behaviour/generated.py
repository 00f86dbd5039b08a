"""Packages of small descriptions, generated as a user generates them, and what their clients send and are answered."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import httpx2
from click.testing import CliRunner

from clientwright.cli import cli
from clientwright.diagnostics import Diagnostics
from clientwright.mock import service_of
from clientwright.mock.serving.in_process import SyncTransport
from clientwright.source import read

Answer = Callable[[httpx2.Request], httpx2.Response]


def generate(description: Path, package: Path, *arguments: str) -> str:
    """Generate a package, by the configuration that lies beside the description; what was said to standard error."""
    config = description.with_name("clientwright.toml")
    own = ["--config", str(config)] if config.exists() else []
    ran = CliRunner().invoke(cli, ["generate", str(description), "-o", str(package), *own, *arguments])
    assert ran.exit_code == 0, ran.output
    return ran.stderr


@contextmanager
def imported(package: Path) -> Iterator[ModuleType]:
    """A package as a module, until the end of the block."""
    sys.path.insert(0, str(package.parent))
    try:
        yield importlib.import_module(package.name)
    finally:
        sys.path.remove(str(package.parent))
        for name in [name for name in sys.modules if name.split(".")[0] == package.name]:
            del sys.modules[name]


def mocked(description: Path) -> httpx2.Client:
    """An HTTP client that is answered by the mock of a description."""
    document = read(str(description), overlays=[], diagnostics=Diagnostics())
    assert document is not None
    return httpx2.Client(transport=SyncTransport(service_of(document)))


class Network(httpx2.BaseTransport):
    """A network of memory: what was asked of it, and what it answers, the same each time."""

    def __init__(self, answer: Answer | None = None) -> None:
        self.requests: list[httpx2.Request] = []
        self._answer = answer or (lambda _: httpx2.Response(204))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        return self._answer(request)

    @property
    def urls(self) -> Sequence[str]:
        """Where the requests went, in their order."""
        return [str(one.url) for one in self.requests]

    def client(self) -> httpx2.Client:
        """An HTTP client on this network."""
        return httpx2.Client(transport=self)
