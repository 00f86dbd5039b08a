"""Bin: the operations of ``bins``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader, NothingReader


def _get_bin(bin: str, **options: Unpack[CallOptions]) -> Call[models.Bin | None]:
    return Call(
        operation="getBin",
        method="GET",
        path=f"/bins/{simple('bin', bin)}",
        success={"200": JsonReader(models.Bin), "204": NothingReader()},
        options=options,
    )


def get_bin(
    client: Caller, bin: str, **options: Unpack[CallOptions]
) -> models.Bin | None:
    """``GET /bins/{bin}``.

    Returns:
        200: a bin. 204: none."""
    return client.send(_get_bin(bin, **options))


async def get_bin_async(
    client: AsyncCaller, bin: str, **options: Unpack[CallOptions]
) -> models.Bin | None:
    """As ``get_bin``, in an event loop."""
    return await client.send(_get_bin(bin, **options))


def _head_bin(bin: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="headBin",
        method="HEAD",
        path=f"/bins/{simple('bin', bin)}",
        success={"200": JsonReader(models.Bin)},
        options=options,
    )


def head_bin(client: Caller, bin: str, **options: Unpack[CallOptions]) -> None:
    """``HEAD /bins/{bin}``.

    Returns:
        a bin."""
    return client.send(_head_bin(bin, **options))


async def head_bin_async(
    client: AsyncCaller, bin: str, **options: Unpack[CallOptions]
) -> None:
    """As ``head_bin``, in an event loop."""
    return await client.send(_head_bin(bin, **options))


def _put_bin(bin: str, **options: Unpack[CallOptions]) -> Call[models.Bin]:
    return Call(
        operation="putBin",
        method="PUT",
        path=f"/bins/{simple('bin', bin)}",
        success={"2XX": JsonReader(models.Bin)},
        options=options,
    )


def put_bin(client: Caller, bin: str, **options: Unpack[CallOptions]) -> models.Bin:
    """``PUT /bins/{bin}``.

    Returns:
        a bin."""
    return client.send(_put_bin(bin, **options))


async def put_bin_async(
    client: AsyncCaller, bin: str, **options: Unpack[CallOptions]
) -> models.Bin:
    """As ``put_bin``, in an event loop."""
    return await client.send(_put_bin(bin, **options))


def _patch_bin(bin: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="patchBin",
        method="PATCH",
        path=f"/bins/{simple('bin', bin)}",
        success={"205": NothingReader()},
        options=options,
    )


def patch_bin(client: Caller, bin: str, **options: Unpack[CallOptions]) -> None:
    """``PATCH /bins/{bin}``.

    Returns:
        a bin."""
    return client.send(_patch_bin(bin, **options))


async def patch_bin_async(
    client: AsyncCaller, bin: str, **options: Unpack[CallOptions]
) -> None:
    """As ``patch_bin``, in an event loop."""
    return await client.send(_patch_bin(bin, **options))


def _delete_bin(bin: str, **options: Unpack[CallOptions]) -> Call[models.Bin]:
    return Call(
        operation="deleteBin",
        method="DELETE",
        path=f"/bins/{simple('bin', bin)}",
        success={"default": JsonReader(models.Bin)},
        options=options,
    )


def delete_bin(client: Caller, bin: str, **options: Unpack[CallOptions]) -> models.Bin:
    """``DELETE /bins/{bin}``.

    Returns:
        a bin."""
    return client.send(_delete_bin(bin, **options))


async def delete_bin_async(
    client: AsyncCaller, bin: str, **options: Unpack[CallOptions]
) -> models.Bin:
    """As ``delete_bin``, in an event loop."""
    return await client.send(_delete_bin(bin, **options))
