"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .paginated_tree_list import PaginatedTreeList as PaginatedTreeList
    from .tree import Tree as Tree
    from .patched_tree import PatchedTree as PatchedTree
    from .kind_enum import KindEnum as KindEnum
    from .blank_enum import BlankEnum as BlankEnum
    from .null_enum import NullEnum as NullEnum
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".paginated_tree_list": "PaginatedTreeList",
            ".tree": "Tree",
            ".patched_tree": "PatchedTree",
            ".kind_enum": "KindEnum",
            ".blank_enum": "BlankEnum",
            ".null_enum": "NullEnum",
        },
    )
