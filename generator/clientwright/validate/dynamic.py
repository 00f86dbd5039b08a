"""References that depend on how a schema is reached; those that do not are plain ones by now (``mend/addresses``)."""

from __future__ import annotations

from clientwright.source.document import Document


def check_dynamic(document: Document) -> None:
    """Report those, as we do not follow them."""
    for file, place in document.places():
        if place.kind == "schema" and "$dynamicRef" in place.value:
            location = document.location(file, f"{place.pointer}/$dynamicRef")
            sentence = "what this `$dynamicRef` leads to depends on how it is reached; it is taken to be anything"
            hint = "several dynamic anchors have this name, or none; use `$ref` if the target is always the same"
            document.diagnostics.warn("dynamic-ref", sentence, location, hint)
