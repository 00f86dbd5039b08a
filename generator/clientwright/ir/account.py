"""What became of every part of a description: nothing is dropped without an entry here."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from clientwright.diagnostics import Location

ItemKind = Literal["operation", "parameter", "body", "response", "schema", "webhook", "callback", "security"]
State = Literal["generated", "renamed", "excluded", "degraded", "unsupported"]


class Item(Struct, frozen=True, kw_only=True):
    """One part and its fate; ``code`` and ``reason`` say why it is not simply ``generated``."""

    kind: ItemKind
    state: State
    location: Location
    code: str = ""
    reason: str = ""


class Account(Struct, frozen=True, kw_only=True):
    """All parts, in document order, one entry each."""

    items: tuple[Item, ...] = ()
