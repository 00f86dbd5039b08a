"""Conversations of both kinds of client, polled and streamed."""

from __future__ import annotations

import pytest
from talks import Talker


@pytest.fixture(params=[(kind, how) for kind in ("sync", "async") for how in ("polled", "streamed")], ids="-".join)
def caller(request: pytest.FixtureRequest) -> Talker:
    return Talker(*request.param)


@pytest.fixture(params=["polled", "streamed"])
def async_caller(request: pytest.FixtureRequest) -> Talker:
    return Talker("async", request.param)


@pytest.fixture(params=["polled", "streamed"])
def sync_caller(request: pytest.FixtureRequest) -> Talker:
    return Talker("sync", request.param)
