from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

Moment: TypeAlias = datetime
"""When."""


MomentInput: TypeAlias = datetime | str
"""What may be given for ``Moment``."""
