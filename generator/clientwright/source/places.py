"""Where a parameter stands in a request, and in which styles it may be written there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

STYLES: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": (),
}
"""By place, the default first (OpenAPI 3.2, 4.8.12.2); the whole query string has a media type instead."""
