"""Calls as code of the client that would be generated: what the mock's page offers to copy.

The names are those of a run with the project's own configuration, worked out when the first snippet is asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from clientwright.clock import Clock
from clientwright.format import format_texts
from clientwright.ir.operations import Api, Body, BodyKind, Operation
from clientwright.ir.types import BinaryType, ModelRef, NullableType, ObjectModel, PrimitiveType, Type
from clientwright.mock.snippets import ABSENT, Answered, Asked
from clientwright.names.table import Names, OperationName
from clientwright.render.literals import call, flat
from clientwright.render.readme.examples import ExampleArgument
from clientwright.render.readme.fitting import is_object

if TYPE_CHECKING:
    from clientwright.pipeline import Request

_WIDTH: Final = 88
_TAKEN: Final = ("body", "client", "mock", "print")
_BYTES: Final = (BodyKind.BINARY, BodyKind.BASE64)


class Snippets:
    """Writes the calls of one description's client; ``package`` is what the client is called."""

    def __init__(self, request: Request, package: str = "client") -> None:
        self._request = request
        self._package = package
        self._lock = threading.Lock()
        self._overlays = request.overlays
        self._known: tuple[Api, Names] | None = None
        self._tried = False

    def call(self, asked: Asked, url: str) -> str:
        """A program that makes the call, at a server of this URL; empty where the client has no such operation."""
        found = self._found(asked)
        if found is None:
            return ""
        made = call("Client", [ExampleArgument("base_url", url), *_credentials(found)], start="client = ", width=_WIDTH)
        return "\n".join([f"from {self._package} import Client", "", made, *found.printed()])

    def test(self, operation: str, asked: Asked, answered: Answered) -> str:
        """A test, with a mock of its own, that makes the call and expects the answer; empty likewise."""
        found = self._found(asked)
        if found is None:
            return ""
        body = list(_steps(found, operation, answered))
        names = [name for name in ("StatusError", "to_json") if any(name in line for line in body)]
        overlays = f", overlays={flat(list(self._overlays))}" if self._overlays else ""
        lines = [
            *(["import pytest"] if "StatusError" in names else []),
            f"from {self._package} import {', '.join(['Client', *names])}",
            "",
            "from clientwright.testing import Mock",
            "",
            "",
            f"def test_{found.named.function.python}() -> None:",
            f"    with Mock({flat(self._request.description)}{overlays}) as mock:",
            *(f"        {line}" for line in body),
            "",
        ]
        return format_texts({"test.py": "\n".join(lines)})["test.py"]

    def _found(self, asked: Asked) -> _Call | None:
        api, names = self._understood() or (None, None)
        if api is None or names is None:
            return None
        operation = next((one for one in api.operations if _means(one, asked)), None)
        return None if operation is None else _Call(api, names, operation, asked)

    def _understood(self) -> tuple[Api, Names] | None:
        from clientwright import pipeline

        with self._lock:
            if not self._tried:
                self._tried = True
                understood = pipeline.understand(self._request, Clock())
                if understood.judgement is not None:
                    understood.judgement.dismiss()
                self._overlays = (*understood.config.overlays, *self._request.overlays)
                if understood.api is not None and understood.names is not None:
                    self._known = understood.api, understood.names
            return self._known


def _means(operation: Operation, asked: Asked) -> bool:
    return operation.method == asked.method and operation.path == asked.template


