"""The lines of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``reach`` is the figure to stay at or below, None for a comparison."""

    what: str
    figure: float
    unit: str
    reach: float | None

    def __str__(self) -> str:
        reach = "" if self.reach is None else f"{self.reach:,g}" if self.reach < 1000 else f"{self.reach:,.0f}"
        figure = f"{self.figure:,}" if isinstance(self.figure, int) else f"{self.figure:,.2f}"
        late = "  missed" if self.reach is not None and self.figure > self.reach else ""
        return f"{self.what:72} {figure:>9} {self.unit:3} {reach:>9}{late}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Lines that cannot be measured here, and why."""

    what: str
    why: str

    def __str__(self) -> str:
        return f"{self.what:72}   skipped: {self.why}"
