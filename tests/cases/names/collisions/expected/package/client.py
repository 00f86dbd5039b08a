"""The clients, and what stands on them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from ._runtime.auth import Scheme
from ._runtime.client import AsyncClientBase, AsyncResource, Resource, SyncClient
from .api import async_ as _async_

_SERVERS: Final[Mapping[str, str]] = {}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class Async(Resource):
    """``client.async_``."""

    import_ = _async_.import_


class AsyncAsync(AsyncResource):
    """``client.async_``, awaited."""

    import_ = _async_.import__async


class Client(SyncClient):
    """Names that meet."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    async_ = cached_property(Async)


class AsyncClient(AsyncClientBase):
    """Names that meet, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    async_ = cached_property(AsyncAsync)
