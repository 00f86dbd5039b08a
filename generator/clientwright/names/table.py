"""The decided names: an immutable table from identity to Python name, with the reason for each.

Collisions are solved by ``names.assign`` and nowhere else; later stages only look names up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

VariantKind: TypeAlias = Literal["poll", "and_poll", "with_tools", "stream"]


class Name(Struct, frozen=True, kw_only=True):
    """A Python identifier, where it came from (``source``, the text in the description), and why it is what it is.

    ``renamed`` says that it is not the first choice, because something else has that name.
    """

    python: str
    source: str
    reason: str
    renamed: bool = False


class ModelName(Struct, frozen=True, kw_only=True):
    """The names of one model.

    ``type``: the class or alias, ``Run``. ``input``: the TypedDict or alias that a caller may use instead,
    ``RunDict``. ``keys``: the TypedDict of a class; where others inherit from it, ``input`` is an alias of all theirs.
    ``stem``: it in snake case, told apart from every other, for files and constants. ``module``: the file
    below ``models``, without suffix. ``fields``: wire name to field of the dataclass (empty for others). ``former``:
    names that it had in earlier packages, which go on to work, each with the one that it is now.
    """

    type: Name
    input: str
    keys: str
    stem: str
    module: str
    fields: Mapping[str, Name]
    former: Mapping[str, str] = field(default_factory=dict[str, str])


class VariantName(Struct, frozen=True, kw_only=True):
    """The names of another way to carry an operation out: to wait for it, or to give it tools."""

    function: Name
    asynchronous: str
    method: tuple[str, ...]


class FormerName(Struct, frozen=True, kw_only=True):
    """A name that an operation had in an earlier package, which goes on to work.

    ``method`` is its place on a client, empty where something else stands there now; ``arguments`` the TypedDict of its
    arguments, empty where that has not changed. ``had`` is all that it was called.
    """

    function: str
    asynchronous: str
    method: tuple[str, ...]
    had: tuple[str, ...]
    arguments: str = ""


class WayName(Struct, frozen=True, kw_only=True):
    """The names of one way to give the body of an operation.

    ``builder``: the function that makes the call. ``arguments``: the TypedDict of the keyword arguments that may be
    left out.
    """

    builder: str
    arguments: str


class OperationName(Struct, frozen=True, kw_only=True):
    """The names of one operation.

    ``function``: ``create_run``, and ``create_run_async`` beside it. ``ways``: those of ``Operation.ways``. ``module``:
    the file below ``api``. ``method``: where it stands on a client, such as ``("beta", "threads", "runs", "create")``.
    ``parameters``: place and wire name to argument, such as ``("query", "include[]")``; the properties of all spread
    bodies are under ``"body"``, and a body that is one argument under ``("body", "")``. ``bodies``, ``pages``,
    ``polling``, ``tools``: the constants that list the ways to give a body, and say how pages are walked, one waits,
    and tools are used; empty without. ``variants``: ``create_run_and_poll`` and the like.
    """

    function: Name
    asynchronous: str
    ways: tuple[WayName, ...]
    module: str
    method: tuple[str, ...]
    parameters: Mapping[tuple[str, str], Name]
    bodies: str = ""
    pages: str = ""
    polling: str = ""
    tools: str = ""
    variants: Mapping[VariantKind, VariantName] = field(default_factory=dict[VariantKind, VariantName])
    former: tuple[FormerName, ...] = ()


class Names(Struct, frozen=True, kw_only=True):
    """Every decided name: models by id, operations by id, and the resource classes by their path on the client."""

    models: Mapping[str, ModelName]
    operations: Mapping[str, OperationName]
    resources: Mapping[tuple[str, ...], Name]
    """Each resource's class, ``("beta", "threads") -> BetaThreads``; ``Async`` goes before it in the async one."""
    variables: Mapping[str, Name] = field(default_factory=dict[str, Name])
    """The arguments of the clients that the servers' variables are, by their names in the URLs."""
