"""Whether references lead somewhere."""

from __future__ import annotations

from clientwright.source.document import Document


def check_references(document: Document) -> None:
    """Report references that lead nowhere or in a circle, and those that we do not follow."""
    for reference in document.references:
        found = document.reference_findings(reference.file, reference.pointer, reference.text)
        document.diagnostics.extend(found)
    for file, place in document.places():
        if place.kind == "schema" and "$dynamicRef" in place.value:
            location = document.location(file, f"{place.pointer}/$dynamicRef")
            sentence = "`$dynamicRef` is not followed; what it stands for is taken to be anything"
            document.diagnostics.warn("dynamic-ref", sentence, location, "use `$ref` if the target is always the same")
