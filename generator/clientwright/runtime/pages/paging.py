"""How an operation gives its items in pages, as data; made from ``x-clientwright-pages``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar

from ..messages.errors import ApiError
from ..wire.values import UNSET, Unset

if TYPE_CHECKING:
    from ..http.call import Call
    from ..messages.exchange import Headers


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


P = TypeVar("P")
I = TypeVar("I")  # noqa: E741  an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor(Generic[P, I]):
    """Where the value of a query parameter comes from that asks for the page beside one."""

    parameter: str = ""
    """The query parameter."""
    page: Callable[[P], object] | None = None
    """What in the page names the cursor."""
    item: Callable[[I], object] | None = None
    """What in the page's outermost item is the cursor, where the page names none."""
    counts: Literal["", "items", "pages"] = ""
    """The parameter is no cursor but counts: the items to leave out, or the pages."""
    start: int | None = None
    """What a counting parameter means when it is not sent; 0 for items and 1 for pages if not said."""
    follow: Callable[[Call[P], P, Headers], tuple[str, Call[P]] | None] | None = None
    """In place of all that: what makes the next call, of the call before, its page and the header fields that came with
    it. It gives the address too, by which circles are found out; None after the last page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging(Generic[P, I]):
    """How an operation gives its items in pages."""

    items: Callable[[P], Sequence[I] | Unset | None] | None = None
    """What in the page has the items; None where the page is the list of them."""
    optional: bool = False
    """Whether a page without that, or with null there, has no items; else it is no page."""
    more: Callable[[P], object] | None = None
    """What in the page says whether there is another one."""
    next: Cursor[P, I]
    previous: Cursor[P, I] | None = None
    """For walking backwards."""


def opposite(value: object) -> object:
    """Whether another page follows, of whether this is the last one."""
    return not value if value is True or value is False else value


def reach(value: Any, *names: str) -> Any:
    """An attribute of an attribute, and so on. Where one of them is null or not there, that is what it gives.

    Raises ``AttributeError`` where the server sent something else in the place of an object.
    """
    for name in names:
        if value is None or value is UNSET:
            break
        # What Python says of a text or a list is nothing that the server said.
        if type(value) in _NO_OBJECT:
            raise AttributeError(f"{value!r} in the place of an object")
        value = getattr(value, name)
    return value


_NO_OBJECT: Final = frozenset((str, int, float, bool, list, dict))
