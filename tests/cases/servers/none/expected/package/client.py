"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.relative import located
from ._runtime.auth.schemes import Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .resources.stones import AsyncStones, Stones

_SERVERS: Final[Mapping[str, str]] = {
    "default": "/",
    "small": "/small",
}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class Client(SyncClient):
    """Stones that lie anywhere."""

    _package = "client"
    _version = "1"
    _located = located
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def stones(self) -> Stones:
        from .resources.stones import Stones

        return Stones(self)


class AsyncClient(AsyncClientBase):
    """Stones that lie anywhere, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _located = located
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def stones(self) -> AsyncStones:
        from .resources.stones import AsyncStones

        return AsyncStones(self)
