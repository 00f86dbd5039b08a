"""A description that was read: its data, the files it came from, and the place of every value in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias
from urllib.parse import unquote, urldefrag, urljoin

from msgspec import Struct, field

from clientwright.diagnostics import Diagnostic, Diagnostics, Location
from clientwright.ir.account import ItemKind
from clientwright.report import nearest
from clientwright.source.grammar import Place, places
from clientwright.source.node import INDEX, Json, Node, value_at
from clientwright.source.text import TEXT_BITS, Spot, Text, escape, offset_of, place_of, split

Dialect: TypeAlias = Literal["3.0", "3.1", "3.2"]
Target: TypeAlias = tuple[str, str]
"""A file's name and a JSON Pointer in it."""


SUPPORTED: Final = re.compile(r"3\.[012](\.[0-9]+)?(-.+)?")
"""Versions of OpenAPI that we read."""

MOST_STEPS: Final = 200
"""References in a row that are looked through for a circle."""

SECTIONS: Final[Mapping[str, str]] = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "link": "links",
    "request body": "requestBodies",
    "header": "headers",
    "security scheme": "securitySchemes",
    "callback": "callbacks",
    "path item": "pathItems",
    "media type": "mediaTypes",
}
"""Where the components of a kind stand."""


class SourceFile(Struct, frozen=True, kw_only=True):
    """One file of a description.

    ``data`` is what it says after overlays, ``normal`` the same in the common dialect. ``roots`` are the places in it
    from which objects of the description are found: the whole of the main file, and what references lead to.
    """

    name: str
    data: Json
    normal: Json
    spot: Spot
    roots: tuple[tuple[str, str], ...]
    """Kind and pointer."""


class Reference(Struct, frozen=True):
    """A ``$ref``: the kind of object that it must lead to, and the object that holds it."""

    kind: str
    file: str
    pointer: str
    text: str


class Refusal(Struct, frozen=True):
    """Why the file that a reference names was not read."""

    code: str
    sentence: str
    hint: str = ""


class Loss(Struct, frozen=True):
    """A part of the description that stands for nothing: what it was, and why it was given up."""

    kind: ItemKind
    code: str
    reason: str
    location: Location
    hint: str = ""
    whole: bool = False
    """Whether the part is left out, and not only what it would have said."""


