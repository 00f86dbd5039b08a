"""Python types as JSON Schema, and JSON values as values of these types.

``Kinds.of`` turns a type hint into a ``Kind``: the schema to offer, and the reading of a value that came. Understood
are ``str``, ``int``, ``float``, ``bool``, ``None``, ``Any``, lists, tuples, sets, mappings with text keys, ``Literal``,
enums, unions, ``TypedDict``, dataclasses, ``Annotated`` with a text, ``NewType``, and the types for formats that the
client has. Anything else is a ``TypeError``.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Mapping,
    MutableMapping,
    MutableSequence,
    Sequence,
    Set,
)
from enum import Enum
from inspect import signature
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NewType,
    NotRequired,
    Required,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from ..wire.annotations import format_of
from ..wire.shapes import Part
from ..wire.values import ARRAY, OBJECT

Schema: TypeAlias = dict[str, Any]
Read: TypeAlias = Callable[[Any, str], Any]
"""Takes a JSON value and its JSON Pointer; raises ``ArgumentsError``."""


class ArgumentsError(ValueError):
    """Arguments that do not fit a function's parameters; says where (JSON Pointer, RFC 6901)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Kind:
    """A type as JSON knows it."""

    schema: Schema
    read: Read


@dataclasses.dataclass(frozen=True, slots=True)
class Property:
    """A property of an object: a parameter, a field or a key."""

    kind: Kind
    required: bool
    description: str = ""


def mismatch(value: Any, pointer: str, expected: str) -> ArgumentsError:
    """The error for a value that is not what it should be."""
    return ArgumentsError(
        f"{pointer or '(root)'}: expected {expected}, got {value!r:.80}"
    )


def inner(pointer: str, key: str | int) -> str:
    """The pointer of what an object or array holds."""
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def object_kind(
    properties: Mapping[str, Property], make: Callable[[dict[str, Any]], Any]
) -> Kind:
    """An object of exactly these properties; ``make`` turns those that came into the value."""
    required = [name for name, held in properties.items() if held.required]
    schema: Schema = {
        "type": "object",
        "properties": {
            name: _described(held.kind.schema, held.description)
            for name, held in properties.items()
        },
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }

    def read(value: Any, pointer: str) -> Any:
        if type(value) is not OBJECT:
            raise mismatch(value, pointer, "object")
        for name in required:
            if name not in value:
                raise ArgumentsError(f"{inner(pointer, name)}: is required")
        for name in value:
            if name not in properties:
                known = ", ".join(map(repr, properties)) or "none"
                raise ArgumentsError(
                    f"{inner(pointer, name)}: there is no such property (there are: {known})"
                )
        values = {
            name: properties[name].kind.read(item, inner(pointer, name))
            for name, item in value.items()
        }
        try:
            return make(values)
        except (TypeError, ValueError) as error:  # what the class itself refuses
            raise ArgumentsError(f"{pointer or '(root)'}: {error}") from error

    return Kind(schema, read)


