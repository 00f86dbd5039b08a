"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sailor import Sailor as Sailor
    from .mate import Mate as Mate
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".sailor": "Sailor",
            ".mate": "Mate",
        },
    )
