"""References that lead nowhere, in a circle, or to something of another kind than is wanted."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from clientwright.diagnostics import Diagnostic
from clientwright.ir.account import ItemKind
from clientwright.mend.repair import Part, Repair
from clientwright.source.document import SECTIONS, Document, Loss, Reference, Target
from clientwright.source.grammar import REFERABLE
from clientwright.source.node import Json
from clientwright.source.text import escape


class _Substitute(Struct, frozen=True):
    """What stands for an object that a reference fails to give; ``value`` None leaves the object out."""

    item: ItemKind
    value: dict[str, Json] | None = None


_ANYTHING: Final[dict[str, Json]] = {"description": "", "content": {"application/json": {}}}
_SUBSTITUTES: Final = {
    "response": _Substitute("response", _ANYTHING),
    "request body": _Substitute("body", _ANYTHING),
    "media type": _Substitute("schema", {}),
    "parameter": _Substitute("parameter"),
    "header": _Substitute("response"),
    "callback": _Substitute("callback"),
    "security scheme": _Substitute("security"),
}
"""By kind; of a schema and a path item only the reference goes, as they may say something beside it."""
_BESIDE: Final[dict[str, ItemKind]] = {"schema": "schema", "path item": "operation"}


def mend_references(repair: Repair) -> None:
    """Take what a reference means where it is plain; put something that says nothing in the place of the others."""
    document = repair.document
    referable = [each for each in document.references if each.kind in REFERABLE]
    sound: set[tuple[str, str, str]] = set()
    gone = [_place(each) for each in referable if not _is_sound(document, each, sound) and not _mended(repair, each)]
    after: dict[Target | None, list[Reference]] = {}
    for each in referable if gone else ():
        after.setdefault(document.located(each.file, each.text), []).append(each)
    left = set(gone)
    while gone:  # What refers to a part that is left out leads nowhere as well.
        for each in after.pop(gone.pop(), ()):
            part = repair.part(each.kind, each.file, each.pointer)
            sentence = f"`{each.text}` leads to what is left out"
            if part is not None and "$ref" in part.value and _place(each) not in left:
                found = Diagnostic(code="dangling-ref", sentence=sentence, location=part.location("$ref"))
                if not _stands(repair, part, found):
                    left.add(_place(each))
                    gone.append(_place(each))


def _is_sound(document: Document, reference: Reference, sound: set[tuple[str, str, str]]) -> bool:
    """Whether a reference leads to an object of the kind that is wanted, which is noted for all of its text."""
    said = (reference.kind, reference.file, reference.text)
    if said in sound:
        return True
    target = document.target(reference.file, reference.text)
    if target is None or _finding(document, reference) is not None or document.node(*target).ref is not None:
        return False  # Where one leads further, it depends on where it stands whether that is a circle.
    sound.add(said)
    return True


def _place(reference: Reference) -> Target:
    return reference.file, reference.pointer


def _mended(repair: Repair, reference: Reference) -> bool:
    """Whether something stands in the place of a reference, once it is mended."""
    document = repair.document
    better = _meant(document, reference)
    found = _finding(document, reference)
    if found is None and better is None:
        return True
    part = repair.part(reference.kind, reference.file, reference.pointer)
    if part is None:
        return True
    around = _around_a_schema(document, reference) if better is None else None
    if found is not None and around is not None:
        hint = "write the reference under `schema`"
        part.slip(found.code, found.sentence, "it is read as one whose `schema` that is", "$ref", hint=hint)
        _say(part, around)
    elif better is not None:
        sentence = f"`{reference.text}` leads nowhere"
        part.slip("misplaced-ref", sentence, f"`{better}` is taken instead", "$ref", hint=f"write `{better}`")
        part.put("$ref", better)
        part.keep()
    elif found is not None and found.location == part.location("$ref"):
        return _stands(repair, part, found)
    return True


def _stands(repair: Repair, part: Part, found: Diagnostic) -> bool:
    """Give a reference up; whether something stands in its place."""
    if part.kind in ("example", "link"):  # They are no parts that an account is kept of.
        part.slip(found.code, found.sentence, f"this {part.kind} is left out", "$ref", hint=found.hint)
        repair.gone.append((part.file, part.pointer))
        return False
    substitute = _SUBSTITUTES.get(part.kind)
    whole = part.kind == "path item" or (substitute is not None and substitute.value is None)
    kind = _BESIDE[part.kind] if substitute is None else substitute.item
    repair.lose(Loss(kind, found.code, found.sentence, found.location, found.hint, whole))
    if substitute is None:
        part.drop("$ref")
        part.keep()
    elif substitute.value is None:
        repair.gone.append((part.file, part.pointer))
        return False
    else:
        _say(part, substitute.value)
    return True


def _say(part: Part, value: dict[str, Json]) -> None:
    for key in tuple(part.value):
        part.drop(key)
    for key, held in value.items():
        part.put(key, held)
    part.keep()


def _around_a_schema(document: Document, reference: Reference) -> dict[str, Json] | None:
    """The object that is meant by a reference to a schema where something is wanted that has one."""
    target = document.target(reference.file, reference.text)
    if target is None or not target[1].startswith("/components/schemas/"):
        return None
    media: dict[str, Json] = {"schema": {"$ref": reference.text}}
    match reference.kind:
        case "response" | "request body":
            return {"description": "", "content": {"application/json": media}}
        case "media type" | "header":
            return media
        case _:
            return None


def _meant(document: Document, reference: Reference) -> str | None:
    """The reference to the component that is meant by a bare name, by `#/definitions/Pet`, or by a wrong section."""
    section = SECTIONS[reference.kind]
    if document.target(reference.file, reference.text) is not None:
        return None
    if "/" in reference.text or "#" in reference.text:
        located = document.located(reference.file, reference.text)
        if located is None or located[0] not in document.files:
            return None
        file, fragment = located
        name = fragment.rpartition("/")[2]
        if not name or fragment.count("/") > 3:
            return None
    else:
        file, name = reference.file, escape(reference.text)
    for where in (file, document.file):
        pointer = f"/components/{section}/{name}"
        if document.has(where, pointer):
            return f"#{pointer}" if where == reference.file else _from(reference, where, pointer)
    return None


def _from(reference: Reference, file: str, pointer: str) -> str:
    """A reference into another file, by the address that was written."""
    address = reference.text.partition("#")[0]
    return f"{address or file}#{pointer}"


def _finding(document: Document, reference: Reference) -> Diagnostic | None:
    """What is wrong with a reference."""
    for found in document.reference_findings(reference.file, reference.pointer, reference.text):
        return found
    target: Target | None = document.target(reference.file, reference.text)
    if target is None:
        return None
    parts = target[1].split("/")
    section = SECTIONS[reference.kind]
    if len(parts) == 4 and parts[1] == "components" and parts[2] in SECTIONS.values() and parts[2] != section:
        sentence = f"a {reference.kind} is wanted here, and `{reference.text}` is one of the {parts[2]}"
        location = document.location(reference.file, f"{reference.pointer}/$ref")
        return Diagnostic(code="misplaced-ref", sentence=sentence, location=location)
    return None
