"""Lamps: the operations of ``lamps``."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._lamps_list_lamps import (
        list_lamps as list_lamps,
        list_lamps_async as list_lamps_async,
        ListLampsArguments as ListLampsArguments,
    )
    from ._lamps_change_lamp import (
        change_lamp as change_lamp,
        change_lamp_async as change_lamp_async,
        ChangeLampArguments as ChangeLampArguments,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".._lamps_list_lamps": "list_lamps list_lamps_async ListLampsArguments",
            ".._lamps_change_lamp": "change_lamp change_lamp_async ChangeLampArguments",
        },
    )
