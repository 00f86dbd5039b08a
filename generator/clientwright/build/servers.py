"""Base URLs."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from clientwright.ir.operations import Server
from clientwright.source.node import Node


def read_servers(holder: Node) -> tuple[Server, ...]:
    """The servers of a description, or of a part of it, each under a name of its own.

    The name is ``name`` (OpenAPI 3.2), else the host; with the path where several servers have one host.
    """
    listed = holder.sequence("servers") if holder.has("servers") else ()
    urls = [_filled(server) for server in listed]
    split = [_split(url) for url in urls]
    hosts = [host for host, _ in split]
    found: list[Server] = []
    for server, url, (host, path) in zip(listed, urls, split, strict=True):
        name = server.text("name") or host or "default"
        if not server.text("name") and host and hosts.count(host) > 1:
            name = host + path.rstrip("/")
        taken = {each.name for each in found}
        number, unique = 2, name
        while unique in taken:
            unique, number = f"{name}-{number}", number + 1
        found.append(Server(name=unique, url=url, doc=server.text("description").strip()))
    return tuple(found)


def _split(url: str) -> tuple[str, str]:
    """Host and path of a URL; nothing of what is no URL."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.netloc, parts.path


def _filled(server: Node) -> str:
    """The URL with each variable's default in its place."""
    variables = server.mapping("variables") if server.has("variables") else None

    def default(match: re.Match[str]) -> str:
        held = None if variables is None else variables.get(match[1])
        return match[0] if held is None else held.text("default")

    return re.sub(r"\{([^{}]+)\}", default, server.text("url"))
