"""A small package in the form that is emitted, written by hand."""

from ._runtime.lazy import lazy

__getattr__ = lazy(__name__, {"Client": ".client", "AsyncClient": ".client", "models": ".models"})
