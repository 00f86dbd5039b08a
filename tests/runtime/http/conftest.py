"""Both kinds of client, and pauses that take no time."""

from __future__ import annotations

import pytest
from runtime.http.sent import Send, in_a_loop, sync

from clientwright.runtime.http import transport


@pytest.fixture(params=[sync, in_a_loop], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Sends one call by either client."""
    found: Send = request.param
    return found


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of which takes any time."""
    made: list[float] = []

    async def sleep_async(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr(transport, "sleep", made.append)
    monkeypatch.setattr(transport, "sleep_async", sleep_async)
    return made
