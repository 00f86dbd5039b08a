"""Unions as they are read to unions with a rule, or to the one type that they come down to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from clientwright.build.drafts import Draft, Entry, Member
from clientwright.build.enums import distinct, json_type
from clientwright.build.members import Facts, Leaf, Path, leaves
from clientwright.build.nulls import not_null, or_null
from clientwright.build.rules import rule_for
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    JsonType,
    MapType,
    Model,
    ModelRef,
    Naming,
    NullableType,
    ObjectRule,
    PrimitiveType,
    Scalar,
    Type,
    UnionModel,
)


@dataclass(slots=True)
class Uniting:
    """Works out unions; models that it has to make on the way are in ``made``, by the draft they belong to."""

    entries: dict[str, Entry]
    pinned: set[str]
    roots: set[str]
    made: dict[str, list[Model]] = field(default_factory=dict[str, list[Model]])
    facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        self.facts = Facts(self.entries)

    def unite(self, draft: Draft) -> UnionModel | Type:
        """The union, or the one type that it comes down to."""
        found = tuple(leaf for leaf in leaves(draft, self.entries) if leaf.type != PrimitiveType(kind="null"))
        anything = next((leaf.type for leaf in found if isinstance(leaf.type, AnyType)), None)
        if anything is not None or not found:
            return anything or PrimitiveType(kind="null")
        shown = tuple(dict.fromkeys(not_null(shown) for shown in self._shown(draft)))
        if len(shown) == 1:
            return shown[0]
        if not draft.rules:
            return self._model(draft, shown, {}, None, None)
        scalars = _scalars(found)
        array = self._array(draft, [leaf.type for leaf in found if isinstance(leaf.type, ArrayType)])
        held = self._map(draft, [leaf.type for leaf in found if isinstance(leaf.type, MapType)])
        objects = tuple(leaf for leaf in found if isinstance(leaf.type, ModelRef))
        objects = objects if held is None else (*objects, Leaf(held))
        rule = rule_for(objects, self.facts, partial(self._group, draft, draft.id)) if objects else None
        if len(scalars) + (array is not None) + len(objects) == 1:
            alone: Type | None = next(iter(scalars.values())) if scalars else array or held
            if alone is not None:
                return alone
        return self._model(draft, _merged(_merged(shown, array), held), scalars, array, rule)

    def _model(
        self,
        draft: Draft,
        shown: tuple[Type, ...],
        scalars: Mapping[JsonType, PrimitiveType | EnumType],
        array: Type | None,
        rule: ObjectRule | None,
    ) -> UnionModel:
        return UnionModel(
            id=draft.id,
            naming=draft.naming,
            members=shown,
            scalars={**scalars},
            array=array,
            object=rule,
            doc=draft.doc,
            deprecated=draft.deprecated,
            location=draft.location,
        )

    def _shown(self, draft: Draft) -> Iterator[Type]:
        """The members as written; an unnamed union in place of its members."""
        for member in draft.members:
            held = not_null(member.type)
            entry = self.entries.get(held.id) if isinstance(held, ModelRef) else None
            if isinstance(entry, Draft) and entry.id not in self.pinned and entry.id != draft.id:
                yield from self._shown(entry)
            elif isinstance(entry, AliasModel) and entry.id in self.roots and isinstance(entry.type, ModelRef):
                yield entry.type
            else:
                yield held

    def _array(self, draft: Draft, arrays: list[ArrayType]) -> ArrayType | None:
        """One list for all lists: its items are what the items of any are."""
        if len(arrays) < 2:
            return arrays[0] if arrays else None
        return ArrayType(items=self._together(draft, "item", [array.items for array in arrays]))

    def _map(self, draft: Draft, maps: list[MapType]) -> MapType | None:
        """One object of any keys for all: its values are what the values of any are."""
        full = [each for each in maps if not each.is_empty] or maps
        if len(full) < 2:
            return full[0] if full else None
        return MapType(values=self._together(draft, "value", [each.values for each in full]))

    def _together(self, draft: Draft, word: str, types: list[Type]) -> Type:
        """The union of what stands inside several members of the same kind."""
        inner = tuple(dict.fromkeys(not_null(each) for each in types))
        null = any(isinstance(each, NullableType) for each in types)
        if len(inner) == 1:
            return or_null(inner[0]) if null else inner[0]
        own = Draft(
            id=f"{draft.id}/{word}",
            naming=Naming(parent=draft.id, role=(word,)),
            members=tuple(Member(each) for each in inner),
            location=draft.location,
        )
        self.entries[own.id] = own
        found = self.unite(own)
        made = self.made.setdefault(draft.id, [])
        if isinstance(found, UnionModel):
            made.append(found)
            found = ModelRef(id=found.id)
        made.extend(self.made.pop(own.id, ()))
        return or_null(found) if null else found

    def _group(
        self, draft: Draft, parent: str, members: tuple[Leaf, ...], word: str, used: frozenset[Path]
    ) -> ModelRef:
        """A model of the members of a union that share a tag, for its rule to lead to."""
        id = f"{parent}/tag/{word}"
        model = UnionModel(
            id=id,
            naming=Naming(parent=parent, role=(word,)),
            members=tuple(member.type for member in members),
            scalars={},
            array=None,
            object=rule_for(members, self.facts, partial(self._group, draft, id), used),
            location=draft.location,
        )
        self.made.setdefault(draft.id, []).append(model)
        return ModelRef(id=id)


def _merged(shown: tuple[Type, ...], one: ArrayType | MapType | None) -> tuple[Type, ...]:
    """The members for the annotation, all lists, or all objects of any keys, as the one that they are decoded to."""
    if sum(type(each) is type(one) for each in shown) < 2 or one is None:
        return shown
    return tuple(dict.fromkeys(one if type(each) is type(one) else each for each in shown))


def _scalars(found: tuple[Leaf, ...]) -> dict[JsonType, PrimitiveType | EnumType]:
    """One type for each JSON type of a scalar: a choice, a choice that lets others through, or any value."""
    plain: dict[JsonType, list[PrimitiveType]] = {}
    values: dict[JsonType, list[Scalar]] = {}
    opened: set[JsonType] = set()
    for leaf in found:
        match leaf.type:
            case PrimitiveType():
                plain.setdefault(leaf.type.kind, []).append(leaf.type)
            case BinaryType():
                plain.setdefault("string", []).append(PrimitiveType(kind="string", format="binary"))
            case EnumType():
                for value in leaf.type.values:
                    values.setdefault(json_type(value), []).append(value)
                opened |= set(leaf.type.base) if leaf.type.open else set()
            case _:
                pass
    if "number" in plain:
        plain.pop("integer", None)
        values.setdefault("number", []).extend(values.pop("integer", []))
    kinds: tuple[JsonType, ...] = ("string", "integer", "number", "boolean")
    kinds = tuple(kind for kind in kinds if kind in plain or values.get(kind))
    return {kind: _scalar(kind, plain.get(kind, []), values.get(kind, []), kind in opened) for kind in kinds}


def _scalar(kind: JsonType, plain: list[PrimitiveType], values: list[Scalar], opened: bool) -> PrimitiveType | EnumType:
    if values:
        return EnumType(values=distinct(tuple(values)), base=(kind,), open=opened or bool(plain))
    if all(each == plain[0] for each in plain):
        return plain[0]
    return PrimitiveType(kind=plain[0].kind)
