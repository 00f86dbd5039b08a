"""JSON values and calls as Python source, laid out as black would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clientwright.render.readme.examples import ExampleArgument
    from clientwright.render.readme.values import Example

WIDTH: Final = 96
"""Of examples, which are read in a browser and not formatted by black."""


def call(target: str, given: Sequence[ExampleArgument], *, start: str = "", end: str = "", width: int = WIDTH) -> str:
    """A call with keyword arguments: on one line, or the arguments on one line, or each on its own."""
    shown = ", ".join(f"{one.name}={flat(one.value)}" for one in given)
    if not given or len(start) + len(target) + len(shown) + len(end) + 2 <= width:
        return f"{start}{target}({shown}){end}"
    if len(shown) + 4 <= width:
        return f"{start}{target}(\n    {shown}\n){end}"
    lines = [f"    {one.name}={literal(one.value, 4, len(one.name) + 1, width)}," for one in given]
    return "\n".join([f"{start}{target}(", *lines, f"){end}"])


def literal(value: Example, indent: int, used: int, width: int = WIDTH) -> str:
    """A value as source; ``used`` columns after the indentation are taken by what stands before it."""
    short = flat(value)
    if indent + used + len(short) + 1 <= width or not isinstance(value, list | dict) or not value:
        return short
    margin, inner = " " * indent, " " * (indent + 4)
    if isinstance(value, dict):
        keys = {key: text(key) for key in value}
        lines = [
            f"{inner}{keys[key]}: {literal(item, indent + 4, len(keys[key]) + 2, width)},"
            for key, item in value.items()
        ]
        return "\n".join(["{", *lines, f"{margin}}}"])
    return "\n".join(["[", *(f"{inner}{literal(item, indent + 4, 0, width)}," for item in value), f"{margin}]"])


def flat(value: Example) -> str:
    """A value as source on one line."""
    match value:
        case str():
            return text(value)
        case list():
            return f"[{', '.join(flat(item) for item in value)}]"
        case tuple():
            return f"({', '.join(flat(item) for item in value)}{',' * (len(value) == 1)})"
        case dict():
            return f"{{{', '.join(f'{text(key)}: {flat(item)}' for key, item in value.items())}}}"
        case bytes():
            return 'b"' + repr(value)[2:-1] + '"' if b'"' not in value and b"'" not in value else repr(value)
        case _:
            return repr(value)


def text(value: str) -> str:
    """A string literal with the quotes that black chooses."""
    shown = repr(value)
    if shown[0] == "'" and value.count('"') <= value.count("'"):
        inside = shown[1:-1].replace("\\'", "'").replace('"', '\\"')
        return f'"{inside}"'
    return shown
