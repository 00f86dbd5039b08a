from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.below import Children as _Children
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class Vehicle:
    """The schema ``Vehicle``."""

    kind: Annotated[
        str,
        _Wire("@kind"),
        _Children(
            {
                "car": models.Car,
                "lorry": models.Truck,
                "truck": models.Truck,
                "TowTruck": models.TowTruck,
                "Bike": models.Bike,
            }
        ),
    ]
    """What it is."""
    plate: str | Unset = UNSET
    cargo: Any = UNSET
    parts: list[Vehicle] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


VehicleDict = TypedDict(
    "VehicleDict",
    {
        "@kind": "str",
        "plate": "NotRequired[str]",
        "cargo": "NotRequired[Any]",
        "parts": "NotRequired[Sequence[Vehicle | VehicleInput]]",
    },
)
"""What may be given for ``Vehicle``: its fields by their names in JSON."""


VehicleInput: TypeAlias = (
    models.VehicleDict
    | models.CarDict
    | models.TruckDict
    | models.TowTruckDict
    | models.BikeDict
)
"""What may be given for ``Vehicle``."""
