"""What a caller sees of a client: its operations, their arguments, the models and their fields, by their Python names.

Types are annotations as text, without a word about direction: ``Literal['a'] | None``. Where a value stands in the
description is known as long as there is a description, and is not kept in a package.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from clientwright.diagnostics import Location

ModelKind: TypeAlias = Literal["object", "union", "alias"]


class Argument(Struct, frozen=True, kw_only=True):
    """An argument of an operation. ``wire`` is where it is sent, ``query limit``; ``position`` is 0 for what is given
    by keyword; ``way`` is the first way to give the body that it is part of."""

    wire: str
    type: str
    required: bool = False
    position: int = 0
    way: int = 0
    deprecated: bool = False
    location: Location | None = None


class Operation(Struct, frozen=True, kw_only=True):
    """An operation. ``function`` is that of ``api/``, ``others`` are the methods and functions beside it that wait,
    call tools or give a file as it comes; ``dicts`` are the TypedDicts of what may be left out; ``result`` and
    ``stream`` are types, the latter empty without a stream."""

    id: str
    address: str
    function: str
    arguments: Mapping[str, Argument] = field(default_factory=dict[str, Argument])
    result: str = "None"
    stream: str = ""
    others: tuple[str, ...] = ()
    dicts: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    """Old names that go on to work."""
    credentials: bool = False
    """Whether it cannot be called without."""
    deprecated: bool = False
    location: Location | None = None


class Field(Struct, frozen=True, kw_only=True):
    """A field of a model. ``needed``: no object is made without it; ``absent``: it may be missing in what is received.

    ``wire`` is its name in JSON where that is another one.
    """

    type: str
    wire: str = ""
    needed: bool = False
    absent: bool = False
    deprecated: bool = False
    location: Location | None = None


class Model(Struct, frozen=True, kw_only=True):
    """A model: a class with fields, or an alias of a ``type``.

    ``schema`` is its id in the description, ``input`` the name of what may be given in its place, if that has one;
    ``sent`` and ``received`` say in which direction it passes.
    """

    schema: str
    module: str
    kind: ModelKind
    fields: Mapping[str, Field] = field(default_factory=dict[str, Field])
    type: str = ""
    base: str = ""
    input: str = ""
    former: tuple[str, ...] = ()
    """Old names that go on to work."""
    sent: bool = False
    received: bool = False
    deprecated: bool = False
    location: Location | None = None


class Surface(Struct, frozen=True, kw_only=True):
    """All of it. Operations by their place on the client (``pets.list``), models by their names, webhooks with the
    types of their payloads; ``servers`` are the names that ``Client(server=)`` takes, ``variables`` its own arguments,
    true for one that is needed."""

    title: str = ""
    operations: Mapping[str, Operation] = field(default_factory=dict[str, Operation])
    models: Mapping[str, Model] = field(default_factory=dict[str, Model])
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
    servers: tuple[str, ...] = ()
    variables: Mapping[str, bool] = field(default_factory=dict[str, bool])
