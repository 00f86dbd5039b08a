"""OpenAPI overlays (Overlay Specification 1.0 and 1.1)."""

from __future__ import annotations

from collections.abc import Sequence

from clientwright.diagnostics import Diagnostics
from clientwright.source.compose import Composed
from clientwright.source.text import Text


def apply_overlay(main: Composed, overlay: Composed, texts: Sequence[Text], diagnostics: Diagnostics) -> bool:
    """Apply."""
    return True
