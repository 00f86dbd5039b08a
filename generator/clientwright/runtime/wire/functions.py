"""Functions that are built, as ``dataclasses`` builds ``__init__``: lines of Python, and the objects they speak of.

No text that is not ours stands in the lines, except for the names of fields: everything else is bound as an object.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from itertools import count
from typing import Any, Final

_numbers: Final = count(2)


class Lines:
    """The lines of one function, and its globals."""

    def __init__(self, head: str) -> None:
        self._lines = [head]
        self.names: dict[str, Any] = {}
        """The globals."""

    def add(self, *lines: str, indent: int = 1) -> None:
        """Add lines."""
        self._lines += [f"{'    ' * indent}{line}" for line in lines]

    def bind(self, kind: str, value: Any) -> str:
        """The name by which the lines speak of an object: ``kind`` and a number."""
        name = f"{kind}{len(self.names)}"
        self.names[name] = value
        return name

    def function(self, name: str, what: str) -> Callable[..., Any]:
        """The function; ``what`` says in tracebacks and debuggers what it does."""
        text = "\n".join([*self._lines, ""])
        file = f"<{what}>"
        if file in linecache.cache:  # another class of that name, made in a function
            file = f"<{what} {next(_numbers)}>"
        # That is where tracebacks and debuggers look for a line. A size without a time is never checked against a disk.
        linecache.cache[file] = (len(text), None, text.splitlines(True), file)
        exec(compile(text, file, "exec", dont_inherit=True), self.names)
        built: Callable[..., Any] = self.names[name]
        return built
