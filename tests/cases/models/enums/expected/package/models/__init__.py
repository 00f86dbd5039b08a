"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .state import State as State
    from .lamp import Lamp as Lamp
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".state": "State",
            ".lamp": "Lamp",
        },
    )
