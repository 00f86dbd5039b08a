"""``client.py``: the two clients. What stands on them is loaded when it is first used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.operations import SecurityScheme
from clientwright.layout import Package
from clientwright.render.literals import text
from clientwright.render.resources import BOTH, ResourceView, resource_view
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry of a table: a key and a value, both as source."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The whole file; ``package`` and ``version`` are string literals."""

    imports: str
    package: str
    version: str
    servers: tuple[EntryView, ...]
    servers_type: str
    schemes: tuple[EntryView, ...]
    schemes_type: str
    clients: tuple[ResourceView, ...]


def render_client(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``client.py``."""
    return {"client.py": templates.render("client.py.jinja", client_view(package))}


def client_view(package: Package) -> ClientView:
    """What ``client.py`` shows."""
    uses = Uses()
    for child in package.root.children:  # first, so that these keep their names and others step aside
        name = package.names.resources[child.path].python
        for prefix in BOTH:
            uses.add(f".resources.{child.path[-1]}", f"{prefix}{name}", typing_only=True)
    for module in dict.fromkeys(package.names.operations[one.id].module for one in package.root.operations):
        uses.add(".api", f"{module} as _{module}")
    schemes = tuple(EntryView(key=text(one.name), value=_scheme(one, uses)) for one in package.api.schemes)
    mapping = uses.abc("Mapping")
    kind = "StreamClient" if "streams" in package.rooms else "Client"
    bases = {"": f"Sync{kind}", "Async": f"Async{kind}Base"}
    clients = tuple(resource_view(package.root, package, uses, prefix, (".", bases[prefix])) for prefix in BOTH)
    return ClientView(
        package=text(package.name),
        version=text(package.api.version),
        servers=tuple(EntryView(key=text(one.name), value=text(one.url)) for one in package.api.servers),
        servers_type=f"{uses.typing('Final')}[{mapping}[str, str]]",
        schemes=schemes,
        schemes_type=f"{uses.typing('Final')}[{mapping}[str, {uses.runtime('Scheme', start='.')}]]",
        clients=clients,
        imports=uses.text,
    )


def _scheme(scheme: SecurityScheme, uses: Uses) -> str:
    """The object of the runtime that signs requests for a scheme."""
    match scheme.kind:
        case "oauth2" if scheme.token_url:
            kind, given = "ClientCredentials", text(scheme.token_url)
            if scheme.scopes:
                comma = "," if len(scheme.scopes) == 1 else ""
                given += f", ({', '.join(map(text, scheme.scopes))}{comma})"
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
    return f"{uses.runtime(kind, start='.')}({given})"
