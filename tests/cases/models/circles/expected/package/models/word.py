from __future__ import annotations

from typing import TypeAlias

from .._later import models
from .._runtime.wire.values import Unknown

Word: TypeAlias = float | models.sentence.Sentence | Unknown
"""The schema ``Word``."""


WordInput: TypeAlias = float | models.sentence.SentenceInput | Unknown
"""What may be given for ``Word``."""
