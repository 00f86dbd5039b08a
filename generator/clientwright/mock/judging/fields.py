"""Which ``name=value`` pairs of a query string or form belong to which parameter, and what tree they make."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.styles import Pair, Tree, Written, keys, nest, split

_SPREAD = ("form", "cookie", "spaceDelimited", "pipeDelimited")


class Field(Struct, frozen=True, kw_only=True):
    """A parameter or a form property: its name, how it is written, its schema."""

    name: str
    schema: object
    style: str = "form"
    explode: bool = True


class Fields:
    """The pairs of one query string or form; what nobody claims is left over."""

    def __init__(self, coercion: Coercion, found: Sequence[Pair]) -> None:
        self._coercion = coercion
        self._pairs = list(found)
        self._claimed: set[str] = set()

    @property
    def left(self) -> list[Pair]:
        """The pairs that no field claimed."""
        return [pair for pair in self._pairs if pair.name not in self._claimed]

    def named(self, name: str) -> list[Pair]:
        """The pairs of this name, claimed."""
        self.claim(name)
        return [pair for pair in self._pairs if pair.name == name]

    def claim(self, name: str) -> None:
        """Say that pairs of this name are known."""
        self._claimed.add(name)

    def take(self, field: Field) -> Tree | None:
        """The field's tree, its pairs claimed; None when it was not sent. Raises ValueError with what was expected."""
        types = self._coercion.types(field.schema)
        own = self.named(field.name)
        if own:
            return self._repeated(field, own, types)
        if field.style == "deepObject" or (field.style == "form" and {"object", "array"} & set(types)):
            bracketed = [(path, pair) for pair in self._pairs if (path := self._keys(field, pair.name)) is not None]
            if bracketed:
                self._claimed.update(pair.name for _, pair in bracketed)
                return nest((path, pair.value) for path, pair in bracketed)
        if "object" in types and field.explode and field.style in _SPREAD:
            return self._spread(field)
        return None

    def _keys(self, field: Field, name: str) -> list[str] | None:
        """The bracketed keys behind the field's name; the name itself may end in brackets, as ``include[]`` does."""
        found = keys(name)
        return found if found and name.partition("[")[0] == field.name.partition("[")[0] else None

    def _repeated(self, field: Field, own: Sequence[Pair], types: Sequence[str]) -> Tree:
        array = "array" in types
        if len(own) > 1 or (array and field.explode and types == ["array"] and own[0].raw[:1] != "["):
            return [pair.value for pair in own]
        # A lone value may be an array of one, or not one at all; ``Examiner`` tries both.
        if field.explode or field.style == "deepObject" or (len(types) > 1 and "," not in own[0].raw):
            return own[0].value
        kind = "array" if array else "object" if "object" in types else "scalar"
        if kind == "scalar":
            return own[0].value
        return split(field.style, Written(raw=own[0].raw, name=field.name, explode=False, kind=kind))

    def _spread(self, field: Field) -> Tree | None:
        """The members of an exploded object, each of which stands by its own name."""
        names = self._coercion.properties(field.schema)
        free = self._coercion.free(field.schema)
        found: dict[str, Tree] = {}
        for pair in self._pairs:
            if pair.name in names or (free and pair.name not in self._claimed):
                found[pair.name] = pair.value
        self._claimed.update(found)
        return found or None
