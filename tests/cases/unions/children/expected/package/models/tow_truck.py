from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import UNSET, Unset, Values as _Values, Wire as _Wire
from .truck import Truck


@dataclass(kw_only=True, slots=True)
class TowTruck(Truck):
    """The schema ``TowTruck``."""

    kind: Annotated[str, _Values("TowTruck"), _Wire("@kind")] = "TowTruck"
    hook: bool | Unset = UNSET


TowTruckDict = TypedDict(
    "TowTruckDict",
    {
        "@kind": 'Literal["TowTruck"]',
        "plate": "NotRequired[str]",
        "cargo": "NotRequired[models.TruckCargo | models.TruckCargoDict]",
        "parts": "NotRequired[Sequence[models.Vehicle | models.vehicle.VehicleInput]]",
        "hook": "NotRequired[bool]",
    },
)
"""What may be given for ``TowTruck``: its fields by their names in JSON."""
