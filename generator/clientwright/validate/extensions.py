"""Extensions of ours that are misspelt, or stand where they mean nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.grammar import Place, keyword
from clientwright.source.text import escape

PREFIX: Final = "x-clientwright-"
EXTENSIONS: Final[Mapping[str, str]] = {
    f"{PREFIX}{name}": kind
    for kind, names in {
        "operation": ("stream", "pages", "poll", "tools", "long-running", "idempotent"),
        "parameter": ("idempotency-key",),
        "server": ("name",),
        "schema": ("terminator", "error", "delta", "append", "whole"),
    }.items()
    for name in names
}
"""Each extension, and the kind of object that it stands on."""


def check_extensions(document: Document) -> None:
    """Report every key with our prefix that nothing reads where it stands."""
    for file, place in document.places():
        for key in place.value:
            if key.startswith(PREFIX) and keyword(place.kind, key) is None:
                _check_extension(document, file, place, key)


def _check_extension(document: Document, file: str, place: Place, key: str) -> None:
    """Report a key with our prefix that nothing reads there."""
    kind = EXTENSIONS.get(key)
    if kind == place.kind:
        return
    location = document.location(file, f"{place.pointer}/{escape(key)}", key=True)
    if kind is not None:
        sentence = f"`{key}` means nothing here: it belongs on {_ARTICLE[kind]}"
        document.diagnostics.warn("unknown-extension", sentence, location)
        return
    near = nearest(key, [name for name, on in EXTENSIONS.items() if on == place.kind] or list(EXTENSIONS))
    hint = f"did you mean `{near}`?" if near else "see docs/extensions.md"
    document.diagnostics.warn("unknown-extension", f"clientwright has no extension `{key}`", location, hint)


_ARTICLE: Final[Mapping[str, str]] = {
    "operation": "an operation",
    "parameter": "a parameter",
    "server": "a server",
    "schema": "a schema",
}
