"""The security schemes of a description. How each signs a request is in ``auth``.

Plain classes, not dataclasses: each client names its schemes when it is imported, and five dataclasses would take
longer to make than all the rest of it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias


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


class ClientCredentials:
    """OAuth 2.0's client credentials grant (RFC 6749, 4.4): id and secret of a client are changed for a token.

    Given one text in place of the two, the text is the token. ``token_url`` may be relative to the server's URL, and
    ``scopes`` are those that the operations ask for; without any, the server decides (RFC 6749, 3.3).
    """

    __slots__ = ("scopes", "token_url")
    header = "authorization"

    def __init__(self, token_url: str, scopes: tuple[str, ...] = ()) -> None:
        self.token_url = token_url
        self.scopes = scopes


Scheme: TypeAlias = (
    Bearer | Basic | ApiKey | Authorization | MutualTls | ClientCredentials
)
Credential: TypeAlias = str | tuple[str, str]
"""A key or token; for HTTP Basic, user and password; for OAuth 2.0's client credentials, client id and secret."""
