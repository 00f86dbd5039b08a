"""What real servers sent against a description, written down for ``clientwright suggest --from``.

    from clientwright import deviations

    client = Client(on_deviation=deviations.to_file("deviations.jsonl"))

Standard library only, and no part of generated packages: who records has clientwright installed, or a copy of this.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

__all__ = ["to_file"]

_KINDS: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
_LONGEST: Final = 200
"""Characters of a value that is kept: a longer one is no value of an enum."""


class Departure(Protocol):
    """What a client gives to ``on_deviation``."""

    @property
    def pointer(self) -> str:
        """Where in the value it is, a JSON Pointer."""
        ...

    @property
    def expected(self) -> str:
        """What the description says, in words."""
        ...

    @property
    def got(self) -> object:
        """What came."""
        ...

    @property
    def operation(self) -> str:
        """Whose answer it was; empty where that is not known."""
        ...

    @property
    def answer(self) -> str:
        """The answer's status; ``item`` of a stream."""
        ...


def to_file(path: str | os.PathLike[str], *, values: bool = False) -> Callable[[Departure], None]:
    """For ``Client(on_deviation=...)``: adds a line of JSON to a file for each departure that is not in it yet.

    What came is told by its JSON type alone. With ``values`` short texts, numbers and booleans are kept as well: only
    then can a new value of an enum be suggested. Keys of objects are in the pointers in any case. May be used by
    several threads; a file that cannot be written raises ``OSError`` in the call that departed.
    """
    file, lock, seen = Path(path), Lock(), set[str]()
    if file.exists():
        seen.update(_identity(line) for line in file.read_text(encoding="utf-8").splitlines())

    def write(departure: Departure) -> None:
        line = json.dumps(_told(departure, values=values))
        with lock:
            if (identity := _identity(line)) not in seen:
                seen.add(identity)
                with file.open("a", encoding="utf-8", newline="\n") as out:
                    out.write(f"{line}\n")

    return write


def _told(departure: Departure, *, values: bool) -> dict[str, object]:
    got = departure.got
    kind = _KINDS.get(type(got), "nothing")
    told: dict[str, object] = {
        "operation": departure.operation,
        "answer": departure.answer,
        "pointer": departure.pointer,
        "expected": departure.expected,
        "got": kind,
    }
    if values and isinstance(got, str | int | float) and len(str(got)) <= _LONGEST:
        told["value"] = got
    return told


def _identity(line: str) -> str:
    """A line, with all items of lists as one."""
    return re.sub(r"/[0-9]+(?=[/\"])", "/0", line)
