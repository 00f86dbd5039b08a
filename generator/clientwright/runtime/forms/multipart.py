"""The body of a form with files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from ..files.sources import LITTLE, FileContent, Source, content_of, name_of, source
from ..http.bodies import given
from ..http.expansion import plain
from ..messages.exchange import Upload, line
from ..wire.annotations import format_of
from ..wire.codec import dumps
from ..wire.values import ARRAY, UNSET

File: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""A file to send, or one with a file name and perhaps a media type and header fields of its own.

A text is never taken for a path: nothing is opened."""


class _Part(NamedTuple):
    """One part of a multipart body."""

    name: str
    content: Source
    media_type: str = ""
    filename: str | None = None
    headers: Mapping[str, str] = {}


@dataclass(frozen=True)
class MultipartBody:
    """``multipart/form-data`` (RFC 7578): texts, files, objects as JSON; arrays repeat the field, and None is no part.

    ``media_types`` has the ``contentType`` of fields whose encoding names some: an array of which one is JSON is one
    part. ``headers`` has the header fields of parts that always have the same. A file without a name is called as its
    field.
    """

    fields: Any
    """A mapping or a model; ``UNSET`` for none. Of a list, each item is a part, in their order and without a name: its
    media type and header fields are those of its place, else those of ``""``."""
    media_types: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    required: bool = True
    kind: str = "multipart/form-data"

    @property
    def media_type(self) -> str:
        """With the boundary."""
        return f"{self.kind}; boundary={self._boundary}"

    def content(self, extra: Mapping[str, Any] | None) -> bytes | Upload | None:
        """All parts."""
        parts = [*self._parts, *self._made(extra or {})]
        if not parts and (self.fields is UNSET or not self.required):
            return None
        boundary = self._boundary.encode("ascii")
        sources: list[Source] = []
        for part in parts:
            if part.content.held and boundary in part.content.content:
                raise ValueError("a part of the body holds the boundary between parts")
            head = b"--%s\r\n%s" % (boundary, _head(part))
            sources += [Source(head), part.content, Source(b"\r\n")]
        return content_of([*sources, Source(b"--%s--\r\n" % boundary)])

    @cached_property
    def _parts(self) -> tuple[_Part, ...]:
        if type(self.fields) in (ARRAY, tuple):
            return tuple(self._items())
        return tuple(self._made(given(self.fields, None)))

    @cached_property
    def _boundary(self) -> str:
        """What follows from the content where that is little: the same body is the same bytes. Else nobody knows it."""
        sources = [part.content for part in self._parts]
        held = [one.content for one in sources if one.held]
        if len(held) < len(sources) or sum(map(len, held)) > LITTLE:
            from secrets import token_hex

            return token_hex(16)
        from hashlib import sha256  # not needed by most clients

        digest = sha256()
        for one in held:
            digest.update(b"%d %s" % (len(one), one))
        return digest.hexdigest()[:32]

    def _made(self, fields: Mapping[str, Any]) -> Iterator[_Part]:
        for name, value in fields.items():
            if value is not UNSET:
                headers = self.headers.get(name, {})
                yield from self._of(
                    name, value, self.media_types.get(name, ""), headers
                )

    def _items(self) -> Iterator[_Part]:
        for place, value in enumerate(self.fields):
            kind = self.media_types.get(str(place), self.media_types.get("", ""))
            headers = self.headers.get(str(place), self.headers.get("", {}))
            yield from self._of("", value, kind, headers)

    def _of(
        self, name: str, value: Any, media_type: str, headers: Mapping[str, str]
    ) -> Iterator[_Part]:
        kinds = [one.strip() for one in media_type.split(",") if one.strip()]
        first = kinds[0] if kinds else ""
        if file := _file(name, value, kinds, headers):
            yield file
        elif first.partition(";")[0].endswith(("/json", "+json")):
            yield _Part(name, Source(dumps(value)), first, None, headers)
        elif type(value) in (ARRAY, tuple):
            for item in value:
                yield from self._of(name, item, media_type, headers)
        elif said := format_of(type(value)):
            yield from self._of(name, said.write(value), media_type, headers)
        elif isinstance(value, str | int | float):
            content = Source(str(plain(name, value)).encode())
            yield _Part(name, content, first, None, headers)
        elif value is not None:  # which is undefined here, as in a query
            kind = first or "application/json"
            yield _Part(name, Source(dumps(value)), kind, None, headers)


def _file(
    name: str, value: Any, kinds: Sequence[str], headers: Mapping[str, str]
) -> _Part | None:
    """The part for a file; None for what is no file."""
    named: tuple[Any, ...] = ("", value) if type(value) is not _TUPLE else value
    if not 2 <= len(named) <= 4 or not isinstance(named[0], str):
        return None
    filename, content = named[:2]
    kind = named[2] if len(named) > 2 else ""
    headers = {**headers, **named[3]} if len(named) > 3 else headers
    if isinstance(content, _NO_FILES) or not any(
        hasattr(content, one) for one in _FILES
    ):
        return None
    filename = filename or name_of(content)
    kind = line("Content-Type", kind or _guessed(filename, kinds))
    return _Part(name, source(content), kind, filename or name, headers)


_TUPLE: Final[Any] = tuple
_NO_FILES: Final = (str, list, tuple, Mapping)
_FILES: Final = ("__iter__", "__aiter__", "__fspath__", "read")
"""What one of stands for a file, unless the value is of another kind."""


def _guessed(filename: str, kinds: Sequence[str]) -> str:
    """The media type of a file: what its name says, if that is one of those described, else the first of them."""
    from mimetypes import guess_type  # not needed by most clients

    guessed = guess_type(filename)[0] if filename else None
    if guessed and (not kinds or guessed in kinds):
        return guessed
    plain = [kind for kind in kinds if "*" not in kind]
    fitting = [
        kind for kind in kinds if guessed and guessed.startswith(kind.rstrip("*"))
    ]
    if guessed and fitting:
        return guessed
    return plain[0] if plain else "application/octet-stream"


_QUOTED: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What a name in ``Content-Disposition`` must not hold, as browsers write it (HTML, 4.10.21.8)."""


def _head(part: _Part) -> bytes:
    """The lines before the content of a part."""
    lines: list[str] = []
    if part.name:
        shown = f'Content-Disposition: form-data; name="{part.name.translate(_QUOTED)}"'
        if part.filename is not None:
            shown += f'; filename="{part.filename.translate(_QUOTED)}"'
        lines.append(shown)
    if part.media_type:
        lines.append(f"Content-Type: {part.media_type}")
    for header, value in part.headers.items():
        lines.append(f"{line(header, header)}: {line(header, value)}")
    return "".join(f"{each}\r\n" for each in [*lines, ""]).encode()
