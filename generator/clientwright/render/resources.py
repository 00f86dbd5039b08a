"""``resources/<name>.py``: the tree of resources below one attribute of the clients, loaded when it is first used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from clientwright.ir.operations import Operation
from clientwright.ir.types import ModelRef
from clientwright.layout import Package, Resource
from clientwright.names.table import FormerName
from clientwright.render.docs import docstring, plain
from clientwright.render.imports import imported
from clientwright.render.python.expressions import Call, Expression, Word, dotted
from clientwright.render.python.statements import Assignment, Class, Definition, Parameter, Return, printed
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses

BOTH: Final = ("", "Async")
"""What stands before the names of the sync and of the async classes."""


class MethodView(Struct, frozen=True, kw_only=True):
    """One method of a resource."""

    name: str
    """Its name."""
    function: str
    """The function it is, an expression."""
    assignment: str
    """The whole statement, indented."""


class ChildView(Struct, frozen=True, kw_only=True):
    """A resource below another one."""

    name: str
    """The attribute."""
    type: str
    """Its class."""
    module: str
    """Where the class is, as `client.py` imports it."""
    assignment: str
    """The attribute in a resource, a whole statement, indented."""
    method: str
    """The same on a client, which imports the class when it is needed: a property without its decorator, indented."""


class DownloadView(Struct, frozen=True, kw_only=True):
    """The class of an operation whose answer can be taken as it comes."""

    type: str
    """The class's name."""
    head: str
    """From `class` to the colon."""
    doc: str
    """Docstring."""
    methods: tuple[MethodView, ...]
    """What the operation is called with, and `stream`."""


class ResourceView(Struct, frozen=True, kw_only=True):
    """One class of the sync or of the async tree, on which operations or resources stand."""

    type: str
    """The class's name."""
    base: str
    """Its base class."""
    head: str
    """From `class` to the colon."""
    doc: str
    """Docstring."""
    raw: str
    """The name of the class beside it whose methods give answers too; empty without operations."""
    raw_base: str
    """The base class of that."""
    raw_head: str
    """From `class` to the colon of that."""
    raw_doc: str
    """Docstring of that."""
    raw_assignment: str
    """The attribute that holds that, a whole statement, indented."""
    raw_methods: tuple[MethodView, ...]
    """The methods of that."""
    downloads: tuple[DownloadView, ...]
    """The classes of operations whose answers can be taken as they come, before the class itself."""
    methods: tuple[MethodView, ...]
    """Its own operations."""
    children: tuple[ChildView, ...]
    """The resources below it."""
    constructor: str = ""
    """Of a client whose servers' URLs have variables, indented; else empty."""


class ResourcesView(Struct, frozen=True, kw_only=True):
    """`resources/<name>.py`."""

    doc: str
    """Docstring."""
    imports: str
    """Import lines."""
    resources: tuple[ResourceView, ...]
    """Sync, then async; inner ones first."""
    renamed: bool = False
    """Whether methods have other names now."""


class FolderView(Struct, frozen=True, kw_only=True):
    """`resources/__init__.py`."""

    doc: str
    """Docstring."""


def render_resources(package: Package, templates: Templates) -> dict[str, str]:
    """The texts of ``resources/``; there is none when every operation stands on the client itself."""
    if not package.root.children:
        return {}
    folder = FolderView(doc=docstring("The resources on the clients.", 0))
    texts = {"resources/__init__.py": templates.render("resources/__init__.py.jinja", folder)}
    for child in package.root.children:
        view, path = resources_view(child, package), f"resources/{child.path[-1]}.py"
        texts[path] = templates.render("resources/group.py.jinja", view, path)
    return texts


def resources_view(resource: Resource, package: Package) -> ResourcesView:
    """What the module of a resource and all that is below it shows."""
    below = tuple(_inner_first(resource))
    names = package.names.resources
    classes = [f"{raw}{names[one.path].python}" for one in below for raw in ("", "Raw")]
    classes += [names[path].python for one in below for path in downloads(one, package)]
    uses = Uses(taken=frozenset(f"{prefix}{name}" for name in classes for prefix in BOTH))
    for module in dict.fromkeys(package.names.operations[one.id].module for each in below for one in each.held):
        uses.add("..api", f"{module} as _{module}")
    # Of one kind, from the client down to what streams.
    streams = any(one.stream for each in below for one in each.held)
    return ResourcesView(
        doc=docstring(f"``client.{resource.path[0]}``, and what stands on it.", 0),
        resources=tuple(
            resource_view(one, package, uses, ("..", prefix, kind(streams))) for prefix in BOTH for one in below
        ),
        imports=uses.text,
        renamed=any(each.former for each in below),
    )


