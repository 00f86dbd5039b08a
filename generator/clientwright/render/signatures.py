"""Signatures of an operation's functions, from ``def`` to the colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clientwright.ir.lookup import Typed
from clientwright.render.api_views import FunctionView
from clientwright.render.arguments import Argument, Given, OperationWriter
from clientwright.render.source import bracketed


@dataclass(frozen=True, slots=True)
class Signatures:
    """Writes the signatures of one operation."""

    writer: OperationWriter
    given: Given

    def builder(self) -> str:
        """The function that makes the call."""
        writer, given = self.writer, self.given
        options = f"**options: {writer.uses.typing('Unpack')}[{writer.runtime('CallOptions')}]"
        named = [*([given.selector] if given.selector else []), *given.keyword]
        star = ["*"] if named else []
        parameters = [one.parameter for one in given.positional] + star + [one.parameter for one in named]
        result, item = writer.result(), writer.item()
        returned = writer.runtime("StreamCall" if item else "Call")
        returned = f"{returned}[{result}, {item}]" if item else f"{returned}[{result}]"
        return _definition(f"def _{writer.named.function.python}(", [*parameters, options], returned)

    def implementation(self) -> FunctionView:
        """The functions themselves."""
        return self._function(self.given.selector, self.results())

    def overloads(self) -> Iterator[FunctionView]:
        """Without the stream, with it, and undecided."""
        selector, writer = self.given.selector, self.writer
        if selector is None:
            return
        literal = writer.uses.typing("Literal")
        rest = selector.annotation.removeprefix(writer.annotations.boolean())
        for annotation, default, results in (
            (f"{literal}[False]{rest}", selector.default, (writer.result(), writer.result())),
            (f"{literal}[True]", "", self.streams()),
            (selector.annotation, "", self.results()),
        ):
            yield self._function(replace(selector, annotation=annotation, default=default), results)

    def results(self) -> tuple[str, str]:
        """What the sync and the async function return: the value, its pages, a stream, or either when an argument
        decides."""
        writer = self.writer
        result = writer.result()
        if writer.operation.pages is not None:
            item = page_item(writer)
            sync, asynchronous = (writer.runtime(name) for name in ("Pages", "AsyncPages"))
            return f"{sync}[{result}, {item}]", f"{asynchronous}[{result}, {item}]"
        if writer.operation.stream is None:
            return result, result
        if writer.selecting() is None:
            return self.streams()
        sync, asynchronous = self.streams()
        return f"{result} | {sync}", f"{result} | {asynchronous}"

    def streams(self) -> tuple[str, str]:
        """The sync and the async stream."""
        item = self.writer.item()
        sync, asynchronous = (self.writer.runtime(name, typing_only=True) for name in ("Stream", "AsyncStream"))
        return f"{sync}[{item}]", f"{asynchronous}[{item}]"

    def definition(
        self, names: tuple[str, str], own: Sequence[str], rest: str, results: tuple[str, str], awaited: bool = True
    ) -> FunctionView:
        """Sync and async functions: ``own`` are the arguments between those by position and ``rest``, a TypedDict."""
        writer = self.writer
        name = "arguments" if self.given.keyword else "options"
        shared = [
            *(one.parameter for one in self.given.positional),
            *(["*", *own] if own else []),
            f"**{name}: {writer.uses.typing('Unpack')}[{rest}]",
        ]
        kind = "Caller" if writer.operation.stream is None else "StreamCaller"
        sync, asynchronous = (writer.runtime(one) for one in (kind, f"Async{kind}"))
        start = "async def" if awaited else "def"
        return FunctionView(
            sync=_definition(f"def {names[0]}(", [f"client: {sync}", *shared], results[0]),
            asynchronous=_definition(f"{start} {names[1]}(", [f"client: {asynchronous}", *shared], results[1]),
        )

    def arguments(self) -> str:
        """The TypedDict of the keyword arguments."""
        return self.writer.named.arguments if self.given.keyword else self.writer.runtime("CallOptions")

    def _function(self, selector: Argument | None, results: tuple[str, str]) -> FunctionView:
        """The function with the selector as it is given here."""
        named = self.writer.named
        return self.definition(
            (named.function.python, named.asynchronous),
            [selector.parameter] if selector else [],
            self.arguments(),
            results,
            awaited=self.writer.operation.pages is None,
        )


def page_item(writer: OperationWriter) -> str:
    """The annotation of an item of a page."""
    operation, typed = writer.operation, Typed(writer.package.api.models)
    found = typed.items(operation.result, operation.pages.items) if operation.pages is not None else None
    return writer.annotations.field(found) if found is not None else writer.uses.typing("Any")


def _definition(head: str, parameters: Sequence[str], returned: str) -> str:
    """A function's first lines."""
    return "\n".join(bracketed(0, head, parameters, f") -> {returned}:"))
