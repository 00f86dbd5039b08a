"""``client.py``: the two clients. What stands on them is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from clientwright.ir.operations import SecurityScheme
from clientwright.layout import Package
from clientwright.render.literals import text
from clientwright.render.python.expressions import Call, Display, Entry, Expression, Subscript, Word, string
from clientwright.render.python.statements import Assignment, printed
from clientwright.render.resources import BOTH, ResourceView, downloads, kind, resource_view
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses
from clientwright.render.variables import Variables


class EntryView(Struct, frozen=True, kw_only=True):
    """One entry of a table."""

    key: str
    """A literal."""
    value: str
    """An expression."""


class ClientView(Struct, frozen=True, kw_only=True):
    """`client.py`."""

    imports: str
    """Import lines."""
    package: str
    """The package's name, a literal."""
    version: str
    """The description's version, a literal."""
    identity: str
    """The package's name and the version as attributes of a class, whole statements, indented."""
    servers: tuple[EntryView, ...]
    """Name and URL of each."""
    servers_type: str
    """An annotation."""
    servers_table: str
    """The servers, a whole statement."""
    variables_table: str
    """The variables in their URLs, a whole statement; empty when there are none."""
    schemes: tuple[EntryView, ...]
    """Name of each, and object of the runtime."""
    schemes_type: str
    """An annotation."""
    schemes_table: str
    """The schemes, a whole statement."""
    clients: tuple[ResourceView, ...]
    """`Client` and `AsyncClient`."""
    renamed: bool
    """Whether methods of the clients have other names now."""


def render_client(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``client.py``."""
    return {"client.py": templates.render("client.py.jinja", client_view(package))}


def client_view(package: Package) -> ClientView:
    """What ``client.py`` shows."""
    own = [package.names.resources[path].python for path in downloads(package.root, package)]
    uses = Uses(taken=frozenset(f"{prefix}{name}" for name in own for prefix in BOTH))
    for child in package.root.children:  # first, so that these keep their names and others step aside
        name = package.names.resources[child.path].python
        for prefix in BOTH:
            uses.add(f".resources.{child.path[-1]}", f"{prefix}{name}", typing_only=True)
    for module in dict.fromkeys(package.names.operations[one.id].module for one in package.root.held):
        uses.add(".api", f"{module} as _{module}")
    schemes = tuple(Entry(string(one.name), _scheme(one, uses)) for one in package.api.schemes)
    servers = tuple(Entry(string(one.name), string(one.url)) for one in package.api.servers)
    final, mapping = Word(uses.typing("Final")), Word(uses.abc("Mapping"))
    servers_type = Subscript(final, (Subscript(mapping, (Word("str"), Word("str"))),))
    schemes_type = Subscript(final, (Subscript(mapping, (Word("str"), Word(uses.runtime("Scheme", start=".")))),))
    identity = [Assignment("_package", string(package.name)), Assignment("_version", string(package.api.version))]
    if "auth/relative.py" in package.rooms:
        identity.append(Assignment("_located", Word(uses.runtime("located", start="."))))
    streams = "streams" in package.rooms
    made = "StreamClient" if streams else "Client"
    bases = {"": f"Sync{made}", "Async": f"Async{made}Base"}
    variables = Variables(package, uses)
    clients = tuple(
        replace(
            resource_view(package.root, package, uses, (".", prefix, kind(streams)), bases[prefix]),
            constructor=variables.constructor(prefix),
        )
        for prefix in BOTH
    )
    return ClientView(
        package=text(package.name),
        version=text(package.api.version),
        identity="\n".join(printed(one, 4) for one in identity),
        servers=_entries(servers),
        servers_type=str(servers_type),
        servers_table=printed(Assignment("_SERVERS", Display("{", servers, exploded=True), servers_type)),
        variables_table=variables.table(),
        schemes=_entries(schemes),
        schemes_type=str(schemes_type),
        schemes_table=printed(Assignment("_SCHEMES", Display("{", schemes, exploded=True), schemes_type)),
        clients=clients,
        imports=uses.text,
        renamed=bool(package.root.former),
    )


def _entries(entries: Iterable[Entry]) -> tuple[EntryView, ...]:
    return tuple(EntryView(key=str(one.key), value=str(one.value)) for one in entries)


def _scheme(scheme: SecurityScheme, uses: Uses) -> Expression:
    """The object of the runtime that signs requests for a scheme."""
    given: tuple[Expression, ...] = ()
    match scheme.kind:
        case "oauth2" if scheme.token_url:
            kind, given = "ClientCredentials", (string(scheme.token_url),)
            if scheme.scopes:
                given += (Display("(", tuple(map(string, scheme.scopes))),)
        case "bearer" | "oauth2" | "openIdConnect":
            kind = "Bearer"
        case "basic":
            kind = "Basic"
        case "apiKey":
            kind, given = "ApiKey", (string(scheme.place), string(scheme.wire_name))
        case "mutualTLS":
            kind = "MutualTls"
        case "other":
            kind = "Authorization"
        case _:
            assert_never(scheme.kind)
    return Call(Word(uses.runtime(kind, start=".")), given)
