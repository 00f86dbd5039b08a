"""What becomes of families of schemas: classes, subclasses, and the values that tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from clientwright.build.drafts import Draft, Entry
from clientwright.build.enums import bases, distinct
from clientwright.build.families import Families
from clientwright.build.members import Facts, leaves
from clientwright.build.tags import with_tag
from clientwright.ir.types import (
    AnyType,
    ArrayType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Property,
    Scalar,
    TagRule,
    Type,
)


def inherited(entries: Mapping[str, Entry], families: Families) -> dict[str, Entry]:
    """The models with their bases, their children, and the constants of these."""
    found = dict(entries)
    if families.parents:
        _Inheritance(entries, found, families).settle()
    return found


@dataclass(slots=True)
class _Inheritance:
    """Works out all families of a description."""

    read: Mapping[str, Entry]
    """The models as they were read."""
    entries: dict[str, Entry]
    families: Families
    facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        self.facts = Facts(self.entries)

    def settle(self) -> None:
        """Enter everything into the models."""
        tags: dict[str, Mapping[str, tuple[Scalar, ...]]] = {}
        for id in dict.fromkeys([*self.families.discriminators, *self.families.parents]):
            for model in self._models(id):
                tags[id] = self._tags(model, id, tags)
                self.entries[model.id] = self._with_base(model, id, tags[id])
        for id in self.families.children:
            self._with_children(id, tags)
        for id in self.families.parents:
            for model in self._models(id):
                self._widen(model)

    def _models(self, id: str) -> list[ObjectModel]:
        """The classes of a schema: its own, or those of the members of a union that is in its ``allOf``."""
        entry = self.entries.get(id)
        if isinstance(entry, ObjectModel):
            return [entry]
        types = [leaf.type for leaf in leaves(entry, self.entries)] if isinstance(entry, Draft) else []
        found = [self.entries.get(each.id) for each in types if isinstance(each, ModelRef)]
        models = [each for each in found if isinstance(each, ObjectModel) and each.id.startswith(f"{id}/")]
        return models if len(models) == len(types) else []

    def _tags(
        self, model: ObjectModel, id: str, known: Mapping[str, Mapping[str, tuple[Scalar, ...]]]
    ) -> Mapping[str, tuple[Scalar, ...]]:
        """The values of a child by property: its own for the nearest ``discriminator``, its parent's for others."""
        parent = self.families.parents.get(id, "")
        found = dict(known.get(parent, {}))
        heads = tuple(self.families.heads(id))
        for name in dict.fromkeys(head.name for head in heads):
            texts = next((head.values[id] for head in heads if head.name == name and id in head.values), ())
            if texts or name == heads[0].name:
                values = self.facts.declared(model, name, texts, self.families.names.get(id, ""))
                # A choice that the parent lists for all of its children says nothing of one of them.
                shared = not texts and _type_of(model, name) == _type_of(self.read.get(parent), name)
                if values and not (shared and len(values) > 1):
                    found[name] = values
        return found

    def _with_base(self, model: ObjectModel, id: str, tags: Mapping[str, tuple[Scalar, ...]]) -> ObjectModel:
        base = self.families.parents.get(id, "")
        own = self.families.discriminators.get(id)
        names: list[str] = [*tags] if own is None else [*tags, own.name]
        for name in dict.fromkeys(names):
            if _type_of(model, name) is None:
                # It has to be described as a property; where it is not, it is an optional text.
                text = PrimitiveType(kind="string")
                missing = Property(wire_name=name, type=text, required=False, location=model.location)
                model = replace(model, properties=(missing, *model.properties))
        for name, values in tags.items():
            model = with_tag(model, name, values, self.facts, most=len(values))
        return replace(model, base=base if isinstance(self.entries.get(base), ObjectModel) else "")

    def _with_children(self, id: str, tags: Mapping[str, Mapping[str, tuple[Scalar, ...]]]) -> None:
        """Enter the children of a schema that are classes below its own."""
        model = self.entries.get(id)
        own = self.families.discriminators.get(id)
        name = own.name if own is not None else next((head.name for head in self.families.heads(id)), "")
        if not isinstance(model, ObjectModel):
            return
        members: dict[Scalar, ModelRef] = {}
        mine = tags.get(id, {}).get(name, ())
        for child in self.families.below(id, name):
            if any(id in self._bases(each) for each in self._models(child)):
                for value in tags.get(child, {}).get(name, ()):
                    if value not in mine:
                        members.setdefault(value, ModelRef(id=child))
        kinds = set(map(type, members))
        if not members or (bool in kinds and len(kinds) > 1):
            return
        known = self.facts.closed(_type_of(model, name) or AnyType())
        values = distinct((*(known or ()), *members))
        if known and not mine and len(values) > len(known):
            # Whatever it lists, it can be what any of its children is.
            listed = EnumType(values=values, base=bases(values))
            properties = (replace(each, type=listed) if each.wire_name == name else each for each in model.properties)
            model = replace(model, properties=tuple(properties))
        self.entries[id] = replace(model, children=TagRule(path=(name,), members=members, declared=own is not None))

    def _bases(self, model: ObjectModel) -> Iterator[str]:
        """The ids of the models that one inherits from, the nearest first."""
        while model.base:
            yield model.base
            above = self.entries.get(model.base)
            if not isinstance(above, ObjectModel):
                return
            model = above

    def _widen(self, model: ObjectModel) -> None:
        """Let a property be anything in all that a model inherits from, where it is something else in the model."""
        for id in self._bases(model):
            above = self.entries[id]
            if not isinstance(above, ObjectModel):
                return
            types = {each.wire_name: each.type for each in model.properties}
            properties = tuple(
                (
                    each
                    if each.wire_name not in types or self._holds(each.type, types[each.wire_name])
                    else replace(each, type=AnyType(reason="a child describes it as something else"))
                )
                for each in above.properties
            )
            additional, others = above.additional, model.additional
            if additional is not None and others is not None and not self._holds(additional, others):
                additional = AnyType(reason="a child describes it as something else")
            self.entries[id] = replace(above, properties=properties, additional=additional)

    def _holds(self, wide: Type, narrow: Type) -> bool:
        """Whether what one type holds in Python can stand where another one is annotated."""
        if wide == narrow or isinstance(wide, AnyType):
            return True
        if isinstance(narrow, NullableType) and not isinstance(wide, NullableType):
            return False
        wide, narrow = self.facts.plain(wide), self.facts.plain(narrow)
        known = self.facts.closed(narrow)
        match wide:
            case ArrayType():
                return isinstance(narrow, ArrayType) and self._holds(wide.items, narrow.items)
            case MapType():
                return isinstance(narrow, MapType) and self._holds(wide.values, narrow.values)
            case PrimitiveType():
                kinds = (wide.kind, "integer") if wide.kind == "number" else (wide.kind,)
                return set(bases(known)) <= set(kinds) if known else _kind(narrow) in kinds
            case EnumType():
                return set(bases(known) if known else (_kind(narrow),)) <= {*bases(wide.values), *wide.base}
            case ModelRef():
                model = self.facts.model(narrow)
                return wide == narrow or (model is not None and wide.id in self._bases(model))
            case _:
                return False


def _kind(found: Type) -> str:
    return found.kind if isinstance(found, PrimitiveType) else ""


def _type_of(model: Entry, name: str) -> Type | None:
    properties = model.properties if isinstance(model, ObjectModel) else ()
    return next((each.type for each in properties if each.wire_name == name), None)
