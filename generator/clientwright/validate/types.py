"""Whether keywords have values of the types that they can have: one check for the whole table."""

from __future__ import annotations

from dataclasses import replace

from clientwright.diagnostics import Severity
from clientwright.source.document import Document
from clientwright.source.grammar import Keyword, keyword
from clientwright.source.node import Json, kind_of, wrong_type
from clientwright.source.text import escape
from clientwright.validate.extensions import PREFIX, check_extension


def check_types(document: Document) -> None:
    """Report every keyword whose value has a wrong type."""
    for file, place in document.places():
        for key, value in place.value.items():
            rule = keyword(place.kind, key)
            if rule is None:
                if key.startswith(PREFIX):
                    check_extension(document, file, place, key)
                continue
            here = f"{place.pointer}/{escape(key)}"
            if kind_of(value) not in rule.types:
                if not (place.pointer == "" and key == "openapi"):
                    weighty = rule.weighty and value is not None
                    _report(document, file, here, key, rule.types, value, weighty)
            elif rule.shape in ("list", "map"):
                _check_held(document, file, here, key, rule, value)


def _check_held(document: Document, file: str, here: str, key: str, rule: Keyword, value: Json) -> None:
    """Report the items of a list, or the members of a map, that are not the objects they must be."""
    types = ("object", "boolean") if rule.kind == "schema" else ("object",)
    held = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for name, item in held:
        if kind_of(item) not in types:
            _report(document, file, f"{here}/{escape(str(name))}", f"{key}/{name}", types, item, True)


def _report(
    document: Document, file: str, pointer: str, key: str, types: tuple[str, ...], value: Json, weighty: bool
) -> None:
    """Add the finding, a warning when nothing generated depends on the keyword."""
    found = wrong_type(key, types, value, document.location(file, pointer))
    document.diagnostics.add(found if weighty else replace(found, severity=Severity.WARNING))
