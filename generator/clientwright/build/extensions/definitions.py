"""How a function is offered (``definition`` of ``x-clientwright-tools``): whether its parts leave each other alone, and
whether it fits where tools are offered.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from clientwright.build.extensions.reading import Reading
from clientwright.build.extensions.subject import Subject
from clientwright.build.words import json_text
from clientwright.ir.extensions import Pointer, ToolDefinition
from clientwright.ir.lookup import Typed
from clientwright.ir.types import AnyType, MapType, Type
from clientwright.source.node import Json

_PARTS = ("name", "description", "parameters")


def read_definition(reading: Reading) -> ToolDefinition | None:
    """What the extension says. ``check_definition`` looks at it where tools are offered."""
    held = reading.inner("definition")
    if held is None:
        return None
    held.keys("fixed", *_PARTS)
    fixed = held.inner("fixed") if held.node.has("fixed") else None
    pointers = {key: held.pointer(key) for key in _PARTS if key != "description" or held.node.has(key)}
    value = {} if fixed is None else fixed.node.value
    constants = value if isinstance(value, dict) else {}
    taken: list[Pointer] = list(_ends(constants))
    for key, pointer in pointers.items():
        if pointer and any(_meet(pointer, other) for other in taken):
            sentence = f"`{_shown(pointer)}` is the place of something else in the definition, or inside it"
            held.add("bad-value", sentence, held.node.child(key))
        taken += [pointer] if pointer else []
    return ToolDefinition(
        fixed=json_text(constants),
        name=pointers["name"],
        description=pointers.get("description", ()),
        parameters=pointers["parameters"],
    )


def check_definition(
    definition: ToolDefinition, items: Type, what: str, key: str, subject: Subject, reading: Reading
) -> None:
    """Report, at a key, where a definition does not fit into the items of a list."""
    typed, at = subject.typed, reading.node.child(key)
    found = len(reading.found)
    for part in _PARTS:
        pointer: Pointer = getattr(definition, part)
        types = tuple(typed.at(items, pointer)) if pointer else ()
        if pointer and not types:
            subject.nowhere(reading, at, items, pointer, what)
        elif pointer and any(_only_list(typed, items, pointer[:length]) for length in range(1, len(pointer))):
            sentence = f"`{_shown(pointer)}` leads into a list in {what}, and a definition is made of objects alone"
            reading.add("extension-type", sentence, at)
        elif types and not any(_fits(part, each, typed) for each in types):
            wanted = "an object" if part == "parameters" else "a string"
            reading.add("extension-type", f"`{_shown(pointer)}` in {what} is not {wanted}", at)
    made: dict[str, Any] = json.loads(definition.fixed)
    for part in _PARTS:
        _put(made, getattr(definition, part))
    lacking = _lacking(typed, items, made, ()) if len(reading.found) == found else None
    if lacking is not None:
        sentence = f"{what} need `{_shown(lacking)}`, which the definition of a function does not have"
        reading.add("extension-place", sentence, at, "give it in `fixed`")


def _ends(constants: Mapping[str, Json], path: Pointer = ()) -> Iterator[Pointer]:
    """The places of the constants that are no objects."""
    for key, value in constants.items():
        if isinstance(value, dict) and value:
            yield from _ends(value, (*path, key))
        elif not isinstance(value, dict):
            yield (*path, key)


def _meet(one: Pointer, other: Pointer) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _only_list(typed: Typed, items: Type, pointer: Pointer) -> bool:
    types = tuple(typed.at(items, pointer))
    return all(typed.list_of(each) is not None for each in types)


def _fits(part: str, found: Type, typed: Typed) -> bool:
    plain = typed.plain(found)
    if part == "parameters":
        return isinstance(plain, MapType | AnyType) or bool(typed.members(plain))
    return "string" in typed.scalar(plain)


def _put(made: dict[str, Any], pointer: Pointer) -> None:
    for token in pointer[:-1]:
        made = made.setdefault(token, {})
    if pointer:
        made[pointer[-1]] = None


def _lacking(typed: Typed, found: Type, made: Mapping[str, Any], path: Pointer) -> Pointer | None:
    """A required property that is missing, in each object that a type may stand for; None if one lacks nothing."""
    lacking: Pointer | None = None
    for model in typed.members(found):
        lacking = None
        for one in model.properties:
            below = (*path, one.wire_name)
            if one.wire_name not in made:
                lacking = lacking or (below if one.required and one.given else None)
            elif isinstance(made[one.wire_name], dict):
                lacking = lacking or _lacking(typed, one.type, made[one.wire_name], below)
        if lacking is None:
            return None
    return lacking


def _shown(pointer: Pointer) -> str:
    return f"/{'/'.join(pointer)}"
