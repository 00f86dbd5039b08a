"""What a client was made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .credentials import Keys
from .schemes import Scheme
from .servers import Server

if TYPE_CHECKING:
    from .deviations import Deviation


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
    headers: Mapping[str, str | None]
    strict: bool
    on_deviation: Callable[[Deviation], None] | None
