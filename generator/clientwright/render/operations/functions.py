"""The functions that carry an operation out, and the bodies of all that do more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from clientwright.names.table import FormerName
from clientwright.render.docs import docstring
from clientwright.render.operations.arguments import OperationWriter
from clientwright.render.operations.docs import Told, told
from clientwright.render.operations.signatures import Signatures
from clientwright.render.operations.views import FunctionView
from clientwright.render.operations.ways import Ways
from clientwright.render.python.expressions import Await, Call, Expression, Word, dotted, string
from clientwright.render.python.statements import Assignment, If, Return, printed

_INDENT: Final = 4


def own_function(ways: Ways) -> FunctionView:
    """The function that does no more than its operation."""
    writer, given = ways.first.writer, ways.first.given
    signatures = Signatures(writer, given)
    several = len(ways.ways) > 1
    overloads = tuple(ways.overloads() if several else signatures.overloads())
    signature = ways.implementation() if several else signatures.implementation()
    documented = ways.arguments() if several else given.all
    named, said = writer.named, told(writer.operation, documented, writer.targets())
    return FunctionView(
        name=named.function.python,
        asynchronous=named.asynchronous,
        overload=writer.uses.typing("overload") if overloads else "",
        overloads=overloads,
        signature=signature,
        doc=docstring(said.text, _INDENT),
        async_doc=docstring(_async_doc(writer), _INDENT),
        body="\n".join(_body(ways)),
        async_body="\n".join(_body(ways, "Async", awaited=signature.asynchronous.startswith("async "))),
        _told=said,
        _returned=lambda: signatures.results()[0],
    )


def former_function(writer: OperationWriter, old: FormerName) -> FunctionView:
    """The same by the name that it had: a function by itself, because type checkers know no deprecated alias."""
    named = writer.named
    now = named.function.python
    said = [f"{'.'.join(('client', *old.method))} is {'.'.join(('client', *named.method))} now"] if old.method else []
    said += [f"{old.function} is {now} now"] if not old.method or old.function in old.had[0].split(".") else []
    name = replace(named.function, python=old.function)
    writer = replace(writer, named=replace(named, function=name, asynchronous=old.asynchronous))
    decorator = Call(writer.runtime("deprecated"), (string(", and ".join(said)),))
    said_now = Told(summary=f"As ``{now}``, which is its name now.")
    async_doc = docstring(f"As ``{named.asynchronous}``, which is its name now.", _INDENT)
    return replace(
        own_function(Ways.of(writer)),
        deprecated=f"@{decorator}",
        doc=docstring(said_now.text, _INDENT),
        async_doc=async_doc,
        _told=said_now,
    )


def builder(writer: OperationWriter, forwarded: Sequence[Expression]) -> Call:
    """What makes the call."""
    return Call(Word(writer.way.builder), tuple(forwarded))


def returned(call: Call, *, awaited: bool, depth: int = 1) -> str:
    """``return`` and what is called, with ``await`` in between or not; ``depth`` is that of the blocks around it."""
    return printed(Return(Await(call) if awaited else call), _INDENT * depth)


def _body(ways: Ways, kind: str = "", *, awaited: bool = False) -> Iterator[str]:
    """What stands in the function of a kind. One whose answer may be a stream gives what is awaited or entered."""
    writer, given = ways.first.writer, ways.first.given
    operation, selector = writer.operation, given.selector
    asking: Expression | None
    if len(ways.ways) > 1:
        built = ways.built()
        asking = Call(dotted("arguments", "get"), (string(ways.selector),)) if ways.selector else None
    else:
        built = builder(writer, given.forwarded(stream=Word(selector.name) if selector else None))
        asking = Word(selector.name) if selector else None
    if operation.pages is not None:
        pages = writer.runtime(f"{kind}Pages")
        yield returned(Call(pages, (Word("client"), built, Word(writer.named.pages))), awaited=False)
    elif asking is None:
        carried = "__send__" if operation.stream is None else "__stream__"
        yield returned(Call(dotted("client", carried), (built,)), awaited=awaited)
    else:
        call = "call"
        while call in (one.name for one in given.named):
            call += "_"
        yield printed(Assignment(call, built), _INDENT)
        yield printed(If(asking), _INDENT)
        yield returned(Call(dotted("client", "__stream__"), (Word(call),)), awaited=awaited, depth=2)
        yield returned(Call(dotted("client", "__send__"), (Word(call),)), awaited=awaited)


def _async_doc(writer: OperationWriter) -> str:
    sync = writer.named.function.python
    if writer.operation.pages is None:
        return f"As ``{sync}``, in an event loop."
    return f"As ``{sync}``, in an event loop: for ``async for``. Awaited, it is the first page."
