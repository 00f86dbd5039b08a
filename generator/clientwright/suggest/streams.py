"""Streams: answers that come item by item, what asks for them, and which of their events is the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clientwright.build.media import stream_kind
from clientwright.build.streams import ERROR, FLAG, SELECTOR, TERMINATOR
from clientwright.ir.lookup import property_of
from clientwright.ir.operations import Operation, Stream
from clientwright.ir.types import ObjectModel, Property
from clientwright.source.node import Node
from clientwright.suggest.suggestion import Action, Seen, Suggestion, quoted_doc
from clientwright.suggest.vocabulary import said_like

RULES: Final = {
    "stream-selector": "A boolean in the body asks for the stream that is described beside a JSON answer.",
    "stream-answer": "A boolean `stream` in the body is said to ask for server-sent events, and no such answer is"
    " described.",
    "stream-terminator": "An event goes by the name of the last one.",
    "stream-error": "An event is called `error`.",
}

_SELECTORS: Final = (
    *("streaming", "stream_response", "streamed", "is_stream", "is_streaming", "use_stream", "use_streaming"),
    *("enable_stream", "enable_streaming", "stream_output", "stream_results", "response_stream", "with_stream"),
)
_LAST: Final = ("done", "end", "eof", "finish", "finished", "stream_end", "end_of_stream", "message_stop", "close")
_ERRORS: Final = ("error", "exception", "stream_error")
_SPOKEN: Final = re.compile(r"(?i)server[- ]sent|event[- ]stream|\bSSE\b|\[DONE\]|\bstream(ed|s|ing)?\b")
_PLAINLY: Final = re.compile(r"(?i)server[- ]sent|event[- ]stream|\bSSE\b|\[DONE\]")


def streams(seen: Seen) -> Iterator[Suggestion]:
    """The streams that could be asked for, and the events that could be marked."""
    marked: set[str] = set()
    for operation in seen.api.operations:
        node = seen.written(operation)
        if operation.stream is not None:
            yield from _events(operation.stream, seen, marked)
        elif node is not None and operation.id not in seen.config.no_stream:
            yield from _asked(operation, node, seen)


def _asked(operation: Operation, node: Node, seen: Seen) -> Iterator[Suggestion]:
    body = operation.body
    model = seen.typed.object(body.type) if body is not None and body.spread else None
    if model is None:
        return
    offered = [
        (held, [name for name, _ in held.child("content").items()])
        for status, held in node.child("responses").items()
        if status.startswith("2") and held.ref is None
    ]
    streamed = [name for _, names in offered for name in names if stream_kind(name) is not None]
    called = f"`{operation.method} {operation.path}` is answered by a stream when the body asks for it"
    if streamed and not node.has(SELECTOR):
        found = _boolean(model, _SELECTORS, seen)
        if found is not None:
            yield Suggestion(
                rule="stream-selector",
                confidence="likely",
                says=called,
                evidence=(
                    f"`{streamed[0]}` is described",
                    f"`{found.wire_name}` is a boolean",
                    *quoted_doc(found.doc),
                ),
                actions=(Action(pointer=node.pointer, update={SELECTOR: found.wire_name}),),
            )
    elif not streamed:
        found = _boolean(model, (FLAG,), seen)
        held = next((held for held, names in offered if any("json" in name for name in names)), None)
        if found is not None and held is not None and _SPOKEN.search(found.doc):
            yield Suggestion(
                rule="stream-answer",
                confidence="likely" if _PLAINLY.search(found.doc) else "possible",
                says=called,
                evidence=(f"`{FLAG}` is a boolean of the body", *quoted_doc(found.doc)),
                actions=(Action(pointer=held.child("content").pointer, update={"text/event-stream": {}}),),
            )


def _boolean(model: ObjectModel, names: tuple[str, ...], seen: Seen) -> Property | None:
    """The boolean of a body that goes by one of some names; no constant."""
    for one in model.properties:
        constant, _ = seen.typed.constant(one.type)
        if said_like(one.wire_name, names) and seen.typed.scalar(one.type) == frozenset(("boolean",)) and not constant:
            return one
    return None


def _events(stream: Stream, seen: Seen, marked: set[str]) -> Iterator[Suggestion]:
    """The events of a stream that could be marked; none where one is already."""
    for rule, names, mark, had in (
        ("stream-terminator", _LAST, TERMINATOR, stream.terminators),
        ("stream-error", _ERRORS, ERROR, stream.errors),
    ):
        for name, event in () if had else stream.names.items():
            model = seen.typed.object(event)
            if model is None or model.location.file != seen.document.file or not said_like(name, names):
                continue
            pointer = model.location.pointer
            told = property_of(model, "event")
            alone = told is not None and len(seen.typed.values(told.type)[0]) == 1
            if f"{rule} {pointer}" not in marked and alone and seen.document.has(seen.document.file, pointer):
                marked.add(f"{rule} {pointer}")
                what = "the stream is complete after it" if mark == TERMINATOR else "it says that the stream failed"
                yield Suggestion(
                    rule=rule,
                    confidence="likely",
                    says=f"of the event `{name}`: {what}",
                    evidence=("its property `event` has that value alone", *quoted_doc(model.doc)),
                    actions=(Action(pointer=pointer, update={mark: True}),),
                )
