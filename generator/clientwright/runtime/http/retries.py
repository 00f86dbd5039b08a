"""How often and how fast a call is tried again, and what is told of each try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..messages.errors import ApiError
from ..messages.exchange import Response
from ..messages.hints import wait_hint
from .checks import check_hook, is_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One try of a call, as the hook sees it."""

    number: int
    """From 1."""
    operation: str
    """The operation's id in the description."""
    method: str
    url: str
    """Without user, password and query, which may hold secrets."""
    status: int | None
    """The answer's status; None when there was no answer."""
    error: ApiError | None
    """What came instead of an answer."""
    delay: float | None
    """The seconds until the next try; None when this was the last one."""


class Retries:
    """How often and how fast a call is tried again."""

    __slots__ = (
        *("_clock", "_uniform", "base", "limit", "longest", "longest_hint"),
        "on_try",
    )

    def __init__(
        self,
        limit: int = 2,
        *,
        base: float = 0.5,
        longest: float = 8.0,
        longest_hint: float = 60.0,
        on_try: Callable[[Try], None] | None = None,
        clock: Callable[[], float] | None = None,
        uniform: Callable[[float, float], float] | None = None,
    ) -> None:
        """Make a policy; it may be shared by clients and calls.

        ``limit``: the tries after the first one at most; 0 for none.
        ``base``, ``longest``: the n-th pause takes a random time up to ``base * 2**n`` seconds, n from 0, and never
        more than ``longest``: all of it is chance ("full jitter"), so that callers who failed together do not come
        back together.
        ``longest_hint``: the longest pause in seconds that a server may ask for. One that asks for more is not asked
        again, since it would refuse: the error is raised, and its ``retry_after`` says when there is hope.
        ``on_try``: is given each try when it is over; what it raises ends the call.
        ``clock``, ``uniform``: seconds since 1970, and a random number between two; for tests.
        """
        if type(limit) is not int or limit < 0:
            raise ValueError(
                f"retries: the limit is a number of tries, 0 or more, not {limit!r}"
            )
        times = {"base": base, "longest": longest, "longest_hint": longest_hint}
        for name, value in times.items():
            if not is_seconds(value):
                raise ValueError(
                    f"retries: {name} is a number of seconds, 0 or more, not {value!r}"
                )
        check_hook("retries: on_try", on_try)
        self.limit = limit
        self.base = base
        self.longest = longest
        self.longest_hint = longest_hint
        self.on_try = on_try
        self._clock = clock
        self._uniform = uniform or _uniform

    def __repr__(self) -> str:
        return f"Retries({self.limit}, base={self.base}, longest={self.longest}, longest_hint={self.longest_hint})"

    def pause(self, number: int, failed: Response | ApiError) -> float | None:
        """The seconds to wait after a try that failed; None when the server wants more than ``longest_hint``."""
        hint = wait_hint(failed.headers, self._clock)
        if hint is not None:
            return hint if hint <= self.longest_hint else None
        # A float has room for 2**1023, and no pause gets as long as 2**60 seconds.
        longest = min(self.longest, self.base * 2 ** min(number - 1, 60))
        return self._uniform(0.0, longest)


def policy(retries: int | Retries) -> Retries:
    """The policy that ``retries=`` stands for."""
    return _of_limit(retries) if isinstance(retries, int) else retries


@cache
def _of_limit(limit: int) -> Retries:
    return Retries(limit)


def _uniform(low: float, high: float) -> float:
    from random import uniform  # takes long to load, and most calls succeed

    return uniform(low, high)
