from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from .._later import models

Sentence: TypeAlias = list[models.word.Word]
"""The schema ``Sentence``."""


SentenceInput: TypeAlias = Sequence[models.word.WordInput]
"""What may be given for ``Sentence``."""
