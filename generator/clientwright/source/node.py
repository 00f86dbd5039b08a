"""The one way to read a description: a value, and where it stands.

Every stage after ``source`` sees a document through ``Node``. A node never raises for what a document holds: asking
for a mapping where there is a list gives an empty answer and one ``Diagnostic`` (code ``wrong-type``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from clientwright.diagnostics import Diagnostics, Location

if TYPE_CHECKING:
    from clientwright.source.document import Document

Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"


@dataclass(frozen=True, slots=True)
class Node:
    """A value inside a document.

    ``file`` is the name of the file that the value stands in and ``pointer`` its JSON Pointer there; together they
    are the value's identity (``id``), the same however it was reached.
    """

    document: Document
    file: str
    pointer: str
    value: Json
