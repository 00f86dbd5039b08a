"""Suggestions as text: an overlay, and entries of a configuration, each with its evidence beside it.

Words of a description get into comments and quoted values alone, without what could end either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clientwright.report.excerpt import harmless
from clientwright.source.node import INDEX, Json
from clientwright.source.text import split
from clientwright.suggest.suggestion import Action, Suggestion

_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*")
_RESERVED: Final = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"))
_STEP: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_WIDEST: Final = 200


class Written(Struct, frozen=True):
    """A text, and for each of its lines the suggestion that it belongs to, by number; -1 for none."""

    text: str
    owners: tuple[int, ...]

    def owner(self, line: int) -> int:
        """The suggestion that a line, counted from 1, belongs to."""
        return self.owners[line - 1] if 0 < line <= len(self.owners) else -1


def overlay(title: str, suggestions: Sequence[Suggestion], data: Json) -> Written:
    """The overlay that makes all changes of suggestions to a description, whose data tells lists from objects."""
    head = ["overlay: 1.0.0", f"info: {{title: {quoted(_line(f'What {title} could declare'))}, version: \"1\"}}"]
    lines: list[tuple[str, int]] = [(line, -1) for line in head]
    changing = [(number, one) for number, one in enumerate(suggestions) if one.actions]
    lines.append(("actions:" if changing else "actions: []", -1))
    for number, one in changing:
        lines += [(line, number) for line in (*_comments(one), *_actions(one.actions, data))]
    return Written("".join(f"{line}\n" for line, _ in lines), tuple(owner for _, owner in lines))


def configuration(suggestions: Sequence[Suggestion]) -> Written:
    """The entries of a ``clientwright.toml``."""
    lines: list[tuple[str, int]] = []
    for table in ("resources", "names"):
        found = [
            (number, one)
            for number, one in enumerate(suggestions)
            if any(entry.table == table for entry in one.entries)
        ]
        if found:
            lines.append((f"[{table}]", -1))
        for number, one in found:
            own = [entry for entry in one.entries if entry.table == table]
            lines += [(line, number) for line in _comments(one)]
            lines += [(f"{quoted(entry.key)} = {quoted(entry.value)}", number) for entry in own]
    return Written("".join(f"{line}\n" for line, _ in lines), tuple(owner for _, owner in lines))


def _comments(one: Suggestion) -> Iterator[str]:
    yield f"# {one.rule} ({one.confidence}): {_line(one.says)}"
    for each in one.evidence:
        yield f"#   - {_line(each)}"


def _actions(actions: Sequence[Action], data: Json) -> Iterator[str]:
    for action in actions:
        everything = f"[?@ == {_single(action.item)}]" if action.item else ".*" if action.below else ""
        yield f"- target: {quoted(json_path(action.pointer, data) + everything)}"
        if action.remove:
            yield "  remove: true"
        else:
            yield from _value("update", action.update, 1)


def _value(key: str, value: Json, depth: int) -> Iterator[str]:
    """A key and its value: objects over several lines, what they hold last on one."""
    space = "  " * depth
    if isinstance(value, Mapping) and value and _levels(value) > 2:
        yield f"{space}{plain(key)}:"
        for name, held in value.items():
            yield from _value(name, held, depth + 1)
    else:
        yield f"{space}{plain(key)}: {_flow(value)}"


def _levels(value: Json) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_levels, value.values()), default=0)
    return 1 + max(map(_levels, value), default=0) if isinstance(value, list) else 0


def _flow(value: Json) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{plain(key)}: {_flow(held)}" for key, held in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case str():
            return plain(value)
        case _:
            return json.dumps(value)


def plain(text: str) -> str:
    """A text as YAML has it: without quotes where that is safe."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and TOML have it alike: unlike JSON, in one escape each."""
    inner = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else f"\\U{ord(each):08X}" for each in inner)


def json_path(pointer: str, data: Json) -> str:
    """The JSONPath (RFC 9535) of a JSON Pointer into some data."""
    path = "$"
    for part in split(pointer):
        if isinstance(data, list):
            path += f"[{part}]"
            data = data[int(part)] if INDEX.fullmatch(part) and int(part) < len(data) else None
        else:
            path += f".{part}" if _STEP.fullmatch(part) else f"[{_single(part)}]"
            data = data.get(part) if isinstance(data, dict) else None
    return path


def _single(text: str) -> str:
    inner = json.dumps(text)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{inner}'"


def _line(text: str) -> str:
    """A text as one harmless line."""
    line = harmless(" ".join(text.split()))
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 3]}..."
