"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .filter import Filter as Filter, FilterDict as FilterDict
    from .trees_list import TreesListResponse as TreesListResponse
    from .tree import Tree as Tree
    from .apple_tree import AppleTree as AppleTree
    from .error import Error as Error
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".filter": "Filter FilterDict",
            ".trees_list": "TreesListResponse",
            ".tree": "Tree",
            ".apple_tree": "AppleTree",
            ".error": "Error",
        },
    )
