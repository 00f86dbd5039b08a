"""Which symbol stands in which file of the emitted package."""

from __future__ import annotations

from dataclasses import dataclass

from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import Model
from clientwright.names.table import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """``models/<name>.py`` and ``_codecs/<name>.py``: a named schema and the inline ones it owns, parents first."""

    name: str
    models: tuple[Model, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiModule:
    """``api/<name>.py``: the operations of one group, in document order."""

    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A node of the tree on the client: its class, the operations on it, and the resources below it."""

    path: tuple[str, ...]
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The plan of an emitted package. ``root`` stands for the client itself.

    ``inputs`` are the ids of the models that requests reach: each gets a TypedDict beside its dataclass.
    """

    name: str
    api: Api
    names: Names
    models: tuple[ModelModule, ...]
    apis: tuple[ApiModule, ...]
    root: Resource
    inputs: frozenset[str]
