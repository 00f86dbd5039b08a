"""Errors of the client beside those that Python has built in."""

from __future__ import annotations

import asyncio
import builtins

import pytest
import runsteps


@pytest.mark.parametrize("name", ["ConnectionError", "TimeoutError"])
def test_a_name_of_old_is_the_built_in_one_and_warns(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=f"catch that, or Api{name}"):
        found = getattr(runsteps, name)
    assert found is getattr(builtins, name)
    assert issubclass(getattr(runsteps, f"Api{name}"), found)
    assert name not in dir(runsteps)


def test_what_is_imported_under_the_old_name_catches_what_asyncio_raises_and_what_the_client_does() -> None:
    with pytest.warns(DeprecationWarning, match="ApiTimeoutError"):
        from runsteps import TimeoutError  # type: ignore[deprecated]

    async def late() -> None:
        async with asyncio.timeout(0):
            await asyncio.sleep(1)

    with pytest.raises(TimeoutError):
        asyncio.run(late())
    with pytest.raises(TimeoutError):
        raise runsteps.ApiTimeoutError("late")
    assert runsteps.ApiTimeoutError("late").args == ("late",)
