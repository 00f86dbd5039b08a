"""The package's ``__init__.py``: every public name, loaded when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clientwright.layout import Package
from clientwright.render.docs import docstring, plain
from clientwright.render.imports import Imports
from clientwright.render.literals import text
from clientwright.render.python.expressions import string
from clientwright.render.python.statements import Assignment, printed
from clientwright.render.runtime import home, in_rooms
from clientwright.render.templates import Templates
from clientwright.render.views import LazyEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class RootView:
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
    """Whether there are models."""


_OFFERED: Final = (
    *("Accumulated", "AsyncAccumulated", "AsyncDownload", "AsyncPages", "AsyncStream", "CallOptions", "Deviation"),
    *("Download", "HeadedResponse", "Pages", "RawResponse", "Retries", "Stream", "Tool", "ToolOptions", "Try"),
    *("UNSET", "Unknown"),
    *("UnknownEvent", "Unset", "WaitOptions", "from_json", "to_json"),
    *("ApiError", "AuthenticationError", "BadRequestError", "ConflictError", "ConnectionError", "CredentialsError"),
    *("DecodeError", "NotFoundError", "PagingError", "PermissionDeniedError", "RateLimitError", "ServerError"),
    *("SignatureError", "StatusError", "StreamError", "TimeoutError", "UnprocessableError", "WaitError"),
)
"""The names of the runtime that the package shows, as far as it has their rooms."""


def render_root(package: Package, templates: Templates) -> dict[str, str]:
    """The texts of ``__init__.py`` and ``py.typed``."""
    return {"__init__.py": templates.render("__init__.py.jinja", root_view(package)), "py.typed": ""}


def root_view(package: Package) -> RootView:
    """What ``__init__.py`` shows."""
    modules = {".client": ["AsyncClient", "Client"]}
    for name in (one for one in _OFFERED if in_rooms(one, package.rooms)):
        modules.setdefault(home(name, "."), []).append(name)
    imports = Imports()
    imports.add(".", "models as models", typing_only=True)
    for module, names in modules.items():
        for name in names:
            imports.add(module, f"{name} as {name}", typing_only=True)
    return RootView(
        doc=docstring(_doc(package), 0),
        version=text(package.api.version),
        version_assignment=printed(Assignment("__version__", string(package.api.version))),
        imports=imports.text,
        entries=tuple(LazyEntry(module=text(module), names=text(" ".join(names))) for module, names in modules.items()),
        models=bool(package.models),
    )


def _doc(package: Package) -> str:
    api = package.api
    title = plain(api.title) or package.name
    return "\n\n".join(part for part in (f"{title}: a typed client.", api.doc.strip()) if part)
