"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, Unpack

from ._runtime.auth.relative import located
from ._runtime.auth.schemes import Bearer, Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient
from ._runtime.http.variables import ClientSettings, Variable, filled

if TYPE_CHECKING:
    from ._runtime.http.transport import AsyncHttpClient, SyncHttpClient
    from .resources.parcels import AsyncParcels, Parcels
    from .resources.photos import AsyncPhotos, Photos
    from .resources.status import AsyncStatus, Status

_SERVERS: Final[Mapping[str, str]] = {
    "eu.parcels.test": "https://{region}.parcels.test/{version}",
    "local": "http://localhost:{port}",
    "photos.parcels.test": "https://photos.parcels.test",
    "cdn.example.test": "https://cdn.example.test/v1",
    "health": "/health",
}
_VARIABLES: Final[Mapping[str, Mapping[str, Variable]]] = {
    "eu.parcels.test": {
        "region": Variable("eu", "eu", "us"),
        "version": Variable("v2"),
    },
    "local": {"port": Variable("8000")},
}
_SCHEMES: Final[Mapping[str, Scheme]] = {
    "key": Bearer(),
}


class Client(SyncClient):
    """Parcels at several places."""

    _package = "client"
    _version = "1"
    _located = located
    _servers = _SERVERS
    _schemes = _SCHEMES

    def __init__(
        self,
        api_key: str | None = None,
        *,
        region: Literal["eu", "us"] = "eu",
        version: str = "v2",
        port: str = "8000",
        **settings: Unpack[ClientSettings[SyncHttpClient]],
    ) -> None:
        """Make a client.

        Args:
            api_key: The key or token; else that of the environment.
            region: The part of the world.
                In ``https://{region}.parcels.test/{version}``.
            version: In ``https://{region}.parcels.test/{version}``.
            port: In ``http://localhost:{port}``.
            settings: As every client has them: ``server``, ``base_url``, ``credentials``, ``timeout`` and others.
        """
        self._servers = filled(
            _SERVERS, _VARIABLES, {"region": region, "version": version, "port": port}
        )
        super().__init__(api_key, **settings)

    @cached_property
    def parcels(self) -> Parcels:
        from .resources.parcels import Parcels

        return Parcels(self)

    @cached_property
    def photos(self) -> Photos:
        from .resources.photos import Photos

        return Photos(self)

    @cached_property
    def status(self) -> Status:
        from .resources.status import Status

        return Status(self)


class AsyncClient(AsyncClientBase):
    """Parcels at several places, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _located = located
    _servers = _SERVERS
    _schemes = _SCHEMES

    def __init__(
        self,
        api_key: str | None = None,
        *,
        region: Literal["eu", "us"] = "eu",
        version: str = "v2",
        port: str = "8000",
        **settings: Unpack[ClientSettings[AsyncHttpClient]],
    ) -> None:
        """Make a client.

        Args:
            api_key: The key or token; else that of the environment.
            region: The part of the world.
                In ``https://{region}.parcels.test/{version}``.
            version: In ``https://{region}.parcels.test/{version}``.
            port: In ``http://localhost:{port}``.
            settings: As every client has them: ``server``, ``base_url``, ``credentials``, ``timeout`` and others.
        """
        self._servers = filled(
            _SERVERS, _VARIABLES, {"region": region, "version": version, "port": port}
        )
        super().__init__(api_key, **settings)

    @cached_property
    def parcels(self) -> AsyncParcels:
        from .resources.parcels import AsyncParcels

        return AsyncParcels(self)

    @cached_property
    def photos(self) -> AsyncPhotos:
        from .resources.photos import AsyncPhotos

        return AsyncPhotos(self)

    @cached_property
    def status(self) -> AsyncStatus:
        from .resources.status import AsyncStatus

        return AsyncStatus(self)
