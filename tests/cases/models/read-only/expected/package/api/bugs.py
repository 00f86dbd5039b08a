"""What one side alone sets: the operations of ``bugs``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import JsonReader
from .._runtime.readonly.sent import sent
from .._runtime.wire.values import UNSET, Unset


class _ListBugsArguments(TypedDict, total=False):
    owner: models.Owner | models.OwnerDict | Unset


class ListBugsArguments(_ListBugsArguments, CallOptions):
    """What ``list_bugs`` takes and may be left out."""


def _list_bugs(
    *,
    owner: models.Owner | models.OwnerDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.ListBugsResponse]:
    return Call(
        operation="listBugs",
        method="GET",
        path="/bugs",
        query=form("owner", sent(owner)),
        success={"200": JsonReader(models.ListBugsResponse)},
        options=options,
    )


def list_bugs(
    client: Caller, **arguments: Unpack[ListBugsArguments]
) -> models.ListBugsResponse:
    """``GET /bugs``.

    Returns:
        All bugs."""
    return client.send(_list_bugs(**arguments))


async def list_bugs_async(
    client: AsyncCaller, **arguments: Unpack[ListBugsArguments]
) -> models.ListBugsResponse:
    """As ``list_bugs``, in an event loop."""
    return await client.send(_list_bugs(**arguments))


class _CreateBugArguments(TypedDict, total=False):
    hint: str | Unset
    owner: models.Owner | models.OwnerDict | Unset


class CreateBugArguments(_CreateBugArguments, CallOptions):
    """What ``create_bug`` takes and may be left out."""


def _create_bug(
    *,
    name: str,
    password: str,
    hint: str | Unset = UNSET,
    owner: models.Owner | models.OwnerDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Bug]:
    return Call(
        operation="createBug",
        method="POST",
        path="/bugs",
        body=JsonBody(
            sent({"name": name, "password": password, "hint": hint, "owner": owner})
        ),
        success={"201": JsonReader(models.Bug)},
        options=options,
    )


def create_bug(
    client: Caller, *, name: str, password: str, **arguments: Unpack[CreateBugArguments]
) -> models.Bug:
    """``POST /bugs``.

    Args:
        owner: Who has to do it.

    Returns:
        The bug."""
    return client.send(_create_bug(name=name, password=password, **arguments))


async def create_bug_async(
    client: AsyncCaller,
    *,
    name: str,
    password: str,
    **arguments: Unpack[CreateBugArguments],
) -> models.Bug:
    """As ``create_bug``, in an event loop."""
    return await client.send(_create_bug(name=name, password=password, **arguments))


def _put_bugs(
    *, body: models.PutBugsBodyInput, **options: Unpack[CallOptions]
) -> Call[models.Report]:
    return Call(
        operation="putBugs",
        method="PUT",
        path="/bugs",
        body=JsonBody(sent(body)),
        success={"200": JsonReader(models.Report)},
        options=options,
    )


def put_bugs(
    client: Caller, *, body: models.PutBugsBodyInput, **options: Unpack[CallOptions]
) -> models.Report:
    """``PUT /bugs``.

    Returns:
        How it went."""
    return client.send(_put_bugs(body=body, **options))


async def put_bugs_async(
    client: AsyncCaller,
    *,
    body: models.PutBugsBodyInput,
    **options: Unpack[CallOptions],
) -> models.Report:
    """As ``put_bugs``, in an event loop."""
    return await client.send(_put_bugs(body=body, **options))
