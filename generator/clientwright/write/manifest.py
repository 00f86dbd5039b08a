"""The manifest: what a package was made from and what was written, so that a later run knows its own files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from clientwright import __version__

FILE_NAME: Final = ".clientwright.json"
TEMPLATE_API: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: SHA-256 of its text before it was formatted, and of its bytes."""

    rendered: str
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What one run wrote.

    ``description`` is the digest of everything that was read; ``strict`` says that it passed validation under
    ``--strict``. ``style`` is the formatter's. Nothing in it depends on a clock, a machine or a folder.
    """

    description: str
    strict: bool
    style: str
    clientwright: str = __version__
    template_api: int = TEMPLATE_API
    files: Mapping[str, Entry] = field(default_factory=dict[str, Entry])

    def to_json(self) -> str:
        """The text of the file, sorted."""
        value = {
            "clientwright": self.clientwright,
            "description": self.description,
            "files": {
                path: {"rendered": entry.rendered, "written": entry.written} for path, entry in self.files.items()
            },
            "strict": self.strict,
            "style": self.style,
            "template_api": self.template_api,
        }
        return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def load(folder: Path) -> Manifest | None:
    """The manifest of a package on disk; None when there is none that can be read.

    What it says is not trusted: paths that lead out of the folder are left out.
    """
    try:
        value = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return _manifest(value)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _manifest(value: Any) -> Manifest:
    files = {
        str(path): Entry(rendered=str(entry["rendered"]), written=str(entry["written"]))
        for path, entry in value["files"].items()
        if is_inside(path)
    }
    return Manifest(
        description=str(value["description"]),
        strict=value["strict"] is True,
        style=str(value["style"]),
        clientwright=str(value["clientwright"]),
        template_api=int(value["template_api"]),
        files=files,
    )


def is_inside(path: str) -> bool:
    """Whether a path of a file stays in the folder that it is relative to."""
    parts = path.split("/")
    return not path.startswith("/") and "\\" not in path and ":" not in path and not {"", ".", ".."} & set(parts)
