"""Digests of what is said, whatever its form: not of comments, quotes or line ends."""

from __future__ import annotations

import hashlib
import json
from typing import Final

from clientwright.source.node import Json

_LENGTH: Final = 16


def digest(data: Json | list[str]) -> str:
    """A digest of a value, in hexadecimal; empty of one that cannot be written in JSON."""
    try:
        text = json.dumps(data, separators=(",", ":"))
    except (ValueError, TypeError, RecursionError):
        return ""
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
