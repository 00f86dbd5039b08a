"""Security requirements for schemes that are not declared."""

from __future__ import annotations

from collections.abc import Iterable

from clientwright.mend.repair import Part, Repair
from clientwright.report import nearest


def mend_security(repair: Repair) -> None:
    """Leave undeclared schemes out of their alternatives, and an alternative in which nothing is left as well."""
    document = repair.document
    schemes = [name for name, _ in document.root.mapping("components").mapping("securitySchemes").items()]
    for file, place in document.places():
        if place.kind in ("openapi", "operation") and isinstance(place.value.get("security"), list):
            part = repair.part(place.kind, file, place.pointer)
            if part is not None:
                _mend(part, schemes)
                part.keep()


def _mend(part: Part, schemes: Iterable[str]) -> None:
    known = frozenset(schemes)
    held = part.value["security"]
    alternatives = [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []
    kept: list[str | int] = []
    changes: dict[int, list[str]] = {}
    for index, alternative in enumerate(alternatives):
        # OpenAPI 3.2, 4.8.30: the name may also be a URI of a scheme.
        bad = [name for name in alternative if name not in known and "/" not in name and "#" not in name]
        for name in bad:
            near = nearest(name, known)
            hint = f"did you mean `{near}`?" if near else "declare it under `components/securitySchemes`"
            sentence = f"there is no security scheme `{name}`"
            part.slip("unknown-scheme", sentence, "it is left out", "security", index, name, hint=hint, key=True)
        if not bad or len(bad) < len(alternative):
            kept.append(index)
        if bad:
            changes[index] = bad
    if not changes:
        return
    place, below = part.spot[1]["security"][1]
    values, spots = list(alternatives), list(below)
    for index, bad in changes.items():
        values[index] = {name: scopes for name, scopes in values[index].items() if name not in bad}
        inner = spots[index]
        spots[index] = (inner[0], {name: spot for name, spot in inner[1].items() if name not in bad})
    part.put("security", [*values], (place, spots))
    part.sift("security", kept)
