"""Which credential may go where.

A credential belongs to one origin (scheme, host, port) and is never sent to another:

1. ``api_key=`` and ``credentials=`` belong to the client's own server, the one it was made with.
2. ``<PACKAGE>_API_KEY`` is asked next, for the client's own server only, be it a name or a URL.
3. ``<SERVER>_API_KEY``, after the server's name in the description, belongs to that server, and to a URL of its origin.
4. ``<PACKAGE>_CLIENT_ID`` and ``<PACKAGE>_CLIENT_SECRET``, or those named after the server, are for OAuth 2.0's client
   credentials, for the client's own server and where there is no key.
5. A server that the description gives to single operations gets what the client's own gets, unless 3 has a key for it.

A call with another ``server=`` therefore uses that server's variable or fails before anything is sent. Should the
package be called like one of several servers, ``<PACKAGE>_API_KEY`` is that server's variable and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from .schemes import (
    ApiKey,
    Authorization,
    Basic,
    Bearer,
    Credential,
    Exchanged,
    MutualTls,
    Scheme,
    Secret,
)
from .servers import Server, same_origin, variable

if TYPE_CHECKING:
    from ..messages.exchange import Headers
    from .schemes import Chosen, Fetched


class OwnCredentials(Protocol):
    """An HTTP client, as far as it may sign requests by itself."""

    @property
    def auth(self) -> object:
        """None when it does not."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """What it sends with every request."""
        ...


class Held:
    """The credentials that may go to one server, and where they were looked for. Its ``repr`` shows none of them."""

    __slots__ = ("_grants", "by_scheme", "client", "key", "server", "variables")

    def __init__(
        self,
        server: Server,
        key: Secret | None,
        variables: tuple[str, ...],
        by_scheme: Mapping[str, Secret] | None = None,
        client: Secret | None = None,
    ) -> None:
        self.server = server
        self.key = key
        self.variables = variables
        self.by_scheme: Mapping[str, Secret] = by_scheme or {}
        self.client = client
        """Id and secret of the environment."""
        self._grants: dict[str, Fetched] = {}

    def of(self, name: str, scheme: Scheme) -> Secret | Fetched | None:
        """The credential for one scheme, except the key, which stands for any."""
        credential = self.by_scheme.get(name)
        if not isinstance(scheme, Exchanged):
            return credential
        if credential is None and not self.key:
            credential = self.client
        if credential is None or isinstance(credential.value, str):
            return credential
        grant = self._grants.get(name)
        if grant is None:
            made = scheme.grant(credential, self.server)
            grant = self._grants.setdefault(name, made)  # another thread may be first
        return grant


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
        key = _key(variables) if api_key is None else _kept(api_key)
        given = {
            name: Secret(one.strip() if isinstance(one, str) else one)
            for name, one in (credentials or {}).items()
        }
        self._own = Held(home, key, variables, given, _client(variables))

    def held_for(self, server: Server, *, own: bool = False) -> Held:
        """What may be sent to a server; ``own`` says that the description, not the caller, has chosen it."""
        if server.origin == self.home.origin:
            return self._own
        variables = self._variables(server)
        key = _key(variables)
        return self._own if own and not key else Held(server, key, variables)

    def _variables(self, server: Server) -> tuple[str, ...]:
        described = server.name in self._servers
        return (variable(server.name, "API_KEY"),) if described else ()


def choose(
    security: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, Scheme],
    held: Held,
    given: Headers,
    removed: frozenset[str],
    operation: str,
    http: OwnCredentials | None = None,
) -> Chosen:
    """The credentials for a call: those of its first alternative of which none is missing.

    A scheme whose header the caller sets, or removes, is left to the caller. Without any complete alternative the call
    goes out as it is when it may (an alternative is empty) or when ``http``, which is only given for the client's own
    server, signs by itself; else ``CredentialsError``.
    """
    missing: list[str] = []
    for alternative in filter(None, security):
        chosen: list[tuple[Scheme, Secret | Fetched]] = []
        key = held.key
        lacking: list[str] = []
        for name in alternative:
            scheme = schemes.get(name)
            if scheme is None:
                lacking.append(name)
            elif (
                scheme.header in given
                or scheme.header in removed
                or isinstance(scheme, MutualTls)
            ):
                continue
            elif (credential := held.of(name, scheme)) is not None:
                chosen.append((scheme, credential))
            elif key and not isinstance(scheme, Basic):
                chosen.append((scheme, key))
                key = None  # one key is not two: a second scheme needs a credential of its own
            elif http is not None and scheme.header in http.headers:
                continue
            else:
                lacking.append(name)
        if not lacking:
            return tuple(chosen)
        missing += lacking
    if not security or () in security:
        return ()
    if http is not None and http.auth is not None:
        return ()
    from .errors import CredentialsError  # loaded only when a call fails

    raise CredentialsError(_sentence(missing, schemes, held), operation=operation)


def _sentence(missing: list[str], schemes: Mapping[str, Scheme], held: Held) -> str:
    names = list(dict.fromkeys(missing))
    kinds = [schemes.get(name) for name in names]
    ways: list[str] = []
    if not held.key and any(
        isinstance(kind, Bearer | ApiKey | Authorization) for kind in kinds
    ):
        ways += [f"set {name}" for name in held.variables]
        ways.append("give the client api_key=")
    if not ways or any(isinstance(kind, Exchanged) for kind in kinds):
        pairs = (
            f"{name!r}: {'(client_id, client_secret)' if isinstance(kind, Exchanged) else '...'}"
            for name, kind in zip(names, kinds, strict=True)
        )
        ways.append(f"give the client credentials={{{', '.join(pairs)}}}")
    return (
        f"this call needs credentials ({', '.join(names)}) and there are none for its server: "
        f"{' or '.join(ways)}"
    )


def _kept(text: str) -> Secret | None:
    return Secret(text.strip()) if text.strip() else None


def _key(variables: tuple[str, ...]) -> Secret | None:
    return _kept(_first(variables))


def _client(variables: tuple[str, ...]) -> Secret | None:
    """Id and secret in the environment, beside the first of the variables that has both."""
    for name in variables:
        stem = name.removesuffix("API_KEY")
        pair = (_first((f"{stem}CLIENT_ID",)), _first((f"{stem}CLIENT_SECRET",)))
        if all(pair):
            return Secret(pair)
    return None


def _first(variables: tuple[str, ...]) -> str:
    found = (os.environ.get(name, "").strip() for name in variables)
    return next(filter(None, found), "")
