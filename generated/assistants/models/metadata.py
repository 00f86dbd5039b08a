from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Metadata: TypeAlias = dict[str, str]
"""Notes of your own, as a map of strings to strings. OpenAI keeps at most 16 pairs,
with keys of up to 64 characters and values of up to 512."""


MetadataInput: TypeAlias = Mapping[str, str]
"""What may be given for ``Metadata``."""
