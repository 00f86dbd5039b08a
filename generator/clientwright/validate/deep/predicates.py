"""JSON Schemas as predicates: whether a value fits, without a word about why not.

jsonschema says what is wrong with a value and where, and pays for that at every step, also where nothing is wrong: in
most of a description, most of the time. A predicate is closures made once from a schema; it takes a fraction of the
time, and is asked first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast
from urllib.parse import urldefrag, urljoin

from msgspec import Struct, field

from clientwright.source.node import Json, value_at
from clientwright.validate.deep.keywords import (
    KEYWORDS,
    NOTES,
    Keyword,
    Predicate,
    Schema,
    Unknown,
    always,
    every,
    never,
)


class Predicates(Struct, kw_only=True):
    """The predicates of a schema, of its parts, and of what it refers to.

    ``schemas`` are all there are, by the addresses that they give themselves (``id``, in 2020-12 ``$id``); ``root`` is
    the address of the one that is asked about; ``draft4`` says in which draft they are written. ``conforms`` judges a
    value by a format; None lets all pass. It may be too strict with schemas where what fails a format does not fit.
    """

    schemas: Mapping[str, Schema]
    root: str
    draft4: bool
    conforms: Callable[[Json, str], bool] | None = None
    _made: dict[int, tuple[Schema, Predicate]] = field(default_factory=dict[int, tuple[Schema, Predicate]])
    """By the identity of a schema, which is kept, so that no other one can have it."""

    def surely(self) -> Predicate:
        """Whether a value surely fits the schema. Raises ``Unknown``, for a keyword that has no predicate."""
        self.of(Part(self, self.root, self.schemas[self.root]))
        return lambda value: self.fits(self.schemas[self.root], value)

    def fits(self, schema: Schema, value: Json) -> bool:
        """Whether a value surely fits one of the parts of the schema."""
        known = self._made.get(id(schema))
        try:
            return known is not None and known[1](value)
        except RecursionError:
            return False

    def of(self, part: Part) -> Predicate:
        """The predicate of a part. Raises ``Unknown``."""
        key = id(part.schema)
        if key not in self._made:
            # It may be met again below itself, before its predicate is there.
            self._made[key] = part.schema, lambda value: self._made[key][1](value)
            self._made[key] = part.schema, every([make(said, part) for make, said in self._keywords(part)])
        return self._made[key][1]

    def _keywords(self, part: Part) -> Iterator[tuple[Keyword, Any]]:
        """What is to be checked of a part, keyword by keyword."""
        alone = self.draft4 and "$ref" in part.schema  # Its siblings are ignored there.
        for keyword, said in part.schema.items():
            if keyword in NOTES or (alone and keyword != "$ref"):
                continue
            if keyword not in KEYWORDS:
                raise Unknown(keyword)
            yield KEYWORDS[keyword], said

    def anchored(self, anchor: str) -> Part:
        """The part with a dynamic anchor: the root's, which every way has led through (2020-12 Core, 8.2.3.2)."""
        waiting = [cast(Json, self.schemas[self.root])]
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                if value.get("$dynamicAnchor") == anchor:
                    return Part(self, self.root, value)
                waiting.extend(value.values())
        raise Unknown(anchor)


class Part(Struct, frozen=True):
    """A schema in one of the schemas, whose address is ``base``."""

    predicates: Predicates
    base: str
    schema: Schema

    def below(self, schema: Schema) -> Part:
        """A schema in this one."""
        return Part(self.predicates, self.base, schema)

    def fits(self, schema: Schema | bool) -> Predicate:
        """The predicate of a schema in this one. Raises ``Unknown``."""
        if isinstance(schema, bool):
            return always if schema else never
        return self.predicates.of(self.below(schema))

    def led(self, keyword: str) -> Part:
        """The part that the schema's ``$ref`` or ``$dynamicRef`` leads to."""
        reference = self.schema[keyword]
        if keyword == "$dynamicRef":
            return self.predicates.anchored(reference.removeprefix("#"))
        address, fragment = urldefrag(urljoin(self.base, reference))
        root = self.predicates.schemas.get(address)
        found = value_at(dict(root), fragment)[0] if fragment and root is not None else root
        if not isinstance(found, dict):
            raise Unknown(reference)
        return Part(self.predicates, address, found)
