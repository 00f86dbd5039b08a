"""``_runtime/``: the runtime's files, byte for byte."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def render_runtime() -> dict[str, str]:
    """The texts below ``_runtime/``."""
    folder = Path(__file__).resolve().parents[1] / "runtime"
    return {f"_runtime/{file.name}": file.read_bytes().decode("utf-8") for file in sorted(folder.glob("*.py"))}
