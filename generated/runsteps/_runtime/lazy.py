"""Modules that load what they name when it is first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy(package: str, names: Mapping[str, str]) -> Callable[[str], object]:
    """A module's ``__getattr__``: ``names`` says which module, relative to ``package``, holds each name.

    A name equal to the last part of its module stands for the module itself.
    """

    def __getattr__(name: str) -> object:
        try:
            module = names[name]
        except KeyError:
            raise AttributeError(
                f"module {package!r} has no attribute {name!r}"
            ) from None
        loaded = import_module(module, package)
        value = loaded if module.rpartition(".")[2] == name else getattr(loaded, name)
        setattr(sys.modules[package], name, value)
        return value

    return __getattr__
