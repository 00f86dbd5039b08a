"""What inherits from a schema with a discriminator: the operations of ``vehicles``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _list_vehicles(**options: Unpack[CallOptions]) -> Call[models.ListVehiclesResponse]:
    return Call(
        operation="listVehicles",
        method="GET",
        path="/vehicles",
        success={"200": JsonReader(models.ListVehiclesResponse)},
        options=options,
    )


def list_vehicles(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListVehiclesResponse:
    """``GET /vehicles``.

    Returns:
        All vehicles."""
    return client.send(_list_vehicles(**options))


async def list_vehicles_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListVehiclesResponse:
    """As ``list_vehicles``, in an event loop."""
    return await client.send(_list_vehicles(**options))


def _add_vehicle(
    *, body: models.Vehicle | models.VehicleInput, **options: Unpack[CallOptions]
) -> Call[models.Vehicle]:
    return Call(
        operation="addVehicle",
        method="POST",
        path="/vehicles",
        body=JsonBody(body),
        success={"200": JsonReader(models.Vehicle)},
        options=options,
    )


def add_vehicle(
    client: Caller,
    *,
    body: models.Vehicle | models.VehicleInput,
    **options: Unpack[CallOptions],
) -> models.Vehicle:
    """``POST /vehicles``.

    Returns:
        What was added."""
    return client.send(_add_vehicle(body=body, **options))


async def add_vehicle_async(
    client: AsyncCaller,
    *,
    body: models.Vehicle | models.VehicleInput,
    **options: Unpack[CallOptions],
) -> models.Vehicle:
    """As ``add_vehicle``, in an event loop."""
    return await client.send(_add_vehicle(body=body, **options))
