"""Descriptions for tests: each is read and worked out once in a process, however many mocks there are of it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from clientwright.mock.described import Described

Stamp = tuple[str, int, int]


class Unreadable(ValueError):
    """A description that cannot be read; the message has the findings, as the command line shows them."""


class _Kept(Struct, frozen=True):
    described: Described
    stamps: tuple[Stamp, ...]


_kept: dict[tuple[str, ...], _Kept] = {}
_lock = threading.Lock()


def described(description: str | Path | Mapping[str, Any], overlays: Sequence[str | Path] = ()) -> Described:
    """What works by a description: a file, a URL, or plain data (which is not kept); raises ``Unreadable``.

    What was read is given again until one of its files changes.
    """
    if isinstance(description, Mapping):
        return Described(description)
    key = (_absolute(description), *map(_absolute, overlays))
    with _lock:
        kept = _kept.get(key)
        if kept is None or any(_stamp(name) != (name, *rest) for name, *rest in kept.stamps):
            kept = _kept[key] = _read(key[0], key[1:])
        return kept.described


def _absolute(path: str | Path) -> str:
    return str(path) if "://" in str(path) else str(Path(path).absolute())


def _stamp(name: str) -> Stamp:
    try:
        state = Path(name).stat()
    except OSError:
        return name, 0, 0
    return name, state.st_mtime_ns, state.st_size


def _read(description: str, overlays: tuple[str, ...]) -> _Kept:
    from clientwright.depth import room
    from clientwright.diagnostics import Diagnostics
    from clientwright.mend import mend
    from clientwright.report import render
    from clientwright.source import read

    diagnostics = Diagnostics()
    with room():
        document = read(description, overlays=overlays, diagnostics=diagnostics)
        if document is not None:
            document = mend(document)
    if document is None or diagnostics.failed:
        texts = {text.name: text.content for text in document.texts} if document is not None else {}
        raise Unreadable(f"{description} cannot be read:\n{render(diagnostics, texts, color=False)}".rstrip())
    files = {name: file.data for name, file in document.files.items() if name != document.file}
    names = [name for name in (*document.files, *overlays) if "://" not in name]
    return _Kept(Described(document.data, files, document.file), tuple(map(_stamp, dict.fromkeys(names))))
