"""What a model's annotations cannot say by types alone: marks inside ``Annotated``.

    from_: Annotated[str, Wire("from")]
    Pet: TypeAlias = Annotated[models.Cat | models.Dog | Unknown, Tag("kind", {"cat": models.Cat, "dog": models.Dog})]

Marks are told apart by identity, so they can be hashed whatever they hold: unions hash their members.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final


@dataclass(slots=True, eq=False)
class Wire:
    """The name of a field in JSON, where it differs."""

    name: str


@dataclass(slots=True, eq=False, init=False)
class Open:
    """The types of which any value is described, beside the constants: without it another constant is a deviation."""

    types: tuple[type, ...]

    def __init__(self, *types: type) -> None:
        self.types = types


@dataclass(slots=True, eq=False, init=False)
class Values:
    """The numbers that are described, where ``Literal`` cannot list them: PEP 586 has none with a fraction."""

    values: tuple[float, ...]

    def __init__(self, *values: float) -> None:
        self.values = values


@dataclass(slots=True, eq=False)
class Tag:
    """A union's members by the value of one property."""

    name: str
    members: Mapping[str, Any]


@dataclass(slots=True, eq=False)
class Keys:
    """A union's members by the properties that have to be there: the first of which all are is taken."""

    members: tuple[tuple[tuple[str, ...], Any], ...]


@dataclass(slots=True, eq=False)
class Closed:
    """Of ``extra``: the description allows no other fields. What comes is kept, and is a deviation."""


CLOSED: Final = Closed()
