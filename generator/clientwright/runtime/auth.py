"""How a call proves who sends it: the schemes, which of them a call uses, and the flow that signs requests.

A credential belongs to one origin (scheme, host and port). It is never sent to another one: not by a redirect, not
by a call that names another server. See ``Keys`` for where credentials come from.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias
from urllib.parse import quote

from .messages import Flow, Request, Response
from .parameters import line
from .redirects import redirected

Credential: TypeAlias = str | tuple[str, str]
"""A key or token; for HTTP Basic, user and password."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """``Authorization: Bearer <token>`` (RFC 6750); also what OAuth 2 and OpenID Connect come down to."""

    def sign(self, request: Request, credential: Credential) -> Request:
        """The request with the token."""
        return _with_header(request, "Authorization", f"Bearer {_single(credential)}")


@dataclass(frozen=True, slots=True)
class Basic:
    """``Authorization: Basic <user:password>`` (RFC 7617), in UTF-8."""

    def sign(self, request: Request, credential: Credential) -> Request:
        """The request with user and password; a credential of one text is already ``user:password``."""
        pair = credential if isinstance(credential, str) else ":".join(credential)
        return _with_header(
            request,
            "Authorization",
            f"Basic {b64encode(pair.encode()).decode('ascii')}",
        )


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, in the query or in a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str

    def sign(self, request: Request, credential: Credential) -> Request:
        """The request with the key."""
        key = _single(credential)
        match self.place:
            case "header":
                return _with_header(request, self.name, key)
            case "cookie":
                cookies = (
                    [request.headers["cookie"]] if "cookie" in request.headers else []
                )
                return _with_header(
                    request,
                    "Cookie",
                    "; ".join([*cookies, f"{self.name}={quote(key, safe='')}"]),
                )
            case "query":
                joint = "&" if "?" in request.url else "?"
                name = quote(self.name, safe="")
                return replace(
                    request,
                    url=f"{request.url}{joint}{name}={quote(key, safe='')}",
                    secret_query=request.secret_query | {self.name},
                )


@dataclass(frozen=True, slots=True)
class Authorization:
    """Any other HTTP scheme: the credential is the whole ``Authorization`` header."""

    def sign(self, request: Request, credential: Credential) -> Request:
        """The request with the header."""
        return _with_header(request, "Authorization", _single(credential))


@dataclass(frozen=True, slots=True)
class MutualTls:
    """A client certificate, which the HTTP client has (``http_client=``): nothing is added to requests."""

    def sign(self, request: Request, credential: Credential) -> Request:  # noqa: ARG002
        """The request as it is."""
        return request


Scheme: TypeAlias = Bearer | Basic | ApiKey | Authorization | MutualTls


def header_of(scheme: Scheme) -> str:
    """The header, in lower case, that a scheme puts its credential in; empty when it is elsewhere."""
    match scheme:
        case ApiKey(place="header", name=name):
            return name.lower()
        case ApiKey(place="cookie"):
            return "cookie"
        case ApiKey() | MutualTls():
            return ""
        case Bearer() | Basic() | Authorization():
            return "authorization"


def signed(request: Request, chosen: tuple[tuple[Scheme, Credential], ...]) -> Request:
    """The request with all of the chosen credentials."""
    for scheme, credential in chosen:
        request = scheme.sign(request, credential)
    return request


def _single(credential: Credential) -> str:
    if isinstance(credential, str):
        return credential
    raise TypeError(
        "this scheme takes one text as its credential, not user and password"
    )


def _with_header(request: Request, name: str, value: str) -> Request:
    return replace(request, headers=request.headers.merged({name: line(name, value)}))


def authenticated(
    request: Request, chosen: tuple[tuple[Scheme, Credential], ...]
) -> Flow[Response]:
    """Signs the request and sends it. A flow, so that a token that has run out can be renewed here."""
    return (yield from redirected(signed(request, chosen)))
