"""The official SDK on the same bytes, for comparison."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec

from benchmarks import streams
from benchmarks.paired import paired
from benchmarks.payloads import page, text
from benchmarks.rows import Row, Skipped


def rows() -> Iterator[Row | Skipped]:
    """A page and a stream."""
    if find_spec("openai") is None:
        yield Skipped("the official SDK", "it is not installed")
        return
    from openai._models import construct_type
    from openai.pagination import SyncCursorPage
    from openai.types.beta.threads import Run

    many = text(page())
    official = paired(
        lambda: construct_type(type_=SyncCursorPage[Run], value=json.loads(many)), lambda: json.loads(many), rounds=31
    )
    yield Row("for comparison: the official SDK, a page of 100 runs", official.ratio, "x", None)
    yield Row("for comparison: the official SDK, 5,000 deltas at 64 KiB", streams.of_official_sdk().ratio, "x", None)
