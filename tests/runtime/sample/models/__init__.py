"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fruit import Fruit as Fruit
    from .leaf import Leaf as Leaf
    from .tree import Tree as Tree
else:
    from .._runtime.lazy import lazy  # noqa: TID252 - as emitted

    __getattr__, __dir__ = lazy(__name__, {".fruit": "Fruit", ".leaf": "Leaf", ".tree": "Tree"})
