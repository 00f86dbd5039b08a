from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

WebhookEvent: TypeAlias = Annotated[
    models.LetterDelivered | models.LetterLost | Unknown,
    _Tag(
        "type",
        {
            "letter.delivered": models.LetterDelivered,
            "letter.lost": models.LetterLost,
            "letter.gone": models.LetterLost,
        },
    ),
]
"""What a webhook brings: any of them, told by what it says."""
