"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Bearer, Scheme
from ._runtime.streams.client import AsyncStreamClientBase, SyncStreamClient

if TYPE_CHECKING:
    from .resources.beta import AsyncBeta, Beta

_SERVERS: Final[Mapping[str, str]] = {
    "aimlapi": "https://api.aimlapi.com",
    "laplas": "https://api.apilaplas.com",
    "openai": "https://api.openai.com/v1",
}
_SCHEMES: Final[Mapping[str, Scheme]] = {
    "bearerAuth": Bearer(),
}


class Client(SyncStreamClient):
    """Assistants API."""

    _package = "assistants"
    _version = "1.0.0"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def beta(self) -> Beta:
        from .resources.beta import Beta

        return Beta(self)


class AsyncClient(AsyncStreamClientBase):
    """Assistants API, in an event loop: every method is awaited."""

    _package = "assistants"
    _version = "1.0.0"
    _servers = _SERVERS
    _schemes = _SCHEMES

    @cached_property
    def beta(self) -> AsyncBeta:
        from .resources.beta import AsyncBeta

        return AsyncBeta(self)
