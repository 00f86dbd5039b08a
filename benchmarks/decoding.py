"""Values from bytes and back, over ``json``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from benchmarks.paired import paired
from benchmarks.payloads import page, run, text
from benchmarks.rows import Row


def rows() -> Iterator[Row]:
    """A page and a run decoded, and a page encoded."""
    from runsteps import from_json, models
    from runsteps._runtime.wire.codec import dumps
    from runsteps.api import runs

    many, one = text(page()), text(run())
    pages = runs._list_runs("thread_abc123").success["2XX"]
    single = runs._get_run("thread_abc123", "run_abc123").success["2XX"]
    of_page = paired(_read(pages, many), lambda: json.loads(many))
    yield Row("a page of 100 runs to objects, over json.loads", of_page.ratio, "x", 1.8)
    of_one = paired(_read(single, one), lambda: json.loads(one), repeat=100)
    yield Row("one run to an object, over json.loads", of_one.ratio, "x", 1.8)

    plain = page()
    typed = from_json(models.RunList, plain)
    assert json.loads(dumps(typed)) == plain
    yield Row(
        "a page of 100 runs to bytes, over json.dumps",
        paired(lambda: dumps(typed), lambda: json.dumps(plain)).ratio,
        "x",
        1.3,
    )


def _read(reader: object, content: bytes) -> Callable[[], object]:
    from runsteps._runtime.wire.deviations import Deviations

    def work() -> object:
        found = Deviations(None)
        value = reader.read(content, found)  # type: ignore[attr-defined]
        assert not found, list(found)
        return value

    return work
