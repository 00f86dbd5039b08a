"""Waiting with both kinds of client."""

from __future__ import annotations

import pytest
from runtime.waiting.waiter import Waiter


@pytest.fixture(params=["sync", "async"])
def waiter(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Waiter:
    return Waiter(request.param, monkeypatch)
