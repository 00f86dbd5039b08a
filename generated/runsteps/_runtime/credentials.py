"""Which credential may go where.

A credential belongs to one origin (scheme, host, port) and is never sent to another:

1. ``api_key=`` and ``credentials=`` belong to the client's own server, the one it was made with.
2. ``<PACKAGE>_API_KEY`` is asked next, for the client's own server only, be it a name or a URL.
3. ``<SERVER>_API_KEY``, after the server's name in the description, belongs to that server, and to a URL of its origin.

A call with another ``server=`` therefore uses that server's variable or fails before anything is sent. Should the
package be called like one of several servers, ``<PACKAGE>_API_KEY`` is that server's variable and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .schemes import (
    ApiKey,
    Authorization,
    Basic,
    Bearer,
    Credential,
    MutualTls,
    Scheme,
    header_of,
)
from .servers import Server, same_origin, variable

if TYPE_CHECKING:
    from .messages import Headers


class Held:
    """The credentials that may go to one server, and where they were looked for. Its ``repr`` shows none of them."""

    __slots__ = ("by_scheme", "key", "variables")

    def __init__(
        self,
        key: str,
        variables: tuple[str, ...],
        by_scheme: Mapping[str, Credential] | None = None,
    ) -> None:
        self.key = key
        self.variables = variables
        self.by_scheme: Mapping[str, Credential] = by_scheme or {}


class Keys:
    """The credentials of a client, by server. Its own server's are looked up once, when the client is made."""

    def __init__(
        self,
        package: str,
        servers: Mapping[str, str],
        home: Server,
        api_key: str | None,
        credentials: Mapping[str, Credential] | None,
    ) -> None:
        self._servers = servers
        self.home = home
        variables = self._variables(home)
        general = variable(package, "API_KEY")
        if all(
            general != variable(name, "API_KEY") or same_origin(url, home)
            for name, url in servers.items()
        ):
            variables = tuple(dict.fromkeys((general, *variables)))
        key = _first(variables) if api_key is None else api_key.strip()
        self._own = Held(key, variables, credentials)

    def held_for(self, server: Server) -> Held:
        """What may be sent to a server."""
        if server.origin == self.home.origin:
            return self._own
        variables = self._variables(server)
        return Held(_first(variables), variables)

    def _variables(self, server: Server) -> tuple[str, ...]:
        return (
            (variable(server.name, "API_KEY"),) if server.name in self._servers else ()
        )


def choose(
    security: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, Scheme],
    held: Held,
    given: Headers,
    removed: frozenset[str],
    operation: str,
) -> tuple[tuple[Scheme, Credential], ...]:
    """The credentials for a call: those of its first alternative of which none is missing.

    A scheme whose header the caller sets, or removes, is left to the caller. Without any complete alternative the call
    goes out as it is when it may (an alternative is empty), else ``CredentialsError``.
    """
    missing: list[str] = []
    for alternative in filter(None, security):
        chosen: list[tuple[Scheme, Credential]] = []
        key = held.key
        lacking: list[str] = []
        for name in alternative:
            scheme = schemes.get(name)
            if scheme is None:
                lacking.append(name)
            elif (
                isinstance(scheme, MutualTls)
                or header_of(scheme) in removed
                or header_of(scheme) in given
            ):
                continue
            elif name in held.by_scheme:
                chosen.append((scheme, held.by_scheme[name]))
            elif key and not isinstance(scheme, Basic):
                chosen.append((scheme, key))
                key = ""  # one key is not two: a second scheme needs a credential of its own
            else:
                lacking.append(name)
        if not lacking:
            return tuple(chosen)
        missing += lacking
    if not security or () in security:
        return ()
    from .errors import CredentialsError  # loaded only when a call fails

    raise CredentialsError(_sentence(missing, schemes, held), operation=operation)


def _sentence(missing: list[str], schemes: Mapping[str, Scheme], held: Held) -> str:
    ways: list[str] = []
    names = list(dict.fromkeys(missing))
    if (
        any(
            isinstance(schemes.get(name), Bearer | ApiKey | Authorization)
            for name in names
        )
        and not held.key
    ):
        ways.append(
            " or ".join(
                (
                    *(f"set {name}" for name in held.variables),
                    "give the client api_key=",
                )
            )
        )
    else:
        ways.append(
            f"give the client credentials={{{', '.join(f'{name!r}: ...' for name in names)}}}"
        )
    return f"this call needs credentials ({', '.join(names)}) and there are none for its server: {'; '.join(ways)}"


def _first(variables: tuple[str, ...]) -> str:
    return next(
        filter(None, (os.environ.get(name, "").strip() for name in variables)), ""
    )
