"""Servers: of the whole API, and of the operations that have some of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from urllib.parse import urljoin, urlsplit

from msgspec.structs import replace

from clientwright.ir.operations import Server, ServerVariable
from clientwright.source.node import Node

NAME: Final = "x-clientwright-name"
"""What a server is called, before OpenAPI 3.2 has a word for it."""
_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")
_Key = tuple[str, tuple[tuple[str, str | None, tuple[str, ...]], ...]]


class Servers:
    """The servers of a description, each under a name of its own, which all operations share.

    A relative URL is relative to where the description was read from (OpenAPI 3.1, 4.8.5), if that was a URL; else it
    stays relative, for a caller to say whose it is. A description without servers has the root of that place.
    """

    def __init__(self, root: Node, origin: str) -> None:
        self._origin = origin if "://" in origin else ""
        self._found: dict[_Key, Server] = {}
        self._names: set[str] = set()
        self._add(root, single=False)
        if not self._found and self._origin:
            url = urljoin(self._origin, "/")
            self._enter(Server(name=_split(url)[0] or "default", url=url))
        self._first = next(iter(self._found), None)

    def of(self, operation: Node, item: Node) -> tuple[str, ...]:
        """The names of the servers that an operation has in place of the API's.

        None where the API's first is among them: that is where it would go anyway.
        """
        holder = next((one for one in (operation, item) if one.has("servers") and one.sequence("servers")), None)
        if holder is None:
            return ()
        keys = self._add(holder, single=True)
        return () if self._first in keys else tuple(self._found[key].name for key in keys)

    @property
    def all(self) -> tuple[Server, ...]:
        """All of them, those of the whole API first: where operations have some and it has none, its root."""
        found = tuple(self._found.values())
        if found and self._first is None:
            return (Server(name=self._free("default"), url="/"), *found)
        return found

    def _add(self, holder: Node, *, single: bool) -> list[_Key]:
        """Enter the servers of an object that are not known yet; the keys of all of them."""
        listed = holder.sequence("servers") if holder.has("servers") else ()
        read = [self._read(server, single=single) for server in listed]
        hosts = [_split(one.filled)[0] for one in (*self._found.values(), *read)]
        keys: list[_Key] = []
        for one in read:
            keys.append(_key(one))
            if _key(one) not in self._found:
                host, path = _split(one.filled)
                apart = host + path.rstrip("/") if host and hosts.count(host) > 1 else host
                self._enter(replace(one, name=one.name or apart or path.strip("./") * single or "default"))
        return keys

    def _enter(self, server: Server) -> None:
        free = self._free(server.name)
        self._names.add(free)
        self._found[_key(server)] = replace(server, name=free)

    def _free(self, name: str) -> str:
        number, unique = 2, name
        while unique in self._names:
            unique, number = f"{name}-{number}", number + 1
        return unique

    def _read(self, server: Node, *, single: bool) -> Server:
        url = server.text("url")
        if self._origin and "://" not in url:
            with suppress(ValueError):  # It stays as it is.
                url = urljoin(self._origin, url)
        doc = server.text("description").strip()
        variables = tuple(_variables(server, url))
        name = server.text("name") or server.text(NAME)
        return Server(name=name, url=url, variables=variables, doc=doc, single=single)


def _key(server: Server) -> _Key:
    """What makes a server the same as another: not its name, nor what is said of it."""
    return server.url.rstrip("/"), tuple((one.name, one.default, one.choices) for one in server.variables)


def _variables(server: Node, url: str) -> Iterator[ServerVariable]:
    """The variables that stand in a URL, in their order there."""
    declared = server.mapping("variables") if server.has("variables") else None
    for name in dict.fromkeys(_VARIABLE.findall(url)):
        held = None if declared is None else declared.get(name)
        if held is None:
            yield ServerVariable(name=name, default=None)
            continue
        listed = held.sequence("enum") if held.has("enum") else ()
        default = held.text("default") if held.has("default") else None
        choices = tuple(dict.fromkeys(one.value for one in listed if isinstance(one.value, str)))
        if choices and default is not None and default not in choices:
            choices = (*choices, default)  # It can be had all the same.
        yield ServerVariable(name=name, default=default, choices=choices, doc=held.text("description").strip())


def _split(url: str) -> tuple[str, str]:
    """Host and path of a URL; nothing of what is no URL."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.netloc, parts.path
