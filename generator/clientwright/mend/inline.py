"""References where OpenAPI has none, in place of an operation or of ``properties``: what they lead to stands there."""

from __future__ import annotations

import posixpath
from typing import Any, Final

from msgspec import Struct

from clientwright.ir.account import ItemKind
from clientwright.mend.repair import Part, Repair
from clientwright.source.document import Document, Loss, Target
from clientwright.source.grammar import LIST, MAP
from clientwright.source.node import Json
from clientwright.source.text import split

_MOST_STEPS: Final = 20
"""References one inside what the other led to."""
_OF_OPERATIONS: Final = ("operation", "path item map", "paths", "openapi", "operation map")
_MOST_VALUES: Final = 200_000
"""Values that such references may add: a short text must not become a huge document."""


class Inlining(Struct):
    """Replaces references, as long as they do not blow the description up."""

    repair: Repair
    added: int = 0

    def follow(self, part: Part, within: frozenset[Target]) -> tuple[Json, Any, frozenset[Target]] | None:
        """What is put in the place of a reference, its spot, and the targets passed; None when it is left out."""
        text = str(part.value["$ref"])
        document = self.repair.document
        target = document.target(part.file, text)
        if target is None or target in within or len(within) > _MOST_STEPS or self.added > _MOST_VALUES:
            self._lose(part, text, circle=target is not None)
            return None
        value, spot = self.repair.at(*target)
        if not isinstance(value, list if part.kind.endswith(LIST) else dict):
            self._lose(part, text, circle=False)
            return None
        self.added += _size(value)
        rebased = value if target[0] == part.file else _rebased(value, target[0], part.file, document)
        sentence = f"OpenAPI has no `$ref` in place of {_called(part)}"
        part.slip("odd-ref", sentence, "it is followed", "$ref")
        self.repair.replace(part.file, part.pointer, rebased, spot, shared=True)
        return rebased, spot, within | {target}

    def _lose(self, part: Part, text: str, *, circle: bool) -> None:
        shown = text if len(text) <= 120 else text[:120] + "..."
        reason = f"`{shown}` leads in a circle" if circle else f"`{shown}` leads to nothing that can stand here"
        hint = ""
        for found in self.repair.document.reference_findings(part.file, part.pointer, text):
            reason, hint = found.sentence, found.hint
        kind: ItemKind = "operation" if part.kind in _OF_OPERATIONS else "schema"
        self.repair.lose(Loss(kind, "dangling-ref", reason, part.location("$ref"), hint, whole=True))
        self.repair.gone.append((part.file, part.pointer))


def _called(part: Part) -> str:
    """A kind with its article; a map or list by its keyword."""
    kind = part.kind
    if kind.endswith((MAP, LIST)):
        return f"`{split(part.pointer)[-1]}`"
    return f"an {kind}" if kind[0] in "aeiou" else f"`{kind}`" if kind.endswith("s") else f"a {kind}"


def _size(value: Json) -> int:
    """How many values there are in a value."""
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(_size(item) for item in held)


def _rebased(value: Json, old: str, new: str, document: Document) -> Json:
    """A copy for another file, in which references lead where they led."""
    if isinstance(value, list):
        return [_rebased(item, old, new, document) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _rebased(item, old, new, document) for key, item in value.items()}
    reference = value.get("$ref")
    if isinstance(reference, str):
        found["$ref"] = _from(new, reference, old, document)
    mapping = found.get("mapping")
    if isinstance(mapping, dict) and "propertyName" in value:
        for key, text in mapping.items():
            if isinstance(text, str) and ("#" in text or "/" in text):
                mapping[key] = _from(new, text, old, document)
    return found


def _from(new: str, reference: str, old: str, document: Document) -> str:
    """A reference of one file as another one would write it."""
    target = document.located(old, reference)
    if target is None or reference.partition("#")[0] in document.ids:
        return reference
    name, fragment = target
    if name == new:
        return f"#{fragment}"
    if "://" in name or "://" in new:
        return f"{name}#{fragment}" if fragment else name
    beside = posixpath.relpath(name.replace("\\", "/"), posixpath.dirname(new.replace("\\", "/")) or ".")
    return f"{beside}#{fragment}" if fragment else beside
