"""How an answer goes out: the steps that a socket, an ASGI application and a transport each carry out in their way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from clientwright.mock.wire.message import ContentType, Headers, Response
from clientwright.mock.wire.streams import EVENT_STREAM

# RFC 9112, 6: these say how the message is framed, which is for the server to say, not for a description.
_FRAMING = ("content-length", "transfer-encoding", "connection")
_BODILESS = (204, 304)


class Start(Struct, frozen=True):
    """The status line and the headers go out."""

    status: int
    headers: Headers


class Send(Struct, frozen=True):
    """Bytes of the body go out."""

    data: bytes


class Wait(Struct, frozen=True):
    """Nothing happens for so many seconds."""

    seconds: float


class Reset(Struct, frozen=True):
    """The connection is reset; it is the last step."""


Step = Start | Send | Wait | Reset


class Delivery:
    """An answer on its way: ``steps`` in order, each taken when the one before is done.

    ``response`` has the status and the headers as they are sent. ``whole`` is the body where all of it goes out at
    once. ``close`` must be called at the end, also of an answer that was left half read: it ends a living stream.
    """

    def __init__(
        self, response: Response, steps: Iterable[Step], *, whole: bytes | None = None, note: str = ""
    ) -> None:
        self.response = response
        self.steps = iter(steps)
        self.whole = whole
        self.note = note
        """The fault that struck, as it was written, and why it could not if so; empty without one."""

    def close(self) -> None:
        """End the steps and what they read from."""
        for source in (self.steps, self.response.chunks):
            close = getattr(source, "close", None)
            if close is not None:
                close()


def plainly(response: Response) -> Delivery:
    """The delivery of a response without any fault."""
    whole = b"".join(response.chunks) if isinstance(response.chunks, tuple) and len(response.chunks) < 2 else None
    framed = with_headers(response, framing(response, whole))
    return Delivery(framed, _plain_steps(framed), whole=whole)


def framing(response: Response, whole: bytes | None) -> Headers:
    """The headers of a response as they are sent: those of a whole body say its length."""
    headers = tuple((name, value) for name, value in response.headers if name.lower() not in _FRAMING)
    if whole is None or response.status in _BODILESS:
        return headers
    return (("content-length", str(len(whole))), *headers)


def with_headers(response: Response, headers: Headers) -> Response:
    """The same response with other headers."""
    return Response(status=response.status, headers=headers, chunks=response.chunks, problems=response.problems)


def sequence_type(response: Response) -> str:
    """The media type of a body that is a sequence of items; empty for any other."""
    kind = ContentType.read(response.header("content-type") or "")
    return kind.name if kind.sequence or kind.name == EVENT_STREAM else ""


def _plain_steps(response: Response) -> Iterator[Step]:
    yield Start(response.status, response.headers)
    for chunk in response.chunks:
        yield Send(chunk)
