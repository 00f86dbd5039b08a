"""The intermediate representation as JSON that stays the same, line by line, from run to run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, Final

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
    if is_dataclass(kind):
        told = {field.name: getattr(value, field.name) for field in fields(kind)}
        shown = {field.name: _plain(told[field.name]) for field in fields(kind) if not _is_default(field, told)}
        return {"is": value.__class__.__name__} | shown
    return value


def _is_default(field: Field[Any], told: Mapping[str, Any]) -> bool:
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return default is not MISSING and told[field.name] == default
