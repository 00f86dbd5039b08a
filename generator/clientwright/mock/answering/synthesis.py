"""Values made up from schemas: deterministic, as full as the schema allows, and checked by the judge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clientwright.mock.answering.merging import UNIONS, Recursion, both, flatten, spelt, tags
from clientwright.mock.judging.dialect import Direction, allowed_types
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.discriminators import children
from clientwright.mock.wire.budget import spend
from clientwright.mock.wire.plain import dump, is_array, is_object, mapping, sequence, text
from clientwright.mock.wire.problem import Problem
from clientwright.samples import scalars

# A value of more parts than this, or nested deeper, leaves its optional properties out.
_PARTS = 1_500
_DEPTH = 7
# What cannot be left out may go on for so long.
_LIMIT = 60
_REPAIRED = 80
_PRUNED = 20
# Beside these, a property that is there may make the rest invalid.
_ENTANGLED = ("not", "if", "dependentRequired", "dependentSchemas", "dependencies", "maxProperties", UNIONS)
_OBJECT = ("properties", "required", "additionalProperties", "patternProperties", "minProperties", "propertyNames")
_STRING = ("pattern", "format", "minLength", "maxLength", "contentEncoding", "contentSchema")
_NUMBER = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")


class Unsatisfiable(Exception):
    """No value that fits the schema was found; ``problems`` are those of the best attempt."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(problem.message for problem in problems[:3]) or "the schema has no end")
        self.problems = problems


class Synthesis:
    """Makes values for the schemas of one description."""

    def __init__(self, description: Description, judge: Judge) -> None:
        self._description = description
        self._judge = judge

    def value(self, schema: object, direction: Direction) -> Any:
        """A value that the judge accepts, with as many optional properties as possible; raises ``Unsatisfiable``."""
        problems: list[Problem] = []
        for depth in (_DEPTH, 2, 0):
            try:
                made = _Maker(self._description, self._judge, direction, depth).make(schema, 0, ())
            except (Recursion, RecursionError):
                continue
            made, problems = self._pruned(made, schema, direction)
            if not problems:
                return made
        raise Unsatisfiable(problems)

    def _pruned(self, made: Any, schema: object, direction: Direction) -> tuple[Any, list[Problem]]:
        """The value without the members that nothing could be made for, and the problems that are left."""
        problems = self._judge.problems(made, schema, direction, "body")
        for _ in range(_PRUNED):
            for shorter in (each for problem in problems[:3] for each in _without(made, _tokens(problem.pointer))):
                found = self._judge.problems(shorter, schema, direction, "body")
                if len(found) < len(problems):
                    made, problems = shorter, found
                    break
            else:
                break
        return made, problems

    def members(self, schema: object) -> list[Any]:
        """The schemas of a union's members, unions in unions unfolded, terminators last; of another schema itself.

        A member that says that the stream failed is left out: a stream of all members is a stream that does not.
        """
        all_members = list(self._members(schema, ()))
        found = [each for each in all_members if not self._marked(each, "x-clientwright-error")] or all_members
        last = [member for member in found if self._terminates(member)]
        return [member for member in found if not self._terminates(member)] + last

    def _members(self, schema: object, met: tuple[str, ...]) -> Iterator[Any]:
        try:
            flat, met = flatten(self._description, schema, met)
        except Recursion:
            return
        unions = flat.pop(UNIONS, None)
        if not unions:
            yield schema
            return
        for member in unions[0]:
            for inner in self._members(member, met):
                rest = {**flat, "allOf": [inner, *({"anyOf": other} for other in unions[1:])]}
                constrained = len(unions) > 1 or any(key in flat for key in (*_OBJECT, "type"))
                yield rest if constrained and not self._terminates(inner) else inner

    def _terminates(self, member: object) -> bool:
        return self._marked(member, "x-clientwright-terminator")

    def _marked(self, member: object, extension: str) -> bool:
        return self._description.follow(member).get(extension) is True


