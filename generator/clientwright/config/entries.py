"""Acknowledgements as TOML, and into the configuration that is there, of which every other byte stays."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str]
"""Code and JSON Pointer."""


class CannotAcknowledge(Exception):
    """The entries cannot be written; the argument says why."""


def as_toml(entries: Iterable[Entry], table: str = "acknowledge") -> str:
    """Entries as tables of an array."""
    # A JSON string without escapes of its own is a TOML basic string as well.
    quoted = [(json.dumps(code), json.dumps(pointer, ensure_ascii=False)) for code, pointer in entries]
    quoted = [(code, pointer.replace("\x7f", "\\u007f")) for code, pointer in quoted]
    return "\n".join(f"[[{table}]]\ncode = {code}\npointer = {pointer}\n" for code, pointer in quoted)


def add(file: str, entries: Iterable[Entry]) -> None:
    """Add entries at the end of a configuration, which is created if need be; ``CannotAcknowledge`` if not possible."""
    path = Path(file)
    table = "tool.clientwright.acknowledge" if path.name == "pyproject.toml" else "acknowledge"
    added = as_toml(entries, table)
    if not added:
        return
    try:
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
        end = "" if not old else "\n" if old.endswith("\n") else "\n\n"
        new = f"{old}{end}{added}"
        tomllib.loads(new.removeprefix("\ufeff"))
        path.write_bytes(new.encode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotAcknowledge(f"{getattr(error, 'strerror', None) or 'it is not UTF-8'}".lower()) from error
    except tomllib.TOMLDecodeError as error:
        # `acknowledge = [...]` in one piece: TOML lets nothing be added to it from below.
        raise CannotAcknowledge("it has `acknowledge` as a list; write each as a table `[[acknowledge]]`") from error
