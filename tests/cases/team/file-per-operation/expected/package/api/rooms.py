"""Lamps: the operations of ``rooms``."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._rooms_list_rooms import (
        list_rooms as list_rooms,
        list_rooms_async as list_rooms_async,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".._rooms_list_rooms": "list_rooms list_rooms_async",
        },
    )
