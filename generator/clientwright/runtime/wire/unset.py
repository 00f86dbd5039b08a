"""Absence as a value: what an optional field holds when it is not there."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Unset(Enum):
    """The type of ``UNSET``: an enum of one member, so that ``is UNSET`` narrows in every type checker."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset.UNSET
"""Not there. Neither null (``None``) nor any value."""
