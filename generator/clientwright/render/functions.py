"""The functions that carry an operation out, and the bodies of all that do more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clientwright.render.api_views import FunctionView
from clientwright.render.arguments import Given, OperationWriter
from clientwright.render.docs import docstring
from clientwright.render.operation_docs import operation_doc
from clientwright.render.signatures import Signatures
from clientwright.render.source import Invocation

_INDENT: Final = 4


def own_function(writer: OperationWriter, given: Given, signatures: Signatures) -> FunctionView:
    """The function that does no more than its operation."""
    overloads = tuple(signatures.overloads())
    return FunctionView(
        overload=writer.uses.typing("overload") if overloads else "",
        overloads=overloads,
        signature=signatures.implementation(),
        doc=docstring(operation_doc(writer.operation, given.all), _INDENT),
        async_doc=docstring(_async_doc(writer), _INDENT),
        body="\n".join(_body(writer, given, "Pages", "")),
        async_body="\n".join(_body(writer, given, "AsyncPages", "await ")),
    )


def builder(writer: OperationWriter, forwarded: Sequence[str]) -> Invocation:
    """What makes the call."""
    return Invocation(f"_{writer.named.function.python}", forwarded)


def returned(call: Invocation, awaited: str = "", depth: int = 1) -> list[str]:
    """``return`` and what is called, with ``await`` in between or not; ``depth`` is that of the blocks around it."""
    indent = _INDENT * depth
    return [f"{' ' * indent}{line}" for line in call.lines(indent, f"return {awaited}")]


def _body(writer: OperationWriter, given: Given, pages: str, awaited: str) -> Iterator[str]:
    operation, selector = writer.operation, given.selector
    built = builder(writer, given.forwarded(stream=selector.name if selector else ""))
    if operation.pages is not None:
        yield from returned(Invocation(writer.runtime(pages), ("client", built, writer.named.pages)))
    elif selector is None:
        carried = "send" if operation.stream is None else "stream"
        yield from returned(Invocation(f"client.{carried}", (built,)), awaited)
    else:
        call = "call"
        while call in (one.name for one in given.named):
            call += "_"
        yield from (f"    {line}" for line in built.lines(_INDENT, f"{call} = "))
        yield f"    if {selector.name}:"
        yield from returned(Invocation("client.stream", (call,)), awaited, depth=2)
        yield from returned(Invocation("client.send", (call,)), awaited)


def _async_doc(writer: OperationWriter) -> str:
    sync = writer.named.function.python
    if writer.operation.pages is None:
        return f"As ``{sync}``, in an event loop."
    return f"As ``{sync}``, in an event loop: for ``async for``. Awaited, it is the first page."
