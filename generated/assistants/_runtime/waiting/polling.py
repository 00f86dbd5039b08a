"""How an operation is waited for, as data; made from ``x-clientwright-poll``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar

from ..messages.errors import ApiError
from ..messages.exchange import Response

if TYPE_CHECKING:
    from ..http.call import Call


class WaitError(ApiError):
    """A wait that ended too early: out of time, cancelled, too many rounds, or an answer without a state.

    ``value`` is the last one seen, None when there was none; what it stands for goes on at the server.
    """

    value: Any

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        value: Any = None,
    ) -> None:
        super().__init__(message, operation=operation, response=response, body=value)
        self.value = value


T = TypeVar("T")


class WaitOptions(TypedDict, total=False):
    """How to wait."""

    interval: float
    """Seconds before the first reading, unless the server says when; they grow by half with each."""
    longest: float
    """What they grow to, in seconds; 10 if left out."""
    deadline: float | None
    """Seconds that all of it may take, the first call included; ``WaitError`` when they are over. None, as if left
    out, waits for as long as the server goes on. The tries of a reading count, as does the time of ``tools``."""
    on_progress: Callable[[Any], object]
    """Is given each value that is read, the first and the last included."""
    cancelled: Callable[[], bool]
    """Asked before each reading and four times a second in between; ``WaitError`` when it says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling(Generic[T]):
    """How the state of something is read, and which states end a wait."""

    read: Callable[[T], Call[T]]
    """The call that reads the state of a value anew."""
    state: Callable[[T], object]
    done: frozenset[str]
    """The states after which nothing changes."""
    paused: frozenset[str] = frozenset()
    """The states in which nothing goes on until the caller acts."""
    hint: str = ""
    """The response header of milliseconds to the next reading."""
    interval: float = 1.0
    """Seconds between readings, where neither the server nor the caller says."""
