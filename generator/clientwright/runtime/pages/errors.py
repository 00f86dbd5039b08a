"""What pages raise."""

from __future__ import annotations

from typing import Any

from ..messages.errors import ApiError


class PagingError(ApiError):
    """Pages that cannot be walked on: a cursor that comes again, none where more is promised, a page without items.

    What came before was given. ``page`` is the page that the walk stands at, as it was decoded.
    """

    page: Any

    def __init__(
        self, message: str = "", *, operation: str = "", page: Any = None
    ) -> None:
        super().__init__(message, operation=operation, body=page)
        self.page = page