class Kinds:
    """Turns the type hints of one function into kinds; knows the types that hold themselves."""

    def __init__(self, names: Mapping[str, Any] | None = None) -> None:
        """``names``: what can be named where the function stands, beside what its module has."""
        self.definitions: dict[str, Schema] = {}
        """``$defs``: the schemas of types that hold themselves."""
        self._names = dict(names or {})
        self._open: dict[Any, str] = {}
        self._again: set[str] = set()
        self._objects: dict[Any, Kind] = {}

    def of(self, hint: Any) -> Kind:
        """The kind of a hint; ``TypeError`` when it has none."""
        if hint is None or hint is types.NoneType:
            return _NULL
        if hint in (Any, object):
            return Kind({}, lambda value, _: value)
        if isinstance(hint, NewType):
            return self.of(hint.__supertype__)
        if type(hint).__name__ == "TypeAliasType":  # Python 3.12's type statement
            return self.of(hint.__value__)
        origin = get_origin(hint) or hint
        arguments = get_args(hint)
        if origin is Annotated:
            marks = [mark for mark in arguments[1:] if isinstance(mark, Part)]
            kind = _formatted(marks[0]) if marks else self.of(arguments[0])
            texts = [text for text in arguments[1:] if isinstance(text, str)]
            return Kind(_described(kind.schema, texts[0] if texts else ""), kind.read)
        if origin is Literal:
            return _enumerated({_value_of(item): item for item in arguments}, hint)
        if origin in (Union, types.UnionType):
            return _union([self.of(item) for item in arguments])
        if isinstance(origin, type):
            return self._of_class(origin, arguments, hint)
        raise TypeError(f"{_name(hint)} has no JSON Schema")

    def _of_class(self, kind: Any, arguments: tuple[Any, ...], hint: Any) -> Kind:
        if kind in _SCALARS:
            return _SCALARS[kind]
        if issubclass(kind, Enum):
            return _enumerated({_value_of(item): item for item in kind}, hint)
        if kind is tuple and arguments and arguments[-1] is not ...:
            return self._tuple(arguments)
        if kind in _COLLECTIONS:
            return self._collection(_COLLECTIONS[kind], arguments[:1] or (Any,))
        if kind in (dict, Mapping, MutableMapping):
            key, held = arguments or (str, Any)
            if key is not str:
                raise TypeError(f"{_name(hint)}: the keys of a JSON object are text")
            return self._mapping(held)
        if is_typeddict(kind):
            return self._object(kind, self._typed_dict)
        if dataclasses.is_dataclass(kind):
            return self._object(kind, self._dataclass)
        if said := format_of(kind):
            return _formatted(said)
        raise TypeError(f"{_name(hint)} has no JSON Schema")

    def _collection(self, make: Callable[[list[Any]], Any], held: Any) -> Kind:
        item = self.of(held[0])
        schema: Schema = {"type": "array", "items": item.schema}
        if make in (_set, _frozenset):
            schema["uniqueItems"] = True

        def read(value: Any, pointer: str) -> Any:
            if type(value) is not ARRAY:
                raise mismatch(value, pointer, "array")
            items = [
                item.read(each, inner(pointer, index))
                for index, each in enumerate(value)
            ]
            try:
                return make(items)
            except TypeError:  # a set of what has no hash
                raise mismatch(value, pointer, "scalars") from None

        return Kind(schema, read)

    def _tuple(self, arguments: tuple[Any, ...]) -> Kind:
        items = [self.of(item) for item in arguments]
        count = len(items)

        def read(value: Any, pointer: str) -> Any:
            if type(value) is not ARRAY or len(value) != count:
                raise mismatch(value, pointer, f"array of {count}")
            return tuple(
                item.read(each, inner(pointer, index))
                for index, (item, each) in enumerate(zip(items, value, strict=True))
            )

        schemas = [item.schema for item in items]
        schema = {"type": "array", "prefixItems": schemas}
        return Kind({**schema, "minItems": count, "maxItems": count}, read)

    def _mapping(self, held: Any) -> Kind:
        item = self.of(held)

        def read(value: Any, pointer: str) -> Any:
            if type(value) is not OBJECT:
                raise mismatch(value, pointer, "object")
            items = value.items()
            return {key: item.read(each, inner(pointer, key)) for key, each in items}

        return Kind({"type": "object", "additionalProperties": item.schema}, read)

    def _object(self, kind: Any, build: Callable[[Any], Kind]) -> Kind:
        """An object's kind; a reference where it is met inside of itself."""
        if kind in self._objects:
            return self._objects[kind]
        if kind in self._open:
            self._again.add(self._open[kind])
            return Kind(
                {"$ref": f"#/$defs/{self._open[kind]}"},
                lambda value, pointer: self._objects[kind].read(value, pointer),
            )
        name: str = kind.__name__
        while name in self.definitions or name in self._open.values():
            name += "_"
        self._open[kind] = name
        built = build(kind)
        del self._open[kind]
        if name in self._again:
            self.definitions[name] = built.schema
            built = Kind({"$ref": f"#/$defs/{name}"}, built.read)
        self._objects[kind] = built
        return built

    def _hints(self, kind: Any) -> dict[str, Any]:
        try:
            return get_type_hints(kind, localns=self._names, include_extras=True)
        except NameError as error:
            raise TypeError(f"{_name(kind)}: {error}") from error

    def _typed_dict(self, kind: Any) -> Kind:
        properties: dict[str, Property] = {}
        for name, hint in self._hints(kind).items():
            required = name in kind.__required_keys__
            # Under ``from __future__ import annotations`` the class could not see these when it was made.
            while get_origin(hint) in (Required, NotRequired):
                required = get_origin(hint) is Required
                (hint,) = get_args(hint)
            properties[name] = Property(self.of(hint), required)
        return object_kind(properties, dict)

    def _dataclass(self, kind: Any) -> Kind:
        hints = self._hints(kind)
        properties: dict[str, Property] = {}
        for held in dataclasses.fields(kind):
            if held.init:
                required = (
                    held.default is dataclasses.MISSING
                    and held.default_factory is dataclasses.MISSING
                )
                properties[held.name] = Property(self.of(hints[held.name]), required)
        for name, parameter in signature(kind).parameters.items():
            if parameter.default is parameter.empty and name not in properties:
                raise TypeError(f"{_name(kind)}: {name!r} is no field, yet needed")
        return object_kind(properties, lambda values: kind(**values))


