"""Whether references lead somewhere, and to the kind of object that is wanted."""

from __future__ import annotations

from clientwright.source.document import SECTIONS, Document, Reference


def check_references(document: Document) -> None:
    """Report references that lead nowhere, in a circle or to something else, and those that we do not follow."""
    for reference in document.references:
        found = document.reference_findings(reference.file, reference.pointer, reference.text)
        document.diagnostics.extend(found)
        _check_kind(document, reference)
    for file, place in document.places():
        if place.kind == "schema" and "$dynamicRef" in place.value:
            location = document.location(file, f"{place.pointer}/$dynamicRef")
            sentence = "`$dynamicRef` is not followed; what it stands for is taken to be anything"
            document.diagnostics.warn("dynamic-ref", sentence, location, "use `$ref` if the target is always the same")


def _check_kind(document: Document, reference: Reference) -> None:
    """Report a reference to a component of another kind: a warning when the right one is taken instead."""
    target = document.target(reference.file, reference.text)
    if target is None:
        return
    repaired = document.repair(reference.file, reference.text)
    if repaired is not None:
        location = document.location(reference.file, f"{reference.pointer}/$ref")
        sentence = f"`{reference.text}` leads nowhere; `#{repaired[1]}` is taken instead"
        document.diagnostics.warn("misplaced-ref", sentence, location, f"write `#{repaired[1]}`")
        return
    parts = target[1].split("/")
    section = SECTIONS.get(reference.kind)
    if len(parts) == 4 and parts[1] == "components" and parts[2] in SECTIONS.values() and parts[2] != section:
        location = document.location(reference.file, f"{reference.pointer}/$ref")
        sentence = f"a {reference.kind} is wanted here, and `{reference.text}` is one of the {parts[2]}"
        document.diagnostics.error("misplaced-ref", sentence, location)
