"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .all_lamps import AcmeAllLampsResponse as AcmeAllLampsResponse
    from .acme_lamp import AcmeLamp as AcmeLamp
    from .all_rooms import AcmeAllRoomsResponse as AcmeAllRoomsResponse
    from .acme_bulb import AcmeBulb as AcmeBulb, AcmeBulbDict as AcmeBulbDict
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".all_lamps": "AcmeAllLampsResponse",
            ".acme_lamp": "AcmeLamp",
            ".all_rooms": "AcmeAllRoomsResponse",
            ".acme_bulb": "AcmeBulb AcmeBulbDict",
        },
    )
