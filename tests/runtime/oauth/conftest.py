"""Calls of both kinds of client, and a clock that a test sets."""

from __future__ import annotations

import pytest
from runtime.oauth.server import Send, in_a_loop, sync

from clientwright.runtime.oauth import grant as oauth


@pytest.fixture(params=[sync, in_a_loop], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Sends calls one after the other by one client of either kind."""
    found: Send = request.param
    return found


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that grants live in, in its only item."""
    time = [1000.0]
    monkeypatch.setattr(oauth.Grant.__init__, "__defaults__", (lambda: time[0],))
    return time
