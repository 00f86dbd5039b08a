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
    """One operation on a resource: the method's name, and where the function is that it is made of."""

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
    """One class of the sync or of the async tree; ``doc`` is a docstring."""

    type: str
    base: str
    doc: str
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
    uses = Uses(taken=frozenset(f"{prefix}{names[one.path].python}" for one in below for prefix in BOTH))
    for module in dict.fromkeys(package.names.operations[one.id].module for each in below for one in each.operations):
        uses.add("..api", f"{module} as _{module}")
    return ResourcesView(
        doc=docstring(f"``client.{resource.path[0]}``, and what stands on it.", 0),
        resources=tuple(
            resource_view(one, package, uses, prefix, base=uses.add(".._runtime.client", f"{prefix}Resource"))
            for prefix in BOTH
            for one in below
        ),
        imports=uses.text,
    )


def resource_view(resource: Resource, package: Package, uses: Uses, prefix: str, *, base: str) -> ResourceView:
    """A class of the sync tree, or with the prefix ``Async`` of the async one."""
    names = package.names.resources
    if resource.children:
        uses.add("functools", "cached_property")
    return ResourceView(
        type=prefix + names[resource.path].python if resource.path else f"{prefix}Client",
        base=base,
        doc=docstring(_doc(resource, package, prefix), 4),
        methods=tuple(_method(operation, package, prefix) for operation in resource.operations),
        children=tuple(
            ChildView(
                name=child.path[-1],
                type=prefix + names[child.path].python,
                module=f".resources.{child.path[0]}",
            )
            for child in resource.children
        ),
    )


def _inner_first(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield from _inner_first(child)
    yield resource


def _method(operation: Operation, package: Package, prefix: str) -> MethodView:
    named = package.names.operations[operation.id]
    function = named.asynchronous if prefix else named.function.python
    return MethodView(name=named.method[-1], function=f"_{named.module}.{function}")


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