class _Maker:
    """One attempt at a value; ``optional`` is the depth down to which optional properties are given."""

    def __init__(self, description: Description, judge: Judge, direction: Direction, optional: int) -> None:
        self._description = description
        self._judge = judge
        self._direction = direction
        self._optional = optional
        self._parts = 0
        self._children: list[str] = []  # Those that are being made, since each has its parent in its allOf.

    def make(self, schema: object, depth: int, met: tuple[str, ...], number: int = 0) -> Any:
        """A value for the schema; ``number`` tells apart the items of an array; raises ``Recursion``."""
        if depth > _LIMIT:
            raise Recursion("too deep")
        self._parts += 1
        spend(what="an example of the schema")
        flat, met = flatten(self._description, schema, met)
        for given in self._given(flat, number):
            if self._accepts(given, schema):
                return given
        if UNIONS in flat:
            return self._union(schema, flat, depth, met, number)
        child = self._child(schema, depth) if "discriminator" in flat else None
        if child is not None:
            return child
        try:
            made = self._typed(flat, depth, met, number)
        except Recursion:
            if self._accepts(None, schema) and "null" in self._types(flat):
                return None
            raise
        return self._named(self._repaired(made, schema, flat), schema, flat)

    def _named(self, made: Any, schema: object, flat: dict[str, Any]) -> Any:
        """The value with the tag that its parent's discriminator has for it."""
        own = self._description.follow(schema)
        if not is_object(made) or "discriminator" not in flat or "discriminator" in own:
            return made
        named = ({**made, name: tag} for name, tag in tags(flat, schema) if name in made)
        return next((each for each in named if self._accepts(each, schema)), made)

    def _accepts(self, value: Any, schema: object) -> bool:
        return self._judge.accepts(value, schema, self._direction)

    def _given(self, flat: dict[str, Any], number: int) -> Iterator[Any]:
        """What the schema itself offers: a constant, its enum, its examples, its default."""
        if "const" in flat:
            yield flat["const"]
        values = [value for value in sequence(flat.get("enum")) if value is not None]
        yield from values[number % len(values) :] if values else sequence(flat.get("enum"))
        if not number:
            default = flat.get("default")  # That of an array or an object shows less than what can be made.
            examples = [*sequence(flat.get("examples")), flat.get("example")]
            examples += [] if is_array(default) or is_object(default) else [default]
            yield from (value for value in examples if value is not None and value != [] and value != {})

    def _union(self, schema: object, flat: dict[str, Any], depth: int, met: tuple[str, ...], number: int) -> Any:
        """The value of the first member that makes the whole valid."""
        first, *others = flat[UNIONS]
        base = {key: value for key, value in flat.items() if key != UNIONS}
        attempts: list[Any] = []
        for member in sorted(first, key=lambda each: mapping(each).get("type") == "null"):
            try:
                own, inner = flatten(self._description, member, met)
                whole = both(base, own)
                if others:
                    whole = {**whole, UNIONS: [*whole.get(UNIONS, []), *others]}
                made = self._whole(whole, depth, inner, number)
            except Recursion:
                continue
            named = ({**made, name: tag} for name, tag in tags(flat, member)) if is_object(made) else ()
            made = next((each for each in named if self._accepts(each, schema)), made)
            for candidate in (made, self._repaired(made, schema, whole)):
                if self._accepts(candidate, schema):
                    return candidate
            attempts.append(made)
        if attempts:
            return None if self._accepts(None, schema) else attempts[0]
        raise Recursion("every member")

    def _child(self, schema: object, depth: int) -> Any:
        """The value of the first schema that extends this one, with its tag; None where none can be made."""
        parent = self._description.follow(schema)
        for tag, reference in children(self._description, parent):
            if reference in self._children:
                continue
            self._children.append(reference)
            try:
                made = self.make({"$ref": reference}, depth + 1, ())
            except Recursion:
                continue
            finally:
                self._children.pop()
            name = text(mapping(parent.get("discriminator")).get("propertyName"))
            for each in ({**made, name: one} for one in spelt(tag) if is_object(made)):
                if self._accepts(each, schema):
                    return each
        return None

    def _whole(self, flat: dict[str, Any], depth: int, met: tuple[str, ...], number: int) -> Any:
        """A value for a schema that is flat but for the unions that are left."""
        bare = {key: value for key, value in flat.items() if key != UNIONS}
        schema = {**bare, "allOf": [{"anyOf": members} for members in flat.get(UNIONS, [])]}
        for given in self._given(flat, number):
            if self._accepts(given, schema):
                return given
        if UNIONS in flat:
            return self._union(schema, flat, depth + 1, met, number)
        return self._typed(flat, depth, met, number)

    def _types(self, flat: dict[str, Any]) -> list[str]:
        types = allowed_types(flat.get("type"))
        hints = (("object", _OBJECT), ("array", ("items", "prefixItems", "minItems")), ("string", _STRING))
        for kind, keywords in (*hints, ("number", _NUMBER)):
            if not types and any(key in flat for key in keywords):
                types = [kind]
        return [*types, "null"] if flat.get("nullable") is True else types

    def _typed(self, flat: dict[str, Any], depth: int, met: tuple[str, ...], number: int) -> Any:
        kind = next((each for each in self._types(flat) if each != "null"), None)
        match kind:
            case "object":
                return self._object(flat, depth, met)
            case "array":
                return self._array(flat, depth, met)
            case "string":
                if "contentSchema" in flat and "json" in text(flat.get("contentMediaType"), "json"):
                    return dump(self.make(flat["contentSchema"], depth + 1, met))
                return scalars.string(flat, number)
            case "integer" | "number":
                return scalars.number(flat, kind == "integer", number)
            case "boolean":
                return True
            case _:
                return None if "null" in self._types(flat) else "string" if depth else {}

    def _generous(self, depth: int) -> bool:
        return depth < self._optional and self._parts < _PARTS

    def _object(self, flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> dict[str, Any]:
        required = [name for name in sequence(flat.get("required")) if isinstance(name, str)]
        properties = mapping(flat.get("properties"))
        made: dict[str, Any] = {}
        for name, schema in properties.items():
            if schema is False or self._description.follow(schema).get(self._direction.value) is True:
                continue
            if name in required:
                made[name] = self.make(schema, depth + 1, met)
            elif self._generous(depth):
                try:
                    made[name] = self.make(schema, depth + 1, met)
                except Recursion:
                    continue
        additional = flat.get("additionalProperties", True)
        for name in required:
            if name not in properties:
                made[name] = self.make(additional, depth + 1, met)
        self._more(made, flat, depth, met)
        return made

    def _more(self, made: dict[str, Any], flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> None:
        """Add members that no property names: one to show a map, and as many as ``minProperties`` asks for."""
        additional, patterned = flat.get("additionalProperties", True), mapping(flat.get("patternProperties"))
        least = flat.get("minProperties", 0)
        shows = is_object(additional) and not flat.get("properties") and self._generous(depth)
        wanted = max(len(made) + 1 if shows else 0, least if isinstance(least, int) else 0)
        for number in range(min(wanted, 1_000)):
            if len(made) >= wanted or (additional is False and not patterned):
                return
            pattern, schema = next(iter(patterned.items()), ("", additional))
            names = flat.get("propertyNames") or ({"type": "string", "pattern": pattern} if pattern else None)
            name = self.make({"type": "string", **mapping(names)}, depth, met, number) if names else f"key_{number + 1}"
            try:
                made.setdefault(str(name), self.make(schema, depth + 1, met, number))
            except Recursion:
                if len(made) < (least if isinstance(least, int) else 0):
                    raise
                return

    def _array(self, flat: dict[str, Any], depth: int, met: tuple[str, ...]) -> list[Any]:
        prefix = sequence(flat.get("prefixItems"))
        least, most = flat.get("minItems", 0), flat.get("maxItems")
        least = min(least, 1_000) if isinstance(least, int) else 0
        wanted = max(least, 1 if self._generous(depth) else 0, len(prefix) if self._generous(depth) else 0)
        if isinstance(most, int):
            wanted = min(wanted, most)
        items = flat.get("items", True)
        unique = flat.get("uniqueItems") is True
        made: list[Any] = []
        for index in range(wanted):
            schema = prefix[index] if index < len(prefix) else flat.get("contains", items) if not index else items
            if schema is False or (schema is True and index >= least):
                break
            try:
                made.append(self.make(schema, depth + 1, met, index if unique else 0))
            except Recursion:
                if index < least:
                    raise
                break
        return made

    def _repaired(self, made: Any, schema: object, flat: dict[str, Any]) -> Any:
        """The value, or where its properties contradict each other as many of them as go together."""
        if not is_object(made) or not any(key in flat for key in _ENTANGLED) or self._accepts(made, schema):
            return made
        required = sequence(flat.get("required"))
        kept = {name: value for name, value in made.items() if name in required}
        for name, value in list(made.items())[:_REPAIRED]:
            if name not in kept and self._accepts(kept | {name: value}, schema):
                kept[name] = value
        return {name: made[name] for name in made if name in kept}


def _tokens(pointer: str) -> list[str]:
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def _without(value: Any, path: list[str]) -> Iterator[Any]:
    """Copies of the value that lack what is at the path, or else what holds it, from the inside out."""
    if not path:
        return
    name, rest = path[0], path[1:]
    if is_object(value) and name in value:
        for inner in _without(value[name], rest):
            yield {**value, name: inner}
        yield {key: member for key, member in value.items() if key != name}
    elif is_array(value) and name.isdecimal() and int(name) < len(value):
        index = int(name)
        for inner in _without(value[index], rest):
            yield [*value[:index], inner, *value[index + 1 :]]
        yield value[:index] + value[index + 1 :]
