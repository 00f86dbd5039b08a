"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list_trees import ListTreesResponse as ListTreesResponse
    from .tree_output import TreeOutput as TreeOutput
    from .http_validation_error import HTTPValidationError as HTTPValidationError
    from .put_photo_body import PutPhotoBody as PutPhotoBody
    from .validation_error import (
        ValidationError as ValidationError,
        ValidationErrorLocItem as ValidationErrorLocItem,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".list_trees": "ListTreesResponse",
            ".tree_output": "TreeOutput",
            ".http_validation_error": "HTTPValidationError",
            ".put_photo_body": "PutPhotoBody",
            ".validation_error": "ValidationError ValidationErrorLocItem",
        },
    )
