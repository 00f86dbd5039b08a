"""``[rename]`` in the configuration, applied to what something may be called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from clientwright.config.renaming import Rule
from clientwright.diagnostics import Diagnostics, Location
from clientwright.names.identifiers import is_name


class Renaming(Struct):
    """The rules by what they rename; one that leads to no name is reported at its place, once."""

    rules: Mapping[str, Rule]
    where: Mapping[str, Location]
    file: str
    diagnostics: Diagnostics
    _reported: set[str] = field(default_factory=set[str])

    def renamed(self, kind: str, candidates: Iterable[str]) -> dict[str, str]:
        """What something may be called, the nicest first, each with what it would be called without a rule."""
        rule = self.rules.get(kind)
        if rule is None:
            return {one: one for one in candidates}
        found: dict[str, str] = {}
        for one in candidates:
            name = rule.applied(one)
            found.setdefault(name if is_name(name) else one, one)
            if not is_name(name) and kind not in self._reported:
                self._reported.add(kind)
                place = self.where.get(f"rename.{kind}", Location(file=self.file))
                sentence = f"the rule makes `{name}` of `{one}`, which cannot be a name in Python"
                hint = "letters, digits and underscores; no keyword, and no underscore at the start"
                self.diagnostics.error("invalid-name", sentence, place, hint)
        return found

    def names(self, kind: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
        """What something may be called, the nicest first."""
        return tuple(self.renamed(kind, candidates)) if kind in self.rules else candidates

    def kept(self, kind: str, names: Iterable[str], before: str) -> str:
        """The name that something had, unless a rule would not lead to it, with a number after it or not."""
        if kind not in self.rules or _bare(before) in map(_bare, names):
            return before
        return ""

    def reason(self, kind: str, owner: str) -> str:
        """Why something has its name, the rule included."""
        return f"{owner}, by [rename.{kind}]" if kind in self.rules else owner


def _bare(name: str) -> str:
    return name.rstrip("_0123456789")
