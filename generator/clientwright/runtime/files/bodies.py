"""Bodies that are files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..http.bodies import refuse
from ..messages.exchange import Upload
from ..wire.values import UNSET
from .base64 import EncodedSource
from .sources import content_of, source


@dataclass(frozen=True)
class BinaryBody:
    """A file: its bytes, its path, an open binary file, or what gives its bytes piece by piece."""

    value: Any
    media_type: str = "application/octet-stream"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | Upload | None:
        """The bytes."""
        refuse(extra)
        return None if self.value is UNSET else self._content

    @cached_property
    def _content(self) -> bytes | Upload:
        return content_of((source(self.value),))


class Base64Body(BinaryBody):
    """A file that goes out in Base64."""

    @cached_property
    def _content(self) -> bytes | Upload:
        return content_of((EncodedSource(source(self.value)),))
