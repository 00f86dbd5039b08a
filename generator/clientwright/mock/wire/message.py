"""A request and a response as the mock passes them around: values, whatever carried them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from email.message import Message
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct, field

from clientwright.mock.wire.plain import parse
from clientwright.mock.wire.problem import Problem

Headers = tuple[tuple[str, str], ...]

_LINES: Final = re.compile(
    r"(application|text)/(x-)?(jsonl|jsonlines|json-lines|ndjson)|application/(stream\+json|x-json-stream)"
)
"""The names that JSON Lines go by; none is registered."""


class Request(Struct, frozen=True, kw_only=True):
    """What was sent: ``path`` and ``query`` are still percent-encoded, header names are in lower case."""

    method: str
    path: str
    query: str = ""
    headers: Headers = ()
    body: bytes = b""

    @classmethod
    def of(cls, method: str, target: str, headers: Iterable[tuple[str, str]] = (), body: bytes | str = b"") -> Request:
        """A request from a target such as ``/threads?limit=1``."""
        path, _, query = target.partition("?")
        named = tuple((name.lower(), value) for name, value in headers)
        content = body.encode() if isinstance(body, str) else body
        return cls(method=method.upper(), path=path, query=query, headers=named, body=content)

    def header(self, name: str) -> str | None:
        """The values of a header, between commas; None when it was not sent."""
        values = [value for sent, value in self.headers if sent == name.lower()]
        return ", ".join(values) if values else None

    def json(self) -> Any:
        """The body as JSON; raises ``NotJson``."""
        return parse(self.body)


class Response(Struct, frozen=True, kw_only=True):
    """What is sent back; a stream has a chunk for each of its items. ``problems`` say why a request was refused.

    The chunks of a living stream are an iterator, to be read once.
    """

    status: int
    headers: Headers = ()
    chunks: tuple[bytes, ...] | Iterator[bytes] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def body(self) -> bytes:
        """All chunks together."""
        return b"".join(self.chunks)

    def header(self, name: str) -> str | None:
        """The first value of a header; None when there is none."""
        return next((value for sent, value in self.headers if sent.lower() == name.lower()), None)

    def json(self) -> Any:
        """The body as JSON; raises ``NotJson``."""
        return parse(self.body)


def contents(method: str, chunks: tuple[bytes, ...] | Iterator[bytes]) -> tuple[bytes, ...] | Iterator[bytes]:
    """The body of an answer to this method; a HEAD has none, and so no length of one (RFC 9110, 8.6).

    An empty tuple would be a body of known length, which is 0.
    """
    return iter(()) if method == "HEAD" else chunks


class ContentType(Struct, frozen=True):
    """A media type with its parameters: ``text/plain; charset=utf-8``."""

    name: str
    parameters: Mapping[str, str]

    @classmethod
    def read(cls, value: str) -> ContentType:
        """The media type of a Content-Type header or of a key under ``content``."""
        return _content_type(value)

    @property
    def json(self) -> bool:
        """Whether a body of this type is one JSON text."""
        return self.name.endswith(("/json", "+json")) and not self.sequence

    @property
    def sequence(self) -> bool:
        """Whether a body of this type is JSON texts one after the other (OpenAPI 3.2, 4.14.3)."""
        return self.name.endswith(("/json-seq", "+json-seq")) or _LINES.fullmatch(self.name) is not None

    def fits(self, declared: str) -> bool:
        """Whether this type is the declared one, or within the declared range."""
        wanted = declared.partition(";")[0].strip().lower()
        kind, _, subtype = wanted.partition("/")
        return wanted in (self.name, "*/*") or (subtype == "*" and self.name.startswith(kind + "/"))


@lru_cache(maxsize=512)
def _content_type(value: str) -> ContentType:
    message = Message()
    message["content-type"] = value.replace("\r", " ").replace("\n", " ")
    listed = message.get_params(failobj=[], header="content-type")
    name = value.partition(";")[0].strip().lower()
    return ContentType(name, {key.lower(): content for key, content in listed[1:]})
