"""What a client was made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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


def check_retries(retries: object) -> None:
    """``ValueError`` for what is neither a number of tries nor a policy."""
    if type(retries) is int and retries >= 0:
        return
    from .retries import Retries  # whoever gives one has it loaded

    if not isinstance(retries, Retries):
        raise ValueError(
            f"retries: a number of tries, 0 or more, or Retries(...), not {retries!r}"
        )
