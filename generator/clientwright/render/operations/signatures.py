"""Signatures of an operation's functions, from ``def`` to the colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clientwright.ir.lookup import Typed
from clientwright.render.operations.arguments import Argument, Given, OperationWriter
from clientwright.render.operations.views import SignatureView
from clientwright.render.python.expressions import Expression, Subscript, Word, constant, members_of, union
from clientwright.render.python.statements import Definition, Parameter, printed

_STUB = " ..."
"""What an overload has after its colon, on the same line."""


class Signatures(Struct, frozen=True):
    """Writes the signatures of one operation."""

    writer: OperationWriter
    given: Given

    def builder(self) -> str:
        """The function that makes the call.

        What asks for a stream is given by position alone: a function that never streams then takes it for an argument
        that it does not know, as it is, and not for one that is given twice.
        """
        writer, given = self.writer, self.given
        selecting = [given.selector.parameter, Parameter("/")] if given.selector else []
        keyword = [one for one in given.named if one is not given.selector]
        parameters = [
            *(one.parameter for one in given.positional),
            *selecting,
            *_by_keyword(keyword),
            self._rest(),
        ]
        item = writer.item()
        kind = writer.runtime("Call" if item is None else "StreamCall")
        returned = Subscript(kind, (writer.result(), *([] if item is None else [item])))
        return printed(Definition(writer.way.builder, tuple(parameters), returned))

    def implementation(self) -> SignatureView:
        """The functions themselves."""
        return self._function(self.given.selector, self.results())

    def overloads(self) -> Iterator[SignatureView]:
        """Without the stream, with it, and undecided."""
        selector, writer = self.given.selector, self.writer
        if selector is None:
            return
        boolean = writer.annotations.boolean()
        rest = [one for one in members_of(selector.annotation) if one != boolean]
        for annotation, default, results in (
            (union((self.literal(False), *rest)), selector.default, (writer.result(), writer.result())),
            (self.literal(True), None, self.streams()),
            (selector.annotation, None, self.results()),
        ):
            yield self._function(replace(selector, annotation=annotation, default=default), results, stub=True)

    def stubs(self) -> Iterator[SignatureView]:
        """What the function is as an overload."""
        if self.given.selector is not None:
            yield from self.overloads()
        else:
            yield self._function(None, self.results(), stub=True)

    def anything(self, results: tuple[Expression, Expression]) -> SignatureView:
        """A function that takes by keyword whatever its overloads say."""
        names = (self.writer.named.function.python, self.writer.named.asynchronous)
        by_position = [one.parameter for one in self.given.positional]
        shared = [*by_position, Parameter("**arguments", self.writer.typing("Any"))]
        return self._both(names, shared, results, awaited=self.writer.operation.pages is None)

    def literal(self, value: bool) -> Expression:
        """The annotation of an argument that has this value."""
        return Subscript(self.writer.typing("Literal"), (constant(value),))

    def results(self) -> tuple[Expression, Expression]:
        """What the sync and the async function return: the value, its pages, a stream, or either when an argument
        decides."""
        writer = self.writer
        result = writer.result()
        if writer.operation.pages is not None:
            held = (result, page_item(writer))
            return Subscript(writer.runtime("Pages"), held), Subscript(writer.runtime("AsyncPages"), held)
        stream = writer.operation.stream
        if stream is None or (stream.selector and writer.selecting() is None):
            return result, result
        return self.streams() if writer.selecting() is None else self.either()

    def streams(self) -> tuple[Expression, Expression]:
        """The sync stream, and the async one that is about to be opened."""
        return self._of_items("Stream"), self._of_items("Opening")

    def either(self) -> tuple[Expression, Expression]:
        """The result or a stream, of the sync and of the async function."""
        result = self.writer.result()
        return union((result, self._of_items("Stream"))), union((result, self._of_items("AsyncStream")))

    def _of_items(self, stream: str) -> Expression:
        item = self.writer.item()
        return Subscript(self.writer.runtime(stream, typing_only=True), () if item is None else (item,))

    def definition(
        self,
        names: tuple[str, str],
        own: Sequence[Argument],
        results: tuple[Expression, Expression],
        *,
        awaited: bool = True,
        stub: bool = False,
    ) -> SignatureView:
        """Sync and async functions: ``own`` are the arguments that are given by keyword and stand in the signature."""
        shared = [*(one.parameter for one in self.given.positional), *_by_keyword(own), self._rest()]
        return self._both(names, shared, results, awaited=awaited, stub=stub)

    def _both(
        self,
        names: tuple[str, str],
        shared: Sequence[Parameter],
        results: tuple[Expression, Expression],
        *,
        awaited: bool,
        stub: bool = False,
    ) -> SignatureView:
        """The sync and the async function with the parameters that both have."""
        writer = self.writer
        kind = "Caller" if writer.operation.stream is None else "StreamCaller"
        if writer.operation.stream is not None and results[1] != writer.result():
            awaited = stub and results != self.streams()
            if not stub and results != self.streams():
                coroutine, anything = Word(writer.uses.abc("Coroutine")), writer.typing("Any")
                results = results[0], Subscript(coroutine, (anything, anything, results[1]))
        sync, asynchronous = (
            printed(
                Definition(
                    name,
                    (Parameter("client", writer.runtime(f"{prefix}{kind}")), *shared),
                    result,
                    asynchronous=awaited and bool(prefix),
                    stub=stub,
                )
            ).removesuffix(_STUB)
            for name, prefix, result in zip(names, ("", "Async"), results, strict=True)
        )
        return SignatureView(sync=sync, asynchronous=asynchronous)

    def _rest(self) -> Parameter:
        """The parameter that takes all other arguments, which are keys of a TypedDict."""
        given, writer = self.given, self.writer
        keys = Word(writer.way.arguments) if given.optional else writer.runtime("CallOptions")
        return Parameter(f"**{given.rest}", Subscript(writer.typing("Unpack"), (keys,)))

    def _function(
        self, selector: Argument | None, results: tuple[Expression, Expression], *, stub: bool = False
    ) -> SignatureView:
        """The function with the selector as it is given here."""
        named = self.writer.named
        own = [selector if selector and one.name == selector.name else one for one in self.given.named]
        names = (named.function.python, named.asynchronous)
        return self.definition(names, own, results, awaited=self.writer.operation.pages is None, stub=stub)


def page_item(writer: OperationWriter) -> Expression:
    """The annotation of an item of a page."""
    operation, typed = writer.operation, Typed(writer.package.api.models)
    found = typed.items(operation.result, operation.pages.items) if operation.pages is not None else None
    return writer.annotations.field(found) if found is not None else writer.typing("Any")


def _by_keyword(arguments: Sequence[Argument]) -> list[Parameter]:
    """The arguments that are given by keyword, as a signature has them."""
    return [Parameter("*"), *(one.parameter for one in arguments)] if arguments else []
