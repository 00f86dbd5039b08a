"""The bytes of a description: from a path, standard input or a URL that the user named; and nothing else.

A document may refer to other files in its own folder. It cannot make us read outside of it, and it cannot make us
fetch anything.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from clientwright.diagnostics import Diagnostics, Location
from clientwright.report import nearest
from clientwright.source.bounded import Limits, TooMuch, from_path, from_stream, from_url
from clientwright.source.compose import Composed, Unreadable, compose
from clientwright.source.json_text import compose_json
from clientwright.source.text import Text, UnreadText


def is_url(origin: str) -> bool:
    """Whether a description's name is a URL."""
    return origin.lower().startswith(("http://", "https://"))


def fetch(
    origin: str, name: str, diagnostics: Diagnostics, stdin: TextIO | BinaryIO | None, limits: Limits
) -> bytes | None:
    """The bytes of what the user asked for; None, with a finding, when they cannot be had."""
    here = Location(file=name)
    try:
        if origin == "-":
            source: Any = sys.stdin if stdin is None else stdin
            return from_stream(getattr(source, "buffer", source), limits)
        if is_url(origin):
            return _download(origin, here, diagnostics, limits)
        path = Path(origin)
        if path.is_dir():
            diagnostics.error("unreadable", f"`{name}` is a folder, not a file", here, _folder_hint(path, name))
            return None
        return from_path(origin, limits)
    except TooMuch as error:
        diagnostics.error("too-much", f"`{name}` is not read: {error}", here, error.hint)
    except (OSError, ValueError) as error:
        hint = _missing_hint(Path(origin)) if isinstance(error, FileNotFoundError) else ""
        diagnostics.error("unreadable", f"`{name}` cannot be read: {_reason(error)}", here, hint)
    return None


def _folder_hint(folder: Path, name: str) -> str:
    """The usual names of a description, if the folder has one of them."""
    for usual in ("openapi.yaml", "openapi.yml", "openapi.json"):
        if (folder / usual).is_file():
            return f"did you mean `{name.rstrip('/')}/{usual}`?"
    return ""


def _missing_hint(path: Path) -> str:
    """The file in the same folder that has nearly this name, if there is one."""
    try:
        beside = sorted(file.name for file in path.parent.iterdir() if file.is_file())
    except OSError:
        beside = []
    meant = nearest(path.name, beside)
    if meant is not None:
        return f"did you mean `{path.with_name(meant)}`?"
    return "check the spelling; a path is relative to the folder where the command runs"


def _download(url: str, here: Location, diagnostics: Diagnostics, limits: Limits) -> bytes | None:
    """The body of a URL that the user typed. Raises ``TooMuch``."""
    try:
        return from_url(url, limits)
    except TooMuch:
        raise
    except ImportError:
        hint = "install clientwright[url], or download the file and name it here"
        diagnostics.error("unreadable", "reading from a URL needs httpx2, which is not installed", here, hint)
    except Exception as error:  # httpx2's own, and what the system's network and certificates raise
        reason = str(error).split("\n", 1)[0] or type(error).__name__
        diagnostics.error("unreadable", f"the URL cannot be read: {reason}", here)
    return None


def read_beside(folder: Path, path: str, limits: Limits) -> bytes | str:
    """The bytes of a regular file inside a folder, symbolic links resolved; otherwise why not."""
    try:
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(os.path.realpath(folder)):
            return "outside"
        if not stat.S_ISREG(os.stat(real).st_mode):
            return "it is not a file"
        return from_path(real, limits)
    except TooMuch as error:
        return str(error)
    except (OSError, ValueError) as error:
        return _reason(error)


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def decoded(raw: bytes, name: str, number: int, diagnostics: Diagnostics) -> Text | None:
    """A text from its bytes, UTF-8 with or without a byte order mark; None, with a finding, when it is not."""
    try:
        return Text(name, raw.decode("utf-8-sig"), number)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        content = raw.decode("utf-8", "replace").removeprefix("\ufeff")
        location = Text(name, content).location(len(before))
        sentence = f"the byte 0x{raw[error.start]:02X} here is not UTF-8"
        hint = "save the file as UTF-8"
        diagnostics.add(UnreadText(code="not-utf-8", sentence=sentence, location=location, hint=hint, content=content))
        return None


def parsed(text: Text, diagnostics: Diagnostics) -> Composed | None:
    """The data of a text: JSON by JSON's rules, anything else as YAML; None, with a finding, when it is neither."""
    try:
        found = _parsed(text, diagnostics)
    except Unreadable as error:
        location = text.location(error.offset)
        diagnostics.add(
            UnreadText(
                code=error.code, sentence=error.sentence, location=location, hint=error.hint, content=text.content
            )
        )
        return None
    if found.empty:
        diagnostics.error("empty-file", "the file is empty", Location(file=text.name))
        return None
    return found


def _parsed(text: Text, diagnostics: Diagnostics) -> Composed:
    """The data of a text, or ``Unreadable``."""
    start = text.content.lstrip(" \t\r\n")
    if text.name.lower().endswith(".json"):
        return compose_json(text, diagnostics)
    if not start.startswith(("{", "[")):
        return compose(text, diagnostics)
    found = Diagnostics()
    try:
        composed = compose_json(text, found)
    except Unreadable:
        # YAML's flow style looks like JSON: {openapi: 3.1.0}. If that fails too, the person meant JSON when the
        # first key is quoted.
        try:
            return compose(text, diagnostics)
        except Unreadable:
            if start[1:].lstrip(" \t\r\n")[:1] != '"':
                raise
        return compose_json(text, diagnostics)
    diagnostics.extend(found)
    return composed
