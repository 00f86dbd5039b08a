"""The constants and private functions of one emitted codec module: each value once, each name once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clientwright.render.literals import text
from clientwright.render.source import bracketed


@dataclass(slots=True)
class Constants:
    """What stands above the functions of a codec module."""

    lines: list[str] = field(default_factory=list[str])
    _names: dict[str, str] = field(default_factory=dict[str, str])
    _taken: set[str] = field(default_factory=set[str])

    def name(self, wanted: str) -> str:
        """A name that nothing in the module has yet."""
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}_{number}", number + 1
        self._taken.add(name)
        return name

    def frozenset(self, wanted: str, items: Sequence[str]) -> str:
        """The name of a constant set of the items, which are source."""
        inner = f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
        known = self._names.get(inner)
        if known is not None:
            return known
        name = self._names[inner] = self.name(wanted)
        line = f"{name}: Final = frozenset({inner})"
        if len(line) <= 88:
            self.lines.append(line)
        elif len(f"{name}: Final = frozenset(") > 88:
            # black counts on the parentheses only when the name alone is too long for the line.
            self.lines += [f"{name}: Final = (", f"    frozenset({inner})", ")"]
        else:
            inside = bracketed(4, "(", items, ")") if len(items) > 1 else [inner]
            self.lines += [f"{name}: Final = frozenset(", *(f"    {each}" for each in inside), ")"]
        return name

    def mapping(self, wanted: str, items: Mapping[str, str]) -> str:
        """The name of a constant dict of texts."""
        name = self.name(wanted)
        shown = [f"{text(key)}: {text(value)}" for key, value in items.items()]
        self.lines += bracketed(0, f"{name}: Final = {{", shown, "}")
        return name
