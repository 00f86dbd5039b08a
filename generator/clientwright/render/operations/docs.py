"""What is said of an operation: one docstring, and its parts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clientwright.ir.operations import BodyKind, Callback, Link, Operation
from clientwright.render.docs import WIDTH, entry, plain
from clientwright.render.operations.arguments import Argument
from clientwright.render.operations.calls import successes
from clientwright.runtime.messages.errors import ServerError, StatusError, status_error
from clientwright.runtime.messages.exchange import Response as Answer

_INDENT: Final = 4
_PAGES: Final = (
    "The items of all pages, fetched as they are asked for. ``pages()`` gives page after page, ``first()`` the first."
)


_NOTHING: Final = frozenset(("ok", "success", "successful", "operation", "error", "response"))
"""Words of which a sentence says no more than the status does: "Successful response"."""


class Told(Struct, frozen=True, kw_only=True):
    """What is said of a function, in its parts: plain texts, those of ``raises`` and what follows with a name each."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False
    arguments: tuple[Argument, ...] = ()
    returns: str = ""
    raises: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    callbacks: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """All of it, to be a docstring."""
        parts = [self.summary, self.description, "Deprecated." if self.deprecated else ""]
        parts += [arguments_section(self.arguments)] if any(one.doc for one in self.arguments) else []
        parts += [_section("Returns", [("", self.returns)])] if self.returns else []
        named = {"Raises": self.raises, "Links": self.links, "Callbacks": self.callbacks}
        parts += [_section(title, entries) for title, entries in named.items() if entries]
        return "\n\n".join(part for part in parts if part)


def told(operation: Operation, arguments: Sequence[Argument], functions: Mapping[str, str]) -> Told:
    """Summary, description, arguments, what is returned, which errors are described, and what comes of it.

    ``functions`` are those of all operations, by the id and by the place of each.
    """
    summary = plain(operation.summary)
    doc = operation.doc.strip()
    first = sentence(summary) if summary else _first(operation)
    return Told(
        summary=first,
        description=doc if doc and sentence(doc) != first else "",
        deprecated=operation.deprecated,
        arguments=tuple(arguments),
        returns=" ".join(filter(None, (_returned(operation), _forms(operation)))),
        raises=tuple(_raised(operation)),
        links=tuple((plain(one.name), _link(one, functions)) for one in operation.links),
        callbacks=tuple((plain(one.name), _callback(one)) for one in operation.callbacks),
    )


def arguments_section(arguments: Sequence[Argument]) -> str:
    """``Args:``, in the form that editors know, with an entry for each argument that has a sentence."""
    lines = [line for one in arguments if one.doc for line in entry(one.name, one.doc, WIDTH - _INDENT)]
    return "\n".join(["Args:", *lines])


def _first(operation: Operation) -> str:
    """What stands first where the description has no summary."""
    return "" if operation.doc.strip() else f"``{operation.method} {operation.path}``."


def _returned(operation: Operation) -> str:
    """The descriptions of the successes; with their statuses when they differ."""
    found = {one.status: sentence(one.doc) for one in successes(operation) if one.doc.strip()}
    if not any(map(_telling, found.values())):
        told = ""
    elif len(set(found.values())) == 1:
        told = next(iter(found.values()))
    else:
        told = " ".join(f"{status}: {doc}" for status, doc in found.items())
    if operation.pages is None:
        return told
    return f"{_PAGES} Each page: {told}" if told else _PAGES


def _forms(operation: Operation) -> str:
    """What an answer is in each media type that is no JSON, where that does not go without saying: of several, and of
    XML, which nothing here reads."""
    contents = [content for response in successes(operation) for content in response.contents]
    names: dict[str, list[str]] = {"text": [], "bytes": []}
    for content in contents:
        if content.kind is not BodyKind.JSON:
            names["text" if content.kind is BodyKind.TEXT else "bytes"].append(f"``{plain(content.media_type)}``")
    told = [f"{' and '.join(dict.fromkeys(found))} as {what}" for what, found in names.items() if found]
    if not told or not (operation.beside or any("xml" in content.media_type for content in contents)):
        return ""
    return f"{', '.join(told)}."


def _raised(operation: Operation) -> Iterator[tuple[str, str]]:
    """The class of the runtime that is raised for each other response; the status where the class does not say it."""
    kept = successes(operation)
    for response in operation.responses:
        if response in kept or not response.doc.strip():
            continue
        status = int(response.status) if response.status.isdigit() else 0
        kind = type(status_error("", Answer(status=status))) if status else StatusError
        kind = ServerError if response.status.startswith("5") else kind
        if kind is StatusError and not _telling(response.doc):
            continue
        general = kind in (StatusError, ServerError) and response.status != "default"
        yield kind.__name__, f"{response.status}: {sentence(response.doc)}" if general else sentence(response.doc)


def _link(link: Link, functions: Mapping[str, str]) -> str:
    """The operation that a link leads to, and what it is given."""
    target = functions.get(link.target.removeprefix("#"), link.target)
    given = ", ".join(f"``{name}`` is ``{expression}``" for name, expression in link.arguments.items())
    told = " where ".join(part for part in (f"``{target}``", given) if part)
    return f"{told}. {_opening(link.doc)}".rstrip()


def _callback(callback: Callback) -> str:
    """Where a callback is sent to, and what it is."""
    return f"The server calls ``{callback.url}``. {_opening(callback.doc)}".rstrip()


def _opening(text: str) -> str:
    """The first paragraph of a text."""
    return sentence(text.strip().partition("\n\n")[0])


def _telling(text: str) -> bool:
    """Whether a description of a response says anything."""
    return not set(re.findall(r"[^\W_]+", text.lower())) <= _NOTHING


def sentence(text: str) -> str:
    """The text on one line, with a full stop."""
    text = plain(text)
    return text if not text or text.endswith((".", "!", "?", ":")) else f"{text}."


def _section(title: str, entries: Sequence[tuple[str, str]]) -> str:
    """Another section of that form: a heading, and an entry for each name."""
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
