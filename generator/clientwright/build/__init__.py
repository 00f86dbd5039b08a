"""The build stage: from a ``Document`` to an ``Api``, the description as data without a word of Python in it."""

from clientwright.build.api import build

__all__ = ["build"]
