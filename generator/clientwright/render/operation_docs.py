"""The one docstring of an operation, and the short ones of its arguments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from clientwright.ir.operations import Operation, Parameter
from clientwright.ir.types import Property
from clientwright.names.table import OperationName
from clientwright.render.calls import successes
from clientwright.render.docs import WIDTH, plain
from clientwright.runtime.messages.errors import ServerError, StatusError, status_error
from clientwright.runtime.messages.exchange import Response as Answer

_INDENT: Final = 4
_PAGES: Final = (
    "The items of all pages, fetched as they are asked for. ``pages()`` gives page after page, ``first()`` the first."
)


def operation_doc(operation: Operation, named: OperationName, path: Sequence[Parameter]) -> str:
    """Summary, description, path parameters, what is returned, and which errors are described."""
    summary = plain(operation.summary)
    doc = operation.doc.strip()
    first = sentence(summary) if summary else _first(operation)
    parts = [first, *([doc] if doc and sentence(doc) != first else [])]
    if operation.deprecated:
        parts.append("Deprecated.")
    sections = (
        ("Args", [(named.parameters[one.place, one.wire_name].python, one.doc) for one in path if one.doc]),
        ("Returns", [("", _returned(operation))]),
        ("Raises", list(_raised(operation))),
    )
    parts += [section(title, entries) for title, entries in sections if any(doc for _, doc in entries)]
    return "\n\n".join(parts)


def argument_doc(described: Parameter | Property) -> str:
    """What an argument is for, what the server takes when it is left out, and whether it is still to be used."""
    doc = described.doc.strip()
    notes = [f"Default: ``{described.default}``."] if described.default is not None else []
    notes += ["Deprecated."] if described.deprecated else []
    return ("\n\n" if "\n" in doc else " ").join(part for part in (doc, " ".join(notes)) if part)


def _first(operation: Operation) -> str:
    """What stands first where the description has no summary."""
    return "" if operation.doc.strip() else f"``{operation.method} {operation.path}``."


def _returned(operation: Operation) -> str:
    """The descriptions of the successes; with their statuses when they differ."""
    found = {one.status: sentence(one.doc) for one in successes(operation) if one.doc.strip()}
    if len(set(found.values())) == 1:
        told = next(iter(found.values()))
    else:
        told = " ".join(f"{status}: {doc}" for status, doc in found.items())
    if operation.pages is None:
        return told
    return f"{_PAGES} Each page: {told}" if told else _PAGES


def _raised(operation: Operation) -> Iterator[tuple[str, str]]:
    """The class of the runtime that is raised for each other response; the status where the class does not say it."""
    kept = successes(operation)
    for response in operation.responses:
        if response in kept or not response.doc.strip():
            continue
        status = int(response.status) if response.status.isdigit() else 0
        kind = type(status_error("", Answer(status=status))) if status else StatusError
        kind = ServerError if response.status.startswith("5") else kind
        general = kind in (StatusError, ServerError) and response.status != "default"
        yield kind.__name__, f"{response.status}: {sentence(response.doc)}" if general else sentence(response.doc)


def sentence(text: str) -> str:
    """The text on one line, with a full stop."""
    text = plain(text)
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."


def section(title: str, entries: Sequence[tuple[str, str]]) -> str:
    """A section in the form that editors know: a heading, and an entry for each name."""
    lines = [f"{title}:"]
    for name, text in entries:
        lines += textwrap.wrap(
            f"{name}: {plain(text)}" if name else plain(text),
            WIDTH - _INDENT,
            initial_indent="    ",
            subsequent_indent="    " if not name else "        ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines)
