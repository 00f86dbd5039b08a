"""Measure the generated client and the generator: ``make bench``, or ``make bench ROWS="size decode"`` for some groups.

Ratios are medians of pairs timed in turn within one run, so they hold on a machine whose speed drifts. Nothing here
is a test: a slow machine fails no build.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping

from benchmarks import calls, decoding, files, fresh, generating, growth, mocks, sdk, sizes, streams
from benchmarks.rows import Row, Skipped

GROUPS: Mapping[str, Callable[[], Iterator[Row | Skipped]]] = {
    "size": sizes.rows,
    "decode": decoding.rows,
    "stream": streams.rows,
    "call": calls.rows,
    "mock": mocks.rows,
    "files": files.rows,
    "fresh": fresh.rows,
    "generate": generating.rows,
    "growth": growth.rows,
    "sdk": sdk.rows,
}


def main(names: list[str]) -> None:
    """Print the table, row by row as each is measured."""
    unknown = [name for name in names if name not in GROUPS]
    if unknown:
        raise SystemExit(f"no rows are called {', '.join(unknown)}; there are {', '.join(GROUPS)}")
    print(f"{'what':72} {'measured':>13} {'at most':>9}")
    for name in names or GROUPS:
        try:
            for row in GROUPS[name]():
                print(row, flush=True)
        except subprocess.CalledProcessError as error:
            said = (error.stderr or "").splitlines() or [str(error)]
            print(Skipped(f"the rest of {name}", said[-1]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
