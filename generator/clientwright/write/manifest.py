"""The manifest: which files of a package are ours, and what was in them, so that a later run knows its own files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

FILE_NAME: Final = ".clientwright.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that a run generated, each with the digest of its content.

    It says what was generated and not how: no version, option, description, clock, machine or folder makes it another.
    """

    files: Mapping[str, str]

    def to_json(self) -> str:
        """The text of the file, sorted."""
        return json.dumps({"files": self.files}, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


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
        files: Mapping[str, Any] = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))["files"]
        return Manifest({path: _digest_in(entry) for path, entry in files.items() if is_inside(path)})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _digest_in(entry: Any) -> str:
    """What a manifest says of a file; before 0.1.0 was released that was an object."""
    return entry if isinstance(entry, str) else str(entry["written"])


def is_inside(path: str) -> bool:
    """Whether a path of a file stays in the folder that it is relative to."""
    parts = path.split("/")
    return not path.startswith("/") and "\\" not in path and ":" not in path and not {"", ".", ".."} & set(parts)
