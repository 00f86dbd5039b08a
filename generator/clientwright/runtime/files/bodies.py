"""Bodies that are files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..http.bodies import refuse
from ..messages.exchange import Upload
from ..wire.values import UNSET
from .sources import Source, content_of, source


@dataclass(frozen=True)
class BinaryBody:
    """A file: its bytes, its path, an open binary file, or what gives its bytes piece by piece."""

    value: Any
    media_type: str = "application/octet-stream"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | Upload | None:
        """The bytes."""
        refuse(extra)
        return None if self.value is UNSET else content_of((self._source,))

    @cached_property
    def _source(self) -> Source:
        return source(self.value)
