"""What a client was made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING

from ..auth.credentials import Keys
from ..auth.schemes import Scheme
from ..auth.servers import Server

if TYPE_CHECKING:
    from ..messages.headers import Headers
    from ..wire.deviations import Deviation
    from .retries import Retries


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Settings:
    """The settings that hold for every call of a client."""

    package: str
    version: str
    servers: Mapping[str, str]
    schemes: Mapping[str, Scheme]
    server: Server
    keys: Keys
    timeout: float | None
    retries: int | Retries
    headers: Mapping[str, str | None]
    strict: bool
    on_deviation: Callable[[Deviation], None] | None
    own_headers: dict[bool, Headers] = field(default_factory=dict[bool, "Headers"])
    """What ``headers`` amounts to, for the client's own server and for another; made with the first call."""


def check_timeout(timeout: object) -> None:
    """``ValueError`` for what is neither None nor a number of seconds that can be waited for."""
    if timeout is None:
        return
    if (
        isinstance(timeout, bool)
        or not isinstance(timeout, int | float)
        or not 0 < timeout < float("inf")
    ):
        raise ValueError(
            f"timeout: a number of seconds, more than 0, or None to wait for ever, not {timeout!r}"
        )


def check_hook(name: str, hook: object) -> None:
    """``TypeError`` for what is neither None nor a function that can be called as it is: nothing awaits a hook."""
    if hook is not None and (not callable(hook) or iscoroutinefunction(hook)):
        raise TypeError(f"{name}: a function that is not async, not {hook!r}")


def check_retries(retries: object) -> None:
    """``ValueError`` for what is neither a number of tries nor a policy."""
    if type(retries) is int and retries >= 0:
        return
    from .retries import Retries  # whoever gives one has it loaded

    if not isinstance(retries, Retries):
        raise ValueError(
            f"retries: a number of tries, 0 or more, or Retries(...), not {retries!r}"
        )
