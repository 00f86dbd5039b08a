"""The schemas of an OpenAPI description as a dialect of JSON Schema Draft 2020-12, over ``jsonschema``.

Rather than rewriting schemas, each keyword is read the OpenAPI way where it stands: ``nullable`` makes null valid
whatever its neighbours say, ``exclusiveMinimum: true`` (3.0) turns the minimum around, the neighbours of a 3.0 ``$ref``
are ignored, and ``readOnly`` and ``writeOnly`` properties are required in one direction only. A keyword that cannot
be understood is noted and left out; it never disables its neighbours.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import Any, cast

# jsonschema carries no types.
from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from msgspec import Struct
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from clientwright.mock.judging import formats
from clientwright.mock.judging.unevaluated import evaluated
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.discriminators import extends, tagged
from clientwright.mock.wire.budget import spend
from clientwright.mock.wire.matching import search
from clientwright.mock.wire.plain import NotJson, is_array, is_object, mapping, parse, sequence, shown, text

# What jsonschema calls per keyword: (validator, the keyword's value, the instance, the schema) -> errors.
Keyword = Callable[[Any, Any, Any, dict[str, Any]], Iterator[Any]]

ABSENT = object()

_ANNOTATING = {"nullable", "title", "description", "default", "example", "examples", "deprecated", "externalDocs"}
_ANNOTATIONS = frozenset({*_ANNOTATING, "xml", "readOnly", "writeOnly", "$comment"})

# The keywords that hold several schemas, by name or in order.
_OF_SCHEMAS = {"properties", "patternProperties", "dependentSchemas", "allOf", "anyOf", "oneOf", "prefixItems"}


class Direction(Enum):
    """Who sends the value: a request leaves out what is ``readOnly``, a response what is ``writeOnly``."""

    REQUEST = "readOnly"
    RESPONSE = "writeOnly"


class Violation(Struct, frozen=True, kw_only=True):
    """One keyword that a value breaks: where, which, and for unions what is wrong with each branch."""

    path: tuple[str | int, ...]
    keyword: str
    limit: Any
    value: Any
    sentence: str
    schema: Any = None
    branches: tuple[tuple[Violation, ...], ...] = ()


class Dialect:
    """The validators of one description in one direction; ``violations`` is all there is to call."""

    def __init__(self, description: Description, direction: Direction) -> None:
        self._description = description
        self._direction = direction
        self._within = threading.local()
        keywords: dict[str, Keyword] = dict(Draft202012Validator.VALIDATORS)
        keywords |= {
            "$ref": partial(self._reference, keywords["$ref"]),
            "$dynamicRef": partial(self._reference, keywords["$dynamicRef"]),
            "anyOf": partial(self._union, keywords["anyOf"]),
            "oneOf": partial(self._union, keywords["oneOf"]),
            "discriminator": self._child,
            "minimum": partial(_bound, "exclusiveMinimum", keywords["minimum"], keywords["exclusiveMinimum"]),
            "maximum": partial(_bound, "exclusiveMaximum", keywords["maximum"], keywords["exclusiveMaximum"]),
            "exclusiveMinimum": partial(_number_only, keywords["exclusiveMinimum"]),
            "exclusiveMaximum": partial(_number_only, keywords["exclusiveMaximum"]),
            "required": self._required,
            "additionalProperties": _additional,
            "patternProperties": _patterned,
            "unevaluatedProperties": self._unevaluated,
            "uniqueItems": _unique,
            "pattern": _pattern,
            "format": _format,
        }
        if direction is Direction.RESPONSE:
            keywords["contentSchema"] = _content
        guarded = {name: partial(self._guard, name, keyword) for name, keyword in keywords.items()}
        registry: Registry[Any] = Registry[Any]().with_resources(
            (name, DRAFT202012.create_resource(content)) for name, content in description.files.items()
        )
        kind: Any = cast(Any, extend)(Draft202012Validator, validators=guarded)
        self._root: Any = kind(description.data, registry=registry)

    def violations(self, value: object, schema: object) -> Iterator[Violation]:
        """Each keyword of the schema that the value breaks; raises RecursionError for what is nested too deeply."""
        if not is_object(schema) and schema is not False:
            return
        try:
            for error in self._root.evolve(schema=schema).iter_errors(value):
                yield _violation(error, ())
        except BaseException as error:
            # Where the stack ends inside the Rust code that looks references up, it panics; that is no Exception.
            if type(error).__name__ == "PanicException":
                raise RecursionError("the stack ended while a reference was looked up") from None
            raise

    def _guard(
        self, name: str, keyword: Keyword, validator: Any, limit: Any, value: Any, schema: dict[str, Any]
    ) -> Iterator[Any]:
        if value is None and nullable(schema):
            return
        if self._description.old and name != "$ref" and isinstance(schema.get("$ref"), str):
            return
        try:
            spend(1 + (len(limit) >> 3 if is_array(limit) or is_object(limit) else 0), f"the keyword {name}")
            yield from keyword(validator, self._usable(name, limit), value, schema) or ()
        except (TypeError, ValueError, AttributeError, KeyError, OverflowError, Unresolvable) as error:
            self._description.note(f"the keyword {name}: {shown(limit)} is left out, it cannot be used: {error}")
        except Exception as error:
            # jsonschema's own exceptions for what a schema should not hold (UnknownType) share no narrower base.
            if type(error).__module__.partition(".")[0] != "jsonschema":
                raise
            self._description.note(f"the keyword {name}: {shown(limit)} is left out, it cannot be used")

    def _usable(self, name: str, limit: Any) -> Any:
        """The keyword's value, where what should be a schema and is none takes anything: its neighbours still count."""
        if name in _OF_SCHEMAS:
            if is_object(limit) and not all(map(_is_schema, limit.values())):
                self._description.note(f"the keyword {name} holds what is no schema; anything is taken there")
                return {key: member if _is_schema(member) else True for key, member in limit.items()}
            if is_array(limit) and not all(map(_is_schema, limit)):
                self._description.note(f"the keyword {name} holds what is no schema; anything is taken there")
                return [member if _is_schema(member) else True for member in limit]
        return limit

    def _reference(
        self, keyword: Keyword, validator: Any, reference: Any, value: Any, schema: dict[str, Any]
    ) -> Iterator[Any]:
        try:
            yield from keyword(validator, reference, value, schema)
        except Unresolvable:
            # An anchor: an OpenAPI description is not a schema, so ``referencing`` does not look for them in it.
            target = self._description.lookup(reference)
            if is_object(target) or target is False:
                yield from validator.descend(value, target)

    def _union(
        self, keyword: Keyword, validator: Any, members: Any, value: Any, schema: dict[str, Any]
    ) -> Iterator[Any]:
        """What a tag names decides; without one every member has its say."""
        member = tagged(self._description, schema, value)
        if member:
            yield from self._as(member, validator, value)
        else:
            yield from keyword(validator, branches(members), value, schema)

    def _child(self, validator: Any, _: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
        """What a child demands that a value's tag names, beyond what the parent does."""
        child = "" if "oneOf" in schema or "anyOf" in schema else tagged(self._description, schema, value)
        if child and extends(self._description, child, schema):
            yield from self._as(child, validator, value)

    def _as(self, reference: str, validator: Any, value: Any) -> list[Any]:
        """The errors of a value by what a reference leads to, unless it is being judged by that already.

        A child has its parent in its ``allOf``.
        """
        judged: set[tuple[int, str]] = self._within.__dict__.setdefault("judged", set[tuple[int, str]]())
        key = (id(value), reference)
        if key in judged:
            return []
        judged.add(key)
        try:
            return list(validator.descend(value, {"$ref": reference}))
        finally:
            judged.discard(key)

    def _required(self, validator: Any, required: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
        if not validator.is_type(value, "object"):
            return
        properties = mapping(schema.get("properties"))
        for name in sequence(required):
            if name not in value and not self._left_out(properties.get(name)):
                yield ValidationError(f"{name} is required", path=(name,), instance=ABSENT)

    def _unevaluated(self, validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
        if validator.is_type(value, "object"):
            known = evaluated(self._description, validator, value, schema)
            yield from _others(validator, limit, {name: value[name] for name in value if name not in known})

    def _left_out(self, declared: Any) -> bool:
        """Whether a required property may be missing in this direction (OpenAPI 3.0.4, 4.7.24.2)."""
        flag = self._direction.value
        own = mapping(declared)
        return own.get(flag) is True or ("$ref" in own and self._description.follow(own).get(flag) is True)


def _is_schema(value: object) -> bool:
    return isinstance(value, (dict, bool))


def nullable(schema: dict[str, Any]) -> bool:
    """Whether the schema is made nullable the 3.0 way, itself or through ``allOf: [.., {nullable: true}]``."""
    return schema.get("nullable") is True or any(_null(member) for member in sequence(schema.get("allOf")))


def _null(member: Any) -> bool:
    """Whether a member of a union or of an allOf says nothing but ``nullable: true``."""
    return is_object(member) and member.get("nullable") is True and member.keys() <= _ANNOTATIONS


def branches(members: object) -> list[Any]:
    """The members of a union, where one that is only ``nullable: true`` means null and not everything."""
    listed = sequence(members)
    return [{"type": "null"} if _null(member) else member for member in listed] if len(listed) > 1 else listed


def _bound(
    flag: str, inclusive: Keyword, exclusive: Keyword, validator: Any, limit: Any, value: Any, schema: dict[str, Any]
) -> Iterator[Any]:
    keyword = exclusive if schema.get(flag) is True else inclusive
    yield from keyword(validator, limit, value, schema)


def _number_only(keyword: Keyword, validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
    if not isinstance(limit, bool):
        yield from keyword(validator, limit, value, schema)


def _additional(validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
    if not validator.is_type(value, "object"):
        return
    known = mapping(schema.get("properties"))
    patterns = list(mapping(schema.get("patternProperties")))
    left = (name for name in value if name not in known)
    others = [name for name in left if not any(search(pattern, name) for pattern in patterns)]
    yield from _others(validator, limit, {name: value[name] for name in others})


def _others(validator: Any, limit: Any, members: dict[str, Any]) -> Iterator[Any]:
    """The errors of members that only ``additionalProperties`` or ``unevaluatedProperties`` speaks of."""
    for name, member in members.items():
        if limit is False:
            yield ValidationError(f"{name} is not a known property", path=(name,), instance=member)
        elif is_object(limit):
            yield from validator.descend(member, limit, path=name)


def _patterned(validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:  # noqa: ARG001
    if validator.is_type(value, "object"):
        for pattern, member in limit.items():
            for name in value:
                if search(pattern, name):
                    yield from validator.descend(value[name], member, path=name, schema_path=pattern)


def _unique(validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:  # noqa: ARG001
    if limit is True and validator.is_type(value, "array"):
        spend(len(value), "the keyword uniqueItems")
        if len(set(map(_identity, value))) < len(value):
            yield ValidationError("two items are the same")


def _identity(value: Any) -> Any:
    """What two values have in common that are equal (JSON Schema 2020-12, 4.2.2): 1 and 1.0, not 1 and true."""
    if is_object(value):
        return frozenset((key, _identity(member)) for key, member in value.items())
    if is_array(value):
        return tuple(map(_identity, value))
    return (type(value), value) if isinstance(value, bool) else value


def _pattern(validator: Any, limit: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:  # noqa: ARG001
    if validator.is_type(value, "string") and not search(limit, value):
        yield ValidationError(f"it does not match {limit}")


def _format(_: Any, name: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:  # noqa: ARG001
    if isinstance(name, str) and not formats.fits(value, name):
        yield ValidationError(f"not of the format {name}")


def _content(validator: Any, content: Any, value: Any, schema: dict[str, Any]) -> Iterator[Any]:
    """Errors in the JSON that a string holds (JSON Schema 2020-12 validation, 8.5)."""
    if not isinstance(value, str) or "json" not in text(schema.get("contentMediaType"), "application/json"):
        return
    try:
        held = parse(value)
    except NotJson as error:
        yield ValidationError(f"the text is not JSON: {error}")
        return
    yield from validator.descend(held, content)


def _violation(error: Any, above: tuple[str | int, ...]) -> Violation:
    path = (*above, *error.relative_path)
    grouped: dict[int, list[Violation]] = {}
    for inner in error.context or ():
        index = inner.relative_schema_path[0] if inner.relative_schema_path else 0
        grouped.setdefault(index if isinstance(index, int) else 0, []).append(_violation(inner, path))
    return Violation(
        path=path,
        keyword=str(error.validator or "false"),
        limit=error.validator_value,
        value=error.instance,
        sentence=error.message,
        schema=error.schema if is_object(error.schema) else None,
        branches=tuple(tuple(grouped[index]) for index in sorted(grouped)),
    )


def allowed_types(limit: object) -> list[str]:
    """The types that a ``type`` keyword names."""
    return [str(kind) for kind in limit] if is_array(limit) else [limit] if isinstance(limit, str) else []
