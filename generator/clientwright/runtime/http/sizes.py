"""How much of an answer is held in memory: what it is unpacked to is counted, not what comes."""

from __future__ import annotations

from typing import Any, Final

from ..messages.errors import ApiError
from ..messages.exchange import Request, Response

WHOLE: Final = 256 << 20
"""The bytes of an answer, where no ``max_bytes`` is given."""
ERROR: Final = 1 << 20
"""Those of an answer that is no success; the rest is left where it is."""


def read(opened: Any, request: Request) -> bytes:
    """The content of an answer of the HTTP library's; ``ApiError`` for a success that is too large."""
    most, size = _most(opened, request), 0
    chunks: list[bytes] = []
    for chunk in opened.iter_bytes():
        chunks.append(chunk)
        size += len(chunk)
        if size > most:
            opened.close()
            return _cut(opened, request, b"".join(chunks)[:most])
    return b"".join(chunks)


async def read_async(opened: Any, request: Request) -> bytes:
    """The same in an event loop."""
    most, size = _most(opened, request), 0
    chunks: list[bytes] = []
    async for chunk in opened.aiter_bytes():
        chunks.append(chunk)
        size += len(chunk)
        if size > most:
            await opened.aclose()
            return _cut(opened, request, b"".join(chunks)[:most])
    return b"".join(chunks)


def _most(opened: Any, request: Request) -> int:
    most = request.max_bytes or WHOLE
    return most if opened.is_success else min(most, ERROR)


def _cut(opened: Any, request: Request, content: bytes) -> bytes:
    if not opened.is_success:
        return content
    said = f"the answer is larger than {len(content):,} bytes (max_bytes)"
    response = Response(status=opened.status_code, headers=opened.headers)
    raise ApiError(said, operation=request.operation, response=response)
