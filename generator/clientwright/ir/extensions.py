"""What ``x-clientwright-*`` says of operations: pages, polling, tools. All of it is checked against the schemas.

Properties and parameters are given by their names on the wire, operations by their ids.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from clientwright.diagnostics import Location

Pointer: TypeAlias = tuple[str, ...]
"""A JSON Pointer (RFC 6901), its reference tokens unescaped."""


class PageCursor(Struct, frozen=True, kw_only=True):
    """How a page leads to another: by a query parameter, or by the other's URL.

    The parameter's value is what ``page`` leads to in the page (empty: none), else what ``item`` leads to in the page's
    last item (in its first for the previous page); or, when ``counts`` is not empty, how many items or pages came
    before. The URL is what ``url`` leads to in the page, or stands in the header ``Link`` with the relation ``link``.
    """

    parameter: str = ""
    page: Pointer = ()
    item: Pointer = ()
    counts: Literal["", "items", "pages"] = ""
    start: int | None = None
    """What a counting parameter means when it is left out: its default; None when the description has none."""
    url: Pointer = ()
    link: str = ""

    @property
    def follows(self) -> bool:
        """Whether a URL leads to the other page."""
        return bool(self.url or self.link)


class Paging(Struct, frozen=True, kw_only=True):
    """An operation whose result is one page of a list (``x-clientwright-pages``)."""

    items: Pointer = ()
    """The list in the page: like all pointers of paging it leads through properties of objects alone. Empty when the
    page is the list."""
    optional: bool = False
    """Whether a page may be without that list, or have null there or on the way: then it has no items."""
    more: Pointer = ()
    """The boolean that says whether another page follows; empty when there is none."""
    last: Pointer = ()
    """The boolean that says that none does."""
    next: PageCursor
    previous: PageCursor | None = None
    location: Location


class Polling(Struct, frozen=True, kw_only=True):
    """An operation that reads how far something is (``x-clientwright-poll``)."""

    path: tuple[tuple[str, str], ...]
    """Each path parameter, in path order, and the property of the result that it is read from."""
    state: str
    """The property of the result that says how far it is."""
    done: tuple[str, ...]
    paused: tuple[str, ...] = ()
    """The states in which nothing goes on until the caller acts."""
    hint: str = ""
    """The header with the milliseconds to wait before the next read; empty when there is none."""
    interval: float = 1.0
    """Seconds between two reads when the server gives no hint."""
    location: Location


class ToolDefinition(Struct, frozen=True, kw_only=True):
    """How a function is offered: constants, and where in them its parts go."""

    fixed: str
    """A JSON object, as text."""
    name: Pointer
    description: Pointer
    """Empty when a function is offered without one."""
    parameters: Pointer


class ToolUse(Struct, frozen=True, kw_only=True):
    """An operation that takes the outputs of functions that a result asks for (``x-clientwright-tools``)."""

    path: tuple[tuple[str, str], ...]
    """Each path parameter, in path order, and the property of the result that it is read from."""
    state: str
    needed: tuple[str, ...]
    """The states in which outputs are waited for."""
    calls: Pointer
    """The list of calls in the result."""
    id: Pointer
    """In a call, as ``name`` and ``arguments``."""
    name: Pointer
    arguments: Pointer
    outputs: str
    """The property of the body that takes the outputs."""
    output_id: str
    """In an output, as ``output_value``."""
    output_value: str
    output_fixed: str = "{}"
    """The constants that every output has to have: a JSON object, as text."""
    definition: ToolDefinition
    events: tuple[str, ...] = ()
    """The names of the server-sent events whose data is the result."""
    location: Location


class LongRunning(Struct, frozen=True, kw_only=True):
    """An operation that starts something, or lets it go on (``x-clientwright-long-running``)."""

    poll: str
    """The id of the operation that reads how far it is; it has ``Polling``."""
    tools: str = ""
    """The property of the body that offers tools; empty when none can be offered."""
    outputs: str = ""
    """The id of the operation that takes their outputs; it has ``ToolUse``."""
    location: Location
