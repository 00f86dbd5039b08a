"""Names that meet: the operations of ``async_``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, Unpack

from .. import _codecs
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.parameters import form, header, simple
from .._runtime.readers import ObjectReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.list import List


class ImportArguments(CallOptions):
    """What ``import_`` takes by keyword."""

    from__query: NotRequired[str | Unset]
    client_query: NotRequired[str | Unset]
    timeout_header: NotRequired[str | Unset]


def _import_(
    from_: str,
    *,
    from__query: str | Unset = UNSET,
    client_query: str | Unset = UNSET,
    timeout_header: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[List]:
    return Call(
        operation="import",
        method="GET",
        path=f"/class/{simple('from', from_)}",
        query=(*form("from", from__query), *form("client", client_query)),
        headers=header("timeout", timeout_header),
        success={"200": ObjectReader(_codecs.list.decode_list)},
        options=options,
    )


def import_(client: Caller, from_: str, **arguments: Unpack[ImportArguments]) -> List:
    """``GET /class/{from}``.

    Returns:
        Everything.
    """
    return client.send(_import_(from_, **arguments))


async def import__async(
    client: AsyncCaller, from_: str, **arguments: Unpack[ImportArguments]
) -> List:
    """As ``import_``, in an event loop."""
    return await client.send(_import_(from_, **arguments))
