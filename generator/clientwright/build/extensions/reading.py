"""Reading an extension: every finding has the place of the very node, and one is enough to leave the extension out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from clientwright.diagnostics import Diagnostic, Location, Severity
from clientwright.ir.extensions import Pointer
from clientwright.report import nearest
from clientwright.source.node import Node, described, wrong_type
from clientwright.source.text import split


class Reading(Struct, frozen=True):
    """An object inside an extension, or the extension itself; ``name`` is what findings call it."""

    node: Node
    name: str
    found: list[Diagnostic] = field(default_factory=list[Diagnostic])
    """Shared by all objects of an extension."""

    def keys(self, *known: str) -> None:
        """Report keys that mean nothing here."""
        for key, _ in self.node.items():
            if key not in known and not key.startswith("x-"):
                sentence = f"`{key}` is no key of `{self.name}`"
                self.add("extension-key", sentence, self.node.key_location(key), hint_for(key, known))

    def inner(self, key: str) -> Reading | None:
        """The object under a key; None, with a finding, when it is something else or missing."""
        held = self._held(key, "object")
        return None if held is None else Reading(held, key, self.found)

    def text(self, key: str) -> str:
        """The string under a key, which has to be there."""
        held = self._held(key, "string")
        if held is not None and isinstance(held.value, str) and held.value:
            return held.value
        if held is not None:
            self.add("bad-value", f"`{key}` is empty", held)
        return ""

    def texts(self, key: str) -> tuple[Node, ...]:
        """The strings in the list under a key, at least one."""
        held = self._held(key, "array")
        if held is None:
            return ()
        items = self.node.sequence(key)
        for item in items:
            if not isinstance(item.value, str):
                self.found.append(wrong_type(key, ("string",), item.value, item.location))
        if not items:
            self.add("bad-value", f"`{key}` is empty", held)
        return tuple(item for item in items if isinstance(item.value, str))

    def pointer(self, key: str) -> Pointer:
        """The JSON Pointer under a key, its tokens unescaped; it leads further than to the whole."""
        written = self.text(key)
        if written and not written.startswith("/"):
            hint = f"write `/{written}`"
            self.add("bad-value", f"`{written}` is no JSON Pointer (RFC 6901)", self.node.child(key), hint)
            return ()
        return tuple(split(written))

    def place(self, key: str) -> Pointer:
        """The property under a key, or the JSON Pointer if it begins with ``/``, its tokens unescaped."""
        written = self.text(key)
        return tuple(split(written)) if written.startswith("/") else (written,) if written else ()

    def number(self, key: str, default: float) -> float:
        """The number above zero under a key, if it is there."""
        if not self.node.has(key):
            return default
        held = self._held(key, "number", "integer")
        if held is None or not isinstance(held.value, int | float):
            return default
        if held.value <= 0:
            self.add("bad-value", f"`{key}` must be above 0", held)
        return float(held.value)

    def add(self, code: str, sentence: str, at: Node | Location, hint: str = "") -> None:
        """Report something at a node or a place."""
        location = at.location if isinstance(at, Node) else at
        self.found.append(Diagnostic(code=code, sentence=sentence, location=location, hint=hint))

    def warn(self, code: str, sentence: str, at: Node) -> None:
        """Report something that leaves the extension out, and is no mistake."""
        self.found.append(Diagnostic(code=code, sentence=sentence, location=at.location, severity=Severity.WARNING))

    def _held(self, key: str, *kinds: str) -> Node | None:
        held = self.node.get(key)
        if held is None:
            sentence = f"`{self.name}` lacks `{key}`"
            self.add("missing-keyword", sentence, self.node, f"add `{key}`, {described(kinds)}")
            return None
        if held.kind not in kinds:
            self.found.append(wrong_type(key, kinds, held.value, held.location))
            return None
        return held


def hint_for(word: str, known: Iterable[str]) -> str:
    """What was probably meant; failing that, what there is."""
    names = list(known)
    near = nearest(word, names)
    if near:
        return f"did you mean `{near}`?"
    shown = ", ".join(f"`{name}`" for name in names[:12])
    return f"there {'is only' if len(names) == 1 else 'are'} {shown}" if names else ""
