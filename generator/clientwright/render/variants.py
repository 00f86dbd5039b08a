"""What an operation's extensions add to its module: constants that say how, and functions that wait or call tools."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clientwright.ir.extensions import LongRunning, PageCursor, Paging, Pointer, Polling, ToolDefinition, ToolUse
from clientwright.ir.lookup import Typed
from clientwright.ir.types import Type
from clientwright.names.table import OperationName, VariantKind
from clientwright.render.api_views import FunctionView, VariantView
from clientwright.render.arguments import Given, OperationWriter
from clientwright.render.docs import docstring
from clientwright.render.literals import flat, text
from clientwright.render.operation_docs import section
from clientwright.render.signatures import Signatures, page_item
from clientwright.render.source import exploded

_WAIT = ("wait", "How to wait.")


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

    def functions(self) -> Iterator[VariantView]:
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
        keywords = [f"items=lambda page: {self._reached('page', paging.items)}"]
        keywords += ["optional=True"] if paging.optional else []
        keywords += [f"more=lambda page: {self._reached('page', paging.more)}"] if paging.more else []
        keywords.append(f"next={self._cursor(paging.next, paging)}")
        if paging.previous is not None:
            keywords.append(f"previous={self._cursor(paging.previous, paging)}")
        return self._assigned(name, kind, f"{page}, {item}", keywords)

    def _cursor(self, cursor: PageCursor, paging: Paging) -> str:
        keywords = [f"parameter={text(cursor.parameter)}"]
        keywords += [f"page=lambda page: {self._reached('page', cursor.page)}"] if cursor.page else []
        if cursor.item:
            items = self._typed.items(self.writer.operation.result, paging.items)
            keywords.append(f"item=lambda item: {self._reached('item', cursor.item, items)}")
        if cursor.counts:
            keywords.append(f"counts={text(cursor.counts)}")
            usual = 0 if cursor.counts == "items" else 1
            keywords += [f"start={cursor.start}"] if cursor.start not in (None, usual) else []
        return f"{self.writer.runtime('Cursor')}({', '.join(keywords)})"

    def _polling(self, polling: Polling, name: str) -> str:
        path = ", ".join(self._read(polling.path))
        keywords = [
            f"read=lambda value: _{self.writer.named.function.python}({path})",
            f"state=lambda value: value.{self._field(polling.state)}",
            f"done={_frozen(polling.done)}",
        ]
        keywords += [f"paused={_frozen(polling.paused)}"] if polling.paused else []
        keywords += [f"hint={text(polling.hint)}"] if polling.hint else []
        keywords += [f"interval={polling.interval!r}"] if polling.interval != 1 else []
        return self._assigned(name, self.writer.runtime("Polling"), self.writer.result(), keywords)

    def _tool_use(self, use: ToolUse, name: str) -> str:
        outputs = self.writer.named.parameters["body", use.outputs].python
        given = [*self._read(use.path)]
        selector = self.given.selector
        if selector is not None:
            # A selector that may be left out is left out: not every server takes `false` for it.
            asked = f"stream or {selector.default}" if selector.default else "stream"
            given.append(f"{selector.name}={asked}")
        given.append(f"{outputs}=outputs")
        builder = f"_{self.writer.named.function.python}"
        keywords = [
            f"state=lambda value: value.{self._field(use.state)}",
            f"needed={_frozen(use.needed)}",
            f"calls={_tuple(use.calls)}",
            f"id={_tuple(use.id)}",
            f"name={_tuple(use.name)}",
            f"arguments={_tuple(use.arguments)}",
            f"output_id={text(use.output_id)}",
            f"output_value={text(use.output_value)}",
            f"submit=lambda value, outputs, stream: {builder}({', '.join(given)})",
            f"definition={self._definition(use.definition)}",
        ]
        keywords += [f"output_fixed={flat(json.loads(use.output_fixed))}"] if use.output_fixed != "{}" else []
        keywords += [f"events={_frozen(use.events)}"] if use.events else []
        return self._assigned(name, self.writer.runtime("ToolUse"), self.writer.result(), keywords)

    def _definition(self, definition: ToolDefinition) -> str:
        keywords = [f"fixed={flat(json.loads(definition.fixed))}"] if definition.fixed != "{}" else []
        keywords.append(f"name={_tuple(definition.name)}")
        keywords += [f"description={_tuple(definition.description)}"] if definition.description else []
        keywords.append(f"parameters={_tuple(definition.parameters)}")
        return f"{self.writer.runtime('ToolDefinition')}({', '.join(keywords)})"

    def _assigned(self, name: str, kind: str, parameters: str, keywords: Sequence[str]) -> str:
        final = self.writer.uses.typing("Final")
        return "\n".join(exploded(f"{name}: {final}[{kind}[{parameters}]] = {kind}(", keywords, ")"))

    # Functions

    def _polled(self, kind: VariantKind, constant: str, doc: str) -> VariantView:
        writer = self.writer
        wait = f"wait: {writer.runtime('WaitOptions')} | None = None"
        result = writer.result()
        call = f"_{writer.named.function.python}({', '.join(self._forwarded())})"
        shared = f"(client, {call}, {constant}, wait)"
        named = writer.named.variants[kind]
        names = (named.function.python, named.asynchronous)
        return VariantView(
            overload="",
            overloads=(),
            implementation=self.signatures.definition(names, [wait], self.signatures.arguments(), (result, result)),
            selector="",
            streamed="",
            async_streamed="",
            call=f"{writer.runtime('polled')}{shared}",
            async_call=f"{writer.runtime('polled_async')}{shared}",
            doc=docstring(f"{doc}\n\n{section('Args', [_WAIT])}", 4),
            async_doc=docstring(f"As ``{names[0]}``, in an event loop.", 4),
        )

    def _with_tools(self, long_running: LongRunning) -> VariantView:
        writer, named = self.writer, self.writer.named.variants["with_tools"]
        outputs = self._named(long_running.outputs)
        use = self._constant(long_running.outputs, outputs.tools)
        polling = self._constant(long_running.poll, self._named(long_running.poll).polling)
        offering = self.given.offering.name if self.given.offering else "tools"
        names = (named.function.python, named.asynchronous)
        plain = self._offer(offering, self._forwarded())
        shared = f"(client, {plain}, {offering}, {use}, {polling}, wait, calling)"
        streams = self.given.selector if self._streams(long_running.outputs) else None
        streamed = ""
        if streams is not None:
            path, rest = self.given.forwarded[:-1], self.given.forwarded[-1]
            asked = self._offer(offering, [*path, f"{streams.name}=True", rest])
            streamed = f"(client, {asked}, {offering}, {use}, calling)"
        selector = streams.name if streams is not None else ""
        tools = [writer.runtime(name) for name in ("with_tools", "with_tools_async")]
        stream_tools = [
            writer.runtime(name) if streamed else "" for name in ("stream_with_tools", "stream_with_tools_async")
        ]
        return VariantView(
            overload=writer.uses.typing("overload") if selector else "",
            overloads=tuple(self._tools_overloads(names, offering, selector)) if selector else (),
            implementation=self._tools_function(names, offering, selector),
            selector=selector,
            streamed=f"{stream_tools[0]}{streamed}",
            async_streamed=f"{stream_tools[1]}{streamed}",
            call=f"{tools[0]}{shared}",
            async_call=f"{tools[1]}{shared}",
            doc=docstring(self._tools_doc(offering, selector), 4),
            async_doc=docstring(f"As ``{names[0]}``, in an event loop.", 4),
        )

    def _offer(self, offering: str, given: Sequence[str]) -> str:
        """The function that makes the call of the definitions of tools."""
        builder = f"_{self.writer.named.function.python}"
        return f"lambda offered: {builder}({', '.join([*given[:-1], f'{offering}=offered', given[-1]])})"

    def _tools_overloads(self, names: tuple[str, str], offering: str, selector: str) -> Iterator[FunctionView]:
        """Without the stream, and with it, where there is nothing to wait for."""
        writer, literal = self.writer, self.writer.uses.typing("Literal")
        result, shared = writer.result(), self._tools_arguments(offering)
        plain = [shared[0], f"{selector}: {literal}[False] = False", *shared[1:]]
        streamed = [shared[0], f"{selector}: {literal}[True]", shared[1]]
        for own, results in ((plain, (result, result)), (streamed, self.signatures.streams())):
            yield self.signatures.definition(names, own, writer.named.base, results)

    def _tools_function(self, names: tuple[str, str], offering: str, selector: str) -> FunctionView:
        result, shared = self.writer.result(), self._tools_arguments(offering)
        results = (result, result)
        if selector:
            boolean = self.writer.annotations.boolean()
            shared = [shared[0], f"{selector}: {boolean} = False", *shared[1:]]
            sync, asynchronous = self.signatures.streams()
            results = (f"{result} | {sync}", f"{result} | {asynchronous}")
        return self.signatures.definition(names, shared, self.writer.named.base, results)

    def _tools_arguments(self, offering: str) -> list[str]:
        writer = self.writer
        calling, wait = writer.runtime("ToolOptions"), writer.runtime("WaitOptions")
        sequence, tool = writer.uses.abc("Sequence"), writer.runtime("Tool")
        return [
            f"{offering}: {sequence}[{tool} | {self._tool()}]",
            f"calling: {calling} | None = None",
            f"wait: {wait} | None = None",
        ]

    def _tool(self) -> str:
        """The annotation of a tool as the API has it."""
        long_running = self.writer.operation.long_running
        name = long_running.tools if long_running is not None else ""
        held = next((one.type for one in self.writer.properties() if one.wire_name == name), None)
        found = self._typed.list_of(held) if held is not None else None
        return self.writer.annotations.argument(found.items) if found is not None else self.writer.uses.typing("Any")

    def _streams(self, outputs: str) -> bool:
        """Whether a stream can go on after the outputs: both calls give the same events when they are asked to."""
        own = self.writer.operation.stream
        other = next((one.stream for one in self.writer.package.api.operations if one.id == outputs), None)
        return (
            own is not None and other is not None and bool(own.selector and other.selector) and own.item == other.item
        )

    def _forwarded(self) -> list[str]:
        """How the builder is given the arguments where no stream is wanted."""
        path, rest = self.given.forwarded[:-1], self.given.forwarded[-1]
        selector = self.given.selector
        return [*path, *([f"{selector.name}=False"] if selector is not None and not selector.default else []), rest]

    # Documentation

    def _poll_doc(self, polling: Polling) -> str:
        state = self._field(polling.state)
        states = ", ".join(f"``{one}``" for one in (*polling.done, *polling.paused))
        return f"As ``{self.writer.named.function.python}``, again and again until ``{state}`` is one of {states}."

    def _tools_doc(self, offering: str, selector: str) -> str:
        args = [
            (offering, "Python functions with typed parameters, and other tools as the API has them."),
            *([(selector, "Whether to give the events as they come.")] if selector else []),
            ("calling", "How to call the functions."),
            _WAIT,
        ]
        first = f"As ``{self.writer.named.variants['and_poll'].function.python}``, and calls the functions asked for."
        return f"{first}\n\n{section('Args', args)}"

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


def _frozen(values: Sequence[str]) -> str:
    return f"frozenset({_tuple(values)})"


def _tuple(values: Sequence[str]) -> str:
    shown = ", ".join(map(text, values))
    return f"({shown},)" if len(values) == 1 else f"({shown})"
