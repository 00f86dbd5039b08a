from __future__ import annotations

from typing import Literal, TypeAlias

ImageDetail: TypeAlias = Literal["auto", "low", "high"]
"""How closely a model looks at an image. `low` costs fewer tokens. OpenAI takes `auto`
if this is left out."""
