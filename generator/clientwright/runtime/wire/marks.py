"""What a model's annotations cannot say by types alone: marks inside ``Annotated``.

    from_: Annotated[str, Wire("from")]
    Pet: TypeAlias = Annotated[models.Cat | models.Dog | Unknown, Tag("kind", {"cat": models.Cat, "dog": models.Dog})]

Marks are told apart by identity, so they can be hashed whatever they hold: unions hash their members. They and what is
made of them (see ``shapes``) are no dataclasses, each of which takes a part of the time in which a client is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final


class _Mark:
    """What marks have in common."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"


class Wire(_Mark):
    """The name of a field in JSON, where it differs."""

    def __init__(self, name: str) -> None:
        self.name = name


class Open(_Mark):
    """The types of which any value is described, beside the constants: without it another constant is a deviation."""

    def __init__(self, *types: type) -> None:
        self.types = types


class Values(_Mark):
    """The numbers that are described, where ``Literal`` cannot list them: PEP 586 has none with a fraction."""

    def __init__(self, *values: float) -> None:
        self.values = values


class Tag(_Mark):
    """A union's members by the value of one property."""

    def __init__(self, name: str, members: Mapping[str, Any]) -> None:
        self.name = name
        self.members = members


class Keys(_Mark):
    """A union's members by the properties that have to be there: the first of which all are is taken."""

    def __init__(self, members: tuple[tuple[tuple[str, ...], Any], ...]) -> None:
        self.members = members


class Closed(_Mark):
    """Of ``extra``: the description allows no other fields. What comes is kept, and is a deviation."""


CLOSED: Final = Closed()
