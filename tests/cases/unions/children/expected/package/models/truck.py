from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.below import Children as _Children
from .._runtime.wire.values import (
    NO_EXTRA,
    UNSET,
    Unset,
    Values as _Values,
    Wire as _Wire,
)
from .vehicle import Vehicle


@dataclass(kw_only=True, slots=True)
class Truck(Vehicle):
    """Two values lead to it, so it has to be said which."""

    kind: Annotated[
        str,
        _Values("lorry", "truck"),
        _Wire("@kind"),
        _Children({"TowTruck": models.TowTruck}),
    ]
    cargo: TruckCargo | Unset = UNSET


TruckDict = TypedDict(
    "TruckDict",
    {
        "@kind": 'Literal["lorry", "truck"]',
        "plate": "NotRequired[str]",
        "cargo": "NotRequired[TruckCargo | TruckCargoDict]",
        "parts": "NotRequired[Sequence[models.Vehicle | models.vehicle.VehicleInput]]",
    },
)
"""What may be given for ``Truck``: its fields by their names in JSON."""


TruckInput: TypeAlias = models.TruckDict | models.TowTruckDict
"""What may be given for ``Truck``."""


@dataclass(kw_only=True, slots=True)
class TruckCargo:
    """The inline schema ``cargo``."""

    tons: float | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class TruckCargoDict(TypedDict):
    tons: NotRequired[float]
