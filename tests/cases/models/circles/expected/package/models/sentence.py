from __future__ import annotations

from typing import TypeAlias

from .._later import models

Sentence: TypeAlias = list[models.word.Word]
"""The schema ``Sentence``."""
