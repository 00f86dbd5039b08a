"""JSON values and calls as Python source, laid out as black would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clientwright.render.examples import Example, ExampleArgument

WIDTH: Final = 96
"""Of examples, which are read in a browser and not formatted by black."""


def call(target: str, given: Sequence[ExampleArgument], *, start: str = "", end: str = "", indent: int = 0) -> str:
    """A call with keyword arguments, on one line if it fits, else with an argument on each line."""
    short = f"{start}{target}({', '.join(f'{one.name}={flat(one.value)}' for one in given)}){end}"
    if not given or indent + len(short) <= WIDTH:
        return short
    inner = " " * (indent + 4)
    lines = [f"{inner}{one.name}={literal(one.value, indent + 4, len(one.name) + 1)}," for one in given]
    return "\n".join([f"{start}{target}(", *lines, f"{' ' * indent}){end}"])


def literal(value: Example, indent: int, used: int) -> str:
    """A value as source; ``used`` columns after the indentation are taken by what stands before it."""
    short = flat(value)
    if indent + used + len(short) + 1 <= WIDTH or not isinstance(value, list | dict) or not value:
        return short
    inner = " " * (indent + 4)
    if isinstance(value, dict):
        lines = [f"{inner}{text(key)}: {literal(item, indent + 4, len(text(key)) + 2)}," for key, item in value.items()]
        return "\n".join(["{", *lines, f"{' ' * indent}}}"])
    return "\n".join(["[", *(f"{inner}{literal(item, indent + 4, 0)}," for item in value), f"{' ' * indent}]"])


def flat(value: Example) -> str:
    """A value as source on one line."""
    match value:
        case str():
            return text(value)
        case list():
            return f"[{', '.join(flat(item) for item in value)}]"
        case dict():
            return f"{{{', '.join(f'{text(key)}: {flat(item)}' for key, item in value.items())}}}"
        case bytes():
            return 'b"' + repr(value)[2:-1] + '"' if b'"' not in value and b"'" not in value else repr(value)
        case _:
            return repr(value)


def text(value: str) -> str:
    """A string literal with the quotes that black chooses."""
    shown = repr(value)
    if shown[0] == "'" and '"' not in value:
        return f'"{shown[1:-1]}"'
    return shown
