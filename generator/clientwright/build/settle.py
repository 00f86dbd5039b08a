"""Drafts to models: once every schema is read, unions find their rule, and names that stand for nothing go."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright.build.drafts import Draft, Entry
from clientwright.build.inherit import inherited
from clientwright.build.nulls import not_null, or_null
from clientwright.build.rewrite import rewrite_model, rewrite_type
from clientwright.build.schemas import Schemas
from clientwright.build.tags import told
from clientwright.build.unite import Uniting
from clientwright.ir.types import AliasModel, AnyType, Model, ModelRef, Naming, PrimitiveType, Type, UnionModel


class Settled(Struct):
    """The models as they are in the end, by id, and the way from a type as it was read to what it is."""

    schemas: Schemas
    models: dict[str, Model] = field(default_factory=dict[str, Model])
    _entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    """What was read, and the unions that were made of what is inside of others."""
    _gone: dict[str, Type] = field(default_factory=dict[str, Type])
    """What a reference to a model that is gone means."""
    _null: dict[str, bool] = field(default_factory=dict[str, bool])

    def type(self, found: Type) -> Type:
        """The type as it is in the end."""
        return rewrite_type(found, self._end)

    def settle(self) -> None:
        """Give every union its rule, then every model its last form."""
        entries = inherited(self.schemas.models, self.schemas.families)
        self._entries.update(entries)
        uniting = Uniting(self._entries, self.schemas.pinned, self.schemas.roots, self.schemas.ledger)
        unsettled: list[Model] = []
        for id, entry in entries.items():
            if isinstance(entry, Draft):
                found = uniting.unite(entry)
                if isinstance(found, UnionModel):
                    unsettled.append(found)
                elif id in self.schemas.pinned:
                    unsettled.append(_alias(entry, found))
                else:
                    self._gone[id] = found
                unsettled.extend(uniting.made.pop(id, ()))
            elif entry is not None:
                unsettled.append(entry)
        for model in unsettled:
            if model.id in self.schemas.roots and isinstance(model, AliasModel):
                inner = self.type(model.type)
                if isinstance(inner, AnyType | ModelRef):
                    self._gone[model.id] = inner
                    continue
            self.models[model.id] = model
        for id, model in self.models.items():
            self.models[id] = self._model(model)
        self.models |= told(self.models)

    def _model(self, model: Model) -> Model:
        new = replace(rewrite_model(model, self._end), naming=self._naming(model.naming))
        if isinstance(new, AliasModel) and model.id not in self.schemas.roots:
            return replace(new, type=not_null(new.type))
        return new

    def _naming(self, naming: Naming) -> Naming:
        """The way to a model from an owner that is there: through one that is gone, it is that one's and more."""
        while naming.parent in self._gone:
            owner = self.schemas.models[naming.parent]
            if owner is None:
                break
            above = owner.naming
            naming = replace(naming, parent=above.parent, role=(*above.role, *naming.role))
        return naming

    def _end(self, found: Type) -> Type:
        """What stands for a type without parts in the end: null belongs to each use of a model that takes it."""
        if not isinstance(found, ModelRef):
            return found
        inner = self.type(self._gone[found.id]) if found.id in self._gone else found
        return or_null(inner) if self._takes_null(found.id) else inner

    def _takes_null(self, id: str) -> bool:
        """Whether null is a value of what a reference leads to."""
        if id in self.schemas.roots:
            return False
        if id not in self._null:
            self._null[id] = False
            self._null[id] = id in self.schemas.nullable or any(
                part == PrimitiveType(kind="null") or (isinstance(part, ModelRef) and self._takes_null(part.id))
                for part in self._parts(id)
            )
        return self._null[id]

    def _parts(self, id: str) -> tuple[Type, ...]:
        entry = self._entries.get(id)
        if isinstance(entry, Draft):
            return tuple(member.type for member in entry.members)
        return (entry.type,) if isinstance(entry, AliasModel) else ()


def _alias(draft: Draft, found: Type) -> AliasModel:
    return AliasModel(
        id=draft.id,
        naming=draft.naming,
        type=found,
        doc=draft.doc,
        deprecated=draft.deprecated,
        location=draft.location,
    )
