"""``api/<group>.py``: for each operation its arguments, its builder, and the two functions that carry it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clientwright.ir.operations import BodyKind, Operation, Parameter
from clientwright.ir.types import ArrayType, BinaryType, ModelRef, NullableType, ObjectModel, Property, Type
from clientwright.layout import ApiModule, Package
from clientwright.names.table import OperationName
from clientwright.render.annotations import BUILTINS, Annotations, constant
from clientwright.render.calls import RUNTIME, CallWriter, KeywordView
from clientwright.render.docs import docstring
from clientwright.render.operation_docs import argument_doc, operation_doc
from clientwright.render.source import bracketed
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """One key of the TypedDict of an operation's arguments; ``doc`` is a docstring, or empty."""

    name: str
    annotation: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionView:
    """One way to call an operation, an overload or the function itself: the lines from ``def`` to the colon."""

    sync: str
    asynchronous: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation. ``id``, ``method`` and ``path`` are those of the description, plain text for comments only.

    ``arguments`` is the name of the TypedDict, empty when there are no keyword arguments, ``options`` its base.
    ``builder`` goes from ``def`` to the colon; ``call`` is the class it returns and ``keywords`` what that is given.
    ``forwarded`` is how the functions call the builder. ``overload`` is the decorator's name. ``selector`` is the
    argument that asks for a stream, empty without one; ``streams`` says that the response always is one. ``doc``,
    ``async_doc`` and ``arguments_doc`` are docstrings.
    """

    id: str
    method: str
    path: str
    deprecated: bool
    function: str
    asynchronous: str
    arguments: str
    options: str
    arguments_doc: str
    fields: tuple[ArgumentView, ...]
    builder: str
    call: str
    keywords: tuple[KeywordView, ...]
    overload: str
    overloads: tuple[FunctionView, ...]
    implementation: FunctionView
    forwarded: str
    selector: str
    streams: bool
    doc: str
    async_doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiView:
    """The whole file: ``doc`` is its docstring, ``imports`` its import lines."""

    doc: str
    imports: str
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """``api/__init__.py``: ``doc`` is its docstring."""

    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Argument:
    """One argument: ``default`` is source, empty when it has to be given."""

    name: str
    annotation: str
    default: str = ""
    doc: str = ""

    @property
    def parameter(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


def render_api(package: Package, templates: Templates) -> dict[str, str]:
    """The texts below ``api/``."""
    title = " ".join(package.api.title.split()) or package.name
    about = GroupsView(doc=docstring(f"{title}: the operations, a module for each group.", 0))
    texts = {"api/__init__.py": templates.render("api/__init__.py.jinja", about)}
    for module in package.apis:
        texts[f"api/{module.name}.py"] = templates.render("api/group.py.jinja", api_view(module, package))
    return texts


def api_view(module: ApiModule, package: Package) -> ApiView:
    """What one file shows."""
    uses = Uses(taken=_taken(module, package))
    functions = frozenset(package.names.operations[one.id].function.python for one in module.operations)
    operations = tuple(
        _Writer(one, package.names.operations[one.id], package, uses, functions).view() for one in module.operations
    )
    return ApiView(doc=docstring(_module_doc(module, package), 0), imports=uses.text, operations=operations)


def _module_doc(module: ApiModule, package: Package) -> str:
    title = " ".join(package.api.title.split()) or package.name
    return f"{title}: the operations of ``{module.name}``."


def _taken(module: ApiModule, package: Package) -> frozenset[str]:
    """The names that the file defines, and those of its arguments."""
    taken: set[str] = set()
    for operation in module.operations:
        named = package.names.operations[operation.id]
        taken |= {named.function.python, named.asynchronous, named.arguments, f"_{named.function.python}"}
        taken |= {name.python for name in named.parameters.values()}
    return frozenset(taken)


@dataclass(frozen=True, slots=True)
class _Given:
    """The arguments of an operation, as its functions take them."""

    positional: list[_Argument]
    selector: _Argument | None
    keyword: list[_Argument]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes the view of one operation."""

    operation: Operation
    named: OperationName
    package: Package
    uses: Uses
    functions: frozenset[str]
    """All functions of the module, which may hide builtins."""

    def view(self) -> OperationView:
        """The operation as the template shows it."""
        operation, named = self.operation, self.named
        path = [one for one in operation.parameters if one.place == "path" and one.fixed is None]
        positional = [self._parameter(one) for one in path]
        keyword = sorted(self._keyword(), key=lambda one: bool(one.default))
        selector = self._selector()
        given = _Given(positional, selector, keyword)
        return OperationView(
            id=operation.id,
            method=operation.method,
            path=operation.path,
            deprecated=operation.deprecated,
            function=named.function.python,
            asynchronous=named.asynchronous,
            arguments=named.arguments if keyword else "",
            options=self._runtime("call", "CallOptions"),
            arguments_doc=docstring(f"What ``{named.function.python}`` takes by keyword.", 4),
            fields=tuple(self._field(one) for one in keyword),
            builder=self._builder(given),
            call=self._runtime("call", "Call" if operation.stream is None else "StreamCall"),
            keywords=tuple(CallWriter(operation, named, self.package, self.uses).keywords()),
            overload=self.uses.typing("overload") if selector else "",
            overloads=tuple(self._overloads(given, selector)) if selector else (),
            implementation=self._function(given, self._results()),
            forwarded=self._forwarded(given),
            selector=selector.name if selector else "",
            streams=operation.stream is not None and selector is None,
            doc=docstring(operation_doc(operation, named, path), 4),
            async_doc=docstring(f"As ``{named.function.python}``, in an event loop.", 4),
        )

    def _parameter(self, parameter: Parameter) -> _Argument:
        name = self.named.parameters[parameter.place, parameter.wire_name].python
        annotation = self._annotations.argument(parameter.type)
        return self._argument(name, annotation, parameter.required, argument_doc(parameter))

    def _argument(self, name: str, annotation: str, required: bool, doc: str) -> _Argument:
        if required:
            return _Argument(name=name, annotation=annotation, doc=doc)
        default = self._runtime("unset", "UNSET")
        return _Argument(name=name, annotation=self._annotations.optional(annotation), default=default, doc=doc)

    def _keyword(self) -> Iterator[_Argument]:
        """The arguments that are given by keyword, in document order, without the one that selects a stream."""
        for parameter in self.operation.parameters:
            if parameter.place != "path" and parameter.fixed is None:
                yield self._parameter(parameter)
        body = self.operation.body
        if body is None:
            return
        if body.spread:
            yield from (self._property(one) for one in self._properties() if one is not self._selecting())
            return
        name = self.named.parameters["body", ""].python
        yield self._argument(name, self._content(body.type, body.kind), body.required, body.doc)

    def _property(self, property: Property) -> _Argument:
        name = self.named.parameters["body", property.wire_name].python
        kind = self.operation.body.kind if self.operation.body else BodyKind.JSON
        only = constant(property.type, self.package)
        if property.required and only is not None:
            annotation = self._annotations.argument(property.type)
            return _Argument(name=name, annotation=annotation, default=only, doc=argument_doc(property))
        return self._argument(name, self._content(property.type, kind), property.required, argument_doc(property))

    def _content(self, type: Type, kind: BodyKind) -> str:
        """The annotation of a body or a part of one: bytes may be a file's, which has a name in a multipart body."""
        match type:
            case BinaryType():
                return self._runtime(
                    "bodies", "File" if kind is BodyKind.MULTIPART else "FileContent", typing_only=True
                )
            case ArrayType(items=BinaryType()) if kind is BodyKind.MULTIPART:
                return f"{self.uses.abc('Sequence')}[{self._content(type.items, kind)}]"
            case NullableType(inner=BinaryType()):
                return f"{self._content(type.inner, kind)} | None"
            case _:
                return self._annotations.argument(type)

    def _properties(self) -> tuple[Property, ...]:
        """The properties of a body that is spread into arguments."""
        body = self.operation.body
        if body is None or not body.spread or not isinstance(body.type, ModelRef):
            return ()
        model = self.package.api.models[body.type.id]
        properties = model.properties if isinstance(model, ObjectModel) else ()
        return tuple(
            one for one in properties if not one.read_only and ("body", one.wire_name) in self.named.parameters
        )

    def _selecting(self) -> Property | None:
        stream = self.operation.stream
        if stream is None or not stream.selector:
            return None
        return next((one for one in self._properties() if one.wire_name == stream.selector), None)

    def _selector(self) -> _Argument | None:
        """The argument that asks for a stream."""
        property = self._selecting()
        return None if property is None else self._property(property)

    def _field(self, argument: _Argument) -> ArgumentView:
        annotation = argument.annotation
        if argument.default:
            annotation = f"{self.uses.typing('NotRequired')}[{annotation}]"
        return ArgumentView(name=argument.name, annotation=annotation, doc=docstring(argument.doc, 4))

    def _builder(self, given: _Given) -> str:
        options = f"**options: {self.uses.typing('Unpack')}[{self._runtime('call', 'CallOptions')}]"
        named = [*([given.selector] if given.selector else []), *given.keyword]
        star = ["*"] if named else []
        parameters = [one.parameter for one in given.positional] + star + [one.parameter for one in named]
        result, item = self._result(), self._item()
        returned = self._runtime("call", "StreamCall" if item else "Call")
        returned = f"{returned}[{result}, {item}]" if item else f"{returned}[{result}]"
        return _definition(f"def _{self.named.function.python}(", [*parameters, options], returned)

    def _function(self, given: _Given, results: tuple[str, str]) -> FunctionView:
        """The function with the selector as it stands in ``given``, sync and async."""
        arguments = self.named.arguments if given.keyword else self._runtime("call", "CallOptions")
        star = ["*", given.selector.parameter] if given.selector else []
        name = "arguments" if given.keyword else "options"
        rest = [f"**{name}: {self.uses.typing('Unpack')}[{arguments}]"]
        shared = [*(one.parameter for one in given.positional), *star, *rest]
        sync, asynchronous = (self._runtime("caller", one) for one in ("Caller", "AsyncCaller"))
        return FunctionView(
            sync=_definition(f"def {self.named.function.python}(", [f"client: {sync}", *shared], results[0]),
            asynchronous=_definition(
                f"async def {self.named.asynchronous}(", [f"client: {asynchronous}", *shared], results[1]
            ),
        )

    def _overloads(self, given: _Given, selector: _Argument) -> Iterator[FunctionView]:
        """Without the stream, with it, and undecided."""
        literal = self.uses.typing("Literal")
        rest = selector.annotation.removeprefix("bool")
        for annotation, default, results in (
            (f"{literal}[False]{rest}", selector.default, (self._result(), self._result())),
            (f"{literal}[True]", "", self._streams(self._item())),
            (selector.annotation, "", self._results()),
        ):
            narrowed = replace(selector, annotation=annotation, default=default)
            yield self._function(replace(given, selector=narrowed), results)

    def _results(self) -> tuple[str, str]:
        """What the sync and the async function return: the value, a stream, or either when an argument decides."""
        item = self._item()
        if not item:
            return self._result(), self._result()
        if self._selecting() is None:
            return self._streams(item)
        sync, asynchronous = self._streams(item)
        return f"{self._result()} | {sync}", f"{self._result()} | {asynchronous}"

    def _streams(self, item: str) -> tuple[str, str]:
        sync, asynchronous = (self._runtime("stream", name, typing_only=True) for name in ("Stream", "AsyncStream"))
        return f"{sync}[{item}]", f"{asynchronous}[{item}]"

    def _result(self) -> str:
        result = self.operation.result
        return "None" if result is None else self._annotations.field(result)

    def _item(self) -> str:
        stream = self.operation.stream
        return "" if stream is None else self._annotations.field(stream.item)

    def _forwarded(self, given: _Given) -> str:
        parts = [one.name for one in given.positional]
        if given.selector:
            parts.append(f"{given.selector.name}={given.selector.name}")
        return ", ".join([*parts, "**arguments" if given.keyword else "**options"])

    def _runtime(self, module: str, name: str, *, typing_only: bool = False) -> str:
        return self.uses.add(f"{RUNTIME}.{module}", name, typing_only=typing_only)

    @property
    def _annotations(self) -> Annotations:
        names = {name.python for name in self.named.parameters.values()} | self.functions
        return Annotations(self.package, self.uses, shadowed=BUILTINS & names)


def _definition(head: str, parameters: Sequence[str], returned: str) -> str:
    """A function's first lines."""
    return "\n".join(bracketed(0, head, parameters, f") -> {returned}:"))