class Document(Struct, frozen=True, kw_only=True, eq=False):
    """A whole description; frozen, except that readers add what they find to ``diagnostics``."""

    origin: str
    """What the user asked for, or what that overlay extends: a path, a URL or ``-``."""
    file: str
    """The main file's name, as findings show it."""
    version: str
    """As written, ``3.0.4``; empty when the document does not say."""
    dialect: Dialect
    data: dict[str, Json]
    """The main file after overlays, otherwise exactly as written."""
    diagnostics: Diagnostics
    files: Mapping[str, SourceFile]
    texts: tuple[Text, ...]
    anchors: Mapping[Target, str]
    """Pointer of a schema by its file and ``$anchor``."""
    ids: Mapping[str, Target]
    """Place of a schema by its ``$id``."""
    aliases: Mapping[str, str]
    """The name that a file goes by, by other names for it (symbolic links, ``./``)."""
    refused: Mapping[Target, Refusal]
    """References, by the file and text of them, that were not followed."""
    inputs: Mapping[str, str] = field(default_factory=dict[str, str])
    """Digests of what the description, with the files that it refers to, and its overlays say, whatever their form."""
    losses: tuple[Loss, ...] = ()
    """What the description refers to in vain; for the account."""
    _targets: dict[Target, Target | None] = field(default_factory=dict[Target, "Target | None"])
    _places: list[tuple[str, Place]] = field(default_factory=list[tuple[str, Place]])

    @property
    def is_supported(self) -> bool:
        """Whether the document says that it is OpenAPI 3.0, 3.1 or 3.2."""
        return "openapi" in self.data and SUPPORTED.fullmatch(self.version) is not None

    @property
    def root(self) -> Node:
        """The whole main file, normalised."""
        return Node(self, self.file, "", self.files[self.file].normal)

    def node(self, file: str, pointer: str) -> Node:
        """The value at a pointer, normalised; an empty object when there is none."""
        found = self.files.get(file)
        value, there = value_at(found.normal, pointer) if found is not None else (None, False)
        return Node(self, file, pointer, value if there else {})

    def has(self, file: str, pointer: str) -> bool:
        """Whether there is a value at a pointer."""
        return file in self.files and value_at(self.files[file].normal, pointer)[1]

    def location(self, file: str, pointer: str, key: bool = False) -> Location:
        """The location of a value, or (``key``) of the key that it stands under.

        For a pointer that leads nowhere it is that of the last value on the way.
        """
        if file not in self.files:
            return Location(file=file, pointer=pointer)
        spot: Spot = self.files[file].spot
        key_place = -1
        for part in split(pointer):
            if isinstance(spot, int):
                break
            below = spot[1]
            if isinstance(below, dict):
                if part not in below:
                    break
                key_place, spot = below[part]
            elif INDEX.fullmatch(part) and int(part) < len(below):
                key_place, spot = -1, below[int(part)]
            else:
                break
        place = key_place if key and key_place >= 0 else place_of(spot)
        return self.location_of(place, pointer)

    def location_of(self, place: int, pointer: str) -> Location:
        """The location of a place in one of the texts."""
        return self.texts[place >> TEXT_BITS].location(offset_of(place), pointer)

    def text_at(self, place: int) -> str:
        """The text that a place is in."""
        return self.texts[place >> TEXT_BITS].content

    def text(self, file: str) -> str:
        """The text of a file or of an overlay; empty for one that was not read."""
        return next((text.content for text in self.texts if text.name == file), "")

    def lines(self, file: str) -> list[str]:
        """The lines of a file or of an overlay, without line breaks."""
        return self.text(file).replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def places(self) -> Sequence[tuple[str, Place]]:
        """Every object of the description with the file it stands in, normalised: main file first, in its order."""
        if not self._places:
            for file in self.files.values():
                for kind, pointer in file.roots:
                    value, _ = value_at(file.normal, pointer)  # An absent one is null, which holds no place.
                    self._places.extend((file.name, place) for place in places(kind, pointer, value))
        return self._places

    @property
    def references(self) -> Iterator[Reference]:
        """Every ``$ref`` of the description, in the order of ``places``."""
        for file, place in self.places():
            text = place.value.get("$ref")
            if isinstance(text, str):
                yield Reference(place.kind, file, place.pointer, text)

    def located(self, file: str, reference: str) -> Target | None:
        """The file and the fragment that a reference speaks of, whether or not there is something."""
        found = locate(file, reference, self.ids)
        return None if found is None else (self.aliases.get(found[0], found[0]), found[1])

    def target(self, file: str, reference: str) -> Target | None:
        """Where a reference in a file leads; None when there is nothing."""
        key = (file, reference)
        if key not in self._targets:
            self._targets[key] = self._found(file, reference)
        return self._targets[key]

    def _found(self, file: str, reference: str) -> Target | None:
        target = self.located(file, reference)
        if target is None:
            return None
        name, fragment = target
        if fragment and not fragment.startswith("/"):
            pointer = self.anchors.get((name, fragment))
            return None if pointer is None else (name, pointer)
        return target if self.has(name, fragment) else None

    def resolve(self, node: Node) -> Node:
        """The value that a node's reference leads to, through any number of references."""
        passed: set[Target] = set()
        current = node
        while (text := current.ref) is not None:
            here = (current.file, current.pointer)
            target = self.target(current.file, text)
            if target is None or here in passed:
                self.diagnostics.extend(self.reference_findings(current.file, current.pointer, text))
                return Node(self, node.file, node.pointer, {})
            passed.add(here)
            current = self.node(*target)
        return current

    def reference_findings(self, file: str, pointer: str, text: str) -> Iterator[Diagnostic]:
        """The finding, if any, about the reference of one object: it leads nowhere, or round in a circle."""
        target = self.target(file, text)
        if target is None:
            location = self.location(file, f"{pointer}/$ref")
            refusal = self.refused.get((file, text)) or Refusal("dangling-ref", *self._dangling(file, text))
            yield Diagnostic(code=refusal.code, sentence=refusal.sentence, location=location, hint=refusal.hint)
            return
        passed: dict[Target, None] = {(file, pointer): None}
        while target is not None and target not in passed and len(passed) < MOST_STEPS:
            passed[target] = None
            node = self.node(*target)
            if node.ref is None or (self.dialect != "3.0" and _says_more(node.value)):
                return
            target = self.target(node.file, node.ref)
        if target in passed:
            circle = list(passed)
            yield self._cyclic(circle[circle.index(target) :])

    def _cyclic(self, circle: list[Target]) -> Diagnostic:
        """The one finding about references in a circle, at the first of them, wherever it was entered."""
        first = min(range(len(circle)), key=lambda index: self.location(*circle[index]))
        circle = circle[first:] + circle[:first]
        names = [Node(self, file, pointer, None).id for file, pointer in [*circle, circle[0]]]
        way = " -> ".join(names if len(names) < 6 else [*names[:4], "...", names[-1]])
        sentence = f"these references lead in a circle, and there is no schema on the way: {way}"
        location = self.location(circle[0][0], f"{circle[0][1]}/$ref")
        hint = "put the schema itself at one of these places"
        return Diagnostic(code="cyclic-ref", sentence=sentence, location=location, hint=hint)

    def _dangling(self, file: str, text: str) -> tuple[str, str]:
        """What to say of a reference that leads nowhere, and the nearest one that leads somewhere."""
        target = self.located(file, text)
        shown = text if len(text) <= 120 else text[:120] + "..."
        if target is None or target[0] not in self.files:
            return f"`{shown}` leads nowhere", ""
        name, pointer = target
        if not pointer.startswith("/"):
            known = [anchor for (where, anchor) in self.anchors if where == name]
            near = nearest(pointer, known)
            return f"`{shown}` leads nowhere: no schema has this `$anchor`", f"did you mean `#{near}`?" if near else ""
        parent, _, last = pointer.rpartition("/")
        holder, there = value_at(self.files[name].normal, parent)
        prefix = text.partition("#")[0]
        near = nearest(split("/" + last)[0], list(holder)) if there and isinstance(holder, dict) else None
        if near is not None:
            return f"`{shown}` leads nowhere", f"did you mean `{prefix}#{parent}/{escape(near)}`?"
        for section in SECTIONS.values():
            named, _ = value_at(self.files[name].normal, f"/components/{section}")
            if isinstance(named, dict) and split("/" + last)[0] in named:
                return f"`{shown}` leads nowhere", f"did you mean `{prefix}#/components/{section}/{last}`?"
        holder_name = f"`{parent}`" if parent else "the file" if name != self.file else "the description"
        where = f"{holder_name} has no key `{last}`" if there else f"there is no `{parent}`"
        return f"`{shown}` leads nowhere: {where}", ""


