"""The client."""

# ruff: noqa: RUF012 - as emitted

from __future__ import annotations

from functools import cached_property

from ._runtime.auth.schemes import Bearer
from ._runtime.http.call import Call, Caller
from ._runtime.http.client import AsyncClientBase, Resource, SyncClient
from ._runtime.http.readers import JsonReader


def get_thing(client: Caller) -> object:
    """One call."""
    return client.__send__(Call(operation="getThing", method="GET", path="/thing", success={"200": JsonReader()}))


class Inner(Resource):
    """A resource in a resource."""

    get = get_thing


class Outer(Resource):
    """A resource."""

    @cached_property
    def inner(self) -> Inner:
        """Below."""
        return Inner(self)


class Client(SyncClient):
    """The client."""

    _servers = {"home": "https://api.example.com"}
    _schemes = {"bearerAuth": Bearer()}
    _package = "sample"

    @cached_property
    def outer(self) -> Outer:
        """Below."""
        return Outer(self)


class AsyncClient(AsyncClientBase):
    """The async client."""

    _servers = Client._servers
    _schemes = Client._schemes
    _package = "sample"
