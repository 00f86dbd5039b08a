"""The imports of a module whose other names are not ours to choose."""

from __future__ import annotations

from msgspec import field

from clientwright.render.imports import Imports


class Uses(Imports):
    """``Imports`` that steps aside: a name that is ``taken``, or imported from elsewhere, gets another one here.

    An API module defines names that come from a description, and holds arguments that do: an operation can have an
    argument ``label``, and a description a model ``Call``.
    """

    taken: frozenset[str] = frozenset()
    _chosen: dict[str, str] = field(default_factory=dict[str, str])
    """The name written to where it is imported from."""

    def add(self, module: str, name: str, *, typing_only: bool = False) -> str:
        """Import ``name`` from ``module``; gives the name to write."""
        origin = f"{module}:{name}"
        written = name
        while written in self.taken or self._chosen.get(written, origin) != origin:
            written += "_"
        self._chosen[written] = origin
        super().add(module, name if written == name else f"{name} as {written}", typing_only=typing_only)
        return written
