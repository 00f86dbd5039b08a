"""Base64 around whole bodies (RFC 4648, 4)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import cached_property

from ..files.bodies import BinaryBody
from ..files.sources import Source, source
from ..wire.deviations import Deviations


class Base64Body(BinaryBody):
    """A file that goes out in Base64."""

    @cached_property
    def _source(self) -> Source:
        return EncodedSource(source(self.value))


class EncodedSource(Source):
    """A file in Base64."""

    def __init__(self, plain: Source) -> None:
        self._plain = plain
        self._rest = b""
        self.size = None if plain.size is None else (plain.size + 2) // 3 * 4

    @property
    def held(self) -> bool:
        return self._plain.held

    def open(self) -> None:
        self._rest = b""
        self._plain.open()
        self.again = self._plain.again

    def read(self) -> bytes:
        while chunk := self._plain.read():
            if encoded := self._encoded(chunk):
                return encoded
        return self._last()

    async def read_async(self) -> bytes:
        while chunk := await self._plain.read_async():
            if encoded := self._encoded(chunk):
                return encoded
        return self._last()

    def close(self) -> None:
        self._plain.close()

    def _encoded(self, chunk: bytes) -> bytes:
        """All but what is too short for a group of three bytes."""
        whole = self._rest + chunk
        end = len(whole) // 3 * 3
        self._rest = whole[end:]
        return b64encode(whole[:end])

    def _last(self) -> bytes:
        rest, self._rest = self._rest, b""
        return b64encode(rest)


@dataclass(frozen=True, slots=True)
class Base64Reader:
    """Reads bytes that come in Base64."""

    accept: str = "application/octet-stream"

    def read(self, content: bytes, found: Deviations, came: str = "") -> bytes:
        """The bytes; what is no Base64 is a deviation, and given as it came. Line breaks in it count for nothing."""
        try:
            return b64decode(b"".join(content.split()), validate=True)
        except ValueError:
            found.root[0] = content
            found.wrong(found.root, 0, "Base64")
            return content
