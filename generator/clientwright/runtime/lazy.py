"""Modules that load what they name when it is first asked for (PEP 562)."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy(
    package: str, modules: Mapping[str, str], others: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """A module's ``__getattr__`` and ``__dir__``.

    ``modules`` are those that are loaded, relative to ``package``, and the names in each, separated by spaces. All
    names of the module ``others`` are the package's too, and so is that module. Built-in names are deprecated.
    """
    homes = {name: home for home, names in modules.items() for name in names.split()}
    other = others.rpartition(".")[2]

    def __dir__() -> list[str]:
        # A package without models has a module of them that names none.
        names = getattr(import_module(others, package), "__all__", ()) if other else ()
        more = [other, *names] if other else []
        return sorted({*more, *(one for one in homes if homes[one] != "builtins")})

    def __getattr__(name: str) -> Any:
        if name == "__all__":
            return __dir__()
        if homes.get(name) == "builtins":
            told = f"{package}.{name} is the built-in one: catch that, or Api{name}"
            warnings.warn(told, DeprecationWarning, stacklevel=2)
            return getattr(import_module("builtins"), name)
        if name in homes:
            value = getattr(import_module(homes[name], package), name)
        elif other and name == other:
            value = import_module(others, package)
        elif other and name[0] != "_" and hasattr(import_module(others, package), name):
            value = getattr(import_module(others, package), name)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__, __dir__
