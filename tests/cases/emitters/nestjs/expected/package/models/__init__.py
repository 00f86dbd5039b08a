"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .create_tree_dto import CreateTreeDto as CreateTreeDto
    from .find_all import FindAllResponse as FindAllResponse
    from .find_one import FindOneResponse as FindOneResponse
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".create_tree_dto": "CreateTreeDto",
            ".find_all": "FindAllResponse",
            ".find_one": "FindOneResponse",
        },
    )
