"""An answer that is read by the media type that it comes in."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ..http.call import Reader
from ..http.readers import fits
from ..wire.deviations import Deviations

T_co = TypeVar("T_co", covariant=True)


class MediaReader(Generic[T_co]):
    """Reads each of several media types by its own reader."""

    __slots__ = ("readers",)

    def __init__(self, *readers: Reader[T_co]) -> None:
        self.readers = readers

    @property
    def accept(self) -> str:
        """All media types, in the order of the description."""
        return ", ".join(dict.fromkeys(one.accept for one in self.readers))

    def read(self, content: bytes, found: Deviations, came: str = "") -> T_co:
        """The value, read by the reader that is nearest to the media type."""
        nearest = min(self.readers, key=lambda one: _distance(came, one.accept))
        return nearest.read(content, found, came)


def _distance(came: str, described: str) -> int:
    """How far an answer's media type is from a described one: its parameters, its name, its range, or JSON for JSON.

    What fits nothing, or says nothing, is read as JSON if there is any.
    """
    came, described = (_plain(one) for one in (came, described))
    name, kind = (one.partition(";")[0] for one in (came, described))
    steps: tuple[Any, ...] = (
        came == described,
        name == kind,
        name and kind != "*/*" and fits(name, kind),
        name and kind == "*/*",
        _is_json(name) and _is_json(kind),
        _is_json(kind),
    )
    return next((step for step, holds in enumerate(steps) if holds), len(steps))


def _plain(media_type: str) -> str:
    return media_type.replace(" ", "").lower()


def _is_json(name: str) -> bool:
    return name.endswith(("/json", "+json"))