def locate(file: str, reference: str, ids: Mapping[str, Target]) -> Target | None:
    """The file and the fragment (a pointer, or an anchor's name) that a reference in a file speaks of.

    The fragment is percent-decoded (RFC 6901, 6) and its pointer written in the one way that we compare.
    """
    try:
        address, fragment = urldefrag(reference)
        fragment = unquote(fragment, errors="strict")
    except ValueError:
        return None
    if fragment.startswith("/"):
        fragment = "".join("/" + escape(part) for part in split(fragment))
    if not address:
        return file, fragment
    if reference in ids:
        return ids[reference]
    if address in ids:
        name, pointer = ids[address]
        return name, (pointer + fragment if fragment.startswith("/") or not fragment else fragment)
    return beside(file, unquote(address)), fragment


def beside(file: str, address: str) -> str:
    """The name of a file that another one refers to: relative to it, without ``.`` and ``..`` where they can go."""
    if "://" in file or "://" in address:
        try:
            return urljoin(file, address)
        except ValueError:  # `http://[` and such: a name that nothing has
            return address
    return posixpath.normpath(posixpath.join(posixpath.dirname(file.replace("\\", "/")), address))


def _says_more(value: Json) -> bool:
    """Whether a schema says something beside its reference."""
    words = ("description", "summary", "title", "$comment", "deprecated")
    return isinstance(value, dict) and any(key != "$ref" and key not in words for key in value)
