"""Servers of which the description says no more than a path: whose it is, the caller has to say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from .servers import Server, resolve


class HasServers(Protocol):
    """A client, as far as its servers go."""

    _servers: Mapping[str, str]


def located(
    client: HasServers, server: str | None, base_url: str | None, /
) -> tuple[Mapping[str, str], Server]:
    """The described servers with whole URLs, and the client's own: the one that ``server`` names, else the first.

    A URL, in either argument, takes its place; where the first is relative, one without a path only says whose it is.
    Other relative ones are at the host of the client's own.
    """
    servers = client._servers  # pyright: ignore[reportPrivateUsage]
    for one in (server, base_url):
        if one is not None and not one.strip():
            raise ValueError(f"server: a name or a URL, not {one!r}")
    server, base_url = (one and one.strip() for one in (server, base_url))
    given: object = server
    if isinstance(given, str) and given.lower().startswith(("http://", "https://")):
        server, base_url = None, base_url or server
    joined = _joined(servers, base_url or resolve(servers, server).url)
    first = next(iter(servers), "")
    if base_url and server is None:
        bare = urlsplit(base_url).path in ("", "/") and _is_relative(servers[first])
        server = first if bare else base_url
    elif base_url and not _is_relative(servers.get(server or "", "")):
        raise ValueError(f"server {server!r} has a URL: give server= or base_url=")
    # A URL goes by the name of a server that has its origin, but not of one that has it from there.
    known = {
        name: url
        for name, url in joined.items()
        if name in (first, server) or not _is_relative(servers[name])
    }
    return joined, resolve(known, server)


def _joined(servers: Mapping[str, str], base: str) -> dict[str, str]:
    return {
        name: urljoin(base, url) if _is_relative(url) else url
        for name, url in servers.items()
    }


def _is_relative(url: str) -> bool:
    return "://" not in url or url.startswith("/")
