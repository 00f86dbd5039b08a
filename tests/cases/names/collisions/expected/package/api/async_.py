"""Names that meet: the operations of ``async_``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, header, simple
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _ImportArguments(TypedDict, total=False):
    from__query: str | Unset
    client_query: str | Unset
    timeout_header: str | Unset


class ImportArguments(_ImportArguments, CallOptions):
    """What ``import_`` takes and may be left out."""


def _import_(
    from_: str,
    *,
    from__query: str | Unset = UNSET,
    client_query: str | Unset = UNSET,
    timeout_header: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.List]:
    return Call(
        operation="import",
        method="GET",
        path=f"/class/{simple('from', from_)}",
        query=(*form("from", from__query), *form("client", client_query)),
        headers=header("timeout", timeout_header),
        success={"200": JsonReader(models.List)},
        options=options,
    )


def import_(
    client: Caller, from_: str, **arguments: Unpack[ImportArguments]
) -> models.List:
    """``GET /class/{from}``.

    Returns:
        Everything."""
    return client.send(_import_(from_, **arguments))


async def import__async(
    client: AsyncCaller, from_: str, **arguments: Unpack[ImportArguments]
) -> models.List:
    """As ``import_``, in an event loop."""
    return await client.send(_import_(from_, **arguments))
