"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .resources.async_ import Async, AsyncAsync

_SERVERS: Final[Mapping[str, str]] = {}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class Client(SyncClient):
    """Names that meet."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def async_(self) -> Async:
        from .resources.async_ import Async

        return Async(self)


class AsyncClient(AsyncClientBase):
    """Names that meet, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def async_(self) -> AsyncAsync:
        from .resources.async_ import AsyncAsync

        return AsyncAsync(self)
