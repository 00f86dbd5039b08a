"""Pages that name the next one by its URL: in the header ``Link`` (RFC 8288), or in the page itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Final, TypeVar
from urllib.parse import quote, urljoin, urlsplit

from ..auth.servers import Server, same_origin, shown
from ..http.call import Call
from ..http.parameters import form
from ..messages.exchange import Headers
from ..wire.annotations import format_of
from ..wire.values import UNSET
from .paging import PagingError

P = TypeVar("P")

_LINK: Final = re.compile(r"<([^<>]*)>((?:[^,<\"]|\"(?:[^\"\\]|\\.)*\")*)")
_PARAMETER: Final = re.compile(
    r";\s*([\w*-]+)(?:\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s\",;]+)))?"
)
_URL: Final = "!#$%&'()*+,-./:;=?@[]_~"


def by_link(
    relation: str,
) -> Callable[[Call[P], P, Headers], tuple[str, Call[P]] | None]:
    """Follows the link of a relation, such as ``next``, in the header ``Link``."""

    def follow(call: Call[P], page: P, headers: Headers) -> tuple[str, Call[P]] | None:
        for target, rest in _LINK.findall(headers.get("link", "")):
            # A relation after the first is not meant (RFC 8288, 3.3).
            said = next(
                (
                    quoted or plain
                    for name, quoted, plain in _PARAMETER.findall(rest)
                    if name.lower() == "rel"
                ),
                "",
            )
            if relation.lower() in said.lower().split():
                return _following(call, target, page)
        return None

    return follow


def by_url(
    read: Callable[[P], object],
) -> Callable[[Call[P], P, Headers], tuple[str, Call[P]] | None]:
    """Follows the URL that a page holds; null, an empty one, or none is the end."""

    def follow(call: Call[P], page: P, _headers: Headers) -> tuple[str, Call[P]] | None:
        try:
            url: Any = read(page)
        except (AttributeError, TypeError, LookupError):
            url = page
        said = format_of(type(url))
        url = url if said is None else said.write(url)
        if url is None or url is UNSET or url == "":
            return None
        if type(url) is not str:
            raise _error(call, page, f"no URL of the next page came, but {url!r:.80}")
        return _following(call, url, page)

    return follow


@dataclass(slots=True, kw_only=True)
class _Followed(Call[P]):
    """A call that goes to an address which the page before it named."""

    address: str
    page: Any

    def url(self, server: Server) -> str:
        """The address at the server; ``PagingError`` when it is somewhere else, where no key may go."""
        try:
            # To what the first call of the walk went to, as relative as it is.
            whole = urljoin(Call[P].url(self, server), self.address)
            same, parts = same_origin(whole, server), urlsplit(whole)
        except ValueError:
            same, parts = False, urlsplit("")
        if not same:
            where = f"{server.origin[0]}://{server.origin[1]}"
            raise _error(
                self,
                self.page,
                f"the next page is said to be at {shown(self.address)!r}, which is not at {where}: it is not asked for",
            )
        home = urlsplit(server.url)
        pairs = [*filter(None, (parts.query,))]
        named = {pair.partition("=")[0] for pair in parts.query.split("&")}
        extra = self.options.get("extra_query") or {}
        given = (pair for name in extra for pair in form(name, extra[name]))
        pairs += [pair for pair in given if pair.partition("=")[0] not in named]
        query = f"?{'&'.join(pairs)}" if pairs else ""
        return f"{home.scheme}://{home.netloc}{parts.path or '/'}{query}"


def _following(call: Call[P], address: str, page: P) -> tuple[str, Call[P]]:
    """The call of the page at an address, and that."""
    try:
        address = quote(address.strip(), safe=_URL).partition("#")[0]
        if isinstance(call, _Followed):
            address = urljoin(call.address, address)
    except ValueError:
        # No URL; or half of a surrogate pair, which has no UTF-8.
        reason = f"the URL of the next page is none: {address!r:.80}"
        raise _error(call, page, reason) from None
    kept: dict[str, Any] = {one.name: getattr(call, one.name) for one in fields(Call)}
    return address, _Followed(**kept, address=address, page=page)


def _error(call: Call[Any], page: object, message: str) -> PagingError:
    return PagingError(message, operation=call.operation, page=page)
