"""Paths, as far as names are made of them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

_PREFIX: Final = re.compile(r"(?i)api|rest|v[0-9]+([._-]?[0-9]+)*((alpha|beta|rc)[0-9]*)?")


def segments(path: str) -> tuple[str, ...]:
    """The literal segments of a path; a query or a fragment in it has none."""
    return tuple(part for part in re.split(r"[?#]", path)[0].split("/") if part and "{" not in part)


def prefix(path: str) -> tuple[str, ...]:
    """The segments at its start that say nothing, because all paths of an API begin with them: ``/api/v1/...``."""
    return tuple(takewhile(_PREFIX.fullmatch, segments(path)))
