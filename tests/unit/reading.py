"""Small documents that are read."""

from __future__ import annotations

import io

from clientwright.diagnostics import Diagnostics
from clientwright.source import Document, read

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'


def from_text(text: str | bytes) -> tuple[Document | None, Diagnostics]:
    """What reading a text from standard input gives."""
    found = Diagnostics()
    raw = text.encode() if isinstance(text, str) else text
    return read("-", diagnostics=found, stdin=io.BytesIO(raw)), found


def document_of(text: str) -> Document:
    """The document of a text that is well read."""
    document, found = from_text(text)
    assert document is not None, [each.sentence for each in found]
    return document


def read_file(name: str, **options: object) -> tuple[Document, Diagnostics]:
    """The document of a file, with its findings."""
    found = Diagnostics()
    document = read(name, diagnostics=found, **options)  # type: ignore[arg-type]
    assert document is not None, [each.sentence for each in found]
    return document, found