def _scalar(kind: type, name: str) -> Kind:
    def read(value: Any, pointer: str) -> Any:
        if type(value) is not kind:
            raise mismatch(value, pointer, name)
        return value

    return Kind({"type": name}, read)


def _formatted(said: Any) -> Kind:
    def read(value: Any, pointer: str) -> Any:
        found = said.read(value)
        if found is not None and found is not value:  # as where Python has none
            return found
        raise mismatch(value, pointer, said.expected)

    return Kind({"type": said.kind, "format": said.name}, read)


def _read_integer(value: Any, pointer: str) -> int:
    # JSON Schema 2020-12, validation 6.1.1: 1.0 is an integer.
    if type(value) is int or (type(value) is float and value.is_integer()):
        return int(value)
    raise mismatch(value, pointer, "integer")


def _read_number(value: Any, pointer: str) -> float:
    if type(value) not in (int, float):
        raise mismatch(value, pointer, "number")
    try:
        return float(value)
    except OverflowError:
        raise mismatch(value, pointer, "a number that a float can hold") from None


_NULL: Final = _scalar(types.NoneType, "null")
_SCALARS: Final[dict[type, Kind]] = {
    str: _scalar(str, "string"),
    bool: _scalar(bool, "boolean"),
    int: Kind({"type": "integer"}, _read_integer),
    float: Kind({"type": "number"}, _read_number),
}
_set: Final[Any] = set
_frozenset: Final[Any] = frozenset
_COLLECTIONS: Final[dict[Any, Callable[[list[Any]], Any]]] = {
    **dict.fromkeys((list, Sequence, MutableSequence, Iterable, Collection), list),
    tuple: tuple,
    set: _set,
    Set: _set,
    frozenset: _frozenset,
}
_TYPES: Final = {str: "string", bool: "boolean", int: "integer", float: "number"}


def _value_of(item: Any) -> tuple[Any, Any]:
    """A literal's or enum member's JSON value, with its type: 1 and true are two values."""
    value: Any = item.value if isinstance(item, Enum) else item
    return _type_of(value), value


def _type_of(value: object) -> Any:
    return type(value)


def _enumerated(members: dict[tuple[Any, Any], Any], hint: Any) -> Kind:
    values = [value for _, value in members]
    kinds = {kind for kind, _ in members}
    if not kinds <= {*_TYPES, types.NoneType}:
        raise TypeError(f"{_name(hint)} has values that are no JSON scalars")
    schema: Schema = {"enum": values}
    if len(kinds) == 1 and (name := _TYPES.get(kinds.pop())):
        schema = {"type": name, "enum": values}

    def read(value: Any, pointer: str) -> Any:
        if type(value) in (ARRAY, OBJECT) or (type(value), value) not in members:
            raise mismatch(value, pointer, f"one of {values!r}")
        return members[type(value), value]

    return Kind(schema, read)


def _union(members: list[Kind]) -> Kind:
    plain = [member for member in members if member is not _NULL]
    if len(plain) == 1 < len(members):
        only = plain[0]
        return Kind(
            {"anyOf": [only.schema, _NULL.schema]},
            lambda value, pointer: None if value is None else only.read(value, pointer),
        )

    def read(value: Any, pointer: str) -> Any:
        reasons: list[str] = []
        for member in members:
            try:
                return member.read(value, pointer)
            except ArgumentsError as error:
                reasons.append(str(error))
        raise ArgumentsError(
            f"{pointer or '(root)'}: fits nothing of the union ({'; '.join(reasons)})"
        )

    return Kind({"anyOf": [member.schema for member in members]}, read)


def _described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description} if description else schema


def _name(hint: Any) -> str:
    return hint.__qualname__ if isinstance(hint, type) else str(hint)
