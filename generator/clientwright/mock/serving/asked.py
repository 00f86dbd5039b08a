"""What is asked of the control endpoints, and how they answer: who may ask, JSON in, guarded answers out."""

from __future__ import annotations

import ipaddress
import re
from typing import Any, Final
from urllib.parse import parse_qsl

from clientwright.mock.wire.message import ContentType, Headers, Request, Response, contents
from clientwright.mock.wire.plain import NotJson, is_object, shown

GUARDED: Final[Headers] = (
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    ),
)
_MOST = 1_000_000_000


class Refused(Exception):
    """Why a control request is not answered: the status and a sentence."""

    def __init__(self, status: int, sentence: str, headers: Headers = ()) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = headers


def loopback(authority: str) -> bool:
    """Whether a Host header, or the host that a server is bound to, names this machine and nothing else."""
    bracketed = re.fullmatch(r"\[([^\]]*)\](?::\d*)?", authority)
    host = bracketed[1] if bracketed else authority if authority.count(":") > 1 else authority.partition(":")[0]
    if host.lower().rstrip(".") == "localhost" or host.lower().endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def allow(method: str, allowed: tuple[str, ...]) -> None:
    """Refuse a method that is not among those allowed."""
    if method not in allowed:
        raise Refused(405, f"The methods here are {', '.join(allowed)}.", (("allow", ", ".join(allowed)),))


def answer(request: Request, status: int, kind: str, body: bytes, headers: Headers = ()) -> Response:
    """An answer that no page of another site can read or frame."""
    chunks = contents(request.method, (body,))
    return Response(status=status, headers=(("content-type", kind), *headers, *GUARDED), chunks=chunks)


def query(request: Request) -> dict[str, str]:
    """The query parameters of a control request."""
    return dict(parse_qsl(request.query, keep_blank_values=True))


def number(request: Request, name: str) -> int | None:
    """A whole number in the query; None where it is not given."""
    given = query(request).get(name, "")
    if given and not (given.isascii() and given.isdecimal() and len(given) < 10):
        raise Refused(400, f"{name} takes a whole number, not {shown(given)}.")
    return int(given) if given else None


def body(request: Request) -> Any:
    """The body of a request that changes something; a form of another site cannot send one of this type."""
    if ContentType.read(request.header("content-type") or "").name != "application/json":
        raise Refused(415, "What changes something is asked for with Content-Type: application/json.")
    try:
        return request.json() if request.body else {}
    except NotJson as error:
        raise Refused(400, f"The body is not JSON: {error}.") from None


def members(request: Request) -> dict[str, Any]:
    """The body of a request that changes something, when it is an object."""
    given = body(request)
    if not is_object(given):
        raise Refused(400, f"The body is a JSON object here, not {shown(given)}.")
    return given


def whole(given: dict[str, Any], name: str) -> int:
    """A member that is a whole number."""
    value = given.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST:
        raise Refused(400, f"{name} takes a whole number, not {shown(value)}.")
    return value
