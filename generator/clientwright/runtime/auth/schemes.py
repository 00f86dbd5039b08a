"""The security schemes of a description, and what a call is signed with. How each signs a request is in ``signing``.

Plain classes, not dataclasses: each client names its schemes when it is imported, and five dataclasses would take
longer to make than all the rest of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from ..messages.exchange import Flow, Request, Response
    from .servers import Server


class Secret:
    """A credential between being taken and being sent: no traceback, log or pickle shows it."""

    __slots__ = ("value",)

    def __init__(self, value: Credential) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "[secret]"

    def __reduce__(self) -> tuple[type[Secret], tuple[str]]:
        return Secret, ("[secret]",)

    @property
    def text(self) -> str:
        """It, where it is one text."""
        if isinstance(self.value, str):
            return self.value
        raise TypeError(
            "this scheme takes one text as its credential, not user and password"
        )


class Bearer:
    """``Authorization: Bearer <token>`` (RFC 6750); also what OAuth 2.0 and OpenID Connect come down to."""

    __slots__ = ()
    header = "authorization"
    """The header, in lower case, that the credential is put in; empty when it is elsewhere. Every scheme has one."""


class Basic:
    """``Authorization: Basic <user:password>`` (RFC 7617), in UTF-8."""

    __slots__ = ()
    header = "authorization"


class ApiKey:
    """A key in a header, in the query or in a cookie."""

    __slots__ = ("header", "name", "place")
    __match_args__ = ("place", "name")

    def __init__(self, place: Literal["header", "query", "cookie"], name: str) -> None:
        self.place: Literal["header", "query", "cookie"] = place
        self.name = name
        self.header = {"header": name.lower(), "cookie": "cookie"}.get(place, "")


class Authorization:
    """Any other HTTP scheme: the credential is the whole ``Authorization`` header."""

    __slots__ = ()
    header = "authorization"


class MutualTls:
    """A client certificate, which the HTTP client has (``http_client=``): nothing is added to requests."""

    __slots__ = ()
    header = ""


class Exchanged(Bearer):
    """A token that id and secret of a client are changed for. Given one text in place of the two, that is the token."""

    __slots__ = ()

    def grant(self, client: Secret, server: Server) -> Fetched:
        """What fetches the token, from the server's own endpoint or another one."""
        raise NotImplementedError


class Fetched:
    """A credential that has first to be fetched."""

    __slots__ = ()

    def fetched(self, request: Request) -> Flow[Secret]:
        """The token, fetched for a request if it is not there."""
        raise NotImplementedError

    def sent(self, request: Request, chosen: Chosen) -> Flow[Response]:
        """Sends the request, signed with all that is chosen, of which this is one."""
        raise NotImplementedError


Scheme: TypeAlias = Bearer | Basic | ApiKey | Authorization | MutualTls
Credential: TypeAlias = str | tuple[str, str]
"""A key or token; for HTTP Basic, user and password; for OAuth 2.0's client credentials, client id and secret."""

Chosen: TypeAlias = "tuple[tuple[Scheme, Secret | Fetched], ...]"
"""What a call is signed with."""
