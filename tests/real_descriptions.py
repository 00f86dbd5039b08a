"""Where the real descriptions are that tests run against: others wrote them, and none is in this repository."""

from __future__ import annotations

import os
from pathlib import Path

CORPUS = Path(os.environ.get("CLIENTWRIGHT_CORPUS", Path(__file__).parents[2] / "shared" / "descriptions"))
"""The folder; ``CLIENTWRIGHT_CORPUS`` names it, else it stands beside the checkout. It need not be there."""
