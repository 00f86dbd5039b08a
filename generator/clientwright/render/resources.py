"""``resources/<name>.py``: the tree of resources below one attribute of the clients, loaded when it is first used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clientwright.ir.operations import Operation
from clientwright.layout import Package, Resource
from clientwright.render.docs import docstring, plain
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses

BOTH: Final = ("", "Async")
"""What stands before the names of the sync and of the async classes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """One method of a resource: its name, and the function that it is, as source."""

    name: str
    function: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A resource below another one: the attribute, its class, and the module of the class, ``.resources.beta``."""

    name: str
    type: str
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """One class of the sync or of the async tree; ``doc`` is a docstring.

    ``raw`` is the class beside it whose methods give their results with the answers, empty when there are no operations
    on it; ``raw_base``, ``raw_doc`` and ``raw_methods`` are of that class.
    """

    type: str
    base: str
    doc: str
    raw: str
    raw_base: str
    raw_doc: str
    raw_methods: tuple[MethodView, ...]
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcesView:
    """A whole file; resources stand before what they are part of. ``doc`` is a docstring."""

    doc: str
    imports: str
    resources: tuple[ResourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderView:
    """``resources/__init__.py``."""

    doc: str


def render_resources(package: Package, templates: Templates) -> dict[str, str]:
    """The texts of ``resources/``; there is none when every operation stands on the client itself."""
    if not package.root.children:
        return {}
    folder = FolderView(doc=docstring("The resources on the clients.", 0))
    texts = {"resources/__init__.py": templates.render("resources/__init__.py.jinja", folder)}
    for child in package.root.children:
        view = resources_view(child, package)
        texts[f"resources/{child.path[-1]}.py"] = templates.render("resources/group.py.jinja", view)
    return texts


def resources_view(resource: Resource, package: Package) -> ResourcesView:
    """What the module of a resource and all that is below it shows."""
    below = tuple(_inner_first(resource))
    names = package.names.resources
    classes = [f"{raw}{names[one.path].python}" for one in below for raw in ("", "Raw")]
    uses = Uses(taken=frozenset(f"{prefix}{name}" for name in classes for prefix in BOTH))
    for module in dict.fromkeys(package.names.operations[one.id].module for each in below for one in each.operations):
        uses.add("..api", f"{module} as _{module}")
    kind = _kind(package)
    return ResourcesView(
        doc=docstring(f"``client.{resource.path[0]}``, and what stands on it.", 0),
        resources=tuple(
            resource_view(one, package, uses, prefix, ("..", f"{prefix}{kind}")) for prefix in BOTH for one in below
        ),
        imports=uses.text,
    )


def resource_view(resource: Resource, package: Package, uses: Uses, prefix: str, base: tuple[str, str]) -> ResourceView:
    """A class of the sync tree, or with the prefix ``Async`` of the async one. ``base`` is the way to the
    runtime and a class of it."""
    names = package.names.resources
    start, parent = base
    if resource.children or resource.operations:
        uses.add("functools", "cached_property")
    name = names[resource.path].python if resource.path else "Client"
    place = f"``{'.'.join(('client', *resource.path))}``"
    raw_methods: tuple[MethodView, ...] = ()
    if resource.operations:
        raw_methods = tuple(_raw_method(one, package, uses, prefix, start) for one in resource.operations)
    return ResourceView(
        type=f"{prefix}{name}" if resource.path else f"{prefix}Client",
        base=uses.runtime(parent, start=start),
        doc=docstring(_doc(resource, package, prefix), 4),
        raw=f"{prefix}Raw{name}" if raw_methods else "",
        raw_base=uses.runtime(f"{prefix}Raw{_kind(package)}", start=start) if raw_methods else "",
        raw_doc=docstring(f"{place}, raw: each result with its answer.", 4),
        raw_methods=raw_methods,
        methods=tuple(method for one in resource.operations for method in _methods(one, package, prefix)),
        children=tuple(
            ChildView(
                name=child.path[-1],
                type=prefix + names[child.path].python,
                module=f".resources.{child.path[0]}",
            )
            for child in resource.children
        ),
    )


def _kind(package: Package) -> str:
    """What resources are called in the runtime: those of a client with streams have some methods more."""
    return "StreamResource" if "streams" in package.rooms else "Resource"


def _inner_first(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield from _inner_first(child)
    yield resource


def _method(operation: Operation, package: Package, prefix: str) -> MethodView:
    named = package.names.operations[operation.id]
    function = named.asynchronous if prefix else named.function.python
    return MethodView(name=named.method[-1], function=f"_{named.module}.{function}")


def _raw_method(operation: Operation, package: Package, uses: Uses, prefix: str, start: str) -> MethodView:
    """The operation, giving its result with the answer."""
    plain = _method(operation, package, prefix)
    name = "raw" if operation.pages is None else "raw_pages"
    function = uses.runtime(f"{name}_async" if prefix else name, start=start)
    return MethodView(name=plain.name, function=f"{function}({plain.function})")


def _methods(operation: Operation, package: Package, prefix: str) -> Iterator[MethodView]:
    """The operation, and the other ways to carry it out."""
    yield _method(operation, package, prefix)
    named = package.names.operations[operation.id]
    for variant in named.variants.values():
        function = variant.asynchronous if prefix else variant.function.python
        yield MethodView(name=variant.method[-1], function=f"_{named.module}.{function}")


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
