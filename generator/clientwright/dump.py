"""The intermediate representation as JSON that stays the same, line by line, from run to run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from msgspec import NODEFAULT, Struct

from clientwright.diagnostics import Location
from clientwright.ir.operations import Api

_WIDTH: Final = 120


def api(value: Api) -> str:
    """An API as JSON.

    Each object says under ``is`` which class of ``clientwright.ir`` it is of. Fields that hold their default are left
    out. Places are JSON Pointers without lines, so that an edit changes only what it is about.
    """
    return _text(_plain(value), 0) + "\n"


def _text(value: Any, indent: int) -> str:
    """JSON in which whatever fits into a line stands on one."""
    short = json.dumps(value, ensure_ascii=False)
    kind = value.__class__  # Not isinstance: the value has to stay `Any`.
    if len(short) + indent <= _WIDTH or kind not in (dict, list):
        return short
    space = " " * (indent + 1)
    if kind is list:
        lines = [space + _text(item, indent + 1) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + " " * indent + "]"
    # After the key of a long value nothing but its bracket stands on the line.
    pairs = [f"{space}{json.dumps(key, ensure_ascii=False)}: {_text(item, indent + 1)}" for key, item in value.items()]
    return "{\n" + ",\n".join(pairs) + "\n" + " " * indent + "}"


def _plain(value: Any) -> Any:
    """The JSON value of a frozen one."""
    # The values of a frozen tree are of few types; asking for them this way leaves `value` what it is, `Any`.
    kind = value.__class__
    if kind is tuple:
        return [_plain(item) for item in value]
    if issubclass(kind, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if issubclass(kind, Location):
        return value.pointer
    if issubclass(kind, Enum):
        return value.value
    if isinstance(value, Struct):
        return {"is": kind.__name__} | {name: _plain(held) for name, held in _told(value)}
    return value


def _told(value: Struct) -> Iterator[tuple[str, Any]]:
    """The fields that are not as they are by default."""
    names, defaults = value.__struct_fields__, value.__struct_defaults__
    for name, default in zip(names, (NODEFAULT,) * (len(names) - len(defaults)) + defaults, strict=True):
        make = getattr(default, "factory", None)  # What is made anew for each value.
        held = getattr(value, name)
        if held != (default if make is None else make()):
            yield name, held
