"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Tree as Tree
    from .shape import (
        Shape as Shape,
        ShapeOption2 as ShapeOption2,
        ShapeOption2Wide as ShapeOption2Wide,
        ShapeOption3 as ShapeOption3,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".tree": "Tree",
            ".shape": "Shape ShapeOption2 ShapeOption2Wide ShapeOption3",
        },
    )
