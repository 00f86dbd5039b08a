"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Tree as Tree
    from .leaf import Leaf as Leaf
    from .branch import Branch as Branch
    from .row import Row as Row
    from .leaf_model import LeafModel as LeafModel
    from .node import Node as Node
    from .twig import Twig as Twig
    from .other import Other as Other
    from .page import Page as Page
    from .names import Names as Names
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".tree": "Tree",
            ".leaf": "Leaf",
            ".branch": "Branch",
            ".row": "Row",
            ".leaf_model": "LeafModel",
            ".node": "Node",
            ".twig": "Twig",
            ".other": "Other",
            ".page": "Page",
            ".names": "Names",
        },
    )
