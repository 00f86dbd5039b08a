"""Which rooms of the runtime a client needs, and why.

A room is a folder of ``runtime/``; a package carries those that its description needs and no others. Of a room that it
has, it leaves out the parts that few clients need.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from clientwright.ir.operations import Api, BodyKind, Operation

ALWAYS: Final = ("messages", "wire", "auth", "http")
"""The rooms that no client can do without."""

PARTS: Final = (
    *("auth/places.py", "auth/relative.py", "http/headers.py", "http/variables.py"),
    *("streams/data.py", "streams/records.py", "tools/streaming.py"),
)
"""The files that are not carried wherever their room is."""

_USUAL: Final = {("path", "simple"), ("query", "form"), ("query", "json"), ("header", "simple")}
"""Where parameters stand and how they are written, nearly always."""


def rooms(api: Api) -> Mapping[str, str]:
    """The rooms by name, those that others stand on first, then parts of them; each with its reason in a few words."""

    def of(what: str, needs: Callable[[Operation], object]) -> str:
        return _reason(what, [one.id for one in api.operations if needs(one)])

    found = {
        **dict.fromkeys(ALWAYS, "every client needs it"),
        "oauth": _reason("tokens are fetched for", [one.name for one in api.schemes if one.token_url]),
        "styles": of("written in a style that few have", _is_styled),
        "forms": of("takes a form", _takes_form),
        "streams": of("answered by a stream", lambda one: one.stream),
        "pages": of("gives its items in pages", lambda one: one.pages),
        "waiting": of("waited for", lambda one: one.polling or one.long_running),
        "tools": of("has to do with tools", _has_tools),
        "webhooks": _reason("the server sends", [one.name for one in api.webhooks]),
        "http/variables.py": _reason("has variables", [one.name for one in api.servers if one.variables]),
        "http/headers.py": of("answered with described headers", lambda one: one.headers),
        "auth/relative.py": _reason("has no more than a path", [one.name for one in api.servers if one.relative]),
        "auth/places.py": of("has servers of its own", lambda one: one.servers),
        "streams/data.py": of("streams data of events", lambda one: one.stream and one.stream.kind == "data"),
        "streams/records.py": of("streams a JSON sequence", lambda one: one.stream and one.stream.kind == "json-seq"),
    }
    if found["tools"] and not found["waiting"]:
        found["waiting"] = "the room tools needs it"
    found["tools/streaming.py"] = found["tools"] and found["streams"]
    return {name: reason for name, reason in found.items() if reason}


def _is_styled(operation: Operation) -> bool:
    """Whether a parameter, or a field of a form, is written as few are."""
    encodings = operation.body.encoding if operation.body is not None else ()
    written = {(one.place, one.style) for one in operation.parameters}
    return not written <= _USUAL or any(one.style not in ("", "form") for one in encodings)


def _takes_form(operation: Operation) -> bool:
    return operation.body is not None and operation.body.kind in (BodyKind.FORM, BodyKind.MULTIPART)


def _has_tools(operation: Operation) -> bool:
    """Whether an operation offers tools, or takes what they gave."""
    return operation.tool_use is not None or bool(operation.long_running and operation.long_running.tools)


def _reason(what: str, which: list[str]) -> str:
    """``answered by a stream: createRun and 2 more``; empty without any."""
    more = f" and {len(which) - 1} more" if len(which) > 1 else ""
    return f"{what}: {which[0]}{more}" if which else ""
