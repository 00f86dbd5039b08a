"""The intermediate representation and the names as text that stays the same, line by line, from run to run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, cast

from clientwright.diagnostics import Location
from clientwright.ir.operations import Api
from clientwright.names.table import ModelName, Name, Names, OperationName


def api(value: Api) -> str:
    """An API as JSON.

    Each object says under ``is`` which class of ``clientwright.ir`` it is of. Fields that hold their default are left
    out. Places are JSON Pointers without lines, so that an edit changes only what it is about.
    """
    return json.dumps(_plain(value), indent=2, ensure_ascii=False) + "\n"


def names(value: Names) -> str:
    """A table of all names: what it names, the name, the words in the description that it is from, and why."""
    rows = [*_models(value.models), *_operations(value.operations), *_resources(value.resources)]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = ("  ".join([*map(str.ljust, row[:3], widths), row[3]]).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _plain(value: Any) -> Any:
    """The JSON value of a frozen one."""
    if isinstance(value, Location):
        return value.pointer
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        told = {field.name: getattr(value, field.name) for field in fields(value)}
        shown = {field.name: _plain(told[field.name]) for field in fields(value) if not _is_default(field, told)}
        return {"is": type(value).__name__} | shown
    if isinstance(value, Mapping):
        return _plain_table(cast("Mapping[Any, Any]", value))
    if isinstance(value, tuple | list):
        return _plain_list(cast("Sequence[Any]", value))
    return value


def _plain_table(table: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): _plain(item) for key, item in table.items()}


def _plain_list(items: Sequence[Any]) -> list[Any]:
    return [_plain(item) for item in items]


def _is_default(field: Field[Any], told: Mapping[str, Any]) -> bool:
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return default is not MISSING and told[field.name] == default


def _row(what: str, name: Name) -> tuple[str, str, str, str]:
    return what, name.python, json.dumps(name.source, ensure_ascii=False), name.reason


def _models(models: Mapping[str, ModelName]) -> Iterator[tuple[str, str, str, str]]:
    for id, model in models.items():
        kind, python, source, reason = _row(f"model {id}", model.type)
        yield kind, f"models.{model.module}.{python}", source, reason
        for wire_name, field in model.fields.items():
            yield _row(f"  field {json.dumps(wire_name, ensure_ascii=False)}", field)


def _operations(operations: Mapping[str, OperationName]) -> Iterator[tuple[str, str, str, str]]:
    for id, operation in operations.items():
        kind, python, source, reason = _row(f"operation {id}", operation.function)
        yield kind, f"api.{operation.module}.{python}", source, reason
        yield "  method", ".".join(("client", *operation.method)), "", ""
        for (place, wire_name), argument in operation.parameters.items():
            yield _row(f"  {place} {json.dumps(wire_name, ensure_ascii=False)}", argument)


def _resources(resources: Mapping[tuple[str, ...], Name]) -> Iterator[tuple[str, str, str, str]]:
    for path, name in resources.items():
        yield _row(f"resource {'.'.join(path)}", name)
