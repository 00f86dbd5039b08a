"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pageable import Pageable as Pageable, PageableDict as PageableDict
    from .page_tree import PageTree as PageTree
    from .tree import Tree as Tree
    from .problem_detail import ProblemDetail as ProblemDetail
    from .list import ListResponse as ListResponse
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".pageable": "Pageable PageableDict",
            ".page_tree": "PageTree",
            ".tree": "Tree",
            ".problem_detail": "ProblemDetail",
            ".list": "ListResponse",
        },
    )
