"""What goes wrong on purpose, as it is written in a header or a schedule: ``status=503; retry-after=1; times=2``.

A fault is a list of ``name=value`` between semicolons; a value that holds a semicolon stands in double quotes. Parts
go together: ``status=429; delay=0.5`` waits and then refuses, ``status=503; reset=answer`` loses the connection before
the request is carried out. ``OPTIONS`` is the whole vocabulary.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from clientwright.mock.wire.message import Headers
from clientwright.mock.wire.problem import nearest

LAST = -1
"""The place of the last chunk of a stream, which may be anywhere."""

_LONGEST = 3_600.0
_MOST = 1_000_000_000
_PIECE = re.compile(r'\s*([^\s=;"]*)\s*(?:=\s*("[^"]*"|[^;"]*))?\s*(?:;|$)')
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, 5.6.2
_FRAMING = ("content-length", "transfer-encoding", "connection")

ResetPlace = Literal["", "answer", "headers", "body"]


class BadFault(ValueError):
    """What is wrong with the text of a fault, as a sentence."""


class Fault(Struct, frozen=True, kw_only=True):
    """What is to go wrong with one answer. Places count the chunks of a body from 1; 0 is none, ``LAST`` the last."""

    text: str
    status: int = 0
    """The status that is answered instead; the request is not carried out."""
    headers: Headers = ()
    retry_after_date: float | None = None
    """Seconds from now at which the date in ``Retry-After`` stands."""
    delay: float = 0.0
    chunk: int = 0
    """The chunk before which the delay or the reset comes; 0 means before the answer."""
    reset: ResetPlace = ""
    after: int = 0
    """The bytes of the body that go out before the reset."""
    truncate: int | None = None
    content_type: str = ""
    repeat: int = 0
    unknown: int = 0
    malformed: int = 0
    error: int = 0
    cut: int = 0
    bytes: int = 0
    """The size of the pieces that the body is sent in; 0 leaves it as it is."""
    times: int | None = None
    """How often the same fault strikes the same call; None is always."""

    @property
    def of_streams(self) -> bool:
        """Whether it asks for something that only a stream of items has."""
        return any((self.repeat, self.unknown, self.malformed, self.error, self.cut))

    @property
    def looks_ahead(self) -> bool:
        """Whether the last chunk has to be known as such."""
        return LAST in (self.chunk, self.repeat, self.unknown, self.malformed, self.error, self.cut)


class Option(Struct, frozen=True):
    """One name of the vocabulary: what its value is, what it does, and how it is read into a fault's fields."""

    value: str
    meaning: str
    read: Callable[[str, Fault], dict[str, Any]]


def parse(text: str) -> Fault:
    """The fault that a text asks for; raises ``BadFault``."""
    fault = Fault(text=text.strip())
    named: set[str] = set()
    position = 0
    while position < len(text):
        found = _PIECE.match(text, position)
        if found is None:
            raise BadFault(f"{text[position:].strip()!r} is no name=value")
        position = found.end()
        name, value = found[1].lower(), (found[2] or "").strip().strip('"')
        if not name and found[2] is None:
            continue  # Nothing between two semicolons.
        option = OPTIONS.get(name)
        if option is None:
            meant = nearest(name, OPTIONS)
            raise BadFault(f"there is no {name!r}{f', but there is {meant}' if meant else ''}")
        if name in named and name != "header":
            raise BadFault(f"{name} stands there twice")
        named.add(name)
        try:
            fault = replace(fault, **option.read(value, fault))
        except ValueError:
            raise BadFault(f"{name} takes {option.value}, not {value!r}") from None
    return _checked(fault, named)


def vocabulary() -> list[str]:
    """Every option with its value and its meaning, one line each."""
    return [f"{name}={option.value}: {option.meaning}" for name, option in OPTIONS.items()]


