"""What the templates of ``api/`` are given: strings, booleans and facts, see docs/templates.md.

Facts that only a team's templates read are worked out when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from clientwright.ir.operations import Operation
from clientwright.names.table import OperationName
from clientwright.render.operations.calls import KeywordView
from clientwright.render.plain import Plain

if TYPE_CHECKING:
    from clientwright.render.operations.arguments import Argument
    from clientwright.render.operations.docs import Told
    from clientwright.render.python.expressions import Expression


class ArgumentView(Struct, frozen=True, kw_only=True):
    """One key of the TypedDict of an operation's arguments; ``declaration`` is the whole line or lines, indented."""

    name: str
    """Its name."""
    annotation: str
    """Its annotation as a key of the TypedDict."""
    declaration: str
    """The whole line or lines, indented."""


class SignatureView(Struct, frozen=True, kw_only=True):
    """One way to call a function and its async twin: the lines from ``def`` to the colon."""

    sync: str
    """The sync function from `def` to the colon."""
    asynchronous: str
    """The async function from `async def`, or `def` when it gives pages, to the colon."""


class ParameterView(Struct, frozen=True, kw_only=True):
    """One argument of a function, wherever it stands, as documentation speaks of it."""

    _argument: Argument

    @property
    def name(self) -> str:
        """Its name."""
        return self._argument.name

    @property
    def annotation(self) -> str:
        """Its annotation."""
        return str(self._argument.annotation)

    @property
    def default(self) -> str:
        """An expression; empty when it has to be given."""
        return "" if self._argument.default is None else str(self._argument.default)

    @property
    def description(self) -> Plain:
        """What it is; may be empty."""
        return Plain(self._argument.doc)


class EntryTextView(Struct, frozen=True, kw_only=True):
    """Something with a name that documentation speaks of: an error that is raised, a link, a callback."""

    name: Plain
    """Its name; that of an error is the name of a class."""
    description: Plain
    """What is said of it."""


class FunctionView(Struct, frozen=True, kw_only=True):
    """A function and its async twin: one that carries an operation out, or one that also waits or calls tools."""

    name: str
    """The sync function's name."""
    asynchronous: str
    """The async function's name."""
    overload: str
    """The decorator's name; empty without overloads."""
    deprecated: str = ""
    """A whole decorator for a function that has another name now, else empty."""
    overloads: tuple[SignatureView, ...]
    """One for each way to call it."""
    signature: SignatureView
    """That of the functions themselves."""
    doc: str
    """Docstring; it has a sentence for each argument."""
    async_doc: str
    """Docstring."""
    body: str
    """What stands below the docstring, lines, indented."""
    async_body: str
    """The same for the async function."""
    _told: Told
    _returned: Callable[[], Expression]

    @property
    def summary(self) -> Plain:
        """The first sentence of its docstring; may be empty."""
        return Plain(self._told.summary)

    @property
    def description(self) -> Plain:
        """What follows the summary; may be empty."""
        return Plain(self._told.description)

    @property
    def arguments(self) -> tuple[ParameterView, ...]:
        """Its arguments, as an editor lists them."""
        return tuple(ParameterView(_argument=one) for one in self._told.arguments)

    @property
    def returned(self) -> str:
        """The annotation of what the sync function returns."""
        return str(self._returned())

    @property
    def returns(self) -> Plain:
        """What it returns, in words; may be empty."""
        return Plain(self._told.returns)

    @property
    def raises(self) -> tuple[EntryTextView, ...]:
        """The errors that are described."""
        return _entries(self._told.raises)

    @property
    def links(self) -> tuple[EntryTextView, ...]:
        """What can be done with what it returns."""
        return _entries(self._told.links)

    @property
    def callbacks(self) -> tuple[EntryTextView, ...]:
        """What the server calls afterwards."""
        return _entries(self._told.callbacks)


def _entries(entries: tuple[tuple[str, str], ...]) -> tuple[EntryTextView, ...]:
    return tuple(EntryTextView(name=Plain(name), description=Plain(text)) for name, text in entries)


class WayView(Struct, frozen=True, kw_only=True):
    """One way to call an operation: there are several when its body can be given in several."""

    arguments: str
    """The name of the TypedDict of what may be left out; empty without such arguments."""
    fields_head: str
    """The first line or lines of its base that has the operation's own keys."""
    fields: tuple[ArgumentView, ...]
    """The keys of that."""
    arguments_head: str
    """The first line or lines of the TypedDict itself, which adds the call's options."""
    arguments_doc: str
    """Docstring."""
    builder: str
    """From `def` to the colon."""
    parted: str
    """The statement that parts what may be left out from the call's options, indented; empty without such arguments."""
    call: str
    """The class that the builder returns."""
    keywords: tuple[KeywordView, ...]
    """What that class is given."""


class OperationView(Struct, frozen=True, kw_only=True):
    """One operation."""

    function: str
    """The sync function's name."""
    asynchronous: str
    """The async function's name."""
    ways: tuple[WayView, ...]
    """One, or one for each way in which the body can be given."""
    constants: tuple[str, ...]
    """Assignments."""
    functions: tuple[FunctionView, ...]
    """That of the operation itself first."""
    _operation: Operation
    _named: OperationName

    @property
    def id(self) -> Plain:
        """Its `operationId`."""
        return Plain(self._operation.id)

    @property
    def method(self) -> Plain:
        """The method of HTTP, in capitals."""
        return Plain(self._operation.method)

    @property
    def path(self) -> Plain:
        """The path, with its variables in braces."""
        return Plain(self._operation.path)

    @property
    def deprecated(self) -> bool:
        """Whether the description calls it deprecated."""
        return self._operation.deprecated

    @property
    def summary(self) -> Plain:
        """Its `summary`; may be empty."""
        return Plain(self._operation.summary)

    @property
    def description(self) -> Plain:
        """Its `description`; may be empty."""
        return Plain(self._operation.doc)

    @property
    def place(self) -> str:
        """Where it stands on a client: `beta.threads.runs.create`."""
        return ".".join(self._named.method)

    @property
    def defined(self) -> tuple[str, ...]:
        """The names that its part of the module defines for other modules."""
        own = [name for one in self.functions for name in (one.name, one.asynchronous)]
        stream = self._named.variants.get("stream")
        own += [stream.function.python, stream.asynchronous] if stream is not None else []
        own += [way.arguments for way in self.ways]
        return tuple(dict.fromkeys(name for name in (*own, self._named.polling, self._named.tools) if name))


class ApiView(Struct, frozen=True, kw_only=True):
    """The operations of one group."""

    name: str
    """The group: the module's name."""
    doc: str
    """Docstring."""
    imports: str
    """Import lines."""
    operations: tuple[OperationView, ...]
    """In document order."""


class GroupsView(Struct, frozen=True, kw_only=True):
    """``api/__init__.py``."""

    doc: str
    """Docstring."""
