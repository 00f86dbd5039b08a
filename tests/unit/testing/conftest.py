"""A generated client, and mocks of what it was generated from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest
from case import CASES, carried_out

from clientwright.testing import Mock

DEPOT = CASES / "operations" / "remembered" / "openapi.yaml"


@pytest.fixture(scope="session")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of the depot."""
    _, out = carried_out(tmp_path_factory, "operations/remembered")
    root = out.parents[1]
    sys.path.insert(0, str(root))
    yield import_module(f"{out.parent.name}.{out.name}.client")
    sys.path.remove(str(root))


@pytest.fixture
def mock() -> Iterator[Mock]:
    """A mock of the depot that answers with examples."""
    with Mock(DEPOT) as mock:
        yield mock
