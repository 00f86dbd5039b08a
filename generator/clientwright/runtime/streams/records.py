"""JSON text sequences (RFC 7464): texts that each begin with a record separator, and may have several lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .call import Events
from .events import Items
from .sse import LineDecoder

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)


class RecordDecoder(LineDecoder):
    """Bytes of a sequence to the bytes of each text; what is empty is passed over (RFC 7464, 2.1)."""

    __slots__ = ("_looked",)

    def __init__(self) -> None:
        super().__init__()
        self._looked = 0
        """How long the beginning of a text was when it was no whole one yet."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The texts that this chunk completes.

        One ends where the next begins, or with a line feed: a server may wait for long before it has another.
        """
        first, *others = chunk.split(b"\x1e")
        self._rest.append(first)
        if others:
            texts = [b"".join(self._rest), *others[:-1]]
            self._rest, self._looked = [others[-1]], 0
            yield from filter(None, map(bytes.strip, texts))
        if self._rest[-1].endswith(b"\n"):
            text = b"".join(self._rest).strip()
            # Looked at again when it has doubled: a long one that comes line by line takes no more time than it has to.
            if text and len(text) >= 2 * self._looked:
                if _is_whole(text):
                    self._rest, self._looked = [], 0
                    yield text
                else:
                    self._looked = len(text)


def _is_whole(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


class RecordItems(Items[E]):
    """Bytes of a sequence to its items."""

    __slots__ = ()

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._decoder = RecordDecoder()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RecordEvents(Events[E_co], Generic[E_co]):
    """How the texts of a sequence are read."""

    kind: str = "json-seq"
    items: Callable[..., Any] | None = RecordItems
