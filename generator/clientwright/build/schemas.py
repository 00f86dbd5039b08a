"""Schemas to types: every schema of a description is read once, and what has an identity becomes a model."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright.build.arrays import array_type
from clientwright.build.conditions import with_conditions
from clientwright.build.drafts import Draft, Entry, Member
from clientwright.build.enums import enum_type
from clientwright.build.extensions.unread import Marks
from clientwright.build.families import Families
from clientwright.build.ledger import Ledger
from clientwright.build.nulls import not_null, or_null
from clientwright.build.objects import object_type
from clientwright.build.parts import Schema, bearers, flattened, offering, target_of, types_of, union_keys
from clientwright.build.place import Place
from clientwright.build.scalars import scalar_type
from clientwright.build.unions import read_union
from clientwright.build.words import documentation, title
from clientwright.ir.types import NOTHING, AliasModel, AnyType, ModelRef, NullableType, PrimitiveType, Type
from clientwright.source.node import Node
from clientwright.source.text import split

_KINDS: Final = ("object", "array", "string", "number", "integer", "boolean")
_OBJECT_KEYS: Final = ("properties", "additionalProperties", "patternProperties", "required", "propertyNames")
_FLAGGED: Final = frozenset(("readOnly", "writeOnly", "$ref", "allOf"))
_NO_FLAGS: Final[frozenset[str]] = frozenset()
_MANY: Final = 200
_EACH: Final = 4
"""How many compositions are made inside of one, and how many more for each schema in them: a hostile description
doubles them with each line."""
_DEEP: Final = 32
"""How deep composed schemas may hold one another inline: beyond that they never end."""


class Schemas(Struct):
    """The models while they are collected. A schema that a reference leads to is read later, not where it is met."""

    ledger: Ledger
    families: Families = field(default_factory=Families)
    formats: Mapping[str, Collection[str]] = field(default_factory=dict[str, Collection[str]])
    """The formats that are to be what JSON has, with the Python types of that; see ``Config``."""
    models: dict[str, Entry] = field(default_factory=dict[str, Entry])
    """By id, in the order in which they were first met."""
    nullable: set[str] = field(default_factory=set[str])
    """The named schemas that null is a value of: null belongs to each use of them, never to the model."""
    pinned: set[str] = field(default_factory=set[str])
    """The models that stay, whatever becomes of them, because something refers to them by name."""
    roots: set[str] = field(default_factory=set[str])
    """The aliases that stand for the body of a response, and go when the body is a model of its own."""
    json_strings: set[str] = field(default_factory=set[str])
    """The string schemas whose text a reader of events parses: they stand for their ``contentSchema``."""
    no_stream: frozenset[str] = frozenset()
    """The operations that the configuration gives no stream."""
    marks: Marks = field(default_factory=Marks)
    """The extensions on schemas of events that were read."""
    composed: dict[frozenset[str], str] = field(default_factory=dict[frozenset[str], str])
    """The object model of several nodes together, so that cycles through compositions end."""
    _flagged: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    _depth: int = 0
    _compositions: int = 0
    """How many there are in the outermost one that is read now."""
    _parts: set[str] = field(default_factory=set[str])
    """The schemas that these are made of."""
    _endless: set[str] = field(default_factory=set[str])
    """The schemas that compositions without end are made of."""
    _types: dict[str, Type] = field(default_factory=dict[str, Type])
    _waiting: deque[tuple[Node, Place]] = field(default_factory=deque[tuple[Node, Place]])

    def type_of(self, node: Node, place: Place) -> Type:
        """The type of a schema, read where it is used."""
        known = self._types.get(node.id)
        if known is None and node.id in self.models:
            return ModelRef(id=node.id)
        if known is None:
            known = self._types[node.id] = self._read(node, place)
        return known

    def root(self, node: Node, media_type: Node, place: Place) -> Type:
        """The type of a whole body: an alias, which gives way to the model in it if there is one."""
        self.models.setdefault(media_type.id, None)
        found = self.type_of(node, place)
        self.roots.add(media_type.id)
        self._alias(media_type.id, node, place, found)
        return ModelRef(id=media_type.id)

    def declare(self, node: Node, place: Place | None = None) -> ModelRef:
        """The model of a schema that is referred to; it is read when ``read_waiting`` comes to it."""
        if node.id not in self.models:
            self.models[node.id] = None
            self._waiting.append((node, place or place_of(node)))
            for child in self.families.children.get(node.id, ()):
                self.declare(child)
        self.pinned.add(node.id)
        return ModelRef(id=node.id)

    def read_waiting(self) -> None:
        """Read what was referred to, and what that refers to, until nothing is left."""
        while self._waiting:
            node, place = self._waiting.popleft()
            self.ledger.generated("schema", node.location)
            found = self._read(node, place)
            if isinstance(found, NullableType):
                self.nullable.add(node.id)
                found = found.inner
            if found == ModelRef(id=node.id) and self.models[node.id] is None:
                found = AnyType(reason="the description says no more than that it is itself")
            if found != ModelRef(id=node.id):
                self._alias(node.id, node, place, found)
        self._break_circles()

    def _break_circles(self) -> None:
        """Names that stand for one another in a circle stand for nothing: the first that was met is anything."""
        for id, entry in self.models.items():
            passed: set[str] = {id}
            held = entry
            while isinstance(entry, AliasModel) and isinstance(held, AliasModel) and isinstance(held.type, ModelRef):
                if held.type.id in passed:
                    reason = "the description says no more than that it is itself"
                    self.models[id] = replace(entry, type=AnyType(reason=reason))
                    break
                passed.add(held.type.id)
                held = self.models.get(held.type.id)

    def composition(self, schema: Schema, place: Place) -> Type:
        """The type of several nodes that hold together; the same nodes give the same model."""
        key = frozenset(node.id for node in schema.nodes)
        if key in self.composed:
            return ModelRef(id=self.composed[key])
        if not self._depth:
            self._compositions, self._parts = 0, set()
        self._parts |= key
        if self._depth > _DEEP or self._compositions > _MANY + _EACH * len(self._parts):
            self._endless |= self._parts
        # Others of the same parts would be as endless, and are not tried.
        if self._depth > 1 and key <= self._endless:
            return self.ledger.degraded("endless-schema", "this composition never ends", schema.node.location)
        self._depth += 1
        self._compositions += 1
        try:
            return self.shape(schema, place)
        finally:
            self._depth -= 1

    def shape(self, schema: Schema, place: Place) -> Type:
        """The type of nodes without ``$ref`` and ``allOf``."""
        found = self._kind(schema, place)
        return or_null(found) if schema.nullable else found

    def single(self, kind: str, schema: Schema, place: Place) -> Type:
        """The type of a schema when its values are of one JSON type."""
        match kind:
            case "object":
                return object_type(self, schema, place)
            case "array":
                return array_type(self, schema, place)
            case _:
                return scalar_type(kind, schema, self.formats)

    def add(self, draft: Draft) -> ModelRef:
        """Enter a union; gives the reference to it."""
        self.models[draft.id] = draft
        self.ledger.generated("schema", draft.location)
        return ModelRef(id=draft.id)

    def flags(self, node: Node) -> frozenset[str]:
        """Which of ``readOnly`` and ``writeOnly`` a schema says, itself or by what it refers to or is composed of."""
        if not isinstance(node.value, dict) or _FLAGGED.isdisjoint(node.value):
            return _NO_FLAGS
        own = frozenset(key for key in ("readOnly", "writeOnly") if node.value.get(key) is True)
        if node.id not in self._flagged:
            self._flagged[node.id] = own  # It may lead back here.
            target = target_of(node) if node.ref is not None else None
            parts = [*node.sequence("allOf"), *([target] if target is not None else [])]
            self._flagged[node.id] = own.union(*map(self.flags, parts))
        return self._flagged[node.id]

    def union(self, schema: Schema, place: Place, types: Iterable[Type]) -> ModelRef:
        """A schema that is one of several types."""
        return self.add(
            Draft(
                id=schema.id,
                naming=place.naming(title(schema.node)),
                members=tuple(map(Member, types)),
                doc=with_conditions(documentation(schema.node, place.component), schema.nodes),
                location=schema.node.location,
            )
        )

    def either(self, id: str, node: Node, place: Place, types: Iterable[Type]) -> Type:
        """One of several types; ``id`` is that of the union, if it becomes one, and ``node`` where it is described."""
        found = tuple(dict.fromkeys(types))
        if len(found) == 1:
            return found[0]
        members = tuple(Member(not_null(each)) for each in found)
        self.models[id] = Draft(id=id, naming=place.naming(""), members=members, location=node.location)
        union = ModelRef(id=id)
        return or_null(union) if any(isinstance(each, NullableType) for each in found) else union

    def _read(self, node: Node, place: Place) -> Type:
        if node.value is False:
            return NOTHING
        if not isinstance(node.value, dict):
            return AnyType()
        if node.id in self.json_strings and node.has("contentSchema"):
            return self.type_of(node.child("contentSchema"), place)
        if "$ref" not in node.value and "allOf" not in node.value:
            return self.shape(Schema(node.id, node, (node,)), place)
        parts = bearers(node)
        if not parts:
            return AnyType()
        named = len(parts) == 1 and parts[0].ref is not None and len(bearers(parts[0])) == 1
        if named and node.id not in self.families.parents and not self._offered(node, parts[0]):
            found = self._referred(parts[0])
            others = (node, *(member for member in node.sequence("allOf") if member.ref is None))
            return or_null(found) if Schema(node.id, node, others).nullable else found
        return self.composition(Schema(node.id, node, flattened(node)), place)

    def _offered(self, node: Node, referred: Node) -> bool:
        """Whether a schema is one of the members of the union that it refers to: it is what else stands there."""
        target = target_of(referred)
        return target is not None and bool(offering(target, {node.id}))

    def _referred(self, node: Node) -> Type:
        if node.ref is None:
            return AnyType()
        target = target_of(node)
        if target is None:
            return AnyType(reason=f"`{node.ref}` leads nowhere")
        found = self.declare(target)
        # A member of allOf may say `nullable` beside its reference.
        return or_null(found) if Schema(node.id, node, (node,)).nullable else found

    def _kind(self, schema: Schema, place: Place) -> Type:
        listed = schema.last("enum") if schema.last("const") is None else None
        if listed is not None or schema.last("const") is not None:
            return enum_type(self, schema, place)
        unions = [(node, key) for node in schema.nodes for key in union_keys(node)]
        if unions:
            return read_union(self, schema, unions, place)
        return self._typed(schema, place)

    def _typed(self, schema: Schema, place: Place) -> Type:
        """The type of a schema by its ``type``, or by the keywords that speak of one JSON type only."""
        written = next((types_of(node) for node in reversed(schema.nodes) if types_of(node)), ())
        unknown = [kind for kind in written if kind not in _KINDS and kind != "null"]
        if unknown:
            reason = f"`{unknown[0]}` is no JSON type"
            held = schema.last("type")
            return self.ledger.degraded("unknown-type", reason, (held or schema.node).location)
        kinds = tuple(kind for kind in written if kind != "null") or (() if written else _implied(schema))
        if "number" in kinds:
            kinds = tuple(kind for kind in kinds if kind != "integer")
        if not kinds:
            return PrimitiveType(kind="null") if written else AnyType()
        if len(kinds) == 1:
            return self.single(kinds[0], schema, place)
        self.models[schema.id] = None
        found: list[Type] = []
        for kind in kinds:
            own = Schema(f"{schema.id}/type/{kind}", schema.node, schema.nodes)
            found.append(self.single(kind, own, Place(schema.id, (kind,))))
        return self.union(schema, place, found)

    def _alias(self, id: str, node: Node, place: Place, found: Type) -> None:
        if found == NOTHING:  # A function that gives it would never return, to type checkers.
            found = AnyType(reason="the description allows no value here")
        self.models[id] = AliasModel(
            id=id,
            naming=place.naming(title(node)),
            type=found,
            doc=with_conditions(documentation(node, place.component), (node,)),
            deprecated=node.child("deprecated").value is True,
            location=node.location,
        )


def place_of(node: Node) -> Place:
    """Where a schema that is referred to stands: the words of its pointer, or its file's name for a whole file."""
    parts = split(node.pointer)
    if not parts:
        return Place(node.id, (), node.file.rsplit("/", 1)[-1].split(".", 1)[0])
    if len(parts) > 3 and parts[:2] == ["components", "schemas"]:
        owner = node.id[: node.id.index("#")] + "#" + "/".join(node.pointer.split("/")[:4])
        if parts[-2] not in ("$defs", "definitions"):
            return Place(owner, tuple(_role(parts[3:])))
    words = [part for part in parts if not part.isdecimal() and part not in ("schema", "items", "properties")]
    return Place(node.id, (), words[-1] if words else "schema")


def _role(parts: list[str]) -> list[str]:
    words: list[str] = []
    for before, part in zip(["", *parts], parts, strict=False):
        if before == "properties":
            words.append(part)
        elif part == "items":
            words.append("item")
        elif part == "additionalProperties":
            words.append("value")
    return words or [parts[-1]]


def _implied(schema: Schema) -> tuple[str, ...]:
    if any(schema.last(key) is not None for key in _OBJECT_KEYS):
        return ("object",)
    if schema.last("items") is not None or schema.last("prefixItems") is not None:
        return ("array",)
    if schema.last("contentMediaType") is not None or schema.last("contentEncoding") is not None:
        return ("string",)
    return ()
