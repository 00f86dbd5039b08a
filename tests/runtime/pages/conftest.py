"""Both kinds of client for the tests of pages."""

from __future__ import annotations

import pytest
from runtime.pages.walks import Walker


@pytest.fixture(params=["sync", "async"])
def walker(request: pytest.FixtureRequest) -> Walker:
    return Walker(request.param)
