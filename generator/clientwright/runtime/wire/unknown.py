"""What holds a value that the description does not know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from .kinds import OBJECT


@dataclass(slots=True)
class Unknown:
    """A union member that the description does not know, as it came."""

    value: Any


@dataclass(slots=True)
class UnknownEvent(Unknown):
    """An event of a stream whose name the description does not know: ``value`` is the whole event, as it came."""

    @property
    def event(self) -> str:
        """The event's name; empty when it says none."""
        return str(self._said("event") or "")

    @property
    def data(self) -> Any:
        """The event's data: the JSON value if it is JSON, else the text."""
        return self._said("data")

    @property
    def id(self) -> str | None:
        """The event's id, if it says one."""
        return cast("str | None", self._said("id"))

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before a reconnection, if the event says so."""
        return cast("int | None", self._said("retry"))

    def _said(self, name: str) -> Any:
        return self.value.get(name) if type(self.value) is OBJECT else None
