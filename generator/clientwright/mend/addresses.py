"""References that mean something else than they say: below a ``$id`` they start there, and some are dynamic.

Both become plain references (JSON Schema 2020-12 Core, 8.2), so that no later stage knows of them. That is no slip, and
there is no finding.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from urllib.parse import unquote, urldefrag, urljoin

from msgspec import Struct, field

from clientwright.mend.repair import Repair
from clientwright.source.document import Document, Target
from clientwright.source.grammar import Place
from clientwright.source.text import escape, split


def mend_addresses(repair: Repair) -> None:
    """Write references as JSON Pointers where an address or a dynamic anchor decides what they lead to.

    In 3.0 schemas have neither.
    """
    document = repair.document
    if document.dialect == "3.0":
        return
    schemas = [(file, place) for file, place in document.places() if place.kind == "schema"]
    if not any("$id" in place.value or "$dynamicRef" in place.value for _, place in schemas):
        return
    resources = _Resources(document)
    for file, place in schemas:
        resources.enter(file, place)
    for file, place in schemas:
        for keyword in ("$dynamicRef", "$ref"):
            text = place.value.get(keyword)
            target = resources.led(keyword, file, place.pointer, text) if isinstance(text, str) else None
            if target is None or (keyword == "$dynamicRef" and "$ref" in place.value):
                continue
            if keyword == "$ref" and target == document.target(file, str(text)):
                continue
            part = repair.part("schema", file, place.pointer)
            if part is not None:
                part.put(keyword, _written(file, target))
                if keyword == "$dynamicRef":
                    part.rename(keyword, "$ref")
                part.keep()


class _Resources(Struct):
    """The schemas that have an address, and the anchors in each (2020-12 Core, 8.2.1 and 8.2.2)."""

    document: Document
    addresses: dict[Target, str] = field(default_factory=dict[Target, str])
    """By place of a schema with ``$id``: the whole of its address."""
    roots: dict[str, Target] = field(default_factory=dict[str, Target])
    """By address: the place of its schema."""
    anchors: dict[tuple[Target, str], Target] = field(default_factory=dict[tuple[Target, str], Target])
    """By resource and name."""
    dynamic: dict[str, list[Target]] = field(default_factory=dict[str, list[Target]])
    """By name: the places of the dynamic anchors that have it."""

    def enter(self, file: str, place: Place) -> None:
        """Note what a schema is called; those that it is inside of have been entered."""
        here = (file, place.pointer)
        address = place.value.get("$id")
        if isinstance(address, str):
            whole = _resolved(self.addresses.get(self.root(*here), ""), address)[0]
            self.addresses[here] = whole
            self.roots.setdefault(whole, here)
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = place.value.get(keyword)
            if isinstance(name, str):
                self.anchors.setdefault((self.root(*here), name), here)
                if keyword == "$dynamicAnchor":
                    self.dynamic.setdefault(name, []).append(here)

    def root(self, file: str, pointer: str) -> Target:
        """The place of the resource that a schema belongs to: the nearest with an address, or else its file."""
        while (file, pointer) not in self.addresses and pointer:
            pointer = pointer.rpartition("/")[0]
        return file, pointer

    def led(self, keyword: str, file: str, pointer: str, text: str) -> Target | None:
        """Where a reference in a schema leads; None where its text says so already, or nothing does."""
        target = self._led(file, pointer, text)
        if keyword == "$ref":
            return target
        name = text.rpartition("#")[2]
        same: Sequence[Target] = self.dynamic.get(name, ())
        if target is None:
            target = self.document.target(file, text)
        if len(same) == 1 and target in (None, *same):
            return same[0]
        return target if target not in same else None

    def _led(self, file: str, pointer: str, text: str) -> Target | None:
        root = self.root(file, pointer)
        address, fragment = _resolved(self.addresses.get(root, ""), text)
        start = root if not text.partition("#")[0] else self.roots.get(address)
        if start is None:
            return None
        if fragment and not fragment.startswith("/"):
            return self.anchors.get((start, fragment))
        if start not in self.addresses:
            return None
        found = (start[0], start[1] + "".join(f"/{escape(part)}" for part in split(fragment)))
        return found if self.document.has(*found) else None


def _resolved(base: str, text: str) -> tuple[str, str]:
    """The address and the fragment of a reference, as seen from an address."""
    try:
        address, fragment = urldefrag(urljoin(base, text))
        return address, unquote(fragment, errors="strict")
    except ValueError:
        return text.partition("#")[0], ""


def _written(file: str, target: Target) -> str:
    """A reference to a place, as a file would write it."""
    name, pointer = target
    if name == file:
        return f"#{pointer}"
    if "://" in name:
        return f"{name}#{pointer}"
    return f"{posixpath.relpath(name, posixpath.dirname(file) or '.')}#{pointer}"
