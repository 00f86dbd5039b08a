"""How the events of a stream make wholes, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Rules = Mapping[str, Any]
"""How the properties of an object grow: ``append``, ``text``, an ``Indexed``, or the rules of an object.

A property that is not named is merged if it is an object here and there, and replaced if not.
"""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A list whose items say where they belong: each grows by its ``rules``."""

    rules: Rules
    keeps: bool = False
    """Whether the items of the whole say their place too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """What an event says of a whole: all of it, or (``changes``) what is new in it."""

    whole: Any
    """The model of the whole, or a reference to it."""
    key: str
    """The property of the event's data that tells which whole."""
    changes: str = ""
    """The property of the data that has what is new; empty when the data is the whole itself."""
    index: str = ""
    """The property that tells the place of an item of a list."""
    rules: Rules | None = None
