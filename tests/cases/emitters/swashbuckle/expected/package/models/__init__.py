"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree_kind import TreeKind as TreeKind
    from .get_trees import GetTreesResponse as GetTreesResponse
    from .tree_dto import TreeDto as TreeDto
    from .problem_details import ProblemDetails as ProblemDetails
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".tree_kind": "TreeKind",
            ".get_trees": "GetTreesResponse",
            ".tree_dto": "TreeDto",
            ".problem_details": "ProblemDetails",
        },
    )
