"""From a response and a fault to the steps of its delivery."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from email.utils import formatdate
from typing import Any

from clientwright.mock.faults.fault import LAST, Fault
from clientwright.mock.wire.delivery import (
    Delivery,
    Reset,
    Send,
    Start,
    Step,
    Wait,
    framing,
    sequence_type,
    with_headers,
)
from clientwright.mock.wire.message import Headers, Response
from clientwright.mock.wire.plain import NotJson, dump, is_object, parse
from clientwright.mock.wire.streams import EVENT_STREAM, encode

_UNKNOWN = {"object": "mock.unknown", "note": "No description knows this."}


def faulty(response: Response, fault: Fault, refusal: Response) -> Delivery:
    """The delivery of a response that a fault strikes; ``refusal`` is the error in the words of the API.

    A fault that cannot strike this response leaves it alone, and the delivery's note says so.
    """
    kind = sequence_type(response)
    whole: bytes | None = None
    if not kind and isinstance(response.chunks, tuple) and len(response.chunks) < 2:
        whole = b"".join(response.chunks)
    unapplied = _unapplied(fault, response, kind, whole)
    note = f"{fault.text} (not applied: {unapplied})" if unapplied else fault.text
    sent = whole if whole is None or fault.truncate is None else whole[: fault.truncate]
    headers = _headers(framing(response, sent), fault, unapplied)
    struck = with_headers(response, headers)
    return Delivery(struck, _steps(struck, fault, kind, sent, refusal), note=note)


def _unapplied(fault: Fault, response: Response, kind: str, whole: bytes | None) -> str:
    if fault.of_streams and not kind:
        return f"the answer is no stream but {response.header('content-type') or 'empty'}"
    if fault.truncate is not None and whole is not None and fault.truncate >= len(whole):
        return f"the body has no more than {len(whole)} bytes"
    return ""


def _headers(headers: Headers, fault: Fault, unapplied: str) -> Headers:
    added = [*fault.headers]
    if fault.content_type:
        added.append(("content-type", fault.content_type))
    if fault.retry_after_date is not None:
        # RFC 9110, 5.6.7: a date has whole seconds, so this one is up to a second early.
        added.append(("retry-after", formatdate(time.time() + fault.retry_after_date, usegmt=True)))
    if unapplied:
        added.append(("x-mock-fault", f"not applied: {unapplied}"))
    replaced = {name for name, _ in added}
    return (*((name, value) for name, value in headers if name.lower() not in replaced), *added)


def _steps(response: Response, fault: Fault, kind: str, whole: bytes | None, refusal: Response) -> Iterator[Step]:
    if fault.delay and not fault.chunk:
        yield Wait(fault.delay)
    if fault.reset == "answer":
        yield Reset()
        return
    yield Start(response.status, response.headers)
    if fault.reset == "headers" or (fault.reset == "body" and whole == b""):
        yield Reset()
        return
    chunks: Iterable[bytes] = response.chunks if whole is None else (whole,)
    limit = fault.after if fault.reset == "body" and not fault.chunk else None
    if limit is not None and whole is not None:
        limit = min(limit, len(whole) - 1)  # The whole of it would be an answer without a fault.
    yield from _cut_off(_in_pieces(_items(chunks, fault, kind, refusal), fault), limit)


def _items(chunks: Iterable[bytes], fault: Fault, kind: str, refusal: Response) -> Iterator[Step]:
    """The body, item by item, with what happens between them and to them."""
    for number, chunk in _numbered(chunks, fault.looks_ahead):
        here = (-number, LAST) if number < 0 else (number,)
        if fault.chunk in here:
            if fault.delay:
                yield Wait(fault.delay)
            if fault.reset == "body":
                yield Reset()
                return
        if not kind:
            yield Send(chunk)
            continue
        if fault.cut in here:
            return
        if fault.error in here:
            yield Send(_error(refusal, kind))
            return
        if fault.unknown in here:
            yield Send(encode({"event": "mock.unknown", "data": _UNKNOWN} if kind == EVENT_STREAM else _UNKNOWN, kind))
        yield Send(_malformed(chunk, kind) if fault.malformed in here else chunk)
        if fault.repeat in here:
            yield Send(chunk)


def _numbered(chunks: Iterable[bytes], looks_ahead: bool) -> Iterator[tuple[int, bytes]]:
    """The chunks with their numbers from 1; that of the last is negative, where it has to be known."""
    held: bytes | None = None
    number = 0
    for chunk in chunks:
        if not looks_ahead:
            number += 1
            yield number, chunk
            continue
        if held is not None:
            number += 1
            yield number, held
        held = chunk
    if held is not None:
        yield -(number + 1), held


def _in_pieces(steps: Iterable[Step], fault: Fault) -> Iterator[Step]:
    """The steps with the body cut short and sent in pieces, as the fault wants it."""
    left = fault.truncate
    for step in steps:
        if not isinstance(step, Send):
            yield step
            continue
        data = step.data if left is None else step.data[:left]
        size = fault.bytes or max(len(data), 1)
        for start in range(0, len(data), size):
            yield Send(data[start : start + size])
        if left is not None:
            left -= len(data)
            if not left:
                return


def _cut_off(steps: Iterable[Step], limit: int | None) -> Iterator[Step]:
    """The steps until so many bytes of the body are out, then a reset; all of them without a limit."""
    if limit is None:
        yield from steps
        return
    for step in steps:
        if isinstance(step, Send):
            if len(step.data) >= limit:
                if limit:
                    yield Send(step.data[:limit])
                break
            limit -= len(step.data)
        yield step
    yield Reset()


def _error(refusal: Response, kind: str) -> bytes:
    """An error as an item of a stream: OpenAI's event has what its error bodies keep under ``error``."""
    try:
        body: Any = refusal.json()
    except NotJson:
        body = refusal.body.decode("utf-8", "replace")
    if kind != EVENT_STREAM:
        return encode(body, kind)
    inner = body["error"] if is_object(body) and is_object(body.get("error")) else body
    return encode({"event": "error", "data": inner if isinstance(inner, str) else dump(inner)}, kind)


def _malformed(chunk: bytes, kind: str) -> bytes:
    """An item whose JSON is spoilt, and nothing else of it."""
    if kind != EVENT_STREAM:
        body = chunk.strip(b"\x1e\n")
        return chunk.replace(body, _spoilt(body)) if body else b"{" + chunk
    lines = chunk.split(b"\n")
    last = max((index for index, line in enumerate(lines) if line.startswith(b"data:")), default=None)
    if last is None:
        return b"data: {\n" + chunk
    field, colon, value = lines[last].partition(b":")
    lines[last] = field + colon + b" " + _spoilt(value.strip())
    return b"\n".join(lines)


def _spoilt(text: bytes) -> bytes:
    """The text without its last bracket, else with one too many: neither is JSON, whatever it was."""
    return text[:-1] if text.endswith((b"}", b"]")) and _is_json(text) else b"{" + text


def _is_json(text: bytes) -> bool:
    try:
        parse(text)
    except NotJson:
        return False
    return True
