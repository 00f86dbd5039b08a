"""The one way to read a description: a value, and where it stands.

Every stage after ``source`` sees a document through ``Node``. A node never raises for what a document holds: asking
for a mapping where there is a list gives an empty answer and one ``Diagnostic`` (code ``wrong-type``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from clientwright.diagnostics import Diagnostic, Location, Severity
from clientwright.source.text import escape, split

if TYPE_CHECKING:
    from clientwright.source.document import Document

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_KINDS: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
_WITH_ARTICLE: Final[Mapping[str, str]] = {
    "null": "null",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "string": "a string",
    "array": "a list",
    "object": "an object",
}


def kind_of(value: Json) -> str:
    """The JSON Schema type name of a value; ``integer`` for a number without fraction part in the text."""
    return _KINDS[type(value)]


def described(kinds: tuple[str, ...]) -> str:
    """JSON types in words: ``a string or a list``."""
    words = [_WITH_ARTICLE[kind] for kind in kinds if not (kind == "integer" and "number" in kinds)]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


INDEX: Final = re.compile("0|[1-9][0-9]{0,17}")
"""Of an array's item (RFC 6901, 4)."""


def value_at(value: Json, pointer: str) -> tuple[Json, bool]:
    """The value at a pointer, and whether there is one."""
    for part in split(pointer):
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif isinstance(value, list) and INDEX.fullmatch(part) and int(part) < len(value):
            value = value[int(part)]
        else:
            return None, False
    return value, True


class Node(Struct, frozen=True):
    """A value inside a document.

    ``file`` is the name of the file that the value stands in and ``pointer`` its JSON Pointer there; together they
    are the value's identity (``id``), the same however it was reached.
    """

    document: Document
    file: str
    pointer: str
    value: Json

    @property
    def id(self) -> str:
        """File and pointer as one text; of the main file only ``#`` and the pointer."""
        return f"#{self.pointer}" if self.file == self.document.file else f"{self.file}#{self.pointer}"

    @property
    def location(self) -> Location:
        """Where the value stands."""
        return self.document.location(self.file, self.pointer)

    def key_location(self, key: str) -> Location:
        """Where a key of this object stands; where the object does when it has no such key."""
        if not self.has(key):
            return self.location
        return self.document.location(self.file, f"{self.pointer}/{escape(key)}", key=True)

    @property
    def kind(self) -> str:
        """The JSON type: null, boolean, integer, number, string, array or object."""
        return _KINDS[type(self.value)]

    def has(self, key: str) -> bool:
        """Whether this is an object that has the key, even with null for its value."""
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Node | None:
        """The value of a key, whatever its type; None when this is no object or has no such key."""
        if isinstance(self.value, dict) and key in self.value:
            return self._made(key, self.value[key])
        return None

    def child(self, key: str | int) -> Node:
        """The value of a key or the item at an index; an empty object where it would be when there is none."""
        if isinstance(self.value, dict) and str(key) in self.value:
            return self._made(str(key), self.value[str(key)])
        if isinstance(self.value, list) and isinstance(key, int) and 0 <= key < len(self.value):
            return self._made(str(key), self.value[key])
        return self._made(str(key), {})

    def mapping(self, key: str) -> Node:
        """The object under a key; an empty one where it would be when it is missing or something else."""
        return self._made(key, self._value(key, "object") or {})

    def items(self) -> Iterator[tuple[str, Node]]:
        """The keys and values of this object, in document order; nothing when it is something else."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, self._made(key, value)

    def sequence(self, key: str) -> tuple[Node, ...]:
        """The items of the list under a key."""
        values = self._value(key, "array")
        if not isinstance(values, list):
            return ()
        start = f"{self.pointer}/{escape(key)}/"
        return tuple(Node(self.document, self.file, f"{start}{index}", value) for index, value in enumerate(values))

    def text(self, key: str, default: str = "") -> str:
        """The string under a key."""
        value = self._value(key, "string")
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The boolean under a key."""
        value = self._value(key, "boolean")
        return value if isinstance(value, bool) else default

    def number(self, key: str) -> int | float | None:
        """The number under a key."""
        value = self._value(key, "number", "integer")
        return value if isinstance(value, int | float) else None

    def integer(self, key: str) -> int | None:
        """The integer under a key; ``3.0`` is one (JSON Schema 2020-12, 4.2.2)."""
        if isinstance(self.value, dict):
            value = self.value.get(key)
            if isinstance(value, float) and value.is_integer():
                return int(value)
        value = self._value(key, "integer")
        return value if isinstance(value, int) else None

    @property
    def ref(self) -> str | None:
        """The text of ``$ref``, if this is an object that has one."""
        value = self.value.get("$ref") if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def follow(self) -> Node:
        """The value that ``$ref`` leads to, through any number of them and across files; itself without one.

        A reference that leads nowhere gives an empty object, and one finding.
        """
        return self if self.ref is None else self.document.resolve(self)

    @property
    def extensions(self) -> Mapping[str, Json]:
        """The keys that start with ``x-``, with their plain values."""
        if not isinstance(self.value, dict):
            return {}
        return {key: value for key, value in self.value.items() if key.startswith("x-")}

    def _made(self, key: str, value: Json) -> Node:
        return Node(self.document, self.file, f"{self.pointer}/{escape(key)}", value)

    def _value(self, key: str, *kinds: str) -> Json:
        """The value of a key if it is of one of the kinds; otherwise None, with a finding unless it is missing."""
        if not isinstance(self.value, dict) or key not in self.value:
            return None
        value = self.value[key]
        if _KINDS[type(value)] in kinds:
            return value
        self._report(key, kinds, value)
        return None

    def _report(self, key: str, kinds: tuple[str, ...], value: Json) -> None:
        location = self.document.location(self.file, f"{self.pointer}/{escape(key)}")
        known = self.document.diagnostics
        if any(each.code == "wrong-type" and each.location == location for each in known):
            return
        found = wrong_type(key, kinds, value, location)
        if "/x-" not in location.pointer:
            # Mending looks at all that has a kind; this is a detail. What somebody wrote for us must be right.
            found = replace(found, severity=Severity.WARNING, done="it is left out")
        known.add(found)


def wrong_type(key: str, kinds: tuple[str, ...], value: Json, location: Location) -> Diagnostic:
    """The finding for a keyword whose value has a type that it cannot have."""
    sentence = f"`{key}` must be {described(kinds)}, not {_WITH_ARTICLE[kind_of(value)]}"
    return Diagnostic(code="wrong-type", sentence=sentence, location=location)
