"""Names of the modules of ``api/``: one for each group of operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from clientwright.ir.operations import Operation
from clientwright.names import habits, reserved
from clientwright.names.identifiers import snake
from clientwright.names.kept import KeptOperation
from clientwright.names.scope import Scope


class GroupNames(Struct):
    """Solves them. An operation stays in the module where it was, whatever its group is now."""

    operations: Sequence[Operation]
    kept: Mapping[str, KeptOperation]
    files: Scope = field(default_factory=lambda: Scope(reserved.FILES, key=str.casefold))
    _homes: dict[str, set[str]] = field(default_factory=dict[str, "set[str]"])
    """By module of an earlier package: the groups of the operations that were in it."""

    _there: dict[str, str] = field(default_factory=dict[str, str])
    """What each of these modules is called now."""

    def solve(self) -> dict[str, str]:
        """The module of each operation."""
        for one in self.operations:
            had = self.kept.get(one.id)
            if had is not None:
                self._homes.setdefault(had.module, set()).add(one.group)
        # By merges there may be two that are one file where capitals do not count.
        for module in self._homes:
            owner = f"the operations that were in `{module}`"
            self._there[module] = self.files.claim((module,), owner, source=module).python
        groups: dict[str, str] = {}
        found: dict[str, str] = {}
        for one in self.operations:
            had = self.kept.get(one.id)
            if had is None and one.group not in groups:
                groups[one.group] = self._module(one.group)
            found[one.id] = self._there[had.module] if had is not None else groups[one.group]
        return found

    def _module(self, group: str) -> str:
        """The module of what is new in a group: that of the others in it, if it has the group's name."""
        plain = snake(habits.group(group), "api")
        homes = [module for module, groups in self._homes.items() if group in groups]
        if plain[0] in homes:
            return self._there[plain[0]]
        if homes and self.files.holder(plain[0]):
            return self._there[homes[0]]
        return self.files.claim((*plain, f"{plain[0]}_"), f"`{group}`", source=group).python
