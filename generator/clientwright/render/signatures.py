"""Signatures of an operation's functions, from ``def`` to the colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clientwright.ir.lookup import Typed
from clientwright.render.api_views import SignatureView
from clientwright.render.arguments import Argument, Given, OperationWriter
from clientwright.render.source import bracketed


@dataclass(frozen=True, slots=True)
class Signatures:
    """Writes the signatures of one operation."""

    writer: OperationWriter
    given: Given

    def builder(self) -> str:
        """The function that makes the call.

        What asks for a stream is given by position alone: a function that never streams then takes it for an argument
        that it does not know, as it is, and not for one that is given twice.
        """
        writer, given = self.writer, self.given
        selecting: list[Argument | str] = [given.selector, "/"] if given.selector else []
        offering = [given.offering] if given.offering else []
        keyword = sorted([*given.required, *offering, *given.optional], key=lambda one: bool(one.default))
        star = ["*"] if keyword else []
        options = self._spread("options", writer.runtime("CallOptions"))
        result, item = writer.result(), writer.item()
        returned = writer.runtime("StreamCall" if item else "Call")
        returned = f"{returned}[{result}, {item}]" if item else f"{returned}[{result}]"
        parameters = [*given.positional, *selecting, *star, *keyword, options]
        return _definition(f"def _{writer.named.function.python}(", parameters, returned)

    def implementation(self) -> SignatureView:
        """The functions themselves."""
        return self._function(self.given.selector, self.results())

    def overloads(self) -> Iterator[SignatureView]:
        """Without the stream, with it, and undecided."""
        selector, writer = self.given.selector, self.writer
        if selector is None:
            return
        literal = writer.uses.typing("Literal")
        rest = selector.annotation.removeprefix(str(writer.annotations.boolean()))
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
        self, names: tuple[str, str], own: Sequence[Argument], results: tuple[str, str], awaited: bool = True
    ) -> SignatureView:
        """Sync and async functions: ``own`` are the arguments that are given by keyword and stand in the signature."""
        given, writer = self.given, self.writer
        rest = writer.named.arguments if given.optional else writer.runtime("CallOptions")
        star = ["*"] if own else []
        shared: list[Argument | str] = [*given.positional, *star, *own, self._spread(given.rest, rest)]
        kind = "Caller" if writer.operation.stream is None else "StreamCaller"
        sync, asynchronous = (writer.runtime(one) for one in (kind, f"Async{kind}"))
        start = "async def" if awaited else "def"
        return SignatureView(
            sync=_definition(f"def {names[0]}(", [_client(sync), *shared], results[0]),
            asynchronous=_definition(f"{start} {names[1]}(", [_client(asynchronous), *shared], results[1]),
        )

    def _spread(self, name: str, options: str) -> Argument:
        """The parameter that takes all other arguments, which are keys of a TypedDict."""
        return Argument(name=f"**{name}", annotation=f"{self.writer.uses.typing('Unpack')}[{options}]")

    def _function(self, selector: Argument | None, results: tuple[str, str]) -> SignatureView:
        """The function with the selector as it is given here."""
        named = self.writer.named
        own = [selector if selector and one.name == selector.name else one for one in self.given.named]
        return self.definition(
            (named.function.python, named.asynchronous),
            own,
            results,
            awaited=self.writer.operation.pages is None,
        )


def page_item(writer: OperationWriter) -> str:
    """The annotation of an item of a page."""
    operation, typed = writer.operation, Typed(writer.package.api.models)
    found = typed.items(operation.result, operation.pages.items) if operation.pages is not None else None
    return str(writer.annotations.field(found)) if found is not None else writer.uses.typing("Any")


def _client(caller: str) -> Argument:
    return Argument(name="client", annotation=caller)


def _definition(head: str, parameters: Sequence[Argument | str], returned: str) -> str:
    """A function's first lines; what is no argument is ``*`` or ``/``."""
    flat = [one if isinstance(one, str) else one.parameter for one in parameters]
    lines = bracketed(0, head, flat, f") -> {returned}:")
    if len(lines) <= 3:
        return "\n".join(lines)
    made = [f"    {line}" for one in parameters for line in ([f"{one},"] if isinstance(one, str) else one.lines(4))]
    return "\n".join([lines[0], *made, lines[-1]])
