# Copyright 2026 Example Ltd.
from __future__ import annotations

from typing import Literal, TypeAlias

State: TypeAlias = Literal["on", "off", "dimmed to 50 %"]
"""What a lamp can do."""
