"""The body of a form with files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from ..http.bodies import FileContent, given, read_whole
from ..http.expansion import plain
from ..messages.exchange import line
from ..wire.codec import dumps
from ..wire.values import ARRAY, UNSET

File: TypeAlias = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""A file to send: its bytes, an open binary file, or one of these with a file name and perhaps a media type.

A text is never taken for a path: nothing is opened."""


class _Part(NamedTuple):
    """One part of a multipart body."""

    name: str
    content: bytes
    media_type: str = ""
    filename: str | None = None


@dataclass(frozen=True)
class MultipartBody:
    """``multipart/form-data`` (RFC 7578): texts, files, objects as JSON; arrays repeat the field.

    ``media_types`` has the ``contentType`` of fields whose encoding names one. A file that is open is read once, and a
    file without a name is called as its field.
    """

    fields: Any
    """A mapping or a model; ``UNSET`` for none."""
    media_types: Mapping[str, str] = field(default_factory=dict[str, str])
    required: bool = True
    kind: str = "multipart/form-data"

    @property
    def media_type(self) -> str:
        """With the boundary, which follows from the content: the same body is the same bytes."""
        return f"{self.kind}; boundary={self._boundary}"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """All parts."""
        parts = [
            *self._parts,
            *(
                part
                for name, value in (extra or {}).items()
                for part in self._of(name, value)
            ),
        ]
        if not parts and (self.fields is UNSET or not self.required):
            return None
        boundary = self._boundary.encode("ascii")
        if any(boundary in part.content for part in parts):
            raise ValueError("a part of the body holds the boundary between parts")
        return (
            b"".join(b"--%s\r\n%s\r\n" % (boundary, _rendered(part)) for part in parts)
            + b"--%s--\r\n" % boundary
        )

    @cached_property
    def _parts(self) -> tuple[_Part, ...]:
        return tuple(
            part
            for name, value in given(self.fields, None).items()
            for part in self._of(name, value)
        )

    @cached_property
    def _boundary(self) -> str:
        from hashlib import sha256  # not needed by most clients

        digest = sha256()
        for part in self._parts:
            digest.update(b"%d %s" % (len(part.content), part.content))
        return digest.hexdigest()[:32]

    def _of(self, name: str, value: Any) -> list[_Part]:
        if value is UNSET:
            return []
        media_type = self.media_types.get(name, "")
        file = _file(name, value, media_type)
        if file:
            return [file]
        if type(value) in (ARRAY, tuple):
            return [part for item in value for part in self._of(name, item)]
        scalar = value is None or isinstance(value, str | int | float)
        if not scalar or media_type.partition(";")[0].endswith(("/json", "+json")):
            return [_Part(name, dumps(value), media_type or "application/json")]
        if value is None:
            return []
        return [_Part(name, str(plain(name, value)).encode(), media_type)]


_BYTES: Final = (bytes, bytearray, memoryview)
_QUOTED: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What a name in ``Content-Disposition`` must not hold, as browsers write it (HTML, 4.10.21.8)."""


def _file(name: str, value: Any, media_type: str) -> _Part | None:
    """The part for a file; None for what is no file."""
    filename: str = name
    content: Any = value
    if type(value) is tuple:
        parts: tuple[Any, ...] = value  # pyright: ignore[reportUnknownVariableType]
        if len(parts) not in (2, 3) or not isinstance(parts[0], str):
            return None
        filename, content = parts[0], parts[1]
        media_type = parts[2] if len(parts) == 3 else media_type
    elif isinstance(getattr(value, "name", None), str):
        filename = value.name.replace("\\", "/").rpartition("/")[2] or name
    if not isinstance(content, _BYTES) and not hasattr(content, "read"):
        return None
    return _Part(
        name,
        read_whole(content),
        line("Content-Type", media_type or "application/octet-stream"),
        filename,
    )


def _rendered(part: _Part) -> bytes:
    shown = (
        ""
        if part.filename is None
        else f'; filename="{part.filename.translate(_QUOTED)}"'
    )
    kind = f"\r\nContent-Type: {part.media_type}" if part.media_type else ""
    name = part.name.translate(_QUOTED)
    return (
        f'Content-Disposition: form-data; name="{name}"{shown}{kind}\r\n\r\n'.encode()
        + part.content
    )
