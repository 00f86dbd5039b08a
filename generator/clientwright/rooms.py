"""Which rooms of the runtime a client needs, and why.

A room is a folder of ``runtime/``; a package carries those that its description needs and no others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from clientwright.ir.operations import Api, Operation

ALWAYS: Final = ("messages", "wire", "auth", "http")
"""The rooms that no client can do without."""


def rooms(api: Api) -> Mapping[str, str]:
    """The rooms by name, those that others stand on first, each with its reason in a few words."""
    tokens = [one.name for one in api.schemes if one.kind == "oauth2" and one.token_url]
    found = {
        **dict.fromkeys(ALWAYS, "every client needs it"),
        "oauth": _reason("tokens are fetched for", tokens),
        "streams": _reason("answered by a stream", _ids(one for one in api.operations if one.stream)),
        "pages": _reason("gives its items in pages", _ids(one for one in api.operations if one.pages)),
        "waiting": _reason("waited for", _ids(one for one in api.operations if one.polling or one.long_running)),
        "tools": _reason("has to do with tools", _ids(one for one in api.operations if _has_tools(one))),
    }
    if found["tools"] and not found["waiting"]:
        found["waiting"] = "the room tools needs it"
    return {name: reason for name, reason in found.items() if reason}


def _has_tools(operation: Operation) -> bool:
    """Whether an operation offers tools, or takes what they gave."""
    return operation.tool_use is not None or bool(operation.long_running and operation.long_running.tools)


def _ids(operations: Iterable[Operation]) -> list[str]:
    return [one.id for one in operations]


def _reason(what: str, which: list[str]) -> str:
    """``answered by a stream: createRun and 2 more``; empty without any."""
    more = f" and {len(which) - 1} more" if len(which) > 1 else ""
    return f"{what}: {which[0]}{more}" if which else ""
