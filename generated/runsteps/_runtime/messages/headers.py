"""Header fields: by name in any case, safe to send, and without secrets when shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

SECRET_NAMES: Final = frozenset(
    ("authorization", "proxy-authorization", "cookie", "set-cookie")
)
_SECRET_WORDS: Final = frozenset(
    (
        "auth",
        "authorization",
        "apikey",
        "credential",
        "credentials",
        "key",
        "password",
        "secret",
        "signature",
        "token",
    )
)


def is_secret(name: str) -> bool:
    """Whether a header of this name may carry a secret: judged by its words, rather once too often."""
    name = name.lower()
    return name in SECRET_NAMES or not _SECRET_WORDS.isdisjoint(
        name.replace("_", "-").split("-")
    )


class Headers(Mapping[str, str]):
    """Header fields by name, in any case; a field that came more than once is joined by commas."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        self._fields = {
            name.lower(): (name, value) for name, value in (fields or {}).items()
        }

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __repr__(self) -> str:
        shown = {
            name: "[secret]" if is_secret(name) else value
            for name, value in self.items()
        }
        return f"Headers({shown!r})"

    def set(self, name: str, value: str) -> None:
        """Add a field, or replace it."""
        self._fields[name.lower()] = (name, value)

    def default(self, name: str, value: str) -> None:
        """Add a field, unless it is there."""
        self._fields.setdefault(name.lower(), (name, value))

    def drop(self, name: str) -> None:
        """Take a field away, if it is there."""
        self._fields.pop(name.lower(), None)

    def copy(self) -> Headers:
        """The same fields, to be changed."""
        copied = object.__new__(Headers)
        copied._fields = self._fields.copy()
        return copied

    def encoded(self) -> list[tuple[bytes, bytes]]:
        """The fields as they go out: in UTF-8, with names as they were written."""
        return [
            (name.encode(), value.encode()) for name, value in self._fields.values()
        ]


_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def line(name: str, value: str) -> str:
    """A header's value, stripped; ``ValueError`` if it holds a line break or another control character."""
    try:
        value = value.strip(" \t")
    except (AttributeError, TypeError):
        kind = type(value).__name__
        raise TypeError(f"header {name!r}: its value is a text, not {kind}") from None
    if _CONTROL.search(value):
        raise ValueError(
            f"header {name!r}: its value holds a line break or another control character"
        )
    return value
