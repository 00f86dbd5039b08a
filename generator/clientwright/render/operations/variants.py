"""What an operation's extensions add to its module: constants that say how, and functions that wait or call tools."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clientwright.ir.extensions import LongRunning, PageCursor, Paging, Pointer, Polling, ToolDefinition, ToolUse
from clientwright.ir.lookup import Typed
from clientwright.ir.types import Type
from clientwright.names.table import OperationName, VariantKind, VariantName
from clientwright.render.docs import docstring
from clientwright.render.operations.arguments import Argument, Given, OperationWriter
from clientwright.render.operations.docs import Told
from clientwright.render.operations.functions import builder, returned
from clientwright.render.operations.signatures import Signatures, page_item
from clientwright.render.operations.views import FunctionView, SignatureView
from clientwright.render.python.expressions import (
    NONE,
    Binary,
    Call,
    Display,
    Expression,
    Keyword,
    Lambda,
    Subscript,
    Word,
    constant,
    dotted,
    string,
    union,
)
from clientwright.render.python.statements import Assignment, If, printed


class Variants(Struct, frozen=True):
    """Writes them for one operation."""

    writer: OperationWriter
    given: Given
    signatures: Signatures

    def constants(self) -> Iterator[str]:
        """The assignments of the constants."""
        operation, named = self.writer.operation, self.writer.named
        if operation.pages is not None:
            yield self._paging(operation.pages, named.pages)
        if operation.polling is not None:
            yield self._polling(operation.polling, named.polling)
        if operation.tool_use is not None:
            yield self._tool_use(operation.tool_use, named.tools)
        if "stream" in named.variants:
            yield self._downloading(named.variants["stream"])

    def functions(self) -> Iterator[FunctionView]:
        """The functions beside those of the operation itself."""
        operation = self.writer.operation
        if operation.polling is not None:
            yield self._polled("poll", Word(self.writer.named.polling), self._poll_doc(operation.polling))
        long_running = operation.long_running
        if long_running is None:
            return
        reading = self._named(long_running.poll)
        also = reading.variants["poll"].function.python
        doc = f"As ``{self.writer.named.function.python}``, then waits as ``{also}`` does."
        yield self._polled("and_poll", self._constant(long_running.poll, reading.polling), doc)
        if long_running.tools:
            yield self._with_tools(long_running)

    # Constants

    def _downloading(self, named: VariantName) -> str:
        """The functions that give an answer as it comes: what they take is what the builder takes."""
        names = ((named.function.python, "downloading"), (named.asynchronous, "downloading_async"))
        given = (Word(self.writer.way.builder),)
        return "\n".join(printed(Assignment(name, Call(self.writer.runtime(made), given))) for name, made in names)

    def _paging(self, paging: Paging, name: str) -> str:
        held = (self.writer.result(), page_item(self.writer))
        keywords = [Keyword("items", self._lambda("page", paging.items))] if paging.items else []
        keywords += [Keyword("optional", constant(True))] if paging.optional else []
        keywords += [Keyword("more", self._lambda("page", paging.more))] if paging.more else []
        keywords += [Keyword("more", self._lambda("page", paging.last, around="opposite"))] if paging.last else []
        keywords.append(Keyword("next", self._cursor(paging.next, paging)))
        if paging.previous is not None:
            keywords.append(Keyword("previous", self._cursor(paging.previous, paging)))
        return self._assigned(name, "Paging", held, keywords)

    def _cursor(self, cursor: PageCursor, paging: Paging) -> Expression:
        if cursor.follows:
            given = string(cursor.link) if cursor.link else self._lambda("page", cursor.url)
            made = self.writer.runtime("by_link" if cursor.link else "by_url")
            follow = Keyword("follow", Call(made, (given,)))
            return Call(self.writer.runtime("Cursor"), (follow,))
        keywords = [Keyword("parameter", string(cursor.parameter))]
        keywords += [Keyword("page", self._lambda("page", cursor.page))] if cursor.page else []
        if cursor.item:
            items = self._typed.items(self.writer.operation.result, paging.items)
            keywords.append(Keyword("item", self._lambda("item", cursor.item, items)))
        if cursor.counts:
            keywords.append(Keyword("counts", string(cursor.counts)))
            usual = 0 if cursor.counts == "items" else 1
            keywords += [Keyword("start", constant(cursor.start))] if cursor.start not in (None, usual) else []
        return Call(self.writer.runtime("Cursor"), tuple(keywords))

    def _polling(self, polling: Polling, name: str) -> str:
        keywords = [
            Keyword("read", Lambda(("value",), builder(self.writer, self._read(polling.path)))),
            Keyword("state", Lambda(("value",), dotted("value", self._field(polling.state)))),
            Keyword("done", _frozen(polling.done)),
        ]
        keywords += [Keyword("paused", _frozen(polling.paused))] if polling.paused else []
        keywords += [Keyword("hint", string(polling.hint))] if polling.hint else []
        keywords += [Keyword("interval", constant(polling.interval))] if polling.interval != 1 else []
        return self._assigned(name, "Polling", (self.writer.result(),), keywords)

    def _tool_use(self, use: ToolUse, name: str) -> str:
        keywords = [
            Keyword("state", Lambda(("value",), dotted("value", self._field(use.state)))),
            Keyword("needed", _frozen(use.needed)),
            Keyword("calls", _tuple(use.calls)),
            Keyword("id", _tuple(use.id)),
            Keyword("name", _tuple(use.name)),
            Keyword("arguments", _tuple(use.arguments)),
            Keyword("output_id", string(use.output_id)),
            Keyword("output_value", string(use.output_value)),
            Keyword("submit", self._submit(use)),
            Keyword("definition", self._definition(use.definition)),
        ]
        keywords += (
            [Keyword("output_fixed", constant(json.loads(use.output_fixed)))] if use.output_fixed != "{}" else []
        )
        keywords += [Keyword("events", _frozen(use.events))] if use.events else []
        return self._assigned(name, "ToolUse", (self.writer.result(),), keywords)

    def _submit(self, use: ToolUse) -> Expression:
        outputs, selector = self.writer.named.parameters["body", use.outputs].python, self.given.selector
        given = self._read(use.path)
        if selector is not None:
            # A selector that may be left out is left out: not every server takes `false` for it.
            asked = Word("stream")
            given.append(asked if selector.default is None else Binary("or", (asked, selector.default)))
        given.append(Keyword(outputs, Word("outputs")))
        return Lambda(("value", "outputs", "stream"), builder(self.writer, given))

    def _definition(self, definition: ToolDefinition) -> Expression:
        keywords = [Keyword("fixed", constant(json.loads(definition.fixed)))] if definition.fixed != "{}" else []
        keywords.append(Keyword("name", _tuple(definition.name)))
        keywords += [Keyword("description", _tuple(definition.description))] if definition.description else []
        keywords.append(Keyword("parameters", _tuple(definition.parameters)))
        return Call(self.writer.runtime("ToolDefinition"), tuple(keywords))

    def _assigned(self, name: str, kind: str, held: tuple[Expression, ...], keywords: Sequence[Keyword]) -> str:
        made = self.writer.runtime(kind)
        annotation = Subscript(self.writer.typing("Final"), (Subscript(made, held),))
        return printed(Assignment(name, Call(made, tuple(keywords), exploded=True), annotation))

    # Functions

    def _polled(self, kind: VariantKind, polling: Expression, first: str) -> FunctionView:
        writer, given = self.writer, self.given
        named = writer.named.variants[kind]
        names = (named.function.python, named.asynchronous)
        offering = [given.offering] if given.offering else []
        own = sorted([*given.required, *offering, self._wait()], key=lambda one: one.default is not None)
        shared = (Word("client"), builder(writer, self._forwarded()), polling, Word("wait"))
        bodies = [
            [returned(Call(writer.runtime(name), shared), awaited=awaited)]
            for name, awaited in (("polled", False), ("polled_async", True))
        ]
        return self._view(
            names, own, (writer.result(), writer.result()), Told(summary=first, arguments=(self._wait(),)), bodies
        )

    def _with_tools(self, long_running: LongRunning) -> FunctionView:
        named = self.writer.named.variants["with_tools"]
        names = (named.function.python, named.asynchronous)
        streams = self._streams(long_running.outputs)
        offering, selector = self._offering(), self._tools_selector() if streams else None
        special = [offering, *([selector] if selector else []), self._calling(), self._wait()]
        own = [*self.given.required, *special]
        result = self.writer.result()
        results = (result, result)
        overloads = self._tools_overloads(names, own, selector) if selector is not None else ()
        if selector is not None:
            results = self.signatures.either()
        first = f"As ``{self.writer.named.variants['and_poll'].function.python}``, and calls the functions asked for."
        bodies = [list(self._tools_body(long_running, offering.name, selector, one)) for one in (False, True)]
        return self._view(names, own, results, Told(summary=first, arguments=tuple(special)), bodies, tuple(overloads))

    def _view(
        self,
        names: tuple[str, str],
        own: Sequence[Argument],
        results: tuple[Expression, Expression],
        said: Told,
        bodies: Sequence[Sequence[str]],
        overloads: tuple[SignatureView, ...] = (),
    ) -> FunctionView:
        return FunctionView(
            name=names[0],
            asynchronous=names[1],
            overload=self.writer.uses.typing("overload") if overloads else "",
            overloads=overloads,
            signature=self.signatures.definition(names, own, results),
            doc=docstring(said.text, 4),
            async_doc=docstring(f"As ``{names[0]}``, in an event loop.", 4),
            body="\n".join(bodies[0]),
            async_body="\n".join(bodies[1]),
            _told=said,
            _returned=lambda: results[0],
        )

    def _tools_body(
        self, long_running: LongRunning, offering: str, selector: Argument | None, awaited: bool
    ) -> Iterator[str]:
        """The statements below the docstring."""
        outputs, poll = self._named(long_running.outputs), self._named(long_running.poll)
        use = self._constant(long_running.outputs, outputs.tools)
        polling = self._constant(long_running.poll, poll.polling)
        client, tools, wait, calling = map(Word, ("client", offering, "wait", "calling"))
        suffix = "_async" if awaited else ""
        awaited = awaited and selector is None
        if selector is not None:
            function = self.writer.runtime(f"stream_with_tools{suffix}")
            asked = self._offer(self.given.forwarded(stream=constant(True), offered="offered"))
            yield printed(If(Word(selector.name)), 4)
            yield returned(Call(function, (client, asked, tools, use, calling)), awaited=awaited, depth=2)
        function = self.writer.runtime(f"with_tools{suffix}")
        plain = self._offer(self._forwarded("offered"))
        yield returned(Call(function, (client, plain, tools, use, polling, wait, calling)), awaited=awaited)

    def _offer(self, forwarded: Sequence[Expression]) -> Expression:
        """The function that makes the call of the definitions of tools."""
        return Lambda(("offered",), builder(self.writer, forwarded))

    def _tools_overloads(
        self, names: tuple[str, str], own: Sequence[Argument], selector: Argument
    ) -> Iterator[SignatureView]:
        """Without the stream, and with it, where there is nothing to wait for."""
        signatures, result = self.signatures, self.writer.result()
        plain = replace(selector, annotation=signatures.literal(False))
        streamed = replace(selector, annotation=signatures.literal(True), default=None)
        waiting = [plain if one is selector else one for one in own]
        yield signatures.definition(names, waiting, (result, result), stub=True)
        streaming = [streamed if one is selector else one for one in own[:-1]]
        yield signatures.definition(names, streaming, signatures.streams(), stub=True)

    def _wait(self) -> Argument:
        options = self.writer.runtime("WaitOptions")
        return Argument(name="wait", annotation=union((options, NONE)), default=NONE, doc="How to wait.")

    def _calling(self) -> Argument:
        options = self.writer.runtime("ToolOptions")
        doc = "How to call the functions."
        return Argument(name="calling", annotation=union((options, NONE)), default=NONE, doc=doc)

    def _offering(self) -> Argument:
        """The argument that offers tools, where functions may stand among them."""
        sequence, tool = Word(self.writer.uses.abc("Sequence")), self.writer.runtime("Tool")
        name = self.given.offering.name if self.given.offering else "tools"
        doc = "Python functions with typed parameters, and other tools as the API has them."
        return Argument(name=name, annotation=Subscript(sequence, (union((tool, self._tool())),)), doc=doc)

    def _tools_selector(self) -> Argument | None:
        """The argument that asks for a stream: true or false here, whatever else the operation takes for it."""
        if self.given.selector is None:
            return None
        doc = "Whether to give the events as they come."
        boolean = self.writer.annotations.boolean()
        return Argument(name=self.given.selector.name, annotation=boolean, default=constant(False), doc=doc)

    def _tool(self) -> Expression:
        """The annotation of a tool as the API has it."""
        long_running = self.writer.operation.long_running
        name = long_running.tools if long_running is not None else ""
        held = next((one.type for one in self.writer.properties() if one.wire_name == name), None)
        found = self._typed.list_of(held) if held is not None else None
        return self.writer.annotations.argument(found.items) if found is not None else self.writer.typing("Any")

    def _streams(self, outputs: str) -> bool:
        """Whether a stream can go on after the outputs: both calls give the same events when they are asked to."""
        own = self.writer.operation.stream
        other = next((one.stream for one in self.writer.package.api.operations if one.id == outputs), None)
        return (
            own is not None and other is not None and bool(own.selector and other.selector) and own.item == other.item
        )

    def _forwarded(self, offered: str = "") -> list[Expression]:
        """How the builder is given the arguments where no stream is wanted."""
        selector = self.given.selector
        stream = constant(False) if selector is not None and selector.default is None else None
        return self.given.forwarded(stream=stream, offered=offered)

    def _poll_doc(self, polling: Polling) -> str:
        state = self._field(polling.state)
        states = ", ".join(f"``{one}``" for one in (*polling.done, *polling.paused))
        return f"As ``{self.writer.named.function.python}``, again and again until ``{state}`` is one of {states}."

    # Names

    @property
    def _typed(self) -> Typed:
        return Typed(self.writer.package.api.models)

    def _field(self, wire_name: str, type: Type | None = None) -> str:
        """The field of the result, or of another object, for a property."""
        model = self._typed.object(type or self.writer.operation.result)
        return self.writer.package.names.models[model.id].fields[wire_name].python if model is not None else wire_name

    def _lambda(self, value: str, pointer: Pointer, type: Type | None = None, around: str = "") -> Expression:
        """What gives for the result, or for another object, what a JSON Pointer through objects leads to in it.

        ``around`` is a function of the runtime that is given that.
        """
        models = self.writer.package.names.models
        way = self._typed.way(type or self.writer.operation.result, pointer)
        fields = [models[model.id].fields[property.wire_name].python for model, property in way]
        if len(fields) == 1:
            found = dotted(value, *fields)
        else:
            found = Call(self.writer.runtime("reach"), (Word(value), *map(string, fields)))
        return Lambda((value,), Call(self.writer.runtime(around), (found,)) if around else found)

    def _read(self, path: Sequence[tuple[str, str]]) -> list[Expression]:
        return [dotted("value", self._field(property)) for _, property in path]

    def _named(self, id: str) -> OperationName:
        return self.writer.package.names.operations[id]

    def _constant(self, id: str, name: str) -> Expression:
        """A constant of another operation, which may be in another module."""
        other = self._named(id)
        module = other.module
        if module == self.writer.named.module and other.function.python in self.writer.functions:
            return Word(name)
        alias = f"_{module}"
        while alias in self.writer.uses.taken:
            alias += "_"
        # Looked up when it is needed, because modules may need each other.
        self.writer.uses.add(".", f"{module} as {alias}")
        return dotted(alias, name)


def _frozen(values: Sequence[str]) -> Expression:
    return Call(Word("frozenset"), (_tuple(values),))


def _tuple(values: Sequence[str]) -> Expression:
    return Display("(", tuple(map(string, values)))
