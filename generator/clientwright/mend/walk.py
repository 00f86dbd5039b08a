"""What each object of a description tells by itself: one walk over all of them, in document order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from clientwright.mend.inline import Inlining
from clientwright.mend.operations import (
    mend_operation,
    mend_parameter,
    mend_paths,
    mend_root,
    mend_statuses,
)
from clientwright.mend.repair import Part, Repair
from clientwright.mend.schemas import (
    mend_discriminator,
    mend_enum,
    mend_items,
    mend_mapping,
    mend_required,
    mend_type,
)
from clientwright.mend.types import mend_types
from clientwright.source.document import Target
from clientwright.source.grammar import LIST, REFERABLE, children
from clientwright.source.node import Json
from clientwright.source.text import escape

Rule: TypeAlias = Callable[[Part], None]

RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "openapi": (mend_root,),
    "paths": (mend_paths,),
    "operation": (mend_operation,),
    "responses": (mend_statuses,),
    "parameter": (mend_parameter,),
    "schema": (mend_type, mend_enum, mend_required, mend_discriminator),
    "discriminator": (mend_mapping,),
}
"""By kind of object, after the types of its keywords' values are right."""

_Waiting: TypeAlias = "tuple[str, str, str, Json, Any, frozenset[Target]]"
"""Kind, file, pointer, value, spot, and the targets of the references in whose place this stands."""


def mend_objects(repair: Repair) -> None:
    """Apply the rules to every object; references in odd places are replaced by what they lead to."""
    inlining = Inlining(repair)
    waiting: list[_Waiting] = []
    for whole in reversed(tuple(repair.document.files.values())):
        for kind, pointer in reversed(whole.roots):
            if kind != "openapi" and kind not in REFERABLE:
                continue  # It stands where something refers to it in an odd place.
            value, spot = repair.at(whole.name, pointer)
            waiting.append((kind, whole.name, pointer, value, spot, frozenset[Target]()))
    while waiting:
        kind, file, pointer, value, spot, within = waiting.pop()
        if isinstance(value, dict):
            part = Part(repair, file, kind, pointer, value, spot)
            if isinstance(value.get("$ref"), str) and kind not in REFERABLE:
                found = inlining.follow(part, within)
                if found is not None:
                    waiting.append((kind, file, pointer, *found))
                continue
            for each, name, at, held, there in reversed(_mended(part)):
                waiting.append((each, name, at, held, there, within))
        elif isinstance(value, list) and kind.endswith(LIST):
            items = [
                (kind.removesuffix(LIST), file, f"{pointer}/{index}", item, spot[1][index], within)
                for index, item in enumerate(value)
            ]
            waiting.extend(reversed(items))


def _mended(part: Part) -> list[tuple[str, str, str, Json, Any]]:
    """Mend one object; the objects that it holds then, each with kind, file, pointer, value and spot."""
    if part.kind == "schema":
        mend_items(part)
    mend_types(part)
    if part.kind == "schema" and part.repair.document.dialect == "3.0" and "$ref" in part.value:
        pass  # In 3.0 nothing counts beside `$ref` (3.0.4, 4.8.23).
    elif part.kind not in REFERABLE or "$ref" not in part.value or part.kind in ("schema", "path item"):
        for rule in RULES.get(part.kind, ()):
            rule(part)
    part.keep()
    if part.gone:
        part.repair.gone.append((part.file, part.pointer))
        return []
    below: list[tuple[str, str, str, Json, Any]] = []
    for kind, path, held in children(part.kind, part.value):
        spot: Any = part.spot
        for key in path:
            spot = spot[1][key][1] if isinstance(key, str) else spot[1][key]
        pointer = part.pointer + "".join(f"/{escape(str(key))}" for key in path)
        below.append((kind, part.file, pointer, held, spot))
    return below
