"""Request bodies, as data until they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any, Final, NamedTuple, Protocol, TypeAlias

from ..messages.headers import line
from ..wire.codec import dumps, one_level, to_json
from ..wire.kinds import ARRAY, OBJECT
from ..wire.unset import UNSET
from .parameters import QueryStyle, form, json_content, plain

FileContent: TypeAlias = bytes | IO[bytes]
File: TypeAlias = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""A file to send: its bytes, an open binary file, or one of these with a file name and perhaps a media type.

A text is never taken for a path: nothing is opened."""


class RequestBody(Protocol):
    """What is sent with a request."""

    @property
    def media_type(self) -> str:
        """The ``Content-Type``."""
        ...

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """The bytes, the same each time; None when the body is not given at all, and then none is sent.

        ``extra`` has more fields for a body that has fields, and is a ``TypeError`` for any other.
        """
        ...


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A JSON value: plain, models, or both. In an object, fields that are ``UNSET`` are left out.

    ``required`` says what an object without a field is: ``{}``, or no body.
    """

    value: Any
    media_type: str = "application/json"
    required: bool = True

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """JSON text, compact, UTF-8."""
        value = self.value
        if value is UNSET:
            return dumps(dict(extra)) if extra else None
        if type(value) is OBJECT:
            fields = _given(value, extra)
            return dumps(fields) if fields or self.required else None
        if not extra:
            return dumps(value)
        value = to_json(value)
        if type(value) is not OBJECT:
            raise TypeError("extra_body is for a body that is an object")
        return dumps({**value, **extra})


@dataclass(frozen=True, slots=True)
class FormBody:
    """``application/x-www-form-urlencoded``: arrays repeat the field, objects are JSON text, unless ``styles`` says
    otherwise for a field."""

    fields: Any
    """A mapping or a model; ``UNSET`` for none."""
    styles: Mapping[str, QueryStyle] = field(default_factory=dict[str, QueryStyle])
    media_type: str = "application/x-www-form-urlencoded"
    required: bool = True

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """``name=value`` pairs, percent-encoded."""
        fields = _given(self.fields, extra)
        if not fields and (self.fields is UNSET or not self.required):
            return None
        pairs = [
            pair
            for name, value in fields.items()
            for pair in self._style(name, value)(name, value)
        ]
        return "&".join(pairs).encode("ascii")

    def _style(self, name: str, value: Any) -> QueryStyle:
        return self.styles.get(name) or (
            json_content if type(to_json(value)) is OBJECT else form
        )


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
            for name, value in _given(self.fields, None).items()
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
        return [_Part(name, str(plain(name, value)).encode(), media_type)]


@dataclass(frozen=True, slots=True)
class TextBody:
    """Text in UTF-8."""

    value: Any
    media_type: str = "text/plain"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """The text's bytes."""
        _refuse(extra)
        return None if self.value is UNSET else str(plain("body", self.value)).encode()


@dataclass(frozen=True)
class BinaryBody:
    """Bytes, or an open binary file, which is read once."""

    value: Any
    media_type: str = "application/octet-stream"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """The bytes."""
        _refuse(extra)
        return self._bytes

    @cached_property
    def _bytes(self) -> bytes | None:
        return None if self.value is UNSET else _read(self.value)


_BYTES: Final = (bytes, bytearray, memoryview)
_QUOTED: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What a name in ``Content-Disposition`` must not hold, as browsers write it (HTML, 4.10.21.8)."""


def _given(fields: Any, extra: Mapping[str, Any] | None) -> dict[str, Any]:
    """The fields that are there, of a mapping or a model."""
    if fields is UNSET:
        fields = {}
    elif type(fields) is not OBJECT:
        fields = one_level(fields)
    return {
        name: value
        for name, value in {**fields, **(extra or {})}.items()
        if value is not UNSET
    }


def _refuse(extra: Mapping[str, Any] | None) -> None:
    if extra:
        raise TypeError("extra_body is for a body that has fields")


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
        _read(content),
        line("Content-Type", media_type or "application/octet-stream"),
        filename,
    )


def _read(value: Any) -> bytes:
    content: Any = value.read() if hasattr(value, "read") else value
    if isinstance(content, str):
        raise TypeError(
            "a file is bytes, or open in binary mode; a text is not taken for a path"
        )
    return bytes(content)


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
