"""A team's templates tried out on a description that has one of everything: ``clientwright templates check``."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright import delivery, pipeline
from clientwright.clock import Clock
from clientwright.diagnostics import Diagnostics, Severity

DESCRIPTION: Final = Path(__file__).with_name("features.yaml")
_NAME: Final = "lanterns"
_DECODE: Final = """
import sys
sys.path.insert(0, sys.argv[1])
import lanterns
value = {
    "id": "a", "state": "lit", "made": "2026-01-02T03:04:05.10+01:00", "light": {"kind": "bulb", "watts": 4},
    "colour": "blue", "max-hours": 3, "seen": [1, None],
    "parent": {"id": "b", "state": "gone", "made": "now", "light": {"kind": "torch"}},
}
lantern = lanterns.from_json(lanterns.Lantern, value)
assert type(lantern.light) is lanterns.Bulb, f"the light is {lantern.light!r}"
sent = lanterns.to_json(lantern)
assert sent == value, f"of {value} it made {sent}"
"""
"""What every client has to do, whatever its classes look like."""


class Step(Struct, frozen=True):
    """Something that was tried: what came of it in words, and whether it is as it should be."""

    said: str
    good: bool = True


class Trial(Struct):
    """One trial; ``steps`` gives what came of each step, as far as it gets, and ``findings`` has the errors then."""

    request: pipeline.Request
    types: bool = True
    findings: Diagnostics = field(default_factory=Diagnostics)

    def steps(self, clock: Clock) -> Iterator[Step]:
        """Render, compile, import, decode, encode, check the types."""
        understood = pipeline.understand(self.request, clock)
        with TemporaryDirectory() as scratch:
            folder = Path(scratch) / _NAME
            planned = pipeline.plan(self.request, folder, understood, clock)
            self._keep(understood.diagnostics, scratch)
            if planned is None:
                yield Step("it cannot be rendered", good=False)
                return
            yield Step(f"rendered and compiled, {len(planned.changes) - 1} files")
            delivery.import_rendered(planned, understood.config, understood.diagnostics, clock)
            self._keep(understood.diagnostics, scratch)
            if self.findings.failed:
                yield Step("it cannot be imported", good=False)
                return
            yield Step("imported")
            from clientwright.write import fill

            fill(folder, planned.changes)
            yield _decoded(folder)
            if self.types:
                for checker, check in _CHECKERS.items():
                    yield check(folder) if _is_there(checker) else Step(f"{checker} is not installed, so not asked")

    def _keep(self, diagnostics: Diagnostics, scratch: str) -> None:
        """Keep the errors, without the folder in which it was tried."""
        for found in diagnostics:
            if found.severity is Severity.ERROR:
                file = found.location.file.removeprefix(scratch).lstrip(os.sep)
                where = replace(found.location, file=file if scratch in found.location.file else found.location.file)
                self.findings.add(replace(found, location=where))


def _is_there(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _run(*command: str, folder: Path) -> tuple[int, str]:
    """A process of the Python that we are run by, and what it says, without the folder in which it says it."""
    given = [sys.executable, *command]
    done = subprocess.run(
        given, cwd=folder.parent, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.returncode, f"{done.stdout}{done.stderr}".replace(f"{folder.parent}{os.sep}", "").strip()


def _decoded(folder: Path) -> Step:
    code, said = _run("-I", "-B", "-W", "error", "-c", _DECODE, str(folder.parent), folder=folder)
    if code:
        return Step(f"a value is not decoded and encoded as it should be:\n{said}", good=False)
    return Step("decoded a value and encoded it again")


def _mypy(folder: Path) -> Step:
    cache = str(folder.parent / "cache")
    code, said = _run(
        *("-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", cache, folder.name), folder=folder
    )
    return Step("mypy --strict found nothing") if code == 0 else Step(f"mypy --strict found:\n{said}", good=False)


def _pyright(folder: Path) -> Step:
    (folder.parent / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    code, said = _run("-m", "pyright", "--pythonpath", sys.executable, folder.name, folder=folder)
    return Step("pyright, strict, found nothing") if code == 0 else Step(f"pyright, strict, found:\n{said}", good=False)


_CHECKERS: Final[dict[str, Callable[[Path], Step]]] = {"mypy": _mypy, "pyright": _pyright}
"""The type checkers that are asked where they are installed."""
