"""What the templates of ``api/`` are given: strings and booleans, see docs/templates.md."""

from __future__ import annotations

from dataclasses import dataclass

from clientwright.render.calls import KeywordView


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """One key of the TypedDict of an operation's arguments; ``doc`` is a docstring, or empty."""

    name: str
    annotation: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionView:
    """One way to call an operation, an overload or the function itself: the lines from ``def`` to the colon."""

    sync: str
    asynchronous: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantView:
    """A function that does more than its operation: waits, or calls tools.

    ``call`` and ``async_call`` are what it returns, as source, the latter to be awaited. With ``selector`` it returns
    ``streamed`` and ``async_streamed`` instead where that argument is true. The docs are docstrings.
    """

    overload: str
    overloads: tuple[FunctionView, ...]
    implementation: FunctionView
    selector: str
    streamed: str
    async_streamed: str
    call: str
    async_call: str
    doc: str
    async_doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation. ``id``, ``method`` and ``path`` are those of the description, plain text for comments only.

    ``arguments`` is the name of the TypedDict, empty when there are no keyword arguments, ``options`` its base.
    ``base`` is the TypedDict between the two, empty when there is none: it has all arguments but the one that offers
    tools, with ``base_options``, ``base_doc`` and ``base_fields`` as those of ``arguments``. ``builder`` goes from
    ``def`` to the colon; ``call`` is the class it returns and ``keywords`` what that is given. ``forwarded`` is how the
    functions call the builder. ``overload`` is the decorator's name. ``selector`` is the argument that asks for a
    stream, empty without one; ``streams`` says that the response always is one. ``pages`` and ``async_pages`` are the
    classes that walk through pages and ``paging`` the constant that they are given, empty without. ``constants`` are
    whole assignments. ``doc``, ``async_doc`` and ``arguments_doc`` are docstrings.
    """

    id: str
    method: str
    path: str
    deprecated: bool
    function: str
    asynchronous: str
    base: str
    base_options: str
    base_doc: str
    base_fields: tuple[ArgumentView, ...]
    arguments: str
    options: str
    arguments_doc: str
    fields: tuple[ArgumentView, ...]
    builder: str
    call: str
    keywords: tuple[KeywordView, ...]
    constants: tuple[str, ...]
    overload: str
    overloads: tuple[FunctionView, ...]
    implementation: FunctionView
    forwarded: str
    selector: str
    streams: bool
    pages: str
    async_pages: str
    paging: str
    doc: str
    async_doc: str
    variants: tuple[VariantView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiView:
    """The whole file: ``doc`` is its docstring, ``imports`` its import lines."""

    doc: str
    imports: str
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """``api/__init__.py``: ``doc`` is its docstring."""

    doc: str
