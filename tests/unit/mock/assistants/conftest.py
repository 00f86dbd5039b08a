"""The mock with a memory: of each variant of the description, or of the plain one."""

from __future__ import annotations

import pytest
from living import VENDORS, Living


@pytest.fixture(params=VENDORS)
def living(request: pytest.FixtureRequest) -> Living:
    return Living(request.param)


@pytest.fixture
def plain() -> Living:
    return Living()


@pytest.fixture(params=VENDORS)
def talking(request: pytest.FixtureRequest) -> Living:
    """A mock of the whole conversation."""
    return Living(request.param, name="assistants")
