"""Unions as they are read, before it is known what their members are."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from clientwright.diagnostics import Location
from clientwright.ir.types import Model, Naming, Type
from clientwright.source.node import Node


class Member(Struct, frozen=True):
    """One member of a union: its type, and the ids of the schemas that a discriminator may call it by."""

    type: Type
    targets: tuple[str, ...] = ()


class Draft(Struct, frozen=True, kw_only=True):
    """A union of types as written. ``rules`` says whether a rule for its members is looked for: in a union of the
    results of several statuses the status tells, and only who reads one without it has them tried."""

    id: str
    naming: Naming
    members: tuple[Member, ...]
    discriminators: tuple[Node, ...] = ()
    rules: bool = True
    doc: str = ""
    deprecated: bool = False
    location: Location


Entry: TypeAlias = "Model | Draft | None"
"""A model while the description is read; None where it was met but not read yet."""
