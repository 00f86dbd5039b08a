"""References that depend on how a schema is reached."""

from __future__ import annotations

from clientwright.source.document import Document


def check_dynamic(document: Document) -> None:
    """Report those, as we do not follow them."""
    for file, place in document.places():
        if place.kind == "schema" and "$dynamicRef" in place.value:
            location = document.location(file, f"{place.pointer}/$dynamicRef")
            sentence = "`$dynamicRef` is not followed; what it stands for is taken to be anything"
            document.diagnostics.warn("dynamic-ref", sentence, location, "use `$ref` if the target is always the same")
