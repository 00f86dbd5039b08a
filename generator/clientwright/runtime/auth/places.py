"""Operations that have servers of their own."""

from __future__ import annotations

from collections.abc import Mapping

from .servers import Server, resolve


class OwnServers:
    """The servers of one operation, by name, of which a call goes to one."""

    __slots__ = ("_names",)

    def __init__(self, *names: str) -> None:
        self._names = names

    def __repr__(self) -> str:
        return f"OwnServers({', '.join(map(repr, self._names))})"

    def __call__(self, servers: Mapping[str, str], home: Server) -> Server:
        """The first of them, unless the client's own, ``home``, is one of them.

        A client with a URL of none of the described servers is at another place, and so is all that it calls.
        """
        first = resolve(servers, self._names[0])
        urls = {servers[name].rstrip("/") for name in self._names}
        elsewhere = not home.name and first.origin != home.origin
        return home if elsewhere or home.url.rstrip("/") in urls else first
