"""The account while it is kept: what became of each part, and the findings that go with it."""

from __future__ import annotations

from msgspec import Struct, field

from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.account import Account, Item, ItemKind, State
from clientwright.ir.types import AnyType


class Ledger(Struct):
    """Items by kind and place. A later entry of the same part replaces one that was simply ``generated``."""

    diagnostics: Diagnostics
    _items: dict[tuple[str, str, str], Item] = field(default_factory=dict[tuple[str, str, str], Item])

    def generated(self, kind: ItemKind, location: Location) -> None:
        """Enter a part that is generated as it is described, unless something else is known of it."""
        key = (kind, location.file, location.pointer)
        if key not in self._items:
            self._items[key] = Item(kind=kind, state="generated", location=location)

    def excluded(self, kind: ItemKind, code: str, reason: str, location: Location) -> None:
        """Enter a part that is left out for a reason that needs no attention."""
        self._enter(kind, "excluded", code, reason, location)

    def degraded(
        self, code: str, reason: str, location: Location, hint: str = "", kind: ItemKind = "schema"
    ) -> AnyType:
        """Enter a part that is generated as less than it is; gives the type to put in its place."""
        self._enter(kind, "degraded", code, reason, location)
        self.diagnostics.warn(code, reason, location, hint)
        return AnyType(reason=reason)

    def unsupported(self, kind: ItemKind, code: str, reason: str, location: Location, hint: str = "") -> None:
        """Enter a part that nothing is generated for."""
        self._enter(kind, "unsupported", code, reason, location)
        self.diagnostics.warn(code, reason, location, hint)

    def account(self) -> Account:
        """All entries in document order, the main file's first."""
        files: dict[str, int] = {}
        for item in self._items.values():
            files.setdefault(item.location.file, len(files))
        return Account(
            items=tuple(
                sorted(
                    self._items.values(),
                    key=lambda item: (files[item.location.file], item.location.line, item.location.column),
                )
            )
        )

    def _enter(self, kind: ItemKind, state: State, code: str, reason: str, location: Location) -> None:
        key = (kind, location.file, location.pointer)
        known = self._items.get(key)
        if known is None or known.state == "generated":
            self._items[key] = Item(kind=kind, state=state, location=location, code=code, reason=reason)
