"""Values on the wire: types, and the models that give some of them a name.

A *type* stands where it is used. A *model* has an identity (``id``: the file and JSON Pointer of its schema) and is
used through ``ModelRef``, so types are trees and cycles go through models only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from clientwright.diagnostics import Location

Scalar: TypeAlias = "str | int | float | bool | None"
PythonType = Literal["", "datetime", "date", "time", "timedelta", "UUID", "Decimal"]
"""A type of the standard library that stands for a format; empty where the value is what JSON has."""
JsonType = Literal["null", "boolean", "integer", "number", "string", "array", "object"]


class Bounds(Struct, frozen=True, kw_only=True):
    """What JSON Schema says about a value beyond its type; kept for documentation, checked by the server alone."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None


class AnyType(Struct, frozen=True, kw_only=True):
    """Any JSON value: the description says nothing, or (``reason``) says what is not handled yet."""

    reason: str = ""


class PrimitiveType(Struct, frozen=True, kw_only=True):
    """One JSON scalar type. ``number`` takes integers too. ``python`` is what its ``format`` is in Python; a format
    that is nothing there is documentation."""

    kind: Literal["string", "integer", "number", "boolean", "null"]
    format: str = ""
    python: PythonType = ""
    bounds: Bounds | None = None


class BinaryType(Struct, frozen=True, kw_only=True):
    """Bytes outside JSON: a body of an image, a file, ``application/octet-stream``."""


class EnumType(Struct, frozen=True, kw_only=True):
    """A closed choice of scalars (``enum``); one value means a constant (``const``).

    ``open`` is true when the description also lets any other value of ``base`` through (``anyOf [enum, string]``).
    """

    values: tuple[Scalar, ...]
    base: tuple[JsonType, ...]
    open: bool = False


NOTHING: Final = EnumType(values=(), base=())
"""The type that no value is of: the schema ``false``."""


class ArrayType(Struct, frozen=True, kw_only=True):
    """A list."""

    items: Type
    bounds: Bounds | None = None


class TupleType(Struct, frozen=True, kw_only=True):
    """A list of fixed length, in which each position has a type of its own."""

    items: tuple[Type, ...]
    bounds: Bounds | None = None


class MapType(Struct, frozen=True, kw_only=True):
    """An object whose keys are data (``additionalProperties`` and no ``properties``)."""

    values: Type
    bounds: Bounds | None = None

    @property
    def is_empty(self) -> bool:
        """Whether ``{}`` is its only value."""
        return self.bounds is not None and self.bounds.max_properties == 0


class NullableType(Struct, frozen=True, kw_only=True):
    """``inner`` or null. Never nested, never around ``AnyType``, and never inside a union: the union's null is taken
    out and put here."""

    inner: Type


class ModelRef(Struct, frozen=True, kw_only=True):
    """Use of a model."""

    id: str


Type: TypeAlias = (
    "AnyType | PrimitiveType | BinaryType | EnumType | ArrayType | TupleType | MapType | NullableType | ModelRef"
)


class Property(Struct, frozen=True, kw_only=True):
    """One property of an object model."""

    wire_name: str
    type: Type
    required: bool
    doc: str = ""
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    tag: bool = False
    """Whether it tells its model apart: its constant is sent unasked, also where it is not required."""
    default: str | None = None
    """The default as JSON text, or None. Documentation only: a default is the server's to apply."""
    constant: str | None = None
    """The one list or object that it has to be, as JSON text. One scalar is an ``EnumType`` of one value."""
    location: Location

    @property
    def given(self) -> bool:
        """Whether who makes an object gives it: the server alone sets what is read-only."""
        return not self.read_only and self.type != NOTHING


class Naming(Struct, frozen=True, kw_only=True):
    """What the description offers to name a model by; ``names`` chooses.

    ``component`` is its key under ``components/schemas`` (empty for an inline schema). An inline schema has the ids
    ``parent`` (a model or an operation) and ``role``, the words that lead from there, such as ``("usage",)`` or
    ``("tools", "item")``.
    """

    component: str = ""
    title: str = ""
    parent: str = ""
    role: tuple[str, ...] = ()


class TagRule(Struct, frozen=True, kw_only=True):
    """Objects are told apart by the value of one property: a ``discriminator`` or a constant that each one has."""

    path: tuple[str, ...]
    """The property; with more names than one, a property of what it holds."""
    members: Mapping[Scalar, ModelRef]
    """Tag value to member, in document order; several values may lead to one member. Booleans and numbers never mix:
    Python takes true for 1."""
    declared: bool
    """True for a ``discriminator`` object, false when worked out from constants."""
    implied: tuple[Scalar, ...] = ()
    """Values that nobody wrote: the names of schemas that a ``discriminator`` has no other value for."""
    others: tuple[ModelRef | MapType, ...] = ()
    """What an object without the property may be: the one of these that fits best."""


class FitRule(Struct, frozen=True, kw_only=True):
    """Objects are told apart by trying: of the members whose required properties are there (of all, if there is none
    such) the one with the fewest departures, then the most known properties, then the first."""

    members: tuple[ModelRef | MapType, ...]


class OnlyRule(Struct, frozen=True, kw_only=True):
    """There is one member of this JSON type."""

    member: Type


ObjectRule: TypeAlias = "TagRule | FitRule | OnlyRule"


class ObjectModel(Struct, frozen=True, kw_only=True):
    """A JSON object with named properties; becomes a dataclass.

    ``additional`` is the type of properties the description does not name (None: it forbids them; they are kept
    all the same, and reported as a deviation).
    """

    id: str
    naming: Naming
    properties: tuple[Property, ...]
    """All of them, those that it inherits included."""
    additional: Type | None
    base: str = ""
    """The id of the model that it inherits from: a schema with a ``discriminator`` that it has in its ``allOf``."""
    children: TagRule | None = None
    """The models that inherit from it, those that inherit from these included, by the values of its
    ``discriminator``. With another value it is itself."""
    doc: str = ""
    deprecated: bool = False
    location: Location


class UnionModel(Struct, frozen=True, kw_only=True):
    """One of several members (``oneOf``, ``anyOf``, several ``type``s), and the rule that picks one.

    The JSON type decides first: ``scalars`` maps string, integer, number and boolean to the member of that type,
    ``array`` and ``object`` hold theirs. ``number`` also covers integers when ``integer`` is not a key of its own.
    """

    id: str
    naming: Naming
    members: tuple[Type, ...]
    """In document order, for the annotation. Null is not among them (see ``NullableType``)."""
    scalars: Mapping[JsonType, PrimitiveType | EnumType | ModelRef]
    array: Type | None
    object: ObjectRule | None
    events: bool = False
    """Whether it is made of the events of a stream, told by their names: an unknown member is an unknown event then."""
    doc: str = ""
    deprecated: bool = False
    location: Location


class AliasModel(Struct, frozen=True, kw_only=True):
    """A name for a type that is not an object: a named enum, array, map or scalar, or the root of such a body."""

    id: str
    naming: Naming
    type: Type
    doc: str = ""
    deprecated: bool = False
    location: Location


Model: TypeAlias = "ObjectModel | UnionModel | AliasModel"
