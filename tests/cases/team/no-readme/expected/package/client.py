"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .resources.lamps import AsyncLamps, Lamps
    from .resources.rooms import AsyncRooms, Rooms

_SERVERS: Final[Mapping[str, str]] = {
    "lamps.example.com": "https://lamps.example.com",
}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class Client(SyncClient):
    """Lamps."""

    _package = "client"
    _version = "2.1.0"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def lamps(self) -> Lamps:
        from .resources.lamps import Lamps

        return Lamps(self)

    @cached_property
    def rooms(self) -> Rooms:
        from .resources.rooms import Rooms

        return Rooms(self)


class AsyncClient(AsyncClientBase):
    """Lamps, in an event loop: every method is awaited."""

    _package = "client"
    _version = "2.1.0"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def lamps(self) -> AsyncLamps:
        from .resources.lamps import AsyncLamps

        return AsyncLamps(self)

    @cached_property
    def rooms(self) -> AsyncRooms:
        from .resources.rooms import AsyncRooms

        return AsyncRooms(self)
