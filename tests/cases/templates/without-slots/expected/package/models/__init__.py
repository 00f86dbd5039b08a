"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .crate import Crate as Crate
    from .fruit import Fruit as Fruit
    from .apple import Apple as Apple
    from .plum import Plum as Plum
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".crate": "Crate",
            ".fruit": "Fruit",
            ".apple": "Apple",
            ".plum": "Plum",
        },
    )
