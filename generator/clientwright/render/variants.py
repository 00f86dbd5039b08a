"""What an operation's extensions add to its module: constants that say how, and functions that wait or call tools."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clientwright.ir.extensions import LongRunning, PageCursor, Paging, Pointer, Polling, ToolDefinition, ToolUse
from clientwright.ir.lookup import Typed
from clientwright.ir.types import Type
from clientwright.names.table import OperationName, VariantKind
from clientwright.render.api_views import FunctionView, SignatureView
from clientwright.render.arguments import Argument, Given, OperationWriter
from clientwright.render.docs import docstring
from clientwright.render.functions import builder, returned
from clientwright.render.literals import flat, text
from clientwright.render.operation_docs import arguments_section
from clientwright.render.signatures import Signatures, page_item
from clientwright.render.source import Invocation


@dataclass(frozen=True, slots=True)
class Variants:
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

    def functions(self) -> Iterator[FunctionView]:
        """The functions beside those of the operation itself."""
        operation = self.writer.operation
        if operation.polling is not None:
            yield self._polled("poll", self.writer.named.polling, self._poll_doc(operation.polling))
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

    def _paging(self, paging: Paging, name: str) -> str:
        page, item = self.writer.result(), page_item(self.writer)
        kind = self.writer.runtime("Paging")
        keywords: list[str | Invocation] = [f"items=lambda page: {self._reached('page', paging.items)}"]
        keywords += ["optional=True"] if paging.optional else []
        keywords += [f"more=lambda page: {self._reached('page', paging.more)}"] if paging.more else []
        keywords.append(self._cursor("next", paging.next, paging))
        if paging.previous is not None:
            keywords.append(self._cursor("previous", paging.previous, paging))
        return self._assigned(name, kind, f"{page}, {item}", keywords)

    def _cursor(self, direction: str, cursor: PageCursor, paging: Paging) -> Invocation:
        keywords = [f"parameter={text(cursor.parameter)}"]
        keywords += [f"page=lambda page: {self._reached('page', cursor.page)}"] if cursor.page else []
        if cursor.item:
            items = self._typed.items(self.writer.operation.result, paging.items)
            keywords.append(f"item=lambda item: {self._reached('item', cursor.item, items)}")
        if cursor.counts:
            keywords.append(f"counts={text(cursor.counts)}")
            usual = 0 if cursor.counts == "items" else 1
            keywords += [f"start={cursor.start}"] if cursor.start not in (None, usual) else []
        return Invocation(f"{direction}={self.writer.runtime('Cursor')}", keywords)

    def _polling(self, polling: Polling, name: str) -> str:
        path = self._read(polling.path)
        keywords: list[str | Invocation] = [
            Invocation(f"read=lambda value: _{self.writer.named.function.python}", path),
            f"state=lambda value: value.{self._field(polling.state)}",
            _frozen("done", polling.done),
        ]
        keywords += [_frozen("paused", polling.paused)] if polling.paused else []
        keywords += [f"hint={text(polling.hint)}"] if polling.hint else []
        keywords += [f"interval={polling.interval!r}"] if polling.interval != 1 else []
        return self._assigned(name, self.writer.runtime("Polling"), self.writer.result(), keywords)

    def _tool_use(self, use: ToolUse, name: str) -> str:
        outputs = self.writer.named.parameters["body", use.outputs].python
        given = [*self._read(use.path)]
        selector = self.given.selector
        if selector is not None:
            # A selector that may be left out is left out: not every server takes `false` for it.
            given.append(f"stream or {selector.default}" if selector.default else "stream")
        given.append(f"{outputs}=outputs")
        keywords: list[str | Invocation] = [
            f"state=lambda value: value.{self._field(use.state)}",
            _frozen("needed", use.needed),
            f"calls={_tuple(use.calls)}",
            f"id={_tuple(use.id)}",
            f"name={_tuple(use.name)}",
            f"arguments={_tuple(use.arguments)}",
            f"output_id={text(use.output_id)}",
            f"output_value={text(use.output_value)}",
            Invocation(f"submit=lambda value, outputs, stream: _{self.writer.named.function.python}", given),
            self._definition(use.definition),
        ]
        keywords += [f"output_fixed={flat(json.loads(use.output_fixed))}"] if use.output_fixed != "{}" else []
        keywords += [_frozen("events", use.events)] if use.events else []
        return self._assigned(name, self.writer.runtime("ToolUse"), self.writer.result(), keywords)

    def _definition(self, definition: ToolDefinition) -> Invocation:
        keywords = [f"fixed={flat(json.loads(definition.fixed))}"] if definition.fixed != "{}" else []
        keywords.append(f"name={_tuple(definition.name)}")
        keywords += [f"description={_tuple(definition.description)}"] if definition.description else []
        keywords.append(f"parameters={_tuple(definition.parameters)}")
        return Invocation(f"definition={self.writer.runtime('ToolDefinition')}", keywords)

    def _assigned(self, name: str, kind: str, parameters: str, keywords: Sequence[str | Invocation]) -> str:
        head = f"{name}: {self.writer.uses.typing('Final')}[{kind}[{parameters}]] = {kind}("
        inner = [line for one in keywords for line in ([f"{one},"] if isinstance(one, str) else one.lines(4, tail=","))]
        return "\n".join([head, *(f"    {line}" for line in inner), ")"])

    # Functions

    def _polled(self, kind: VariantKind, constant: str, first: str) -> FunctionView:
        writer, given = self.writer, self.given
        named = writer.named.variants[kind]
        names = (named.function.python, named.asynchronous)
        offering = [given.offering] if given.offering else []
        own = sorted([*given.required, *offering, self._wait()], key=lambda one: bool(one.default))
        call = ("client", builder(writer, self._forwarded()), constant, "wait")
        bodies = [
            returned(Invocation(writer.runtime(name), call), awaited)
            for name, awaited in (("polled", ""), ("polled_async", "await "))
        ]
        return self._view(names, own, (writer.result(), writer.result()), _variant_doc(first, [self._wait()]), bodies)

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
            sync, asynchronous = self.signatures.streams()
            results = (f"{result} | {sync}", f"{result} | {asynchronous}")
        first = f"As ``{self.writer.named.variants['and_poll'].function.python}``, and calls the functions asked for."
        bodies = [list(self._tools_body(long_running, offering.name, selector, one)) for one in ("", "_async")]
        return self._view(names, own, results, _variant_doc(first, special), bodies, tuple(overloads))

    def _view(
        self,
        names: tuple[str, str],
        own: Sequence[Argument],
        results: tuple[str, str],
        doc: str,
        bodies: Sequence[Sequence[str]],
        overloads: tuple[SignatureView, ...] = (),
    ) -> FunctionView:
        return FunctionView(
            overload=self.writer.uses.typing("overload") if overloads else "",
            overloads=overloads,
            signature=self.signatures.definition(names, own, results),
            doc=docstring(doc, 4),
            async_doc=docstring(f"As ``{names[0]}``, in an event loop.", 4),
            body="\n".join(bodies[0]),
            async_body="\n".join(bodies[1]),
        )

    def _tools_body(
        self, long_running: LongRunning, offering: str, selector: Argument | None, suffix: str
    ) -> Iterator[str]:
        """The lines below the docstring; ``suffix`` is that of the runtime's functions."""
        outputs, poll = self._named(long_running.outputs), self._named(long_running.poll)
        use = self._constant(long_running.outputs, outputs.tools)
        polling = self._constant(long_running.poll, poll.polling)
        awaited = "await " if suffix else ""
        if selector is not None:
            asked = self.given.forwarded(stream="True", offered="offered")
            function = self.writer.runtime(f"stream_with_tools{suffix}")
            yield f"    if {selector.name}:"
            call = Invocation(function, ("client", self._offer(asked), offering, use, "calling"))
            yield from returned(call, awaited, depth=2)
        function = self.writer.runtime(f"with_tools{suffix}")
        plain = self._offer(self._forwarded("offered"))
        yield from returned(Invocation(function, ("client", plain, offering, use, polling, "wait", "calling")), awaited)

    def _offer(self, forwarded: Sequence[str]) -> Invocation:
        """The function that makes the call of the definitions of tools."""
        return Invocation(f"lambda offered: _{self.writer.named.function.python}", forwarded)

    def _tools_overloads(
        self, names: tuple[str, str], own: Sequence[Argument], selector: Argument
    ) -> Iterator[SignatureView]:
        """Without the stream, and with it, where there is nothing to wait for."""
        result, literal = self.writer.result(), self.writer.uses.typing("Literal")
        plain = replace(selector, annotation=f"{literal}[False]")
        streamed = replace(selector, annotation=f"{literal}[True]", default="")
        yield self.signatures.definition(names, [plain if one is selector else one for one in own], (result, result))
        streaming = [streamed if one is selector else one for one in own[:-1]]
        yield self.signatures.definition(names, streaming, self.signatures.streams())

    def _wait(self) -> Argument:
        options = self.writer.runtime("WaitOptions")
        return Argument(name="wait", annotation=f"{options} | None", default="None", doc="How to wait.")

    def _calling(self) -> Argument:
        options = self.writer.runtime("ToolOptions")
        doc = "How to call the functions."
        return Argument(name="calling", annotation=f"{options} | None", default="None", doc=doc)

    def _offering(self) -> Argument:
        """The argument that offers tools, where functions may stand among them."""
        sequence, tool = self.writer.uses.abc("Sequence"), self.writer.runtime("Tool")
        name = self.given.offering.name if self.given.offering else "tools"
        doc = "Python functions with typed parameters, and other tools as the API has them."
        return Argument(name=name, annotation=f"{sequence}[{tool} | {self._tool()}]", doc=doc)

    def _tools_selector(self) -> Argument | None:
        """The argument that asks for a stream: true or false here, whatever else the operation takes for it."""
        if self.given.selector is None:
            return None
        doc = "Whether to give the events as they come."
        boolean = str(self.writer.annotations.boolean())
        return Argument(name=self.given.selector.name, annotation=boolean, default="False", doc=doc)

    def _tool(self) -> str:
        """The annotation of a tool as the API has it."""
        long_running = self.writer.operation.long_running
        name = long_running.tools if long_running is not None else ""
        held = next((one.type for one in self.writer.properties() if one.wire_name == name), None)
        found = self._typed.list_of(held) if held is not None else None
        if found is None:
            return self.writer.uses.typing("Any")
        return str(self.writer.annotations.argument(found.items))

    def _streams(self, outputs: str) -> bool:
        """Whether a stream can go on after the outputs: both calls give the same events when they are asked to."""
        own = self.writer.operation.stream
        other = next((one.stream for one in self.writer.package.api.operations if one.id == outputs), None)
        return (
            own is not None and other is not None and bool(own.selector and other.selector) and own.item == other.item
        )

    def _forwarded(self, offered: str = "") -> list[str]:
        """How the builder is given the arguments where no stream is wanted."""
        selector = self.given.selector
        stream = "False" if selector is not None and not selector.default else ""
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

    def _reached(self, value: str, pointer: Pointer, type: Type | None = None) -> str:
        """What a JSON Pointer through objects leads to in the result, or in another object, called ``value``."""
        models = self.writer.package.names.models
        way = self._typed.way(type or self.writer.operation.result, pointer)
        fields = [models[model.id].fields[property.wire_name].python for model, property in way]
        if len(fields) == 1:
            return f"{value}.{fields[0]}"
        return f"{self.writer.runtime('reach')}({', '.join([value, *map(text, fields)])})"

    def _read(self, path: Sequence[tuple[str, str]]) -> list[str]:
        return [f"value.{self._field(property)}" for _, property in path]

    def _named(self, id: str) -> OperationName:
        return self.writer.package.names.operations[id]

    def _constant(self, id: str, name: str) -> str:
        """A constant of another operation, which may be in another module."""
        module = self._named(id).module
        if module == self.writer.named.module:
            return name
        alias = f"_{module}"
        while alias in self.writer.uses.taken:
            alias += "_"
        # Looked up when it is needed, because modules may need each other.
        self.writer.uses.add(".", f"{module} as {alias}")
        return f"{alias}.{name}"


def _variant_doc(first: str, own: Sequence[Argument]) -> str:
    return f"{first}\n\n{arguments_section(own)}"


def _frozen(name: str, values: Sequence[str]) -> Invocation:
    return Invocation(f"{name}=frozenset", (Invocation("", [text(one) for one in values]),))


def _tuple(values: Sequence[str]) -> str:
    return str(Invocation("", [text(one) for one in values]))
