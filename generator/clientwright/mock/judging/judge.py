"""The judge: whether a value fits a schema of the description, and what is wrong with it if not.

It reads the description's own JSON Schemas and nothing of the generator's models, so that the two can disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from clientwright.mock.judging.dialect import ABSENT, Dialect, Direction, Violation, allowed_types
from clientwright.mock.reading.description import Description
from clientwright.mock.wire.budget import work_on
from clientwright.mock.wire.plain import mapping, pointer, sequence, shown, type_of
from clientwright.mock.wire.problem import Problem, listed, nearest

_UNIONS = ("anyOf", "oneOf")
_TAGS = ("const", "enum")
_BOUNDS = {
    "minimum": "a number of at least {}",
    "maximum": "a number of at most {}",
    "exclusiveMinimum": "a number above {}",
    "exclusiveMaximum": "a number below {}",
    "multipleOf": "a multiple of {}",
    "minLength": "a string of at least {} characters",
    "maxLength": "a string of at most {} characters",
    "minItems": "an array of at least {} items",
    "maxItems": "an array of at most {} items",
    "minProperties": "an object of at least {} properties",
    "maxProperties": "an object of at most {} properties",
    "pattern": "a string that matches {}",
    "format": "a value of the format {}",
}


class Judge:
    """The verdicts of one description; its validators are built when they are first needed."""

    def __init__(self, description: Description) -> None:
        self._description = description
        self._dialects: dict[Direction, Dialect] = {}

    def accepts(self, value: object, schema: object, direction: Direction) -> bool:
        """Whether the value fits the schema; raises ``TooExpensive``, as ``problems`` does."""
        try:
            return next(self._dialect(direction).violations(value, schema), None) is None
        except RecursionError:
            return False

    def problems(
        self, value: object, schema: object, direction: Direction, place: str, at: tuple[str | int, ...] = ()
    ) -> list[Problem]:
        """Everything that is wrong with the value, with pointers that begin with ``at``."""
        try:
            with work_on(place, pointer(at)):
                found = [leaf for each in self._dialect(direction).violations(value, schema) for leaf in leaves(each)]
                return list(dict.fromkeys(_problem(violation, place, at) for violation in found))
        except RecursionError:
            deep = Problem(
                place=place, pointer=pointer(at), expected="less nesting", got="a value nested too deeply to check"
            )
            return [deep]

    def _dialect(self, direction: Direction) -> Dialect:
        if direction not in self._dialects:
            self._dialects[direction] = Dialect(self._description, direction)
        return self._dialects[direction]


def leaves(violation: Violation) -> list[Violation]:
    """The violations worth telling: for a union those of the branch that was most likely meant."""
    if violation.keyword not in _UNIONS or not violation.branches:
        return [violation]
    candidates = [branch for branch in _flattened(violation) if not _breaks(branch, violation.path, "type")]
    if not candidates:
        return [_merged(violation, _flattened(violation), "type", violation.path)]
    if len(candidates) > 1:
        tagged = [branch for branch in candidates if _wrong_tag(branch, violation.path) is None]
        if not tagged:
            paths = {tag.path for branch in candidates if (tag := _wrong_tag(branch, violation.path))}
            if len(paths) == 1:
                return [_merged(violation, candidates, "enum", paths.pop())]
        candidates = tagged or candidates
    best = min(candidates, key=_cost)
    return [leaf for each in best for leaf in leaves(each)]


def _flattened(union: Violation) -> list[tuple[Violation, ...]]:
    """The branches of a union, where a branch that is a union of the same value gives its own branches."""
    flat: list[tuple[Violation, ...]] = []
    for branch in union.branches:
        only = branch[0]
        if len(branch) == 1 and only.keyword in _UNIONS and only.path == union.path and only.branches:
            flat.extend(_flattened(only))
        else:
            flat.append(branch)
    return flat


def _breaks(branch: Iterable[Violation], path: tuple[str | int, ...], *keywords: str) -> Violation | None:
    return next((each for each in branch if each.path == path and each.keyword in keywords), None)


def _wrong_tag(branch: Iterable[Violation], path: tuple[str | int, ...]) -> Violation | None:
    """The constant of the value, or of one of its properties, that says that another branch is meant."""
    return next(
        (
            each
            for each in branch
            if each.keyword in _TAGS and (each.path == path or (len(each.path) == len(path) + 1 and each.path))
        ),
        None,
    )


def _cost(branch: tuple[Violation, ...]) -> int:
    """How far the value is from a branch: unknown and missing properties tell more than wrong values."""
    heavy = ("required", "additionalProperties", "unevaluatedProperties", "type")
    return sum(3 if leaf.keyword in heavy else 2 for each in branch for leaf in leaves(each))


def _merged(
    union: Violation, branches: Iterable[tuple[Violation, ...]], keyword: str, path: tuple[str | int, ...]
) -> Violation:
    """One violation that stands for the same one in every branch, with the values of all of them."""
    allowed: list[Any] = []
    value = union.value
    for branch in branches:
        found = _breaks(branch, path, *(("type",) if keyword == "type" else _TAGS))
        if found is not None:
            value = found.value
            limits = allowed_types(found.limit) if keyword == "type" else _constants(found)
            allowed.extend(limit for limit in limits if limit not in allowed)
    return Violation(path=path, keyword=keyword, limit=allowed, value=value, sentence=union.sentence)


def _constants(violation: Violation) -> list[Any]:
    return sequence(violation.limit) if violation.keyword == "enum" else [violation.limit]


def _problem(violation: Violation, place: str, at: tuple[str | int, ...]) -> Problem:
    got = "nothing" if violation.value is ABSENT else _described(violation)
    return Problem(place=place, pointer=pointer((*at, *violation.path)), expected=_expected(violation), got=got)


def _described(violation: Violation) -> str:
    if violation.keyword in _UNIONS or violation.keyword in _BOUNDS or violation.keyword in _TAGS:
        return shown(violation.value)
    return f"{type_of(violation.value)} {shown(violation.value)}" if violation.value is not None else "null"


def _expected(violation: Violation) -> str:
    limit = violation.limit
    match violation.keyword:
        case "type":
            return " or ".join(allowed_types(limit))
        case "const":
            return shown(limit)
        case "enum":
            words = [shown(value) for value in _constants(violation)] or ["no value (the enum is empty)"]
            return (f"one of {listed(words)}" if len(words) > 1 else words[0]) + _meant(violation)
        case "required":
            return "this required property"
        case "additionalProperties" | "unevaluatedProperties":
            return "no property of this name" + _known(violation)
        case "false":
            return "no value"
        case "oneOf" if not violation.branches:
            return "exactly one of the alternatives to fit, and several do"
        case keyword if keyword in _BOUNDS:
            return _BOUNDS[keyword].format(limit)
        case keyword:
            return f"the schema's {keyword} to hold ({violation.sentence[:200]})"


def _known(violation: Violation) -> str:
    known = list(mapping(mapping(violation.schema).get("properties")))
    close = nearest(str(violation.path[-1]), known)
    if close:
        return f" (did you mean {close}?)"
    return f" (known are {listed(known)})" if known else ""


def _meant(violation: Violation) -> str:
    if not isinstance(violation.value, str):
        return ""
    close = nearest(violation.value, [value for value in _constants(violation) if isinstance(value, str)])
    return f" (did you mean {shown(close)}?)" if close else ""
