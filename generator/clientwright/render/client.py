"""``client.py``: the two clients, and the tree of resources on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, assert_never

from clientwright.ir.operations import Operation, SecurityScheme
from clientwright.layout import Package, Resource
from clientwright.render.docs import docstring, plain
from clientwright.render.literals import text
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses

_BOTH: Final = ("", "Async")
"""What stands before the names of the sync and of the async classes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """One operation on a resource: the method's name, and where the function is that it is made of."""

    name: str
    function: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A resource below another one: the attribute and its class."""

    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """One class of the sync or of the async tree; ``doc`` is a docstring."""

    type: str
    base: str
    doc: str
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry of a table: a key and a value, both as source."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The whole file; ``package`` and ``version`` are string literals. Resources stand before what they are part of."""

    imports: str
    package: str
    version: str
    servers: tuple[EntryView, ...]
    servers_type: str
    schemes: tuple[EntryView, ...]
    schemes_type: str
    resources: tuple[ResourceView, ...]
    clients: tuple[ResourceView, ...]


def render_client(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``client.py``."""
    return {"client.py": templates.render("client.py.jinja", client_view(package))}


def client_view(package: Package) -> ClientView:
    """What ``client.py`` shows."""
    uses = Uses(
        taken=frozenset(f"{prefix}{name.python}" for name in package.names.resources.values() for prefix in _BOTH)
    )
    below = [resource for child in package.root.children for resource in _inner_first(child)]
    for module in package.apis:
        uses.add(".api", f"{module.name} as _{module.name}")
    schemes = tuple(EntryView(key=text(one.name), value=_scheme(one, uses)) for one in package.api.schemes)
    mapping = uses.abc("Mapping")
    resources = tuple(_resource(one, package, uses, prefix) for prefix in _BOTH for one in below)
    clients = tuple(_resource(package.root, package, uses, prefix) for prefix in _BOTH)
    return ClientView(
        package=text(package.name),
        version=text(package.api.version),
        servers=tuple(EntryView(key=text(one.name), value=text(one.url)) for one in package.api.servers),
        servers_type=f"{uses.typing('Final')}[{mapping}[str, str]]",
        schemes=schemes,
        schemes_type=f"{uses.typing('Final')}[{mapping}[str, {uses.add('._runtime.schemes', 'Scheme')}]]",
        resources=resources,
        clients=clients,
        imports=uses.text,
    )


def _scheme(scheme: SecurityScheme, uses: Uses) -> str:
    """The object of the runtime that signs requests for a scheme."""
    match scheme.kind:
        case "bearer" | "oauth2" | "openIdConnect":
            kind, given = "Bearer", ""
        case "basic":
            kind, given = "Basic", ""
        case "apiKey":
            kind, given = "ApiKey", f"{text(scheme.place)}, {text(scheme.wire_name)}"
        case "mutualTLS":
            kind, given = "MutualTls", ""
        case "other":
            kind, given = "Authorization", ""
        case _:
            assert_never(scheme.kind)
    return f"{uses.add('._runtime.schemes', kind)}({given})"


def _inner_first(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield from _inner_first(child)
    yield resource


def _resource(resource: Resource, package: Package, uses: Uses, prefix: str) -> ResourceView:
    """A class of the sync tree, or with the prefix ``Async`` of the async one."""
    if resource.path:
        type, base = prefix + package.names.resources[resource.path].python, f"{prefix}Resource"
    else:
        type, base = f"{prefix}Client", "AsyncClientBase" if prefix else "SyncClient"
    if resource.children:
        uses.add("functools", "cached_property")
    return ResourceView(
        type=type,
        base=uses.add("._runtime.client", base),
        doc=docstring(_doc(resource, package, prefix), 4),
        methods=tuple(_method(operation, package, prefix) for operation in resource.operations),
        children=tuple(
            ChildView(name=child.path[-1], type=prefix + package.names.resources[child.path].python)
            for child in resource.children
        ),
    )


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
