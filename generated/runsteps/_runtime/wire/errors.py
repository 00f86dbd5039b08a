"""What a value raises that is not as it is described."""

from __future__ import annotations

from typing import Any

from ..messages.errors import ApiError
from ..messages.exchange import Response
from .deviations import Deviation


class DecodeError(ApiError):
    """A value that is not what the description says; ``deviations`` has each departure, with its JSON Pointer."""

    deviations: tuple[Deviation, ...]

    def __init__(
        self,
        deviations: tuple[Deviation, ...] = (),
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
    ) -> None:
        super().__init__("", operation=operation, response=response, body=body)
        self.args = (deviations,)
        self.deviations = deviations

    @property
    def message(self) -> str:
        """The departures, one after the other."""
        return "; ".join(map(str, self.deviations))
