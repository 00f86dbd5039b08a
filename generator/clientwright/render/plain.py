"""Text of a description in a view: a template lays it out, and cannot print it as it is."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_laying_out: ContextVar[bool] = ContextVar("laying_out", default=False)


class NotLaidOut(Exception):
    """Text of a description was to be printed where it could become code."""

    def __init__(self) -> None:
        super().__init__(
            "this is text of the description, which could become code: print it with a filter (`| literal`, "
            "`| comment`, `| docstring`, `| markdown`, `| toml`), or inside of `{% call docstring() %}` and the like"
        )


class Plain:
    """A text of a description. It is true when it says anything, and equal to the string that it is.

    ``str`` gives it only inside of what is laid out as a whole afterwards.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        if not _laying_out.get():
            raise NotLaidOut
        return self._text

    def __repr__(self) -> str:
        return f"Plain({self._text!r})"

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return self._text == (other._text if isinstance(other, Plain) else other)

    def __hash__(self) -> int:
        return hash(self._text)


@contextmanager
def laying_out() -> Generator[None]:
    """A part of a template that is laid out as a whole, so that texts of the description may stand in it."""
    token = _laying_out.set(True)
    try:
        yield
    finally:
        _laying_out.reset(token)


def text_of(value: Plain | str) -> str:
    """The text itself, for who lays it out."""
    with laying_out():
        return str(value)
