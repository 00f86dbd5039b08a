"""Unions as they are read to unions with a rule, or to the one type that they come down to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from clientwright.build.drafts import Draft, Entry, Member
from clientwright.build.enums import distinct, json_type
from clientwright.build.ledger import Ledger
from clientwright.build.members import Facts, Leaf, Path, leaves
from clientwright.build.nulls import not_null, or_null
from clientwright.build.rules import fit_rule, rule_for
from clientwright.ir.types import (
    NOTHING,
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
    OnlyRule,
    PrimitiveType,
    Scalar,
    TupleType,
    Type,
    UnionModel,
)

_DECIMALS: Final = frozenset((("string", "Decimal"), ("number", "Decimal")))
_DEEP: Final = 32
"""How deep lists of unions may hold lists of unions before they are taken to be endless."""


@dataclass(slots=True)
class Uniting:
    """Works out unions; models that it has to make on the way are in ``made``, by the draft they belong to."""

    entries: dict[str, Entry]
    pinned: set[str]
    roots: set[str]
    ledger: Ledger
    made: dict[str, list[Model]] = field(default_factory=dict[str, list[Model]])
    facts: Facts = field(init=False)
    _open: dict[frozenset[Type], str] = field(default_factory=dict[frozenset[Type], str])
    """The unions inside of others that are being worked out, by their members."""
    _met: set[frozenset[Type]] = field(default_factory=set[frozenset[Type]])
    """Those of them that hold themselves."""

    def __post_init__(self) -> None:
        self.facts = Facts(self.entries)

    def unite(self, draft: Draft) -> UnionModel | Type:
        """The union, or the one type that it comes down to."""
        every = tuple(leaf for leaf in leaves(draft, self.entries) if leaf.type != NOTHING)
        found = tuple(leaf for leaf in every if leaf.type != PrimitiveType(kind="null"))
        anything = next((leaf.type for leaf in found if isinstance(leaf.type, AnyType)), None)
        if anything is not None or not found:
            return anything or (PrimitiveType(kind="null") if every else NOTHING)
        shown = tuple(dict.fromkeys(not_null(each) for each in self._shown(draft, set()) if each != NOTHING))
        if any(self._has_member(each, draft.id) for each in shown):
            shown = tuple(dict.fromkeys(leaf.type for leaf in found))  # No name can stand for a part of itself.
        if {(leaf.type.kind, leaf.type.python) for leaf in found if isinstance(leaf.type, PrimitiveType)} >= _DECIMALS:
            shown = tuple(dict.fromkeys(map(self._text, shown)))
        if len(shown) == 1:
            return shown[0]
        scalars = _scalars(found)
        arrays = self._arrays(draft, [leaf.type for leaf in found if isinstance(leaf.type, ArrayType | TupleType)])
        maps = self._maps(draft, [leaf.type for leaf in found if isinstance(leaf.type, MapType)])
        objects = [leaf for leaf in found if isinstance(leaf.type, ModelRef) or leaf.type in maps]
        objects += [Leaf(each) for each in maps if all(leaf.type != each for leaf in objects)]
        if not draft.rules:
            shown = self._as_one(self._as_one(shown, (ArrayType, TupleType), arrays, found), (MapType,), maps, found)
            tried = fit_rule(tuple(objects)) if len(objects) > 1 else None
            return shown[0] if len(shown) == 1 else self._model(draft, shown, {}, None, tried)
        rule = rule_for(tuple(objects), self.facts, partial(self._group, draft, draft.id)) if objects else None
        if len(scalars) + len(arrays) + (rule is not None) == 1 and _alike(found):
            only = rule.member if isinstance(rule, OnlyRule) and isinstance(rule.member, MapType) else None
            alone: Type | None = next(iter([*scalars.values(), *arrays]), only)
            if alone is not None:
                return alone
        shown = self._as_one(shown, (ArrayType, TupleType), arrays, found)
        shown = self._as_one(shown, (MapType,), maps, found)
        return self._model(draft, shown, scalars, next(iter(arrays), None), rule)

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

    def _shown(self, draft: Draft, seen: set[str]) -> Iterator[Type]:
        """The members as written; an unnamed union in place of its members."""
        seen.add(draft.id)
        for member in draft.members:
            held = not_null(member.type)
            entry = self.entries.get(held.id) if isinstance(held, ModelRef) else None
            if isinstance(entry, Draft) and entry.id not in self.pinned:
                yield from () if entry.id in seen else self._shown(entry, seen)
            elif isinstance(entry, AliasModel) and entry.id in self.roots and isinstance(entry.type, ModelRef):
                yield entry.type
            else:
                yield held

    def _has_member(self, union: Type, id: str) -> bool:
        """Whether a type is a union, or the name of one, that has a model among its members."""
        seen, waiting = set[str](), [union]
        while waiting:
            found = not_null(waiting.pop())
            if not isinstance(found, ModelRef) or found.id in seen:
                continue
            if found.id == id:
                return True
            seen.add(found.id)
            entry = self.entries.get(found.id)
            if isinstance(entry, Draft | AliasModel):
                waiting += [member.type for member in entry.members] if isinstance(entry, Draft) else [entry.type]
        return False

    def _text(self, shown: Type) -> Type:
        """Beside a ``Decimal`` that is a number, one that is a text stays text: nothing else tells how it goes out."""
        held = shown
        while isinstance(held, ModelRef) and isinstance(entry := self.entries.get(held.id), AliasModel):
            held = not_null(entry.type)  # Ends: circles of names are broken when they are read.
        text = isinstance(held, PrimitiveType) and (held.kind, held.python) == ("string", "Decimal")
        return PrimitiveType(kind="string") if text else shown

    def _arrays(self, draft: Draft, arrays: list[ArrayType | TupleType]) -> tuple[ArrayType | TupleType, ...]:
        """One list for all lists: its items are what the items of any are. Tuples are told apart by their length."""
        if len(arrays) < 2:
            return tuple(arrays)
        tuples: dict[int, list[TupleType]] = {}
        for each in arrays:
            if isinstance(each, ArrayType):
                inside = [item for one in arrays for item in (one.items if isinstance(one, TupleType) else [one.items])]
                return (ArrayType(items=self._together(draft, ("item",), inside)),)
            tuples.setdefault(len(each.items), []).append(each)
        return tuple(self._tuple(draft, length, alike) for length, alike in tuples.items())

    def _tuple(self, draft: Draft, length: int, alike: list[TupleType]) -> TupleType:
        """One tuple for all of a length: at each position there is what any has there."""
        if len(alike) == 1:
            return alike[0]
        positions = enumerate(zip(*(each.items for each in alike), strict=True), 1)
        return TupleType(
            items=tuple(
                self._together(draft, ("item", str(number)), types, f"items/{length}/{number}")
                for number, types in positions
            )
        )

    def _maps(self, draft: Draft, maps: list[MapType]) -> tuple[MapType, ...]:
        """One object of any keys for all: its values are what the values of any are."""
        full = [each for each in maps if not each.is_empty] or maps[:1]
        if len(full) < 2:
            return tuple(full)
        return (MapType(values=self._together(draft, ("value",), [each.values for each in full])),)

    def _as_one(
        self, shown: tuple[Type, ...], kinds: tuple[type, ...], made: tuple[Type, ...], found: tuple[Leaf, ...]
    ) -> tuple[Type, ...]:
        """The members for the annotation, with those of some kinds as what they are decoded to, in whatever name."""
        if made == tuple(leaf.type for leaf in found if isinstance(leaf.type, kinds)):
            return shown
        parts = (part for each in shown for part in self._opened(each, kinds, frozenset()))
        return tuple(dict.fromkeys(one for part in parts for one in (made if isinstance(part, kinds) else (part,))))

    def _opened(self, found: Type, kinds: tuple[type, ...], seen: frozenset[str]) -> Iterator[Type]:
        """A type; in place of a name that stands for one of some kinds, what it stands for."""
        entry = self.entries.get(found.id) if isinstance(found, ModelRef) and found.id not in seen else None
        if isinstance(entry, Draft | AliasModel):
            own = Draft(id="", naming=entry.naming, members=(Member(found),), location=entry.location)
            if any(isinstance(leaf.type, kinds) for leaf in leaves(own, self.entries)):
                inner = [one.type for one in entry.members] if isinstance(entry, Draft) else [entry.type]
                for each in inner:
                    yield from self._opened(not_null(each), kinds, seen | {entry.id})
                return
        yield found

    def _together(self, draft: Draft, words: tuple[str, ...], types: Iterable[Type], key: str = "") -> Type:
        """The union of what stands inside several members of the same kind: ``words`` lead there, ``key`` in ids."""
        types = tuple(types)
        inner = tuple(dict.fromkeys(not_null(each) for each in types))
        null = any(isinstance(each, NullableType) for each in types)
        if len(inner) == 1:
            return or_null(inner[0]) if null else inner[0]
        members = frozenset(inner)
        if members in self._open:  # Lists of lists of the same: it is what it is inside of.
            self._met.add(members)
            found: Type = ModelRef(id=self._open[members])
            return or_null(found) if null else found
        if len(self._open) > _DEEP:
            return self.ledger.degraded("endless-schema", "lists in this union hold others without end", draft.location)
        own = Draft(
            id=f"{draft.id}/{key or words[0]}",
            naming=Naming(parent=draft.id, role=words),
            members=tuple(Member(each) for each in inner),
            location=draft.location,
        )
        self._open[members] = own.id
        found = self._named(draft, own, members)
        del self._open[members]
        return or_null(found) if null else found

    def _named(self, draft: Draft, own: Draft, members: frozenset[Type]) -> Type:
        """A union inside of another one; it has a name if it is a model, or holds itself."""
        self.entries[own.id] = own
        found = self.unite(own)
        made = self.made.setdefault(draft.id, [])
        if not isinstance(found, UnionModel) and members in self._met:
            made.append(AliasModel(id=own.id, naming=own.naming, type=found, location=own.location))
            found = ModelRef(id=own.id)
        elif isinstance(found, UnionModel):
            made.append(found)
            found = ModelRef(id=found.id)
        made.extend(self.made.pop(own.id, ()))
        return found

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
