"""Discriminators whose ``mapping`` leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientwright.mend.repair import Part, Repair
from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.grammar import Place
from clientwright.source.node import Node
from clientwright.source.text import escape


class _Members(Struct, frozen=True):
    """What a discriminator chooses from."""

    nodes: tuple[Node, ...]

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """Files and pointers of the members, and of the schemas that their references lead through."""
        return frozenset((each.file, each.pointer) for member in self.nodes for each in _along(member))

    @property
    def names(self) -> list[str]:
        """The last words of their references."""
        return [ref.rsplit("/", 1)[-1] for member in self.nodes if (ref := member.ref) is not None]


def mend_mappings(repair: Repair) -> None:
    """Leave out entries that lead to no schema, and say which lead to no member."""
    document = repair.document
    for file, place in document.places():
        if place.kind != "schema" or not isinstance(place.value.get("discriminator"), dict):
            continue
        part = repair.part("discriminator", file, f"{place.pointer}/discriminator")
        if part is not None and isinstance(part.value.get("mapping"), dict):
            _mend(document, file, place, part)
            part.keep()


def _mend(document: Document, file: str, place: Place, part: Part) -> None:
    mapping = part.value["mapping"]
    members = _Members(_listed(Node(document, file, place.pointer, place.value)))
    known = members.places
    kept: list[str | int] = []
    entries = mapping.items() if isinstance(mapping, dict) else ()
    for key, name in entries:
        target = mapped(document, file, str(name))
        if target is None:
            plain = "#" not in str(name) and "/" not in str(name)
            what = "names no schema" if plain else "leads nowhere"
            hint = _hint(document, str(name), members.names, plain)
            part.slip("discriminator-mapping", f"`{name}` {what}", "it is left out", "mapping", key, hint=hint)
            continue
        kept.append(key)
        if known and target not in known:
            sentence = f"`{name}` is a schema, but no member of this union"
            document.diagnostics.warn("discriminator-mapping", sentence, part.location("mapping", key))
    if len(kept) < len(entries):
        part.sift("mapping", kept)


def mapped(document: Document, file: str, name: str) -> tuple[str, str] | None:
    """The file and pointer that a value of ``mapping`` leads to: a component's name, or else a reference."""
    pointer = f"/components/schemas/{escape(name)}"
    for where in (file, document.file):
        if document.has(where, pointer):
            return where, pointer
    return document.target(file, name) if "#" in name or "/" in name or "." in name else None


def _listed(node: Node) -> tuple[Node, ...]:
    """The members that a schema's discriminator chooses from."""
    return tuple(
        member for key in ("oneOf", "anyOf") if isinstance(node.child(key).value, list) for member in node.sequence(key)
    )


def _along(member: Node) -> Iterator[Node]:
    """A member, and every schema that its reference leads through."""
    passed: set[str] = set()
    while member.id not in passed:
        passed.add(member.id)
        yield member
        target = member.document.target(member.file, member.ref) if member.ref is not None else None
        if target is None:
            return
        member = member.document.node(*target)


def _hint(document: Document, name: str, candidates: list[str], plain: bool) -> str:
    """The name that is probably meant."""
    schemas = [key for key, _ in document.root.mapping("components").mapping("schemas").items()]
    last = name.rsplit("/", 1)[-1]
    near = (nearest(last, candidates) if candidates else None) or nearest(last, schemas)
    if near:
        return f"did you mean `{near}`?" if plain else f"did you mean `#/components/schemas/{near}`?"
    return "the members are " + ", ".join(f"`{each}`" for each in candidates[:6]) if candidates else ""
