"""Paths that no server can tell apart, or that no call can be made to."""

from __future__ import annotations

import re
from typing import Final

from clientwright.source.document import Document

_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")


def check_paths(document: Document) -> None:
    """Report path templates that are malformed, or that collide."""
    paths = document.root.mapping("paths")
    shapes: dict[str, str] = {}
    for path, _ in paths.items():
        if path.startswith("x-"):
            continue
        where = paths.key_location(path)
        if "{" in _TEMPLATE.sub("", path) or "}" in _TEMPLATE.sub("", path) or "{}" in path:
            document.diagnostics.warn("bad-path", f"the braces in the path `{path}` do not fit together", where)
            continue
        first = shapes.setdefault(_TEMPLATE.sub("{}", path), path)
        if first != path:
            line = paths.key_location(first).line
            sentence = f"`{path}` and `{first}` in line {line} are the same path with other names"
            document.diagnostics.warn("path-collision", sentence, where, "put their operations under one of them")
