"""Where calls go: the servers of a description, and their origins."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

_TEXT: Final[Any] = str
"""For what callers give in spite of its type."""


class Server(NamedTuple):
    """A base URL and its origin; ``name`` is that of the described server of this origin, empty when there is none."""

    name: str
    url: str
    origin: tuple[str, str, int]

    def __repr__(self) -> str:
        return f"Server({shown(self.url)!r})"  # without user and password


def resolve(servers: Mapping[str, str], given: str | None) -> Server:
    """The server that a name or URL stands for; the first one for None. ``ValueError`` names the choice there is."""
    if given is None:
        if not servers:
            raise ValueError("the description names no server: give base_url= its URL")
        given = next(iter(servers))
    if not isinstance(given, _TEXT):
        raise ValueError(f"server: a name or a URL, not {given!r}")
    given = given.strip()
    if given in servers:
        url = servers[given]
        if url.startswith("/") or "://" not in url or "{" in url:
            raise ValueError(
                f"the URL of server {given!r} is not whole ({url!r}): give the client base_url="
            )
        return Server(given, url, origin(url))
    if not given.lower().startswith(("http://", "https://")):
        known = ", ".join(map(repr, servers)) or "none"
        raise ValueError(
            f"server {given!r} is neither a URL nor the name of a server ({known})"
        )
    if "#" in given:
        raise ValueError(f"server {shown(given)!r} has a fragment, which is never sent")
    server = Server("", given, origin(given))
    names = (name for name, url in servers.items() if same_origin(url, server))
    return server._replace(name=next(names, ""))


def variable(name: str, what: str) -> str:
    """The environment variable that holds something (``API_KEY``, ``SERVER``) of a package or a server."""
    return f"{re.sub(r'[^A-Z0-9]+', '_', name.upper()).strip('_')}_{what}"


def from_environment(package: str) -> str | None:
    """The server that the environment chooses for a package's clients, name or URL."""
    return os.environ.get(variable(package, "SERVER"), "").strip() or None


def same_origin(url: str, server: Server) -> bool:
    """Whether a URL, of whatever form, has a server's origin."""
    try:
        return origin(url) == server.origin
    except ValueError:
        return False


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port (RFC 6454, 4): who is asked. ``ValueError`` when it is not an http or https URL."""
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in ("http", "https") or not host:
        raise ValueError(f"{shown(url)!r} is not an http or https URL")
    return scheme, host, parts.port or (443 if scheme == "https" else 80)


def shown(url: str) -> str:
    """A URL without user, password, query and fragment."""
    return url.partition("#")[0].partition("?")[0].rpartition("@")[2]
