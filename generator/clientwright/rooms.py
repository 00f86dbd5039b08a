"""Which rooms of the runtime a client needs, and why.

A room is a folder of ``runtime/``; a package carries those that its description needs and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from clientwright.ir.operations import Api, BodyKind, Operation, is_mixed

ALWAYS: Final = ("messages", "wire", "auth", "http")
"""The rooms that no client can do without."""

_USUAL: Final = {("path", "simple"), ("query", "form"), ("query", "json"), ("header", "simple")}
"""Where parameters stand and how they are written, nearly always."""


def rooms(api: Api) -> Mapping[str, str]:
    """The rooms by name, those that others stand on first, each with its reason in a few words."""

    def of(what: str, needs: Callable[[Operation], object]) -> str:
        return _reason(what, [one.id for one in api.operations if needs(one)])

    found = {
        **dict.fromkeys(ALWAYS, "every client needs it"),
        "oauth": _reason("tokens are fetched for", [one.name for one in api.schemes if one.token_url]),
        "styles": of("written in a style that few have", _is_styled),
        "media": of("comes or goes in several media types", _has_several),
        "downloads": of("gives files", lambda one: one.download),
        "files": of("takes files", _takes_files),
        "encoded": of("takes or gives files in Base64", _has_base64),
        "forms": of("takes a form", _takes_form),
        "streams": of("answered by a stream", lambda one: one.stream),
        "pages": of("gives its items in pages", lambda one: one.pages),
        "waiting": of("waited for", lambda one: one.polling or one.long_running),
        "tools": of("has to do with tools", _has_tools),
    }
    if found["tools"] and not found["waiting"]:
        found["waiting"] = "the room tools needs it"
    return {name: reason for name, reason in found.items() if reason}


def _is_styled(operation: Operation) -> bool:
    """Whether a parameter, or a field of a form, is written as few are."""
    encodings = [one for body in operation.bodies for one in body.encoding]
    written = {(one.place, one.style) for one in operation.parameters}
    return not written <= _USUAL or any(one.style not in ("", "form") for one in encodings)


def _takes_form(operation: Operation) -> bool:
    return any(body.kind in (BodyKind.FORM, BodyKind.MULTIPART) for body in operation.bodies)


def _takes_files(operation: Operation) -> bool:
    """Whether bytes are sent; what speaks Base64 stands on what sends files."""
    return any(body.kind in _FILES for body in operation.bodies) or _has_base64(operation)


def _has_base64(operation: Operation) -> bool:
    """Whether a body or an answer passes as Base64."""
    contents = [content for response in operation.responses for content in response.contents]
    return BodyKind.BASE64 in [*(one.kind for one in operation.bodies), *(one.kind for one in contents)]


_FILES: Final = (BodyKind.MULTIPART, BodyKind.BINARY, BodyKind.BASE64)
"""The bodies that files can be in."""


def _has_several(operation: Operation) -> bool:
    """Whether the body can be given in several ways, or written in several, or an answer be read in several."""
    ways = operation.ways
    return len(ways) > 1 or any(map(is_mixed, ways)) or any(one.mixed for one in operation.responses)


def _has_tools(operation: Operation) -> bool:
    """Whether an operation offers tools, or takes what they gave."""
    return operation.tool_use is not None or bool(operation.long_running and operation.long_running.tools)


def _reason(what: str, which: list[str]) -> str:
    """``answered by a stream: createRun and 2 more``; empty without any."""
    more = f" and {len(which) - 1} more" if len(which) > 1 else ""
    return f"{what}: {which[0]}{more}" if which else ""
