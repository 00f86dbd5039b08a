"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .crate import Crate as Crate, CrateKind as CrateKind
    from .lid import Lid as Lid
    from .rope import Rope as Rope
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".crate": "Crate CrateKind",
            ".lid": "Lid",
            ".rope": "Rope",
        },
    )
