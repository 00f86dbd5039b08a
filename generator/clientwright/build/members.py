"""What the members of a union are, with every name looked through, and what their values say of themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias, assert_never

from msgspec import Struct, field

from clientwright.build.drafts import Draft, Entry
from clientwright.build.enums import distinct
from clientwright.build.nulls import not_null
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Scalar,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.source.node import Node

Path: TypeAlias = tuple[str, ...]
"""A property; with more names than one, a property of what it holds."""

_DEEPEST: Final = 3
"""How many names a path has at most."""
_TYPES: Final[Mapping[str, tuple[type, ...]]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
_SCHEMAS: Final = "/components/schemas/"


class Leaf(Struct, frozen=True):
    """One member of a union that is no union and no other name of something.

    ``targets`` are the schemas that a ``discriminator`` may call it by, ``tags`` the values, as JSON text, that one
    gives it, by property.
    """

    type: Type
    targets: tuple[str, ...] = ()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


class Tag(NamedTuple):
    """The values that a property of a member has, and no others."""

    values: tuple[Scalar, ...]
    required: bool
    declared: bool = False
    """Whether a ``discriminator`` says so."""
    implied: bool = False
    """Whether that is only because the schema is called so."""


def leaves(draft: Draft, entries: Mapping[str, Entry]) -> tuple[Leaf, ...]:
    """The members of a union, those of unions in it included, each once."""
    found: dict[Type, Leaf] = {}
    for leaf in _of_draft(draft, entries, {draft.id}):
        known = found.get(leaf.type)
        found[leaf.type] = leaf if known is None else Leaf(known.type, known.targets, {**known.tags, **leaf.tags})
    return tuple(found.values())


def _of_draft(draft: Draft, entries: Mapping[str, Entry], seen: set[str]) -> Iterator[Leaf]:
    declared = [(node.text("propertyName"), mapping(node)) for node in draft.discriminators]
    for member in draft.members:
        for leaf in _of_type(member.type, member.targets, entries, seen):
            targets = dict.fromkeys((*member.targets, *leaf.targets))
            tags = {name: tuple(tag for one in targets for tag in tags.get(one, ())) for name, tags in declared if name}
            yield Leaf(leaf.type, leaf.targets, {**tags, **leaf.tags})


def _of_type(found: Type, targets: tuple[str, ...], entries: Mapping[str, Entry], seen: set[str]) -> Iterator[Leaf]:
    match found:
        case NullableType():
            yield from _of_type(found.inner, targets, entries, seen)
        case ModelRef():
            entry = entries.get(found.id)
            targets = targets if found.id in targets else (*targets, found.id)
            match entry:
                case Draft():
                    if found.id not in seen:
                        seen.add(found.id)
                        yield from _of_draft(entry, entries, seen)
                case AliasModel():
                    if found.id not in seen:
                        seen.add(found.id)
                        yield from _of_type(entry.type, targets, entries, seen)
                case ObjectModel() | UnionModel() | None:
                    yield Leaf(found, targets)
                case _:
                    assert_never(entry)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType() | ArrayType() | TupleType() | MapType():
            yield Leaf(found, targets)
        case _:
            assert_never(found)


def mapping(discriminator: Node) -> Mapping[str, tuple[str, ...]]:
    """The ids that a ``discriminator`` leads to, and by which values (OpenAPI 3.1, 4.8.25.2): names or references."""
    found: dict[str, tuple[str, ...]] = {}
    for tag, held in discriminator.mapping("mapping").items() if discriminator.has("mapping") else ():
        if not isinstance(held.value, str):
            continue
        document = held.document
        target = document.target(held.file, f"#{_SCHEMAS}{held.value}") or document.target(held.file, held.value)
        if target is not None:
            id = document.node(*target).id
            found[id] = (*found.get(id, ()), tag)
    return found


def component(targets: Iterable[str]) -> str:
    """The name by which a ``discriminator`` without a mapping calls one of these."""
    names = (name for each in targets for _, found, name in [each.rpartition(_SCHEMAS)] if found and "/" not in name)
    return next(names, "").replace("~1", "/").replace("~0", "~")


class Facts(Struct):
    """What is known of objects; found out once, however many unions they are in."""

    entries: Mapping[str, Entry]
    _choices: dict[str, tuple[Scalar, ...] | None] = field(default_factory=dict[str, "tuple[Scalar, ...] | None"])
    _own: dict[str, Mapping[Path, Tag]] = field(default_factory=dict[str, Mapping[Path, Tag]])
    _nested: dict[tuple[str, int], dict[Path, Tag]] = field(default_factory=dict[tuple[str, int], dict[Path, Tag]])

    def model(self, found: Type) -> ObjectModel | None:
        """The object model that a type stands for."""
        plain = self.plain(found)
        entry = self.entries.get(plain.id) if isinstance(plain, ModelRef) else None
        return entry if isinstance(entry, ObjectModel) else None

    def tags(self, leaf: Leaf) -> Mapping[Path, Tag]:
        """By property: the values that it has in a member, where it can have no others; declared ones first."""
        model = self.model(leaf.type)
        if model is None:
            return {}
        declared: dict[Path, Tag] = {}
        for name, texts in leaf.tags.items():
            schema = component(leaf.targets)
            values = self.declared(model, name, texts, schema)
            if values:
                required = any(each.wire_name == name and each.required for each in model.properties)
                declared[name,] = Tag(values, required, declared=True, implied=not texts and values == (schema,))
        found = self._closed(model)
        if declared:
            found = {**declared, **{path: tag for path, tag in found.items() if path not in declared}}
        if model.children is not None:
            path = model.children.path
            values = found[path].values if path in found else ()
            found = {**found, path: Tag(distinct((*values, *model.children.members)), True, model.children.declared)}
        return found

    def nested(self, leaf: Leaf) -> Mapping[Path, Tag]:
        """The constants in what a member's properties hold."""
        model = self.model(leaf.type)
        return {} if model is None else self._below(model, 2)

    def declared(self, model: ObjectModel, name: str, texts: tuple[str, ...], schema: str) -> tuple[Scalar, ...]:
        """The values of a ``discriminator`` for a model, of the type of its property.

        Without any in the mapping it is the constant if there is one, and the schema's name if there is none.
        """
        held = next((each.type for each in model.properties if each.wire_name == name), None)
        known = () if held is None else self.closed(held) or ()
        if texts:
            return tuple(dict.fromkeys(self._value(text, held, known) for text in texts))
        if len(known) == 1 or (known and schema not in known):
            return known
        return (self._value(schema, held, known),) if schema else ()

    def _value(self, text: str, held: Type | None, known: tuple[Scalar, ...]) -> Scalar:
        """What a key of a mapping says: keys are the JSON text of a tag, and strings without their quotes."""
        for value in known:
            if text == value or (not isinstance(value, str) and text.lower() == json.dumps(value)):
                return value
        plain = self.plain(held) if held is not None else None
        kinds = _TYPES.get(plain.kind, ()) if isinstance(plain, PrimitiveType) else tuple(map(type, known))
        try:
            value = text if str in kinds else json.loads(text.lower())
        except ValueError:
            return text
        return value if type(value) in kinds else text

    def _closed(self, model: ObjectModel) -> Mapping[Path, Tag]:
        found = self._own.get(model.id)
        if found is None:
            found = self._own[model.id] = {
                (each.wire_name,): Tag(values, each.required and not isinstance(each.type, NullableType))
                for each in model.properties
                if (values := self.closed(each.type))
            }
        return found

    def _below(self, model: ObjectModel, depth: int) -> Mapping[Path, Tag]:
        key = (model.id, depth)
        if key not in self._nested:
            found: dict[Path, Tag] = {}
            for each in model.properties:
                inner = self.model(each.type) if each.required else None
                if inner is not None:
                    deeper: Mapping[Path, Tag] = self._below(inner, depth + 1) if depth < _DEEPEST else {}
                    for path, tag in (*self._closed(inner).items(), *deeper.items()):
                        if len(tag.values) == 1 and tag.required:
                            found[each.wire_name, *path] = tag
            self._nested[key] = found
        return self._nested[key]

    def closed(self, found: Type) -> tuple[Scalar, ...] | None:
        """All values of a choice between scalars; None when the type has others as well."""
        found = not_null(found)
        if isinstance(found, EnumType):
            return None if found.open else found.values
        if isinstance(found, ModelRef) and found.id not in self._choices:
            self._choices[found.id] = None  # which it is as well, if it leads to itself
            self._choices[found.id] = self._choice(found.id)
        return self._choices[found.id] if isinstance(found, ModelRef) else None

    def _choice(self, id: str) -> tuple[Scalar, ...] | None:
        entry = self.entries.get(id)
        if isinstance(entry, AliasModel):
            return self.closed(entry.type)
        parts = [self.closed(member.type) for member in entry.members] if isinstance(entry, Draft) else []
        if not parts or not all(parts):
            return None
        return distinct(tuple(value for part in parts if part is not None for value in part))

    def plain(self, found: Type) -> Type:
        """A type without its null and without the names that only stand for it. Ends: circles of names are broken."""
        found = not_null(found)
        while isinstance(found, ModelRef) and isinstance(entry := self.entries.get(found.id), AliasModel):
            found = not_null(entry.type)
        return found