def _checked(fault: Fault, named: set[str]) -> Fault:
    """The fault, when its parts go together."""
    if not named - {"times", "tag"}:
        raise BadFault("it asks for nothing")
    if "after" in named and fault.reset != "body":
        raise BadFault("after says where reset=body comes, which is not there")
    if fault.chunk and not fault.delay and fault.reset != "body":
        raise BadFault("chunk says where delay or reset=body comes, and neither is there")
    if fault.chunk and "after" in named:
        raise BadFault("chunk and after both say where the reset comes")
    if fault.reset == "body" and not fault.chunk and "after" not in named:
        return replace(fault, after=1)
    return fault


def _whole(least: int, most: int = _MOST) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.isascii() and value.isdecimal() and len(value) < 12 and least <= int(value) <= most):
            raise ValueError(value)
        return int(value)

    return read


def _place(value: str) -> int:
    return LAST if value == "last" else _whole(1)(value)


def _seconds(value: str) -> float:
    seconds = float(value)
    if not (math.isfinite(seconds) and 0 <= seconds <= _LONGEST):
        raise ValueError(value)
    return seconds


def _where(value: str) -> str:
    if value not in ("answer", "headers", "body"):
        raise ValueError(value)
    return value


def _content(value: str) -> str:
    if not value or not (value.isascii() and value.isprintable()):
        raise ValueError(value)
    return value


def _named(name: str) -> Callable[[str, Fault], dict[str, Any]]:
    """A header of its own option; its value may be nonsense, which is what a client has to bear."""
    return lambda value, fault: {"headers": (*fault.headers, (name, _content(value)))}


def _header(value: str, fault: Fault) -> dict[str, Any]:
    name, colon, content = value.partition(":")
    if not colon or not _TOKEN.fullmatch(name) or name.lower() in _FRAMING:
        raise ValueError(value)
    return _named(name.lower())(content.strip(), fault)


def _into(field: str, read: Callable[[str], Any]) -> Callable[[str, Fault], dict[str, Any]]:
    return lambda value, _: {field: read(value)}


_NUMBER = "a number of a chunk, from 1, or last"
OPTIONS: dict[str, Option] = {
    "status": Option(
        "a status from 300 to 599",
        "answer with it; the request is not carried out",
        _into("status", _whole(300, 599)),
    ),
    "retry-after": Option("seconds or an HTTP date, sent as it is", "send Retry-After", _named("retry-after")),
    "retry-after-date": Option(
        "seconds from now", "send Retry-After as an HTTP date", _into("retry_after_date", _seconds)
    ),
    "retry-after-ms": Option("milliseconds, sent as they are", "send retry-after-ms", _named("retry-after-ms")),
    "header": Option("a header, 'name: value'", "send it too; may stand more than once", _header),
    "delay": Option("seconds, 3600 at most", "wait before the answer, or before the chunk", _into("delay", _seconds)),
    "chunk": Option(_NUMBER, "where the delay or the reset comes", _into("chunk", _place)),
    "reset": Option(
        "answer, headers or body",
        "reset the connection instead of an answer, after the headers, or in the body",
        _into("reset", _where),
    ),
    "after": Option("a number of bytes", "how much of the body goes before the reset", _into("after", _whole(0))),
    "truncate": Option("a number of bytes", "end the body after so much of it", _into("truncate", _whole(0))),
    "content-type": Option("a media type", "send it instead of the right one", _into("content_type", _content)),
    "bytes": Option("a number, from 1", "send the body in pieces of so many bytes", _into("bytes", _whole(1))),
    "repeat": Option(_NUMBER, "send this event twice", _into("repeat", _place)),
    "unknown": Option(_NUMBER, "send an event that nobody knows before it", _into("unknown", _place)),
    "malformed": Option(_NUMBER, "spoil the JSON of this event", _into("malformed", _place)),
    "error": Option(_NUMBER, "send an error event instead of it, and end", _into("error", _place)),
    "cut": Option(_NUMBER, "end the stream before it, cleanly", _into("cut", _place)),
    "times": Option(
        "a number, from 1",
        "strike only so often for the same fault, operation and Idempotency-Key or X-Request-Key",
        _into("times", _whole(1)),
    ),
    "tag": Option("any text", "do nothing but tell this fault apart from its like", lambda _value, _fault: {}),
}
