"""Acknowledgements as TOML, and into the configuration that is there, of which every other byte stays."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from clientwright.config import TABLE_IN_PYPROJECT, Project, load
from clientwright.diagnostics import Diagnostics

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


def add(file: str, entries: Iterable[Entry], client: str = "") -> None:
    """Add entries at the end of a configuration, which is created if need be, or at the end of one of its clients.

    Raises ``CannotAcknowledge`` if that is not possible.
    """
    path = Path(file)
    try:
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
        above, end = _place(file, old, client)
        table = ".".join((*above, "acknowledge"))
        added = as_toml(entries, table)
        if not added:
            return
        before, after = old[:end], old[end:]
        gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
        new = f"{before}{gap}{added}" + ("" if after[:1] in ("", "\n", "\r") else "\n") + after
        tomllib.loads(new.removeprefix("\ufeff"))
        path.write_bytes(new.encode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotAcknowledge(f"{getattr(error, 'strerror', None) or 'it is not UTF-8'}".lower()) from error
    except tomllib.TOMLDecodeError as error:
        # `acknowledge = [...]` in one piece: TOML lets nothing be added to it from below.
        raise CannotAcknowledge("it has `acknowledge` as a list; write each as a table `[[acknowledge]]`") from error


def _place(file: str, text: str, client: str) -> tuple[tuple[str, ...], int]:
    """The tables that entries for a client stand in, and where in the text that is.

    A header ``[[client.acknowledge]]`` speaks of the last client before it, so it stands before the next one.
    """
    project = load(file, Diagnostics()) if client else Project()
    base = TABLE_IN_PYPROJECT if Path(file).name == "pyproject.toml" else ()
    names = [each.name for each in project.clients]
    if client not in names or not project.client(client).line:
        return base, len(text)
    lines = text.splitlines(keepends=True)
    following = [each.line for each in project.clients if each.line > project.client(client).line]
    end = min(following, default=len(lines) + 1) - 1
    while following and end > 0 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1  # What is said above a client's header is about that client.
    return (*base, "client"), sum(map(len, lines[:end]))
