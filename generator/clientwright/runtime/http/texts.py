"""Bodies that are text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..wire.values import UNSET
from .bodies import refuse
from .expansion import plain
from .readers import charset_of


@dataclass(frozen=True, slots=True)
class TextBody:
    """Text, in the charset that the media type names, else UTF-8; bytes are sent as they are."""

    value: Any
    media_type: str = "text/plain"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """The text's bytes."""
        refuse(extra)
        if self.value is UNSET:
            return None
        if isinstance(self.value, bytes):
            return self.value
        charset = charset_of(self.media_type).removesuffix("-sig")
        return str(plain("body", self.value)).encode(charset)
