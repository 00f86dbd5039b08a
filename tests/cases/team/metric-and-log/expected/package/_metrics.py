"""A number and a line in the log for each call."""

import logging
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from time import perf_counter

CALLS: Counter[str] = Counter()
"""How often each operation was called."""
_LOG = logging.getLogger(__name__)


@contextmanager
def measured(operation: str) -> Generator[None]:
    """Count a call, and log how long it took and how it ended."""
    CALLS[operation] += 1
    start, how = perf_counter(), "failed"
    try:
        yield
        how = "done"
    finally:
        _LOG.info("%s %s in %.3f s", operation, how, perf_counter() - start)
