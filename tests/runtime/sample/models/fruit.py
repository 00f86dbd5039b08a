"""A union."""

# ruff: noqa: TID252 - as emitted

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._base import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Fruit: TypeAlias = Annotated[models.Leaf | Unknown, _Tag("kind", {"leaf": models.Leaf})]
"""What hangs on a tree."""
