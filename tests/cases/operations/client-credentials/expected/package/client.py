"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Bearer, Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient
from ._runtime.oauth.scheme import ClientCredentials

if TYPE_CHECKING:
    from .resources.things import AsyncThings, Things

_SERVERS: Final[Mapping[str, str]] = {
    "api.example.com": "https://api.example.com/v1",
}
_SCHEMES: Final[Mapping[str, Scheme]] = {
    "oauth": ClientCredentials("/oauth/token", ("things:read", "things:write")),
    "person": Bearer(),
}


class Client(SyncClient):
    """Things."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def things(self) -> Things:
        from .resources.things import Things

        return Things(self)


class AsyncClient(AsyncClientBase):
    """Things, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def things(self) -> AsyncThings:
        from .resources.things import AsyncThings

        return AsyncThings(self)
