"""The package's ``__init__.py``: every public name, loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from clientwright.layout import Package
from clientwright.render.docs import docstring, plain
from clientwright.render.handlers import handled
from clientwright.render.imports import Imports, imported
from clientwright.render.literals import text
from clientwright.render.models import public_names
from clientwright.render.python.expressions import string
from clientwright.render.python.statements import Assignment, printed
from clientwright.render.runtime import home, in_rooms
from clientwright.render.templates import Templates
from clientwright.render.views import LazyEntry


class RootView(Struct, frozen=True, kw_only=True):
    """`__init__.py`."""

    doc: str
    """Docstring."""
    version: str
    """The description's version, a literal."""
    version_assignment: str
    """The same as a whole statement."""
    imports: str
    """Import lines."""
    entries: tuple[LazyEntry, ...]
    """The modules in which the names of the package are."""
    models: bool
    """Whether all models are imported."""
    lazy: str
    """The module that loads names on demand."""
    custom: str
    """The import lines of the names of `_custom/`; may be empty."""


ATTRIBUTES: Final = "* text=auto eol=lf linguist-generated\n_custom/** -linguist-generated\n"
"""What git is told of the files: a review need not show them, and a checkout leaves their line ends."""
_OFFERED: Final = (
    *("Accumulated", "AsyncAccumulated", "AsyncDownload", "AsyncPages", "AsyncStream", "CallOptions", "Deviation"),
    *("Download", "HeadedResponse", "Pages", "RawResponse", "Retries", "Stream", "Tool", "ToolOptions", "Try"),
    *("UNSET", "Unknown"),
    *("UnknownEvent", "Unset", "WaitOptions", "from_json", "to_json", "to_json_text"),
    *("ApiError", "AuthenticationError", "BadRequestError", "ConflictError", "ApiConnectionError", "CredentialsError"),
    *("DecodeError", "NotFoundError", "PagingError", "PermissionDeniedError", "RateLimitError", "ServerError"),
    *("SignatureError", "StatusError", "StreamError", "ApiTimeoutError", "UnprocessableError", "WaitError"),
)
"""The names of the runtime that the package shows, as far as it has their rooms."""


def render_root(package: Package, templates: Templates) -> dict[str, str]:
    """The texts of ``__init__.py``, ``py.typed`` and ``.gitattributes``."""
    made = templates.render("__init__.py.jinja", root_view(package))
    return {"__init__.py": made, "py.typed": "", ".gitattributes": ATTRIBUTES}


def root_view(package: Package) -> RootView:
    """What ``__init__.py`` shows."""
    custom = package.setting.custom
    modules = {"._custom": list(custom)} if custom else {}
    for module, name in _offered(package):
        if name not in custom:
            modules.setdefault(module, []).append(name)
    models = list(public_names(package)) if custom else []
    replaced = not set(custom).isdisjoint(models)
    imports = Imports()
    for module, names in modules.items():
        for name in names if module != "._custom" else ():
            imports.add(module, f"{name} as {name}", typing_only=True)
    if replaced:  # No type checker has one name of all that are imported, and another in its place.
        for name in models:
            if name not in custom:
                imports.add(".models", f"{name} as {name}", typing_only=True)
    return RootView(
        doc=docstring(_doc(package), 0),
        version=text(package.api.version),
        version_assignment=printed(Assignment("__version__", string(package.api.version))),
        imports=imports.text,
        entries=tuple(LazyEntry(module=text(module), names=text(" ".join(names))) for module, names in modules.items()),
        models=bool(package.models) and not replaced,
        lazy=home("lazy", "."),
        custom="\n".join(imported("._custom", [f"{name} as {name}" for name in custom], 4)) if custom else "",
    )


def _offered(package: Package) -> Iterator[tuple[str, str]]:
    """What the package shows beside its models, each name with its module."""
    yield from ((".client", name) for name in ("AsyncClient", "Client"))
    yield from ((home(name, "."), name) for name in _OFFERED if in_rooms(name, package.rooms))
    yield from ((".handlers", name) for name in handled(package))


def _doc(package: Package) -> str:
    api = package.api
    title = plain(api.title) or package.name
    return "\n\n".join(part for part in (f"{title}: a typed client.", api.doc.strip()) if part)
