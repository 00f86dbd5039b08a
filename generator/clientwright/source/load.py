"""From an origin to a ``Document``: the main file, its overlays, and the files that it refers to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from msgspec.structs import replace

from clientwright.diagnostics import Diagnostics, Severity
from clientwright.source import files as origins
from clientwright.source.bounded import Limits
from clientwright.source.compose import Composed
from clientwright.source.dialect import normal_form
from clientwright.source.digests import digest
from clientwright.source.document import Dialect, Document, Reference, Refusal, SourceFile, Target, locate
from clientwright.source.grammar import Place, places
from clientwright.source.node import Json, described, kind_of, value_at
from clientwright.source.overlay import apply_overlay, extended, extends, overlays_before
from clientwright.source.text import Text, UnreadText, escape


def read(
    origin: str,
    *,
    overlays: Sequence[str] = (),
    diagnostics: Diagnostics,
    stdin: TextIO | BinaryIO | None = None,
    shown_as: str | None = None,
    limits: Limits | None = None,
    proposed: tuple[str, bytes] | None = None,
) -> Document | None:
    """The description at a path, a URL or ``-`` (standard input), with overlays applied in their order.

    An overlay that says what it ``extends`` is a description too: that one with the overlay applied, before all others.
    ``proposed`` is the name and the text of one more overlay, the last, that is no file. ``shown_as`` is the name that
    findings give to the main file, ``limits`` how much is read. None when there is nothing to go on with; why is in
    ``diagnostics`` then. Slips that leave the document readable are findings only.
    """
    return _Loading(origin, diagnostics, stdin, shown_as, limits or Limits()).run(overlays, proposed)


class _Loading:
    """The state of one ``read``."""

    def __init__(
        self,
        origin: str,
        diagnostics: Diagnostics,
        stdin: TextIO | BinaryIO | None,
        shown_as: str | None,
        limits: Limits,
    ) -> None:
        self.origin = origin
        self.name = shown_as or ("<stdin>" if origin == "-" else origin)
        self.diagnostics = diagnostics
        self.stdin = stdin
        self.limits = limits
        self.texts: list[Text] = []
        self.composed: dict[str, Composed | None] = {}
        self.names: dict[str, str] = {}
        self.aliases: dict[str, str] = {}
        self.roots: dict[str, list[tuple[str, str]]] = {}
        self.seen: set[Target] = set()
        self.anchors: dict[Target, str] = {}
        self.ids: dict[str, Target] = {}
        self.refused: dict[Target, Refusal] = {}
        self.waiting: list[Reference] = []
        self.overlaid: set[str] = set()
        self.extending: tuple[str, ...] = ()
        self.said: dict[str, list[str]] = {"description": [], "overlays": []}

    def run(self, overlays: Sequence[str], proposed: tuple[str, bytes] | None) -> Document | None:
        """The document."""
        main = self.main()
        if main is None:
            return None
        data = main.data
        if not isinstance(data, dict):
            self.refuse_root(data)
            return None
        self.said["description"].append(digest(data))
        for overlay in (*self.extending, *overlays):
            if os.path.realpath(overlay) in self.overlaid:
                continue  # another one builds on it
            main = self.overlay(overlay, main)
            if main is None or not isinstance(main.data, dict):
                return None
            data = main.data
        if proposed is not None:
            name, raw = proposed
            suggested = self.take(raw, name)
            main = apply_overlay(main, suggested, self.texts, self.diagnostics) if suggested is not None else None
            if main is None or not isinstance(main.data, dict):
                return None
            data = main.data
        if self.origin != "-" and not origins.is_url(self.origin):
            self.names[os.path.realpath(self.origin)] = self.name
        self.keep(self.name, main)
        self.walk("openapi", self.name, "")
        done = 0
        while done < len(self.waiting):
            self.reach(self.waiting[done])
            done += 1
        return self.document(data)

    def main(self) -> Composed | None:
        """The main file. Where that is an overlay which extends a description, it is the description."""
        raw = origins.fetch(self.origin, self.name, self.diagnostics, self.stdin, self.limits)
        main = self.take(raw, self.name) if raw is not None else None
        if main is None or not extends(main):
            return main
        base = extended(main, self.origin, self.texts, self.diagnostics)
        if base is None:
            return None
        self.extending = (self.origin,)
        self.origin = self.name = base
        self.texts.clear()
        raw = origins.fetch(base, base, self.diagnostics, None, self.limits)
        return self.take(raw, base) if raw is not None else None

    def take(self, raw: bytes, name: str) -> Composed | None:
        """The data of a file's bytes; None, with a finding, when there is none."""
        text = origins.decoded(raw, name, len(self.texts), self.diagnostics)
        if text is None:
            return None
        self.texts.append(text)
        return origins.parsed(text, self.diagnostics)

    def refuse_root(self, value: Json) -> None:
        """Report a main file that is no object."""
        sentence = f"an OpenAPI description is an object, and this is {described((kind_of(value),))}"
        text = self.texts[0]
        first = len(text.content) - len(text.content.lstrip())
        location = text.location(first)
        self.diagnostics.add(UnreadText(code="not-openapi", sentence=sentence, location=location, content=text.content))

    def overlay(self, origin: str, main: Composed) -> Composed | None:
        """The main file with one overlay applied, after those it builds on; None when one could not be read."""
        self.overlaid.add(os.path.realpath(origin))
        raw = origins.fetch(origin, origin, self.diagnostics, None, self.limits)
        overlay = self.take(raw, origin) if raw is not None else None
        if overlay is None:
            return None
        for earlier in overlays_before(overlay, origin, self.texts, self.diagnostics):
            if os.path.realpath(earlier) not in self.overlaid:
                done = self.overlay(earlier, main)
                if done is None:
                    return None
                main = done
        self.said["overlays"].append(digest(overlay.data))
        return apply_overlay(main, overlay, self.texts, self.diagnostics)

    def walk(self, kind: str, file: str, pointer: str) -> None:
        """Find every object below a place: its references, and the names that references may use."""
        composed = self.composed[file]
        value, there = value_at(composed.data, pointer) if composed is not None else (None, False)
        if not there or (file, pointer) in self.seen:
            return
        self.roots.setdefault(file, []).append((kind, pointer))
        for place in places(kind, pointer, value):
            self.seen.add((file, place.pointer))
            reference = place.value.get("$ref")
            if isinstance(reference, str):
                found = Reference(place.kind, file, place.pointer, reference)
                self.waiting.append(found)
            if place.kind == "schema":
                self.note_names(file, place)
            elif place.kind == "discriminator":
                self.note_mapping(file, place)

    def note_names(self, file: str, place: Place) -> None:
        """Remember the ``$id`` and the anchors of a schema."""
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = place.value.get(keyword)
            if isinstance(name, str):
                self.anchors.setdefault((file, name), place.pointer)
        name = place.value.get("$id")
        if isinstance(name, str) and name.rstrip("#"):
            self.ids.setdefault(name.rstrip("#"), (file, place.pointer))

    def note_mapping(self, file: str, place: Place) -> None:
        """Follow the values of a discriminator's ``mapping`` that are references and not names."""
        mapping = place.value.get("mapping")
        for key, value in mapping.items() if isinstance(mapping, dict) else ():
            if isinstance(value, str) and ("#" in value or "/" in value):
                self.waiting.append(Reference("schema", file, f"{place.pointer}/mapping/{escape(key)}", value))

    def reach(self, reference: Reference) -> None:
        """Load the file that a reference leads to, if need be, and walk what is there."""
        target = locate(reference.file, reference.text, self.ids)
        if target is None:
            return
        name, fragment = target
        if name not in self.aliases and name not in self.composed:
            refusal = self.load(name, reference.text)
            if refusal is not None:
                self.refused[reference.file, reference.text] = refusal
                return
        name = self.aliases.get(name, name)
        if self.composed[name] is None:
            sentence = f"`{reference.text[:120]}` is in a file that cannot be read"
            self.refused[reference.file, reference.text] = Refusal("dangling-ref", sentence)
            return
        if fragment and not fragment.startswith("/"):
            fragment = self.anchors.get((name, fragment), "")
            if not fragment:
                return
        self.walk(reference.kind, name, fragment)

    def load(self, name: str, text: str) -> Refusal | None:
        """Read a file that a reference's text names; why not, when it is not read."""
        shown = text[:120]
        if "://" in name or text.startswith("//"):
            sentence = f"`{shown}` is on the network, and a description cannot make clientwright fetch anything"
            return Refusal("refused-ref", sentence, "download the file beside the description and refer to it there")
        if self.origin == "-":
            sentence = f"`{shown}` is another file, and a description from standard input has no folder"
            return Refusal("refused-ref", sentence, "name the description's path instead of `-`")
        folder = Path(self.origin).parent
        path = os.path.join(folder, os.path.relpath(name, os.path.dirname(self.name) or "."))
        real = os.path.realpath(path) if "\0" not in path else ""
        if real in self.names:
            self.aliases[name] = self.names[real]
            return None
        raw = origins.read_beside(folder, path, self.limits)
        if raw == "outside":
            sentence = f"`{shown}` is outside the description's folder, and only files inside it are read"
            hint = "move the file into the folder, or the description to a folder above both"
            return Refusal("refused-ref", sentence, hint)
        if isinstance(raw, str):
            return Refusal("dangling-ref", f"`{shown}` cannot be read: {raw}")
        self.names[real] = name
        self.keep(name, self.take_part(raw, name))
        return None

    def keep(self, name: str, found: Composed | None) -> None:
        """Remember a file, also by the address that it says it has (OpenAPI 3.2, 4.1.2.1 and appendix F)."""
        self.composed[name] = found
        data = found.data if found is not None else None
        address = data.get("$self") if isinstance(data, dict) and "openapi" in data else None
        if isinstance(address, str) and "://" in address:
            self.ids.setdefault(address.partition("#")[0], (name, ""))

    def take_part(self, raw: bytes, name: str) -> Composed | None:
        """The data of a file that the main one refers to; that it has none is no reason to give up the rest."""
        own, whole = Diagnostics(), self.diagnostics
        self.diagnostics = own
        found = self.take(raw, name)
        self.diagnostics = whole
        for each in own:
            if each.severity is Severity.ERROR:
                each = replace(each, severity=Severity.WARNING, done="what refers to this file stands for nothing")
            whole.add(each)
        return found

    def document(self, data: dict[str, Json]) -> Document:
        """The finished document."""
        version = data.get("openapi", data.get("swagger", ""))
        version = version if isinstance(version, str) else "" if version is None else str(version)
        dialect: Dialect = "3.0" if version.startswith("3.0") else "3.2" if version.startswith("3.2") else "3.1"
        found: dict[str, SourceFile] = {}
        for name, composed in self.composed.items():
            if composed is not None:
                roots = tuple(self.roots.get(name, ()))
                normal = normal_form(composed.data, roots, dialect)
                if name != self.name:
                    self.said["description"].append(digest(composed.data))
                found[name] = SourceFile(name=name, data=composed.data, normal=normal, spot=composed.spot, roots=roots)
        return Document(
            origin=self.origin,
            file=self.name,
            version=version,
            dialect=dialect,
            data=data,
            diagnostics=self.diagnostics,
            files=found,
            texts=tuple(self.texts),
            anchors=self.anchors,
            ids=self.ids,
            aliases=self.aliases,
            refused=self.refused,
            inputs={what: digest(list(said)) for what, said in self.said.items() if said},
        )
