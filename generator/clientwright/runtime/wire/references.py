"""The models of a package by name: what their modules refer to each other by, so that none loads another."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from types import ModuleType
from typing import Any, ForwardRef


class References:
    """Stands for a package's ``models``: each attribute is a forward reference to the model of that name.

    ``typing.get_type_hints`` resolves them, and they can be part of unions and of generics like the classes themselves.
    """

    def __init__(self, package: str) -> None:
        self._package = package

    def __getattr__(self, name: str) -> ForwardRef:
        if name.startswith("__"):
            raise AttributeError(name)
        # Evaluated among the names of a module that has a reference, ``models`` is
        # this object, and ``models.Run`` would be that reference again.
        module = f"{self._package}._later"
        found = ForwardRef(f"models._loaded.{name}", module=module)
        setattr(self, name, found)
        return found

    @property
    def _loaded(self) -> ModuleType:
        """The models themselves, each of which is loaded when it is asked for."""
        return import_module(f"{self._package}.models")


def resolved(type: Any) -> Any:
    """What a reference of ``References`` stands for: a class, or the value of an alias. Anything else is itself."""
    if not isinstance(type, ForwardRef):
        return type
    module = import_module(str(type.__forward_module__))
    return attrgetter(type.__forward_arg__)(module)
