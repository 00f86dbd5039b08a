"""orchard: the operations of ``tree``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader


def _get_tree(id: int, **options: Unpack[CallOptions]) -> Call[models.Tree]:
    return Call(
        operation="get_tree",
        method="GET",
        path=f"/trees/{simple('id', id)}",
        success={"200": JsonReader(models.Tree)},
        options=options,
    )


def get_tree(client: Caller, id: int, **options: Unpack[CallOptions]) -> models.Tree:
    """Read a tree.

    Args:
        id: The tree's number.

    Returns:
        The tree.

    Raises:
        NotFoundError: No such tree."""
    return client.send(_get_tree(id, **options))


async def get_tree_async(
    client: AsyncCaller, id: int, **options: Unpack[CallOptions]
) -> models.Tree:
    """As ``get_tree``, in an event loop."""
    return await client.send(_get_tree(id, **options))
