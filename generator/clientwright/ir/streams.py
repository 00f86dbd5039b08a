"""What the events of a stream say of wholes: all of one, or what is new in it (``x-clientwright-delta``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from clientwright.diagnostics import Location
from clientwright.ir.types import ModelRef


class Growth(Struct, frozen=True, kw_only=True):
    """How a property of a whole grows: a string is appended to, an object is merged, a list is merged by place.

    ``text`` is a string that ``text_deltas()`` gives. ``inside`` are the properties of the object, or of the list's
    items; ``keeps`` says that the items of the whole's list have the property that tells the place, too.
    """

    kind: Literal["append", "text", "object", "list"]
    inside: Mapping[str, Growth]
    keeps: bool = False


class Fold(Struct, frozen=True, kw_only=True):
    """One event, by its name, and the whole that it is about."""

    event: str
    whole: ModelRef
    key: str
    """The property of the event's data that tells which whole."""
    changes: str = ""
    """The property of the data that holds what is new; empty when the data is the whole itself."""
    index: str = ""
    growth: Mapping[str, Growth]
    location: Location
