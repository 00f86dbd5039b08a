"""One exchange, as data: a request, its header fields, and what came back and was made of it. None shows secrets."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, Generic, NamedTuple, Protocol, Self, TypeAlias, TypeVar

_SECRET_NAMES: Final = ("cookie", "set-cookie")
_SECRET_WORDS: Final = frozenset(
    "auth authorization apikey credential credentials key password secret signature token".split()  # noqa: SIM905
)


def is_secret(name: str) -> bool:
    """Whether a header of this name may carry a secret: judged by its words, rather once too often."""
    words = name.lower().replace("_", "-").split("-")
    return name.lower() in _SECRET_NAMES or not _SECRET_WORDS.isdisjoint(words)


class Headers(Mapping[str, str]):
    """Header fields by name, in any case; a field that came more than once is joined by commas."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        given = (fields or {}).items()
        self._fields = {name.lower(): (name, value) for name, value in given}

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __repr__(self) -> str:
        shown = {k: "[secret]" if is_secret(k) else v for k, v in self.items()}
        return f"Headers({shown!r})"

    def set(self, name: str, value: str) -> None:
        """Add a field, or replace it."""
        self._fields[name.lower()] = (name, value)

    def default(self, name: str, value: str) -> None:
        """Add a field, unless it is there."""
        self._fields.setdefault(name.lower(), (name, value))

    def drop(self, name: str) -> None:
        """Take a field away, if it is there."""
        self._fields.pop(name.lower(), None)

    def copy(self) -> Headers:
        """The same fields, to be changed."""
        copied = object.__new__(Headers)
        copied._fields = self._fields.copy()
        return copied

    def encoded(self) -> list[tuple[bytes, bytes]]:
        """The fields as they go out: in UTF-8, with names as they were written."""
        fields = self._fields.values()
        return [(name.encode(), value.encode()) for name, value in fields]


_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def line(name: str, value: str) -> str:
    """A header's value, stripped; ``ValueError`` if it holds a line break or another control character."""
    try:
        value = value.strip(" \t")
    except (AttributeError, TypeError):
        kind = type(value).__name__
        raise TypeError(f"header {name!r}: its value is a text, not {kind}") from None
    if _CONTROL.search(value):
        raise ValueError(
            f"header {name!r}: its value holds a line break or another control character"
        )
    return value


def crumb(name: str, value: str) -> str:
    """A cookie's value, as it is; ``ValueError`` for a character that no cookie holds (RFC 6265, 4.1.1)."""
    inside = value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value
    bad = [one for one in inside if not "!" <= one <= "~" or one in '",;\\']
    if bad:
        raise ValueError(
            f"cookie {name!r}: its value holds {bad[0]!r}, which no cookie can; encode it first, as the server reads it"
        )
    return value


R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)


class Upload(Protocol):
    """Content that is sent piece by piece and never held in memory as a whole.

    ``length`` is the header field that tells where it ends. ``again`` says whether it can be sent: always, or only as
    long as it has not been read.
    """

    @property
    def length(self) -> tuple[bytes, bytes]: ...

    @property
    def again(self) -> bool: ...

    def __iter__(self) -> Iterator[bytes]: ...

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def close(self) -> None: ...


class Deadline(float):
    """The seconds that a call has as a whole, with all its tries, from when this is made."""

    until: float

    def __new__(cls, seconds: float) -> Self:
        made = super().__new__(cls, seconds)
        made.until = monotonic() + seconds
        return made


SPENT: Final = "the body can be read only once and was not sent again"


@dataclass(slots=True, kw_only=True, repr=False)
class Request:
    """One request, ready to be sent."""

    operation: str
    method: str
    url: str
    headers: Headers
    content: bytes | None = None
    upload: Upload | None = None
    """The content in place of ``content``."""
    timeout: Mapping[str, float | None]
    """The seconds for each step: ``connect``, ``write``, ``read`` and ``pool``; None for ever."""
    deadline: Deadline | None = None
    max_bytes: int | None = None
    stream: tuple[str, ...] = ()
    """The media types that are read piece by piece, ``*/*`` for any; all other answers, and errors, are read whole."""
    removed: frozenset[str] = frozenset()
    """Names of headers, in lower case, that must not be sent even if the HTTP client has them."""
    bare: bool = False
    """Whether nothing of the HTTP client's own (headers, cookies, query, authentication) may be added."""

    secret_query: frozenset[str] = frozenset()
    """Names of query parameters that no log may show."""

    @property
    def spent(self) -> bool:
        """Whether its content has been read and cannot be read again."""
        return self.upload is not None and not self.upload.again

    def __repr__(self) -> str:
        return f"<{self.method} {self.url.partition('?')[0].rpartition('@')[2]} for {self.operation}>"


class Response:
    """What came back. ``opened`` is the HTTP library's own answer when its body has still to be read, else None.

    ``reason`` is empty for a success. ``headers`` may be any mapping; it is made ``Headers`` when first asked for.
    """

    __slots__ = (
        *("_headers", "content", "content_type", "note", "opened", "reason", "secrets"),
        *("seen_other", "status", "tries"),
    )

    def __init__(
        self,
        *,
        status: int,
        reason: str = "",
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        opened: Any = None,
    ) -> None:
        self.status = status
        self.reason = reason
        self.content = content
        self.opened = opened
        self.seen_other = False
        """Whether it answers the GET that followed a 303: what was asked for first has been carried out."""
        self.tries = 1
        """How often the call had been sent when this came."""
        self.note = ""
        """Why nothing more was done about it, if something might have been."""
        self.secrets: tuple[Any, ...] = ()
        """What it was signed with: what repeats that is shown without it."""
        self._headers: Mapping[str, str] = {} if headers is None else headers
        self.content_type: str = self._headers.get("content-type", "")
        """What the server says that the content is, with parameters; empty when it does not say."""

    def __repr__(self) -> str:
        return f"Response(status={self.status}, headers={self.headers!r})"

    def __reduce__(self) -> Any:
        # A body that is still coming belongs to a connection, and stays behind.
        slots = {name: getattr(self, name) for name in self.__slots__}
        slots |= {"_headers": self.headers, "opened": None, "secrets": ()}
        return object.__new__, (Response,), (None, slots)

    @property
    def headers(self) -> Headers:
        """The header fields; names in any case."""
        if not isinstance(self._headers, Headers):
            self._headers = Headers(self._headers)
        return self._headers

    @property
    def success(self) -> bool:
        """Whether the status is one of 2xx."""
        return 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        """The type of the content, in lower case, without parameters; empty when the server does not say."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str | None:
        """What the server calls this exchange."""
        for name in ("x-request-id", "x-requestid", "request-id"):
            if name in self.headers:
                return self.headers[name]
        return None


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T_co]):
    """What a call gave, and the answer as it came: status, header fields and bytes."""

    value: T_co
    """The call's result, as the call itself returns it."""
    response: Response

    @property
    def status(self) -> int:
        """The answer's status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """The answer's header fields; names in any case."""
        return self.response.headers

    @property
    def content(self) -> bytes:
        """The answer's body as it came."""
        return self.response.content

    @property
    def request_id(self) -> str | None:
        """What the server calls this exchange."""
        return self.response.request_id


class Pause(NamedTuple):
    """Some seconds in which nothing is sent."""

    seconds: float


Flow: TypeAlias = Generator[Request | Pause, Response, R]
"""A conversation without I/O: yields requests, takes responses or is thrown an ``ApiError``, and returns its result.

A ``Pause`` is yielded for its seconds to go by; what that gives back is not looked at.
"""
