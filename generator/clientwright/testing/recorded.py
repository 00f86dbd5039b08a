"""Scenarios of what went over the wire: written down once, answered again from then on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from clientwright.mock.described import Described
from clientwright.mock.recording.replaying import Replay
from clientwright.mock.recording.tape import read

if TYPE_CHECKING:
    import httpx2

    from clientwright.mock.recording.relay import Relay


def record(
    server: str, file: str | Path, *, http_client: httpx2.Client | None = None
) -> Callable[[Described, float], Relay]:
    """The scenario that asks ``server``, and writes requests and answers to ``file``, without their secrets.

    The mock judges both by the description; what departs stands in the file, and in ``mock.calls``.
    """

    def made(described: Described, _speed: float) -> Relay:
        from clientwright.mock.recording.relay import Relay

        return Relay(described, server, file, http_client)

    return made


def replay(file: str | Path, *, in_order: bool = False) -> Callable[[Described, float], Replay]:
    """The scenario that answers what was recorded in ``file``, to the requests that are there and to no others.

    ``in_order``: they have to come in the order in which they were recorded, each once.
    """

    def made(described: Described, _speed: float) -> Replay:
        return Replay(described, read(Path(file)), in_order)

    return made
