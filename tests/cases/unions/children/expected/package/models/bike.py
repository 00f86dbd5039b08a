from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import UNSET, Unset, Values as _Values, Wire as _Wire
from .vehicle import Vehicle


@dataclass(kw_only=True, slots=True)
class Bike(Vehicle):
    """Has nothing of its own, and goes by its name."""

    kind: Annotated[str, _Values("Bike"), _Wire("@kind")] = "Bike"
    cargo: dict[str, Any] | Unset = UNSET


BikeDict = TypedDict(
    "BikeDict",
    {
        "@kind": 'Literal["Bike"]',
        "plate": "NotRequired[str]",
        "cargo": "NotRequired[Mapping[str, Any]]",
        "parts": "NotRequired[Sequence[models.Vehicle | models.vehicle.VehicleInput]]",
    },
)
"""What may be given for ``Bike``: its fields by their names in JSON."""
