"""Schemas that are the same, and could be one."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from clientwright.names.identifiers import pascal, singular
from clientwright.source.node import Json, value_at
from clientwright.source.text import escape, split
from clientwright.suggest.suggestion import Action, Seen, Suggestion
from clientwright.suggest.vocabulary import joined, listed

RULES: Final = {
    "same-as-component": "A schema that has no name is, to the last word, one that has.",
    "same-components": "Two components whose names differ in a number are the same to the last word.",
    "same-inline": "Three schemas or more without names are the same to the last word, and stand under one word.",
}

_COMPONENTS: Final = "/components/schemas/"
_ANNOTATIONS: Final = frozenset(("title", "description", "example", "examples", "summary", "externalDocs"))
_FEWEST: Final = 3
"""Properties: of fewer it may be by chance that they are the same."""
_OFTEN: Final = 3
"""So often a schema stands somewhere before it deserves a name."""
_GENERAL: Final = listed(
    "data item items result results object objects value values attribute attributes response content payload body"
    " parameter parameters parent option options link links head base property properties config setting settings"
    " detail details info metadata meta type list entry node element"
)
"""Words that say nothing of what stands under them."""
_COPY: Final = re.compile(r"(.*?[A-Za-z])[-_.]?(\d+|copy|duplicate)")


def same(seen: Seen) -> Iterator[Suggestion]:
    """The copies of components, those with a name of their own first; nothing that stands in another copy."""
    found: dict[str, list[str]] = defaultdict(list)
    data: Json = seen.document.data
    for file, place in seen.document.places():
        if file != seen.document.file or place.kind != "schema":
            continue
        properties = place.value.get("properties")
        if isinstance(properties, dict) and len(properties) >= _FEWEST and "$ref" not in place.value:
            found[_content(value_at(data, place.pointer)[0])].append(place.pointer)
    gone: set[str] = set()
    groups = [(pointers, [one for one in pointers if _is_component(one)]) for pointers in found.values()]
    for _, named in groups:
        yield from _components(named, gone)
    for pointers, named in groups:
        kept = [one for one in named if not _inside(one, gone)]
        if len(kept) == 1:
            yield from _copies(kept[0], [one for one in pointers if one not in named], gone, seen)
    taken = {joined(name) for name, _ in seen.node("/components/schemas").items()}
    for pointers, named in groups:
        if not named and seen.document.has(seen.document.file, "/components/schemas"):
            yield from _inline(pointers, gone, taken, seen)


def _components(named: Sequence[str], gone: set[str]) -> Iterator[Suggestion]:
    for pointer in named:
        name = _name(pointer)
        copied = _COPY.fullmatch(name)
        first = f"{_COMPONENTS}{escape(copied[1])}" if copied else ""
        if first in named:
            gone.add(pointer)
            yield Suggestion(
                rule="same-components",
                confidence="likely",
                says=f"`{name}` is `{_name(first)}`",
                evidence=("both say the same, word for word",),
                actions=_replaced(pointer, first),
            )


def _copies(component: str, pointers: Sequence[str], gone: set[str], seen: Seen) -> Iterator[Suggestion]:
    if seen.node(component).has("discriminator"):
        return
    kept = [
        one
        for one in pointers
        if not _inside(one, gone) and "/allOf/" not in one and not one.startswith(f"{component}/")
    ]
    kept = [one for one in kept if not any(one.startswith(f"{other}/") for other in kept)]
    if not kept:
        return
    gone.update(kept)
    name = _name(component)
    shown = [f"`#{one}`" for one in kept[:3]]
    yield Suggestion(
        rule="same-as-component",
        confidence="likely",
        says=f"what {', '.join(shown)}{f' and {len(kept) - 3} more' if len(kept) > 3 else ''} describe is `{name}`",
        evidence=("the same properties, each of the same type and with the same words",),
        actions=tuple(action for one in kept for action in _replaced(one, component)),
    )


def _inline(pointers: Sequence[str], gone: set[str], taken: set[str], seen: Seen) -> Iterator[Suggestion]:
    """A component for what stands in several places, by the one word under which it stands in all of them."""
    kept = [one for one in pointers if not _inside(one, gone) and "/allOf/" not in one]
    kept = [one for one in kept if not any(one.startswith(f"{other}/") for other in kept)]
    words = {_word(one) for one in kept}
    word = words.pop() if len(words) == 1 else ""
    if len(kept) < _OFTEN or not word or word in _GENERAL or word in taken:
        return
    gone.update(kept)
    taken.add(word)
    name = pascal(word, "Model")[0]
    written, _ = seen.written_at(kept[0])
    yield Suggestion(
        rule="same-inline",
        confidence="likely",
        says=f"what stands in {len(kept)} places under `{word}` is one schema, `{name}`",
        evidence=(
            f"the first places are {', '.join(f'`#{one}`' for one in kept[:3])}",
            "the same properties, each of the same type and with the same words",
        ),
        actions=(
            Action(pointer=_COMPONENTS.rstrip("/"), update={name: written}),
            *(action for one in kept for action in _replaced(one, f"{_COMPONENTS}{name}")),
        ),
    )


def _word(pointer: str) -> str:
    """The word under which a schema stands: of items, the singular of their list's."""
    *before, last = split(pointer)
    if last == "items" and before[-2:-1] == ["properties"]:
        return singular(joined(before[-1]))
    return joined(last) if before[-1:] == ["properties"] else ""


def _replaced(pointer: str, component: str) -> tuple[Action, ...]:
    """What makes a reference of a schema, at its place among its neighbours."""
    reference = f"#{_COMPONENTS}{escape(_name(component))}"
    return Action(pointer=pointer, remove=True, below=True), Action(pointer=pointer, update={"$ref": reference})


def _inside(pointer: str, gone: set[str]) -> bool:
    """Whether something is, or stands in, what is replaced."""
    while pointer:
        if pointer in gone:
            return True
        pointer = pointer.rpartition("/")[0]
    return False


def _is_component(pointer: str) -> bool:
    return pointer.startswith(_COMPONENTS) and "/" not in pointer.removeprefix(_COMPONENTS)


def _name(component: str) -> str:
    return split(component)[-1]


def _content(schema: Json) -> str:
    """What a schema says, but for the words about itself."""
    said = {key: value for key, value in schema.items() if key not in _ANNOTATIONS} if isinstance(schema, dict) else {}
    return json.dumps(said, sort_keys=True)
