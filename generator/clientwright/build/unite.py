"""Unions as they are read to unions with a rule, or to the one type that they come down to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from clientwright.build.drafts import Draft, Entry, Member
from clientwright.build.enums import distinct, json_type
from clientwright.build.ledger import Ledger
from clientwright.build.members import Leaf, leaves
from clientwright.build.nulls import not_null, or_null
from clientwright.build.rules import Conflict, Known, rule_for
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

_DECIMALS: Final = frozenset((("string", "Decimal"), ("number", "Decimal")))


@dataclass(slots=True)
class Uniting:
    """Works out unions; models that it has to make on the way are in ``made``, by the draft they belong to."""

    entries: dict[str, Entry]
    pinned: set[str]
    roots: set[str]
    ledger: Ledger
    made: dict[str, list[Model]] = field(default_factory=dict[str, list[Model]])
    _lost: dict[str, dict[Type, ModelRef]] = field(default_factory=dict[str, dict[Type, ModelRef]])
    """What stands for members that cannot be told apart, by draft."""

    def unite(self, draft: Draft) -> UnionModel | Type:
        """The union, or the one type that it comes down to."""
        found = tuple(leaf for leaf in leaves(draft, self.entries) if leaf.type != PrimitiveType(kind="null"))
        anything = next((leaf.type for leaf in found if isinstance(leaf.type, AnyType)), None)
        if anything is not None or not found:
            return anything or PrimitiveType(kind="null")
        shown = tuple(dict.fromkeys(not_null(shown) for shown in self._shown(draft)))
        if {(leaf.type.kind, leaf.type.python) for leaf in found if isinstance(leaf.type, PrimitiveType)} >= _DECIMALS:
            shown = tuple(dict.fromkeys(map(self._text, shown)))
        if len(shown) == 1:
            return shown[0]
        if not draft.rules:
            return self._model(draft, shown, {}, None, None)
        scalars = _scalars(found)
        array = self._array(draft, [leaf.type for leaf in found if isinstance(leaf.type, ArrayType)])
        rule = self._objects(draft, tuple(leaf for leaf in found if isinstance(leaf.type, MapType | ModelRef)))
        if isinstance(rule, AnyType):
            return rule
        if len(scalars) + (array is not None) + (rule is not None) == 1 and _alike(found):
            alone: Type | None = next(iter(scalars.values())) if scalars else array
            if alone is not None:
                return alone
        return self._model(draft, self._honest(draft, _with_array(shown, array)), scalars, array, rule)

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

    def _text(self, shown: Type) -> Type:
        """Beside a ``Decimal`` that is a number, one that is a text stays text: nothing else tells how it goes out."""
        held = shown
        while isinstance(held, ModelRef) and isinstance(entry := self.entries.get(held.id), AliasModel):
            held = not_null(entry.type)  # Ends: circles of names are broken when they are read.
        text = isinstance(held, PrimitiveType) and (held.kind, held.python) == ("string", "Decimal")
        return PrimitiveType(kind="string") if text else shown

    def _honest(self, draft: Draft, shown: tuple[Type, ...]) -> tuple[Type, ...]:
        """The members for the annotation, anything in place of those that cannot be told apart."""
        lost = self._lost.get(draft.id, {})
        return tuple(dict.fromkeys([*(lost.get(each, each) for each in shown), *lost.values()]))

    def _array(self, draft: Draft, arrays: list[ArrayType]) -> ArrayType | None:
        """One list for all lists: its items are what the items of any are."""
        if len(arrays) < 2:
            return arrays[0] if arrays else None
        return ArrayType(items=self._together(draft, "item", [array.items for array in arrays]))

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

    def _objects(self, draft: Draft, objects: tuple[Leaf, ...]) -> ObjectRule | AnyType | None:
        maps = [leaf.type for leaf in objects if isinstance(leaf.type, MapType)]
        if len(maps) > 1:
            values = self._together(draft, "value", [each.values for each in maps])
            objects = (*(leaf for leaf in objects if not isinstance(leaf.type, MapType)), Leaf(MapType(values=values)))
        if not objects:
            return None
        rule = rule_for(objects, self.entries, partial(self._group, draft, draft.id), Known())
        return self._conflict(draft, rule) if isinstance(rule, Conflict) else rule

    def _conflict(self, draft: Draft, conflict: Conflict) -> AnyType:
        hint = "give each member a property with a constant of its own, or a `discriminator`"
        return self.ledger.degraded("ambiguous-union", conflict.reason, draft.location, hint)

    def _group(self, draft: Draft, parent: str, members: tuple[Leaf, ...], word: str, known: Known) -> ModelRef:
        """A model of some members of a union, for its rule to lead to."""
        id = f"{parent}/tag/{word}"
        naming = Naming(parent=parent, role=(word,))
        types = tuple(member.type for member in members)
        model: Model
        if isinstance(types[0], MapType) and len(types) == 1:
            model = AliasModel(id=id, naming=naming, type=types[0], location=draft.location)
        else:
            rule = rule_for(members, self.entries, partial(self._group, draft, id), known)
            if isinstance(rule, Conflict):
                anything = self._conflict(draft, rule)
                model = AliasModel(id=id, naming=naming, type=anything, location=draft.location)
                self._lost.setdefault(draft.id, {}).update(dict.fromkeys(types, ModelRef(id=id)))
            else:
                lost = self._lost.get(draft.id, {})
                shown = tuple(dict.fromkeys(lost.get(each, each) for each in types))
                model = UnionModel(
                    id=id, naming=naming, members=shown, scalars={}, array=None, object=rule, location=draft.location
                )
        self.made.setdefault(draft.id, []).append(model)
        return ModelRef(id=id)


def _with_array(shown: tuple[Type, ...], array: ArrayType | None) -> tuple[Type, ...]:
    """The members for the annotation, all lists as the one list that they are decoded to."""
    if sum(isinstance(each, ArrayType) for each in shown) < 2 or array is None:
        return shown
    return tuple(dict.fromkeys(array if isinstance(each, ArrayType) else each for each in shown))


def _alike(found: tuple[Leaf, ...]) -> bool:
    """Whether all scalars are of the same type in Python, as far as one JSON type is not several there."""
    return len({leaf.type.python if isinstance(leaf.type, PrimitiveType) else "" for leaf in found}) == 1


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
    types = {each.python for each in plain}
    return PrimitiveType(kind=plain[0].kind, python=plain[0].python if len(types) == 1 else "")
