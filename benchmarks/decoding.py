"""Values from bytes and back, over ``json``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from benchmarks.paired import paired
from benchmarks.payloads import event, page, run, text
from benchmarks.rows import Row

from clientwright.runtime.http.readers import JsonReader


@dataclass(kw_only=True, slots=True)
class Event:
    """What ``payloads.event`` is: the client of the runs has no formats."""

    id: UUID
    created_at: datetime
    updated_at: datetime
    name: str
    count: int


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

    events = text([event(number) for number in range(100)])
    of_events = paired(_read(JsonReader(list[Event]), events), lambda: json.loads(events))
    yield Row("100 objects with two date-times and a UUID, over json.loads", of_events.ratio, "x", 4.5)

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
