"""Whether a document is an OpenAPI description that we know, and has the parts that every one has."""

from __future__ import annotations

from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.node import Node


def is_supported(document: Document) -> bool:
    """Whether the document says that it is OpenAPI 3.0, 3.1 or 3.2; if not, that is its one finding."""
    root = document.root
    found = document.diagnostics
    if (swagger := root.get("swagger")) is not None and not root.has("openapi"):
        sentence = f"this is Swagger {swagger.value}; clientwright reads OpenAPI 3.0, 3.1 and 3.2"
        hint = f"convert it, for example with `npx swagger2openapi {document.origin} -o openapi-3.yaml --yaml`"
        found.error("unsupported-version", sentence, swagger.location, hint)
        return False
    version = root.get("openapi")
    if version is None:
        near = nearest("openapi", (key for key, _ in root.items()))
        location = root.key_location(near) if near else root.location
        hint = f"did you mean `openapi` where `{near}` is?" if near else "the first line is usually `openapi: 3.1.0`"
        if root.has("overlay"):
            hint = "it is an overlay: let it say what it `extends`, or name it with --overlay, after the description"
        found.error("not-openapi", "this is not an OpenAPI description: it has no key `openapi`", location, hint)
        return False
    written = version.value
    if not document.is_supported:
        shown = written if isinstance(written, str | int | float) else f"of type {version.kind}"
        sentence = f"the version {shown} is not supported; clientwright reads OpenAPI 3.0, 3.1 and 3.2"
        found.error("unsupported-version", sentence, version.location)
        return False
    return True


def check_root(document: Document) -> None:
    """Report the missing parts of the root."""
    root = document.root
    found = document.diagnostics
    if not root.has("paths") and not root.has("webhooks") and not root.has("components"):
        near = nearest("paths", (key for key, _ in root.items()))
        hint = f"did you mean `paths` where `{near}` is?" if near else ""
        sentence = "the description has none of `paths`, `webhooks` and `components`"
        found.error("missing-keyword", sentence, root.key_location(near) if near else root.location, hint)
    info = root.get("info")
    if info is None:
        found.warn("missing-keyword", "the description has no `info`", root.location, "add `info` with a `title`")
    elif info.kind == "object":
        for key in ("title", "version"):
            _needs(info, key, "`info`")


def _needs(node: Node, key: str, name: str) -> None:
    """Warn of a keyword that the specification requires and that nothing generated depends on."""
    if not node.has(key):
        location = node.document.location(node.file, node.pointer, key=True)
        node.document.diagnostics.warn("missing-keyword", f"{name} has no `{key}`", location)
