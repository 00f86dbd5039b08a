"""What the templates of ``api/`` are given: strings and booleans, see docs/templates.md."""

from __future__ import annotations

from dataclasses import dataclass

from clientwright.render.operations.calls import KeywordView


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """One key of the TypedDict of an operation's arguments; ``declaration`` is the whole line or lines, indented."""

    name: str
    annotation: str
    declaration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """One way to call a function and its async twin: the lines from ``def`` to the colon."""

    sync: str
    asynchronous: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionView:
    """A function and its async twin: one that carries an operation out, or one that also waits or calls tools.

    ``overload`` is the decorator's name, empty without overloads; ``deprecated`` a whole decorator for what has another
    name now, else empty. ``doc`` and ``async_doc`` are docstrings. ``body``
    and ``async_body`` are what stands below them, whole lines, indented.
    """

    overload: str
    deprecated: str = ""
    overloads: tuple[SignatureView, ...]
    signature: SignatureView
    doc: str
    async_doc: str
    body: str
    async_body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """One way to call an operation: there are several when its body can be given in several.

    ``arguments`` is the name of the TypedDict of what may be left out, empty when there is nothing of the kind. It has
    two bases, so that an editor lists the call's options last: one with the keys ``fields``, whose first line is
    ``fields_head``, and the options; ``arguments_head`` is its own first line and ``arguments_doc`` its docstring.
    ``builder`` goes from ``def`` to the colon; ``call`` is the class it returns and ``keywords`` what that is given.
    """

    arguments: str
    fields_head: str
    fields: tuple[ArgumentView, ...]
    arguments_head: str
    arguments_doc: str
    builder: str
    call: str
    keywords: tuple[KeywordView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation. ``id``, ``method`` and ``path`` are those of the description, plain text for comments only.

    ``constants`` are whole assignments. The first of ``functions`` is the operation itself.
    """

    id: str
    method: str
    path: str
    deprecated: bool
    function: str
    asynchronous: str
    ways: tuple[WayView, ...]
    constants: tuple[str, ...]
    functions: tuple[FunctionView, ...]


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
