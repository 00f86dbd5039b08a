"""Calls as code of the generated client: who serves the mock may know how, the mock itself does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol

from msgspec import Struct

ABSENT: Final = object()
"""Stands for a body that is not sent."""


class Asked(Struct, frozen=True, kw_only=True):
    """One call: the operation by its method and path template, and what is given to it, as JSON values."""

    method: str
    template: str
    parameters: Mapping[tuple[str, str], Any]
    """By place and name."""
    body: Any = ABSENT
    media_type: str = ""


class Answered(Struct, frozen=True, kw_only=True):
    """What was answered to a call, for a test that expects it again. ``body`` is JSON, ``items`` are those of a
    stream; ``fault`` is what was to go wrong."""

    status: int
    body: Any = ABSENT
    items: tuple[Any, ...] | None = None
    media_type: str = ""
    fault: str = ""
    refused: bool = False
    """Whether the mock refused the request, so that any mock of the description would."""


class Snippets(Protocol):
    """Writes calls as Python."""

    def call(self, asked: Asked, url: str) -> str:
        """A program that makes the call, at a server of this URL; empty where the client has no such operation."""
        ...

    def test(self, operation: str, asked: Asked, answered: Answered) -> str:
        """A test, with a mock of its own, that makes the call and expects the answer; empty likewise."""
        ...
