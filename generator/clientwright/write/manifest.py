"""The manifest: which files of a package are ours, and what was in them, so that a later run knows its own files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

FILE_NAME: Final = ".clientwright.json"


class Entry(Struct, frozen=True, kw_only=True):
    """What is known of one file: the digests of its content and of its meaning, as they were generated.

    ``formatted`` is the digest of the content that the team's own commands made of it; ``kept`` what was generated of a
    file that stays as it was edited by hand, for the next generation to be merged with.
    """

    digest: str
    meaning: str = ""
    formatted: str = ""
    kept: str | None = None


class Manifest(Struct, frozen=True):
    """The files that a run generated.

    It says what was generated and not how: no version, option, description, clock, machine or folder makes it another.
    ``inputs`` are digests of what was said, so that a later run can tell what has changed; they make it no other one.
    """

    files: Mapping[str, Entry]
    inputs: Mapping[str, str] = field(default_factory=dict[str, str])

    def is_of(self, text: bytes) -> bool:
        """Whether another manifest's text says the same of the files."""
        other = parsed(text)
        return other is not None and other.files == self.files

    def to_json(self) -> str:
        """The text of the file, sorted."""
        said: dict[str, Any] = {"files": {path: f"{each.digest} {each.meaning}" for path, each in self.files.items()}}
        if self.inputs:
            said["inputs"] = self.inputs
        if formatted := {path: each.formatted for path, each in self.files.items() if each.formatted}:
            said["formatted"] = formatted
        if kept := {path: each.kept for path, each in self.files.items() if each.kept is not None}:
            said["kept"] = kept
        return json.dumps(said, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def settled(content: bytes) -> bytes:
    """A content with the line ends that we write: git may have checked it out with others."""
    return content.replace(b"\r\n", b"\n")


def digest(content: bytes) -> str:
    """SHA-256 of a content, in hexadecimal, whatever its line ends."""
    return hashlib.sha256(settled(content)).hexdigest()


def load(folder: Path) -> Manifest | None:
    """The manifest of a package on disk; None when there is none that can be read.

    What it says is not trusted: paths that lead out of the folder are left out.
    """
    try:
        return parsed((folder / FILE_NAME).read_bytes())
    except OSError:
        return None


def parsed(text: bytes) -> Manifest | None:
    """What the text of a manifest says; None when it is none."""
    try:
        said: Mapping[str, Any] = json.loads(text.decode())
        formatted, kept = said.get("formatted", {}), said.get("kept", {})
        inputs = {str(name): str(each) for name, each in said.get("inputs", {}).items()}
        return Manifest(
            {
                path: _entry(entry, formatted.get(path), kept.get(path))
                for path, entry in said["files"].items()
                if is_inside(path)
            },
            inputs,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _entry(said: Any, formatted: Any, kept: Any) -> Entry:
    """What a manifest says of a file; before 0.1.0 was released that was an object, or no more than its digest."""
    digest, _, meaning = (said if isinstance(said, str) else str(said["written"])).partition(" ")
    return Entry(
        digest=digest,
        meaning=meaning,
        formatted=formatted if isinstance(formatted, str) else "",
        kept=kept if isinstance(kept, str) else None,
    )


def is_inside(path: str) -> bool:
    """Whether a path of a file stays in the folder that it is relative to."""
    parts = path.split("/")
    return not path.startswith("/") and "\\" not in path and ":" not in path and not {"", ".", ".."} & set(parts)
