"""Plain JSON of the models of a generated client, which are known by the package that they are in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any, TypeGuard

from clientwright.mock.wire.plain import is_array, is_object


def plain_of(value: Any) -> Any:
    """The value with every model in it as plain JSON; raises TypeError for what neither JSON nor a client knows."""
    if value is None or (isinstance(value, bool | int | float | str) and type(value).__module__ == "builtins"):
        return value
    if is_object(value):
        return {str(key): plain_of(item) for key, item in value.items()}
    if is_array(value) or _is_tuple(value):
        return [plain_of(item) for item in value]
    kind: type[Any] = value.__class__
    package = client_of(kind)
    if package is not None:
        return plain_of(package.to_json(value))
    if isinstance(value, bool | int | float | str):
        return value
    written = getattr(value, "isoformat", None)  # What models hold of dates and times.
    if written is not None:
        return written()
    if type(value).__module__ in ("uuid", "decimal"):
        return str(value)
    raise TypeError(f"{type(value).__name__} is neither JSON nor a model of a generated client: {value!r:.200}")


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def client_of(kind: type) -> ModuleType | None:
    """The generated package that a class stands in; None for any other class."""
    return next((module for module in _above(kind.__module__) if _is_client(module)), None)


def _above(name: str) -> Iterator[ModuleType]:
    while name:
        if name in sys.modules:
            yield sys.modules[name]
        name = name.rpartition(".")[0]


def _is_client(module: ModuleType) -> bool:
    return all(callable(getattr(module, name, None)) for name in ("from_json", "to_json", "Client"))