def resource_view(
    resource: Resource, package: Package, uses: Uses, base: tuple[str, str, str], parent: str = ""
) -> ResourceView:
    """A class of the sync tree, or of the async one.

    ``base`` is the way to the runtime, the prefix of async classes or nothing, and the kind of the resource; ``parent``
    its base class where that is another one.
    """
    names = package.names.resources
    start, prefix, held = base
    parent = parent or f"{prefix}{held}"
    has_raw = bool(resource.held) and not _has(resource, package, "raw")  # What is described has the name.
    if resource.children or has_raw:
        uses.add("functools", "cached_property")
    name = names[resource.path].python if resource.path else "Client"
    place = f"``{'.'.join(('client', *resource.path))}``"
    raw = raw_base = ""
    raw_methods: tuple[MethodView, ...] = ()
    if has_raw:
        raw, raw_base = f"{prefix}Raw{name}", uses.runtime(f"{prefix}Raw{held}", start=start)
        raw_methods = (
            *(_raw_method(one, package, uses, prefix, start) for one in resource.operations),
            *(_raw_method(one, package, uses, prefix, start, old) for one, old in resource.former),
        )
    type = f"{prefix}{name}"
    parent = uses.runtime(parent, start=start)
    return ResourceView(
        type=type,
        base=parent,
        head=printed(Class(type, (Word(parent),))),
        doc=docstring(_doc(resource, package, prefix), 4),
        raw=raw,
        raw_base=raw_base,
        raw_head=printed(Class(raw, (Word(raw_base),))) if raw else "",
        raw_doc=docstring(f"{place}, raw: each result with its answer.", 4),
        raw_assignment=_property("raw", raw) if raw else "",
        raw_methods=raw_methods,
        downloads=tuple(
            _download(one, package, uses, prefix, start) for one in resource.operations if _streams(one, package)
        ),
        methods=(
            *(method for one in resource.operations for method in _methods(one, package, prefix)),
            *(_former(one, old, package, uses, (start, prefix)) for one, old in resource.former),
        ),
        children=tuple(_child(child, prefix + names[child.path].python) for child in resource.children),
    )


def downloads(resource: Resource, package: Package) -> Iterator[tuple[str, ...]]:
    """The places of the operations of a resource on which something stands."""
    for one in resource.operations:
        if _streams(one, package):
            yield package.names.operations[one.id].method


def _streams(operation: Operation, package: Package) -> bool:
    """Whether the answer can be taken as it comes."""
    return "stream" in package.names.operations[operation.id].variants


def _download(operation: Operation, package: Package, uses: Uses, prefix: str, start: str) -> DownloadView:
    """The class of an operation whose answer can be taken as it comes."""
    named = package.names.operations[operation.id]
    type = f"{prefix}{package.names.resources[named.method].python}"
    stream = named.variants["stream"]
    streamed = dotted(f"_{named.module}", stream.asynchronous if prefix else stream.function.python)
    called = _function(operation, package, prefix)[1]
    place = f"``{'.'.join(('client', *named.method))}``"
    doc = f"{place}; ``stream`` gives the bytes as they come."
    return DownloadView(
        type=type,
        head=printed(Class(type, (Word(uses.runtime(f"{prefix}Resource", start=start)),))),
        doc=docstring(doc, 4),
        methods=(_method("__call__", called), _method("stream", streamed)),
    )


def kind(streams: bool) -> str:
    """What resources are called in the runtime: those with streams have a method more."""
    return "StreamResource" if streams else "Resource"


def _child(child: Resource, type: str) -> ChildView:
    name, module = child.path[-1], f".resources.{child.path[0]}"
    method = (
        printed(Definition(name, (Parameter("self"),), Word(type)), 4),
        *imported(module, (type,), 8),
        "",
        printed(Return(Call(Word(type), (Word("self"),))), 8),
    )
    return ChildView(name=name, type=type, module=module, assignment=_property(name, type), method="\n".join(method))


