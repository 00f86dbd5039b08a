"""How much there is to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.clients import ROOT, client, described, why_not
from benchmarks.rows import Row, Skipped


def rows() -> Iterator[Row | Skipped]:
    """Lines and files of generated packages."""
    runsteps = ROOT / "generated" / "runsteps"
    yield Row("lines of generated/runsteps", _lines(runsteps), "", 15_500)
    yield Row("files of generated/runsteps", len(_files(runsteps)), "", 230)
    yield Row("lines of generated/assistants", _lines(ROOT / "generated" / "assistants"), "", 17_500)
    for name, reach in (("openai.yaml", 100_000), ("github.json", 280_000), ("stripe-2023-09.yaml", 170_000)):
        yield _of_client(f"lines of the client of {name}", name, "", reach)
    yield _of_client("lines of runtime in the client of petstore-3.0.yaml", "petstore-3.0.yaml", "_runtime", 4_800)


def _of_client(what: str, name: str, folder: str, reach: float) -> Row | Skipped:
    description = described(name)
    return (
        Skipped(what, why_not(name))
        if description is None
        else Row(what, _lines(client(description) / folder), "", reach)
    )


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _lines(folder: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in _files(folder))
