"""What of an exchange is not written down: keys, tokens, passwords, cookies, and what changes with every connection."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote, unquote

from clientwright.mock.described import Described
from clientwright.mock.wire.message import Headers
from clientwright.mock.wire.plain import is_array, is_object, mapping, text

HIDDEN: Final = "(hidden)"

_SECRET_HEADER: Final = re.compile(r"auth|cookie|key|token|secret|password|signature|credential|session", re.IGNORECASE)
_HARMLESS: Final = ("idempotency-key", "x-request-key", "www-authenticate")
_SECRETS: Final = frozenset(("token", "password", "passwd", "secret", "apikey", "privatekey", "authorization"))
_ENDINGS: Final = ("secret", "password", "apikey", "privatekey", "accesstoken", "refreshtoken", "authtoken", "idtoken")
_PASSING: Final = frozenset(
    (
        *("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"),
        *(
            "host",
            "content-length",
            "content-encoding",
            "accept-encoding",
            "user-agent",
            "date",
            "age",
            "via",
            "server",
        ),
        *("alt-svc", "strict-transport-security", "report-to", "nel", "cf-ray", "cf-cache-status", "x-served-by"),
    )
)


class Hiding:
    """Leaves out what one description calls a key, and what is one by its name."""

    def __init__(self, described: Described) -> None:
        schemes = mapping(mapping(described.description.data.get("components")).get("securitySchemes"))
        found = [described.description.follow(scheme) for scheme in schemes.values()]
        self._keys = {text(scheme.get("name")).lower() for scheme in found if scheme.get("in")}

    def headers(self, headers: Headers) -> dict[str, str]:
        """The headers that are worth keeping; of several of a name, their values between commas."""
        kept: dict[str, str] = {}
        for name, value in headers:
            if name.lower() not in _PASSING and not self._secret_header(name.lower()):
                kept[name.lower()] = f"{kept[name.lower()]}, {value}" if name.lower() in kept else value
        return kept

    def query(self, query: str) -> str:
        """The query string without the values of keys."""
        return "&".join(self._pair(each) for each in query.split("&")) if query else ""

    def value(self, value: Any) -> Any:
        """A JSON value without the texts of secrets in it."""
        if is_object(value):
            return {
                name: HIDDEN if isinstance(inner, str) and self._secret(name) else self.value(inner)
                for name, inner in value.items()
            }
        return [self.value(item) for item in value] if is_array(value) else value

    def form(self, content: str) -> str:
        """The same for a form, ``name=value&...``."""
        return self.query(content)

    def _pair(self, written: str) -> str:
        name, equals, _ = written.partition("=")
        return f"{name}{equals}{quote(HIDDEN, safe='()')}" if equals and self._secret(unquote(name)) else written

    def _secret(self, name: str) -> bool:
        bare = re.sub(r"[^a-z]", "", name.lower())
        return name.lower() in self._keys or bare in _SECRETS or bare.endswith(_ENDINGS)

    def _secret_header(self, name: str) -> bool:
        return name not in _HARMLESS and (name in self._keys or _SECRET_HEADER.search(name) is not None)
