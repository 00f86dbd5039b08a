from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import UNSET, Unset, Values as _Values, Wire as _Wire
from .vehicle import Vehicle


@dataclass(kw_only=True, slots=True)
class Car(Vehicle):
    """The schema ``Car``."""

    kind: Annotated[str, _Values("car"), _Wire("@kind")] = "car"
    cargo: dict[str, Any] | Unset = UNSET
    doors: int


CarDict = TypedDict(
    "CarDict",
    {
        "@kind": 'Literal["car"]',
        "plate": "str",
        "cargo": "NotRequired[Mapping[str, Any]]",
        "parts": "NotRequired[Sequence[models.Vehicle | models.vehicle.VehicleInput]]",
        "doors": "int",
    },
)
"""What may be given for ``Car``: its fields by their names in JSON."""
