"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list_lamps import ListLampsResponse as ListLampsResponse
    from .lamp import Lamp as Lamp
    from .list_rooms import ListRoomsResponse as ListRoomsResponse
    from .bulb import Bulb as Bulb, BulbDict as BulbDict
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".list_lamps": "ListLampsResponse",
            ".lamp": "Lamp",
            ".list_rooms": "ListRoomsResponse",
            ".bulb": "Bulb BulbDict",
        },
    )
