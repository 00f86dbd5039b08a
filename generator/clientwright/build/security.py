"""Security schemes, and what an operation asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from msgspec.structs import replace

from clientwright.build.ledger import Ledger
from clientwright.ir.operations import Operation, SecurityScheme
from clientwright.source.node import Node

Kind: TypeAlias = Literal["bearer", "basic", "apiKey", "oauth2", "openIdConnect", "mutualTLS", "other"]

_PLACES: Final[dict[str, Literal["header", "query", "cookie"]]] = {
    "header": "header",
    "query": "query",
    "cookie": "cookie",
}
_KINDS: Final[dict[str, Kind]] = {
    "oauth2": "oauth2",
    "openIdConnect": "openIdConnect",
    "mutualTLS": "mutualTLS",
}


_CHALLENGED: Final = ("digest", "hoba", "mutual", "negotiate", "ntlm", "scram-sha-1", "scram-sha-256")
"""HTTP schemes that answer what the server asks first: no text that is known before can be sent."""


def read_schemes(
    root: Node, scopes: Mapping[str, tuple[str, ...]], operations: Iterable[Operation], ledger: Ledger
) -> tuple[SecurityScheme, ...]:
    """The security schemes of a description; ``scopes`` has those that operations ask for, by scheme."""
    needed = {name for operation in operations for alternative in operation.security for name in alternative}
    schemes = _declared(root).items()
    return tuple(_scheme(name, each.follow(), scopes.get(name, ()), name in needed, ledger) for name, each in schemes)


def answerable(operations: Iterable[Operation], root: Node) -> Iterator[Operation]:
    """The operations, without alternatives that answer a challenge where there is another one."""
    challenged = {name for name, each in _declared(root).items() if _challenged(each.follow())}
    for operation in operations:
        kept = tuple(one for one in operation.security if challenged.isdisjoint(one))
        yield replace(operation, security=kept) if kept and len(kept) < len(operation.security) else operation


def _declared(root: Node) -> Node:
    return root.mapping("components").mapping("securitySchemes")


def _challenged(node: Node) -> bool:
    return node.text("type") == "http" and node.text("scheme").lower() in _CHALLENGED


def _scheme(name: str, node: Node, scopes: tuple[str, ...], needed: bool, ledger: Ledger) -> SecurityScheme:
    kind, place = _kind(node), _PLACES.get(node.text("in"))
    if kind == "apiKey" and place is None:
        kind = "other"
    what = " ".join(filter(None, (node.text("type"), node.text("scheme"))))
    if kind == "other" and _challenged(node) and not needed:
        reason = f"`{what}` is left out: no operation needs it"
        ledger.excluded("security", "unsupported-security", reason, node.location)
        ledger.diagnostics.warn("unsupported-security", reason, node.location)
    elif kind == "other":
        reason = f"`{what}` is not handled; give the credentials with each call, as a header"
        ledger.unsupported("security", "unsupported-security", reason, node.location)
    ledger.generated("security", node.location)
    token_url = _token_url(node) if kind == "oauth2" else ""
    return SecurityScheme(
        name=name,
        kind=kind,
        place=place or "" if kind == "apiKey" else "",
        wire_name=node.text("name") if kind == "apiKey" else "",
        token_url=token_url,
        scopes=scopes if token_url else (),
        doc=node.text("description").strip(),
        location=node.location,
    )


def _token_url(node: Node) -> str:
    """The token URL of the client credentials flow (OpenAPI 3.2, 4.8.29); empty without one."""
    flows = node.mapping("flows") if node.has("flows") else None
    if flows is None or not flows.has("clientCredentials"):
        return ""
    return flows.mapping("clientCredentials").text("tokenUrl").strip()


def _kind(node: Node) -> Kind:
    written = node.text("type")
    if written == "http":
        # RFC 9110, 11.1: names of schemes are case-insensitive.
        match node.text("scheme").lower():
            case "bearer":
                return "bearer"
            case "basic":
                return "basic"
            case _:
                return "other"
    return "apiKey" if written == "apiKey" else _KINDS.get(written, "other")


def read_security(operation: Node, root: Node) -> tuple[tuple[str, ...], ...]:
    """What an operation asks for: alternatives of schemes; its own word counts, else the whole description's."""
    holder = operation if operation.has("security") else root
    if not holder.has("security"):
        return ()
    return tuple(tuple(name for name, _ in alternative.items()) for alternative in holder.sequence("security"))