class _Call(Struct, frozen=True):
    """One operation with what is given to it."""

    api: Api
    names: Names
    operation: Operation
    asked: Asked

    @property
    def named(self) -> OperationName:
        """The names of the operation."""
        return self.names.operations[self.operation.id]

    @property
    def streams(self) -> bool:
        """Whether this call is answered with a stream."""
        stream = self.operation.stream
        if stream is None or not stream.selector:
            return stream is not None
        body = self.asked.body
        return is_object(body) and body.get(stream.selector) is True

    @property
    def variable(self) -> str:
        """What the result is called; empty for a call without one."""
        name = _called(self.operation.result, self.names)
        return f"{name}_" if name in _TAKEN else name

    def written(self, start: str = "", end: str = "") -> list[str]:
        """The call itself, in lines."""
        return call(self._target, list(self._arguments()), start=start, end=end, width=_WIDTH).split("\n")

    def line(self) -> str:
        """The call itself, in one line however long."""
        given = ", ".join(f"{one.name}={flat(one.value)}" for one in self._arguments())
        return f"{self._target}({given})"

    @property
    def _target(self) -> str:
        return ".".join(("client", *self.named.method))

    def printed(self) -> list[str]:
        """The call, with its result printed."""
        if self.streams:
            return [*self.written("with ", " as events:"), "    for event in events:", "        print(event)"]
        if self.operation.pages is not None:
            return [*self.written("for item in ", ":"), "    print(item)"]
        if not self.variable:
            return self.written()
        return [*self.written(f"{self.variable} = "), f"print({self.variable})"]

    def _arguments(self) -> Iterator[ExampleArgument]:
        named = self.named.parameters
        for parameter in self.operation.parameters:
            place = parameter.place, parameter.wire_name
            if place in self.asked.parameters and place in named and parameter.fixed is None:
                yield ExampleArgument(named[place].python, self.asked.parameters[place])
        body = self._body()
        if body is None or self.asked.body is ABSENT:
            return
        model = self.api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
        if body.spread and isinstance(model, ObjectModel) and is_object(self.asked.body):
            yield from self._spread(model)
        elif ("body", "") in named:
            yield ExampleArgument(named["body", ""].python, _given(body, self.asked.body))
        if body is not self.operation.body and self.operation.chooses:
            yield ExampleArgument("media_type", body.media_type)

    def _body(self) -> Body | None:
        kind = self.asked.media_type.partition(";")[0].strip().lower()
        fitting = (one for one in self.operation.bodies if one.media_type.partition(";")[0].strip().lower() == kind)
        return next(fitting, self.operation.body)

    def _spread(self, model: ObjectModel) -> Iterator[ExampleArgument]:
        named = self.named.parameters
        types = {one.wire_name: one.type for one in model.properties}
        others: dict[str, Any] = {}
        for name, value in self.asked.body.items():
            if ("body", name) in named:
                yield ExampleArgument(named["body", name].python, _file(types.get(name), value))
            else:
                others[name] = value
        if others:
            yield ExampleArgument("extra_body", others)


def _given(body: Body, value: Any) -> Any:
    return value.encode("utf-8", "replace") if body.kind in _BYTES and isinstance(value, str) else value


def _file(type: Type | None, value: Any) -> Any:
    """What is given for a property: of a file its content, whatever it is called."""
    if is_object(value) and value.keys() == {"filename", "content"}:
        return str(value["content"]).encode("utf-8", "replace")
    return value.encode("utf-8", "replace") if isinstance(type, BinaryType) and isinstance(value, str) else value


def _called(result: Type | None, names: Names) -> str:
    match result:
        case None:
            return ""
        case ModelRef(id=id):
            return names.models[id].stem
        case NullableType(inner=inner):
            return _called(inner, names)
        case BinaryType():
            return "content"
        case PrimitiveType(kind="string", python=""):
            return "text"
        case _:
            return "result"


def _credentials(found: _Call) -> Sequence[ExampleArgument]:
    """A key for each scheme of the first alternative that the operation is called with; the mock takes any."""
    schemes = {one.name: one for one in found.api.schemes}
    security = found.operation.security
    needed = [schemes[name] for name in (security[0] if security else ()) if name in schemes]
    needed = [one for one in needed if one.kind != "mutualTLS"]
    if not needed:
        return ()
    if len(needed) == 1 and needed[0].kind != "basic" and not needed[0].token_url:
        return (ExampleArgument("api_key", "mock"),)
    keys = {one.name: ("mock", "mock") if one.kind == "basic" else "mock" for one in needed}
    return (ExampleArgument("credentials", dict(keys)),)


def _steps(found: _Call, operation: str, answered: Answered) -> Iterator[str]:
    """The statements of a test, a line each, or more of them indented below their first."""
    if answered.fault:
        # Often enough that no retry gets by it.
        yield f"mock.fault({flat(answered.fault)}, operation={flat(operation)}, times=10)"
    elif not answered.refused:
        yield from _answer(operation, answered)
    yield "client = mock.client(Client)"
    if answered.status >= 400:
        yield "with pytest.raises(StatusError) as raised:"
        yield f"    {found.line()}"
        yield f"assert raised.value.status == {answered.status}"
        return
    if found.streams:
        yield f"with {found.line()} as events:"
        # How many there are is not said: what ends a stream may be an event or not.
        yield "    assert list(events)" if len(answered.items or ()) > 1 else "    list(events)"
    elif found.operation.pages is not None:
        # Of the first page alone: the same answer again and again would be pages without an end.
        yield f"next(iter({found.line()}), None)"
    elif found.variable and answered.body is not ABSENT:
        yield f"{found.variable} = {found.line()}"
        yield f"assert to_json({found.variable}) == body"
    else:
        yield found.line()
    yield f"mock.calls.assert_called({flat(operation)})"


def _answer(operation: str, answered: Answered) -> Iterator[str]:
    given = ""
    if answered.items is not None:
        given = f", items={flat(list(answered.items))}"
    elif answered.body is not ABSENT:
        yield f"body = {flat(answered.body)}"
        given = ", body=body"
    yield f"mock.answer({flat(operation)}, status={answered.status}{given})"
