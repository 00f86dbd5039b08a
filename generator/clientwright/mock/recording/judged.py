"""What departs from the description in an answer of a real server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from clientwright.mock.answering.given import UNSAID, Reply
from clientwright.mock.described import Described
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.message import ContentType, Response
from clientwright.mock.wire.plain import NotJson, parse
from clientwright.mock.wire.problem import Problem
from clientwright.mock.wire.streams import EVENT_STREAM, decode


def departures(described: Described, operation: Operation | None, answer: Response) -> Iterator[Problem]:
    """Everything in an answer that the described operation does not give; nothing for an operation that is unknown."""
    if operation is None:
        return
    media_type = answer.header("content-type") or ""
    kind = ContentType.read(media_type)
    body: Any = UNSAID
    items: list[Any] | None = None
    content = answer.body
    try:
        if kind.name == EVENT_STREAM or kind.sequence:
            items = decode(content.decode("utf-8", "replace"), kind.name)
        elif kind.json and content:
            body = parse(content)
        elif content:
            body = content
    except NotJson as error:
        yield Problem(place="answer body", pointer="", expected="JSON", got=f"something else: {error}")
    headers = {name: value for name, value in answer.headers if name.lower() != "content-type"}
    media_type = media_type if body is not UNSAID or items is not None else ""
    reply = Reply(status=answer.status, body=body, items=items, headers=headers, media_type=media_type)
    for problem in described.giving.problems(operation, reply):
        yield replace(problem, place=f"answer {problem.place}")
