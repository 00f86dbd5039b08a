"""Measure the generated client and the generator: ``make bench``.

Ratios are medians of pairs timed in turn within one run, so they hold on a machine whose speed drifts. Nothing here
is a test: a slow machine fails no build.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks import streams
from benchmarks.calls import STREAMS, call_over_bare_httpx2, crowd
from benchmarks.paired import paired, paired_processes, process
from benchmarks.payloads import page, run, text

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``reach`` is the figure to stay at or below, None for a comparison."""

    what: str
    figure: float
    unit: str
    reach: float | None


def main() -> None:
    """Print the table, row by row as each is measured."""
    print(f"{'what':66} {'measured':>12} {'at most':>10}")
    for row in _rows():
        reach = "" if row.reach is None else f"{row.reach:g}"
        late = "  missed" if row.reach is not None and row.figure > row.reach else ""
        print(f"{row.what:66} {row.figure:>8.2f} {row.unit:3} {reach:>10}{late}", flush=True)


def _rows() -> Iterator[Row]:
    yield from _decoding()
    yield from _encoding()
    yield from _streaming()
    yield from _calling()
    yield from _importing()
    yield from _generating()
    if find_spec("openai") is not None:
        yield from _official_sdk()


def _decoding() -> Iterator[Row]:
    from runsteps._runtime.wire.deviations import Deviations
    from runsteps.api import runs

    many, one = text(page()), text(run())
    pages = runs._list_runs("thread_abc123").success["2XX"]
    single = runs._get_run("thread_abc123", "run_abc123").success["2XX"]

    def read(reader: object, content: bytes) -> Callable[[], object]:
        def work() -> object:
            found = Deviations(None)
            value = reader.read(content, found)  # type: ignore[attr-defined]
            assert not found, list(found)
            return value

        return work

    of_page = paired(read(pages, many), lambda: json.loads(many))
    yield Row("a page of 100 runs to objects, over json.loads", of_page.ratio, "x", 1.8)
    of_one = paired(read(single, one), lambda: json.loads(one), repeat=100)
    yield Row("one run to an object, over json.loads", of_one.ratio, "x", 1.8)


def _encoding() -> Iterator[Row]:
    from runsteps import from_json, models
    from runsteps._runtime.wire.codec import dumps

    plain = page()
    typed = from_json(models.RunList, plain)
    assert json.loads(dumps(typed)) == plain
    measured = paired(lambda: dumps(typed), lambda: json.dumps(plain))
    yield Row("a page of 100 runs to bytes, over json.dumps", measured.ratio, "x", 1.5)


def _streaming() -> Iterator[Row]:
    for what, measure, reach in streams.ROWS:
        yield Row(what, measure().ratio, "x", reach)
    yield Row("memory of an open stream before its first event", streams.open_stream_bytes(0), "KiB", 8)
    yield Row("the same after 1,000 events", streams.open_stream_bytes(1000), "KiB", None)


def _calling() -> Iterator[Row]:
    measured = call_over_bare_httpx2()
    yield Row("a call through the client, over the same with bare httpx2", measured.ratio, "x", 1.25)
    together = crowd()
    yield Row(f"{STREAMS:,} streams at once: errors", together.errors, "", 0)
    yield Row(f"{STREAMS:,} streams at once: events of all", together.events, "", None)
    yield Row(f"{STREAMS:,} streams at once: memory each, connection included", together.kib_each, "KiB", None)


def _importing() -> Iterator[Row]:
    base = _timed("import httpx2; httpx2.Client()")
    ours = _timed("import runsteps; runsteps.Client(api_key='key')")
    yield Row("import runsteps and Client(), over httpx2's", paired_processes(ours, base).ratio, "x", 1.15)
    ready = _timed("import runsteps, httpx2; runsteps.Client(api_key='key', http_client=httpx2.Client())")
    yield Row("the same with the HTTP client made", paired_processes(ready, base).ratio, "x", 1.15)
    memory = paired_processes(_resident("runsteps.Client(api_key='key')"), _resident("None"), rounds=11)
    yield Row("memory of that import beyond httpx2's", memory.ours - memory.base, "MiB", 4)


def _generating() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder, "runsteps"))
        command = [sys.executable, "-m", "clientwright"]
        arguments = [str(ROOT / "spec" / "run-steps.yaml"), "-o", target, "--strict"]

        def fresh() -> Iterator[float]:
            for number in range(5):
                elsewhere = str(Path(folder, f"fresh{number}", "runsteps"))
                yield process([*command, "generate", arguments[0], "-o", elsewhere, "--strict"], rounds=1)

        yield Row("generate into an empty folder, cold", sorted(fresh())[2], "s", 2)
        process([*command, "generate", *arguments], rounds=1)
        yield Row("generate again, nothing changed", process([*command, "generate", *arguments]), "s", 2)
        yield Row("check, nothing changed", process([*command, "check", *arguments]), "s", 0.6)


def _official_sdk() -> Iterator[Row]:
    from openai._models import construct_type
    from openai.pagination import SyncCursorPage
    from openai.types.beta.threads import Run

    many = text(page())
    official = paired(
        lambda: construct_type(type_=SyncCursorPage[Run], value=json.loads(many)), lambda: json.loads(many), rounds=31
    )
    yield Row("for comparison: the official SDK, a page of 100 runs", official.ratio, "x", None)
    yield Row("for comparison: the official SDK, 5,000 deltas at 64 KiB", streams.of_official_sdk().ratio, "x", None)


def _timed(work: str) -> str:
    return (
        f"import sys, time; sys.path.insert(0, {str(ROOT / 'generated')!r}); start = time.perf_counter()\n"
        f"{work}\nprint(time.perf_counter() - start)"
    )


def _resident(work: str) -> str:
    """A script that prints the MiB that ``work`` adds to a process which has httpx2 and a client of it loaded."""
    return (
        f"import sys, httpx2; sys.path.insert(0, {str(ROOT / 'generated')!r}); client = httpx2.Client()\n"
        "import tracemalloc; tracemalloc.start()\n"
        f"{'import runsteps' if 'runsteps' in work else ''}\n"
        f"kept = {work}\nprint(tracemalloc.get_traced_memory()[0] / 2**20)"
    )


if __name__ == "__main__":
    main()
