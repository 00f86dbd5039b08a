"""What the user decides: clientwright.toml, or ``[tool.clientwright]`` in pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientwright.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """``[[acknowledge]]``: a degraded or unsupported part the user has seen, by diagnostic code and JSON Pointer."""

    code: str
    pointer: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The configuration, checked.

    ``resources``: operation id to its dotted place on the client. ``names``: JSON Pointer of a schema (or operation
    id) to the Python name it shall have. ``exclude``: operation ids to leave out. ``where``: dotted key to the place
    in the file, for findings. Paths are relative to the file that names them, resolved by the loader.
    """

    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    exclude: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    templates: str | None = None
    acknowledge: tuple[Acknowledgement, ...] = ()
    where: Mapping[str, Location] = field(default_factory=dict[str, Location])
