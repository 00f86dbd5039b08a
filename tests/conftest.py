"""What holds for every test: nothing of the person's own surroundings reaches it."""

from __future__ import annotations

import os

import pytest

_OURS = ("CLIENTWRIGHT_DEBUG", "NO_COLOR", "FORCE_COLOR")


@pytest.fixture(autouse=True)
def _clean_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, servers and switches that are set where the tests run are not set in them."""
    for name in list(os.environ):
        if name in _OURS or name.endswith(("_API_KEY", "RUNSTEPS_SERVER")):
            monkeypatch.delenv(name)