def _has(resource: Resource, package: Package, name: str) -> bool:
    """Whether something that is described stands on a resource under this name."""
    operations = {method.name for one in resource.operations for method in _methods(one, package, "")}
    return name in operations or name in {child.path[-1] for child in resource.children}


def _property(name: str, type: str) -> str:
    """An attribute that is made when it is first used."""
    return _assigned(name, Call(Word("cached_property"), (Word(type),)))


def _assigned(name: str, value: Expression) -> str:
    """What stands on a resource, even in the place of what all resources have."""
    # To mypy an operation of this name is another kind of attribute than the method that it hides.
    instead = "  # type: ignore[assignment]" if name == "with_options" else ""
    return f"{printed(Assignment(name, value), 4)}{instead}"


def _inner_first(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield from _inner_first(child)
    yield resource


def _function(
    operation: Operation, package: Package, prefix: str, old: FormerName | None = None
) -> tuple[str, Expression]:
    """The name of an operation's method, and the function that it is; the old ones if there are such."""
    named = package.names.operations[operation.id]
    if old is not None:
        return old.method[-1], dotted(f"_{named.module}", old.asynchronous if prefix else old.function)
    function = named.asynchronous if prefix else named.function.python
    return named.method[-1], dotted(f"_{named.module}", function)


def _raw_method(
    operation: Operation, package: Package, uses: Uses, prefix: str, start: str, old: FormerName | None = None
) -> MethodView:
    """The operation, giving its result with the answer; by an old name if it is one."""
    name, function = _function(operation, package, prefix, old)
    suffix = "_async" if prefix else ""

    def made(by: str) -> Word:
        return Word(uses.runtime(by, start=start))

    if not isinstance(operation.headers, ModelRef):
        raw = f"raw{suffix or '_sync'}" if operation.pages is None else f"raw_pages{suffix}"
        return _method(name, Call(made(raw), (function,)))
    models = uses.add(f"{start}_base", "models")
    headers = dotted(models, package.names.models[operation.headers.id].type.python)
    paged = function if operation.pages is None else Call(made(f"first_page{suffix}"), (function,))
    return _method(name, Call(Call(made(f"{prefix}WithHeaders"), (headers,)), (paged,)))


def _methods(operation: Operation, package: Package, prefix: str) -> Iterator[MethodView]:
    """The operation, and the other ways to carry it out."""
    named = package.names.operations[operation.id]
    name, function = _function(operation, package, prefix)
    if _streams(operation, package):
        type = f"{prefix}{package.names.resources[named.method].python}"
        yield MethodView(name=name, function=str(function), assignment=_property(name, type))
    else:
        yield _method(name, function)
    for kind, variant in named.variants.items():
        if kind == "stream":
            continue
        other = variant.asynchronous if prefix else variant.function.python
        yield _method(variant.method[-1], dotted(f"_{named.module}", other))


def _former(operation: Operation, old: FormerName, package: Package, uses: Uses, base: tuple[str, str]) -> MethodView:
    """An operation by the name that it had here."""
    start, prefix = base
    name, function = _function(operation, package, prefix, old)
    return _method(name, Call(Word(uses.runtime("Former", start=start)), (function,)))


def _method(name: str, function: Expression) -> MethodView:
    return MethodView(name=name, function=str(function), assignment=_assigned(name, function))


def _doc(resource: Resource, package: Package, prefix: str) -> str:
    """Where the resource is on the client, and a line for each of its methods; those of the async one are the same."""
    title = plain(package.api.title) or "the API"
    if not resource.path:
        return f"{title}, in an event loop: every method is awaited." if prefix else f"{title}."
    place = f"``{'.'.join(('client', *resource.path))}``"
    if prefix:
        return f"{place}, awaited."
    lines = [
        f"- ``{package.names.operations[one.id].method[-1]}``: {plain(one.summary)}"
        for one in resource.operations
        if one.summary.strip()
    ]
    return "\n".join([f"{place}.", "", *lines] if lines else [f"{place}."])
