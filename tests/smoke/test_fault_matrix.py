"""The fault matrix: every operation under every fault of the mock, sync and async, over a socket.

The rules, and so what has to come of each cell, are in ``fault_rules``. Each cell asserts the error (class, status,
operation, request id, what was received) or the value, how many requests the server saw, that the one connection of
the client is free afterwards, and that all of it ends in time.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from typing import Any

import pytest
from runsteps import models
from smoke import fault_cells
from smoke.fault_rules import CALLS, Call

pytestmark = pytest.mark.proof


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_every_fault_ends_as_the_rules_say(
    call: Call, flavour: str, mock_url: str, record_property: Callable[[str, object], None]
) -> None:
    cells = fault_cells.cells(call, flavour)
    usual = _usual(mock_url, call)
    if flavour == "sync":
        came = fault_cells.carried_out(mock_url, cells)
    else:
        came = asyncio.run(fault_cells.carried_out_async(mock_url, cells))
    gc.collect()  # A connection that nobody closed is told of now, and fails this test.
    requests = fault_cells.seen(mock_url, cells)
    judged = [(cell, fault_cells.unexpected(cell, came.get(cell), requests[cell], usual)) for cell in cells]
    wrong = [f"{cell.fault}: {'; '.join(found)}" for cell, found in judged if found]
    record_property("fault_cells", len(cells))
    record_property("fault_cells_unexpected", len(wrong))
    assert not wrong, "\n".join([f"{len(wrong)} of {len(cells)} cells", *wrong])


def _usual(url: str, call: Call) -> Any:
    """What the call gives without a fault, which has to be worth comparing with."""
    usual = fault_cells.usual(url, call)
    assert isinstance(usual, call.result)
    if isinstance(usual, list):
        assert len(usual) > 10
        assert isinstance(usual[-1], models.DoneEvent)
    return usual
