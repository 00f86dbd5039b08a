"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .resources.raw_ import AsyncRaw, Raw
    from .resources.things import AsyncThings, Things

_SERVERS: Final[Mapping[str, str]] = {}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class Client(SyncClient):
    """Names that the runtime has."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def things(self) -> Things:
        from .resources.things import Things

        return Things(self)

    @cached_property
    def raw_(self) -> Raw:
        from .resources.raw_ import Raw

        return Raw(self)


class AsyncClient(AsyncClientBase):
    """Names that the runtime has, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def things(self) -> AsyncThings:
        from .resources.things import AsyncThings

        return AsyncThings(self)

    @cached_property
    def raw_(self) -> AsyncRaw:
        from .resources.raw_ import AsyncRaw

        return AsyncRaw(self)
