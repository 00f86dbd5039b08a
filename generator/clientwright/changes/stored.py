"""The surface of a package, as it is kept in it: JSON with a line for each operation and each module of models, so that
a review of the package's changes shows them.

It is read again to say what changed. What it says is not trusted: names that are none make it unreadable.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar, cast

from msgspec import NODEFAULT, Struct

from clientwright.changes.surface import Argument, Field, Model, Operation, Surface

FILE_NAME: Final = ".clientwright.surface.json"
Item = TypeVar("Item", Argument, Field, Model, Operation)


def to_text(surface: Surface) -> str:
    """The text of the file."""
    lines = [
        f'"title": {_json(surface.title)}',
        f'"servers": {_json(surface.servers)}',
        f'"variables": {_json(surface.variables)}',
        f'"webhooks": {_json(surface.webhooks)}',
    ]
    operations = surface.operations
    lines.append(_entries("operations", (_entry(name, operations[name]) for name in sorted(operations))))
    lines.append(_entries("models", _modules(surface.models)))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _entries(table: str, lines: Iterable[str]) -> str:
    return f'"{table}": {{' + ",".join(f"\n  {line}" for line in lines) + "\n}"


def _entry(name: str, item: Item) -> str:
    return f"{_json(name)}: {_json(_plain(item))}"


def _modules(models: Mapping[str, Model]) -> Iterable[str]:
    """A line for the models of each module."""
    found: dict[str, list[str]] = {}
    for name in sorted(models, key=lambda name: (models[name].module, name)):
        found.setdefault(models[name].module, []).append(_entry(name, models[name]))
    return map(", ".join, found.values())


def from_text(text: str) -> Surface | None:
    """The surface that a file holds; None when it is none of ours."""
    try:
        return _surface(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(item: Any) -> dict[str, Any]:
    """The fields that say something."""
    return dict(_said(item))


def _table(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value)


def _said(item: Any) -> Iterator[tuple[str, Any]]:
    for name, default in _DEFAULTS[item.__class__]:
        value = getattr(item, name)
        if isinstance(value, Mapping):
            if value:
                yield name, {key: _plain(one) for key, one in _table(value).items()}
        elif value != default:
            yield name, value


def _defaults(kind: type[Struct]) -> tuple[tuple[str, Any], ...]:
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    every = zip(names, (NODEFAULT,) * (len(names) - len(defaults)) + defaults, strict=True)
    return tuple(one for one in every if one[0] != "location")


_DEFAULTS: Final = {kind: _defaults(kind) for kind in (Argument, Field, Model, Operation)}


def _surface(said: dict[str, Any]) -> Surface:
    return Surface(
        title=_text(said["title"]),
        servers=tuple(map(_text, said["servers"])),
        variables={_name(key): bool(value) for key, value in said["variables"].items()},
        webhooks={_text(key): _text(value) for key, value in said["webhooks"].items()},
        operations={
            _name(key): _item(Operation, one, arguments=_items(Argument, one.get("arguments", {})))
            for key, one in said["operations"].items()
        },
        models={
            _name(key): _item(Model, one, fields=_items(Field, one.get("fields", {})))
            for key, one in said["models"].items()
        },
    )


def _items(kind: type[Item], said: dict[str, Any]) -> dict[str, Item]:
    return {_name(key): _item(kind, one) for key, one in said.items()}


def _item(kind: type[Item], said: dict[str, Any], **inside: Any) -> Item:
    """An item of which every value has the type that it should have."""
    values: dict[str, Any] = {}
    for name, default in _DEFAULTS[kind]:
        if name in inside:
            values[name] = inside[name]
        elif name in said:
            values[name] = _value(said[name], "" if default is NODEFAULT else default)
    return kind(**values)


def _value(value: Any, like: Any) -> Any:
    match like:
        case bool() | int():
            if type(value) is not type(like):
                raise TypeError(value)
            return value
        case tuple():
            return tuple(map(_name, value))
        case _:
            return _text(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _name(value: Any) -> str:
    """A name, or several with dots between them."""
    if not all(part.isidentifier() for part in _text(value).split(".")):
        raise ValueError(value)
    return str(value)
