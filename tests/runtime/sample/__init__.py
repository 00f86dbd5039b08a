"""A small package in the form that is emitted, written by hand."""

from ._runtime.lazy import lazy

__getattr__, __dir__ = lazy(__name__, {".client": "AsyncClient Client"}, others=".models")
