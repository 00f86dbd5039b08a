"""The keywords of JSON Schema as predicates, each made from its value and the schema that it stands in.

They are those of the schemas that OpenAPI and JSON Schema publish of themselves (draft 4 and 2020-12), each read as
jsonschema reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from clientwright.source.node import Json

if TYPE_CHECKING:
    from clientwright.validate.deep.predicates import Part

Schema: TypeAlias = Mapping[str, Any]
Predicate: TypeAlias = Callable[[Json], bool]
Keyword: TypeAlias = "Callable[[Any, Part], Predicate]"
Named: TypeAlias = Callable[[dict[str, Json]], Iterable[str]]
"""The keys of an object that a keyword has evaluated (2020-12 Core, 11.3)."""


class Unknown(Exception):
    """A schema says something that no predicate knows."""


def always(_value: Json) -> bool:
    """The predicate of the schema ``true``."""
    return True


def never(_value: Json) -> bool:
    """The predicate of the schema ``false``."""
    return False


def every(checks: list[Predicate]) -> Predicate:
    """That every check holds."""
    if len(checks) < 2:
        return checks[0] if checks else always

    def check(value: Json) -> bool:
        for each in checks:  # noqa: SIM110 - `all` with a generator takes twice the time.
            if not each(value):
                return False
        return True

    return check


def _any(checks: list[Predicate]) -> Predicate:
    return lambda value: any(check(value) for check in checks)


def _ref(_said: str, part: Part) -> Predicate:
    return part.predicates.of(part.led("$ref"))


def _dynamic_ref(_said: str, part: Part) -> Predicate:
    return part.predicates.of(part.led("$dynamicRef"))


def _type(said: str | list[str], part: Part) -> Predicate:
    names = [said] if isinstance(said, str) else said
    classes = tuple(kind for name in names for kind in _CLASSES[name])
    whole = "integer" in names and "number" not in names and not part.predicates.draft4
    flags = "boolean" in names

    def check(value: Json) -> bool:
        if isinstance(value, bool):  # Which is an `int` to Python.
            return flags
        return isinstance(value, classes) or (whole and isinstance(value, float) and value.is_integer())

    return check


def _enum(said: list[Json], _part: Part) -> Predicate:
    allowed = frozenset(map(_frozen, said))
    return lambda value: _frozen(value) in allowed


def _const(said: Json, _part: Part) -> Predicate:
    wanted = _frozen(said)
    return lambda value: _frozen(value) == wanted


def _frozen(value: Json) -> Hashable:
    """What is equal for equal values: 1 and 1.0 are, 1 and true are not."""
    match value:
        case bool():
            return "boolean", value
        case list():
            return "array", *map(_frozen, value)
        case dict():
            return "object", frozenset((name, _frozen(member)) for name, member in value.items())
        case _:
            return value


def _minimum(said: float, part: Part) -> Predicate:
    open_end = part.schema.get("exclusiveMinimum") is True  # As draft 4 has it.

    def check(value: Json) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return True
        return not (value <= said if open_end else value < said)

    return check


def _exclusive_minimum(said: float | bool, _part: Part) -> Predicate:
    if isinstance(said, bool):
        return always
    return lambda value: isinstance(value, bool) or not isinstance(value, int | float) or not value <= said


def _pattern(said: str, _part: Part) -> Predicate:
    search = re.compile(said).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _format(said: str, part: Part) -> Predicate:
    conforms = part.predicates.conforms
    return always if conforms is None else lambda value: conforms(value, said)


def _items(said: Schema | bool, part: Part) -> Predicate:
    if isinstance(said, list):
        raise Unknown("items")
    fits = part.fits(said)

    def check(value: Json) -> bool:
        if isinstance(value, list):
            for item in value:
                if not fits(item):
                    return False
        return True

    return check


def _min_items(said: int, _part: Part) -> Predicate:
    return lambda value: not isinstance(value, list) or len(value) >= said


def _unique_items(said: bool, _part: Part) -> Predicate:
    return lambda value: not said or not isinstance(value, list) or len(set(map(_frozen, value))) == len(value)


def _contains(said: Schema | bool, part: Part) -> Predicate:
    fits, least, most = part.fits(said), part.schema.get("minContains", 1), part.schema.get("maxContains")

    def check(value: Json) -> bool:
        if not isinstance(value, list):
            return True
        count = sum(map(fits, value))
        return count >= least and (most is None or count <= most)

    return check


def _properties(said: Mapping[str, Schema | bool], part: Part) -> Predicate:
    known = {name: part.fits(schema) for name, schema in said.items()}

    def check(value: Json) -> bool:
        if isinstance(value, dict):
            for name, member in value.items():
                fits = known.get(name)
                if fits is not None and not fits(member):
                    return False
        return True

    return check


def _pattern_properties(said: Mapping[str, Schema | bool], part: Part) -> Predicate:
    known = [(re.compile(pattern).search, part.fits(schema)) for pattern, schema in said.items()]

    def check(value: Json) -> bool:
        if isinstance(value, dict):
            for search, fits in known:
                for name, member in value.items():
                    if search(name) and not fits(member):
                        return False
        return True

    return check


def _additional_properties(said: Schema | bool, part: Part) -> Predicate:
    fits = part.fits(said)
    names = frozenset(part.schema.get("properties", ()))
    patterns = [re.compile(pattern).search for pattern in part.schema.get("patternProperties", ())]

    def check(value: Json) -> bool:
        if isinstance(value, dict):
            for name in value.keys() - names:
                if not any(search(name) for search in patterns) and not fits(value[name]):
                    return False
        return True

    return check


def _unevaluated_properties(said: Schema | bool, part: Part) -> Predicate:
    fits = part.fits(said)
    evaluated = list(_evaluated(part, apart="unevaluatedProperties"))

    def check(value: Json) -> bool:
        if not isinstance(value, dict):
            return True
        left = set(value)
        for names in evaluated:
            left.difference_update(names(value))
            if not left:
                return True
        return all(fits(value[name]) for name in left)

    return check


def _evaluated(part: Part, apart: str = "") -> Iterator[Named]:
    """The keys that a schema evaluates in an object which fits it, by each keyword but ``apart``."""
    schema = part.schema
    if names := frozenset(schema.get("properties", ())):
        yield lambda _value: names
    if patterns := [re.compile(pattern).search for pattern in schema.get("patternProperties", ())]:
        yield lambda value: [name for name in value if any(search(name) for search in patterns)]
    for keyword in ("$ref", "$dynamicRef"):
        if keyword in schema:
            yield from _evaluated(part.led(keyword))
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in schema and keyword != apart:
            yield _fitting(part.fits(schema[keyword]))
    for name, dependent in schema.get("dependentSchemas", {}).items():
        yield _when(_required([name], part), part, dependent)
    for keyword in ("allOf", "anyOf", "oneOf"):
        for member in schema.get(keyword, ()):
            yield _when(part.fits(member), part, member)
    if "if" in schema:
        condition = part.fits(schema["if"])
        yield _when(condition, part, schema["if"])
        yield _when(condition, part, schema.get("then", True))
        yield _when(lambda value: not condition(value), part, schema.get("else", True))


def _fitting(fits: Predicate) -> Named:
    """The keys whose values fit."""
    return lambda value: [name for name, member in value.items() if fits(member)]


def _when(condition: Predicate, part: Part, schema: Schema | bool) -> Named:
    """The keys that a schema evaluates in the objects that a condition is true of."""
    named = [] if isinstance(schema, bool) else list(_evaluated(part.below(schema)))
    return lambda value: {name for names in named for name in names(value)} if named and condition(value) else ()


def _property_names(said: Schema | bool, part: Part) -> Predicate:
    fits = part.fits(said)
    return lambda value: not isinstance(value, dict) or all(map(fits, value))


def _required(said: list[str], _part: Part) -> Predicate:
    names = frozenset(said)
    return lambda value: not isinstance(value, dict) or value.keys() >= names


def _min_properties(said: int, _part: Part) -> Predicate:
    return lambda value: not isinstance(value, dict) or len(value) >= said


def _max_properties(said: int, _part: Part) -> Predicate:
    return lambda value: not isinstance(value, dict) or len(value) <= said


def _dependent_schemas(said: Mapping[str, Schema | bool | list[str]], part: Part) -> Predicate:
    """Draft 4 has lists of names among them, and another name for the keyword."""
    known = {
        name: _required(dependent, part) if isinstance(dependent, list) else part.fits(dependent)
        for name, dependent in said.items()
    }
    return lambda value: not isinstance(value, dict) or all(
        fits(value) for name, fits in known.items() if name in value
    )


def _all_of(said: list[Schema | bool], part: Part) -> Predicate:
    return every([part.fits(each) for each in said])


def _any_of(said: list[Schema | bool], part: Part) -> Predicate:
    return _any([part.fits(each) for each in said])


def _one_of(said: list[Schema | bool], part: Part) -> Predicate:
    members = [part.fits(each) for each in said]
    return lambda value: sum(fits(value) for fits in members) == 1


def _not(said: Schema | bool, part: Part) -> Predicate:
    fits = part.fits(said)
    return lambda value: not fits(value)


def _if(said: Schema | bool, part: Part) -> Predicate:
    condition = part.fits(said)
    then, otherwise = part.fits(part.schema.get("then", True)), part.fits(part.schema.get("else", True))
    return lambda value: then(value) if condition(value) else otherwise(value)


_CLASSES: Final[Mapping[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (),
    "null": (type(None),),
    "number": (int, float),
    "integer": (int,),
}

NOTES: Final = frozenset(
    {"$schema", "$id", "id", "$comment", "$defs", "definitions", "$vocabulary", "$dynamicAnchor"}
    | {"title", "description", "default", "deprecated", "minContains", "maxContains", "then", "else"}
)
"""Keywords that say nothing about a value, or nothing beyond what the keyword beside them asks them for."""

KEYWORDS: Final[Mapping[str, Keyword]] = {
    "$ref": _ref,
    "$dynamicRef": _dynamic_ref,
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": _minimum,
    "exclusiveMinimum": _exclusive_minimum,
    "pattern": _pattern,
    "format": _format,
    "items": _items,
    "minItems": _min_items,
    "uniqueItems": _unique_items,
    "contains": _contains,
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "unevaluatedProperties": _unevaluated_properties,
    "propertyNames": _property_names,
    "required": _required,
    "minProperties": _min_properties,
    "maxProperties": _max_properties,
    "dependencies": _dependent_schemas,
    "dependentSchemas": _dependent_schemas,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
}
