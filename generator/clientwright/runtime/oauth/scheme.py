"""The scheme, which a client names when it is imported. What fetches the token is loaded where one is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..auth.schemes import Exchanged

if TYPE_CHECKING:
    from ..auth.schemes import Secret
    from ..auth.servers import Server
    from .grant import Grant


class ClientCredentials(Exchanged):
    """OAuth 2.0's client credentials grant (RFC 6749, 4.4): id and secret of a client are changed for a token.

    Given one text in place of the two, the text is the token. ``token_url`` may be relative to the server's URL, and
    ``scopes`` are those that the operations ask for; without any, the server decides (RFC 6749, 3.3).
    """

    __slots__ = ("scopes", "token_url")

    def __init__(self, token_url: str, scopes: tuple[str, ...] = ()) -> None:
        self.token_url = token_url
        self.scopes = scopes

    def grant(self, client: Secret, server: Server) -> Grant:
        """What fetches the token."""
        from .grant import Grant

        return Grant(self.token_url, self.scopes, client, server)
