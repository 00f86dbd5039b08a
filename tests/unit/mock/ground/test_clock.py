"""Virtual time."""

from __future__ import annotations

import pytest

from clientwright.mock.assistants import Assistants
from clientwright.mock.ground.clock import START, Clock


def test_a_clock_goes_as_fast_as_it_is_told() -> None:
    real = [100.0]
    clock = Clock(2.0, lambda: real[0])
    real[0] += 3
    assert clock.now() == START + 6
    clock.advance(10)
    assert clock.now() == START + 16
    clock.reset()
    assert clock.now() == START
    stopped = Clock(0.0, lambda: real[0])
    real[0] += 1_000
    assert stopped.now() == START


@pytest.mark.parametrize("wrong", [-1.0, float("nan"), float("inf")])
def test_time_does_not_go_backwards(wrong: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        Assistants(speed=wrong)
    with pytest.raises(ValueError, match="forwards"):
        Assistants().advance(wrong)
