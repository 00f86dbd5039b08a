"""One walk through pages, without I/O: which call comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from urllib.parse import unquote

from ..http.call import Call
from ..http.options import CallOptions
from ..http.parameters import form
from ..wire.annotations import format_of
from ..wire.values import UNSET
from .paging import Paging, PagingError

if TYPE_CHECKING:
    from ..messages.exchange import RawResponse

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741  an item

_SAME_IN_A_ROW: Final = 3
"""So many equal pages one after the other are a server that does not move. Two may be chance: items were inserted."""

_LIST: Final[Any] = list


class Walk(Generic[P, I]):
    """One walk through the pages: which call comes next."""

    def __init__(self, call: Call[P], paging: Paging[P, I]) -> None:
        self.call: Call[P] | None = call
        """The next call; None when the walk is over."""
        self._paging = paging
        given = _parameters(call)
        before = paging.previous
        self._back = (
            before is not None
            and before.parameter in given
            and paging.next.parameter not in given
        )
        self._cursor = before if before and self._back else paging.next
        start = given.get(self._cursor.parameter)
        self._count = self._counted(start)
        self._seen: set[str] = set() if start is None else {start}
        self._last: list[I] = []
        self._same = 1

    def items(self, page: P) -> Sequence[I]:
        """The items of a page in the order of the walk."""
        items = self._list(page)
        return items[::-1] if self._back else items

    def take(self, page: P) -> None:
        """Judge a page that came; ``PagingError`` when it is none, or the same again and again."""
        items = self._list(page)
        # A single item may well be equal to the one before it, where items have no identity.
        same = len(items) > 1 and items == self._last
        self._same = self._same + 1 if same else 1
        self._last = items
        if self._same == _SAME_IN_A_ROW:
            raise self._error(
                f"{_SAME_IN_A_ROW} pages in a row hold the same items", page
            )

    def turn(self, answer: RawResponse[P]) -> None:
        """Go on after an answer whose page was taken: sets ``call``."""
        page, items = answer.value, self._last
        more = _told(self._paging.more, page)
        if self.call is None or more is False:
            self.call = None
            return
        if self._cursor.follow is not None:
            following = self._cursor.follow(self.call, page, answer.headers)
            if following is not None:
                self._note(following[0], "address", page)
            self.call = None if following is None else following[1]
            return
        if not (items or more is True):
            self.call = None
            return
        if self._cursor.counts:
            if not items:
                raise self._error("a page that is not the last has no items", page)
            self._count += len(items) if self._cursor.counts == "items" else 1
            cursor: str | int | None = self._count
        else:
            item: Any = items[0 if self._back else -1] if items else UNSET
            cursor = self._beside(page, item, more is True)
        self.call = None if cursor is None else self._asking(self.call, cursor, page)

    def _list(self, page: P) -> list[I]:
        read: Any = self._paging.items
        items: Any = page if read is None else _told(read, page, default=page)
        if self._paging.optional and (items is None or items is UNSET):
            return []
        if type(items) is not _LIST or (items is page and read is not None):
            raise self._error(
                f"a page without a list of items came: {_shown(page)}", page
            )
        listed: list[I] = items
        return listed

    def _counted(self, start: str | None) -> int:
        cursor = self._cursor
        if not cursor.counts:
            return 0
        if start is None:
            usual = 0 if cursor.counts == "items" else 1
            return usual if cursor.start is None else cursor.start
        try:
            return int(start)
        except ValueError:
            raise ValueError(
                f"parameter {cursor.parameter!r}: {start!r} is not a number to count on from"
            ) from None

    def _beside(self, page: P, item: I, more: bool) -> str | int | None:
        """The cursor of the page beside this one; None when there is none."""
        # Something else in the place of an object on the way is no word that the pages end here.
        cursor: Any = _told(self._cursor.page, page, default=page)
        if cursor is UNSET or (more and cursor in (None, "")):
            by_item = _told(self._cursor.item, item)
            cursor = cursor if by_item is UNSET else by_item
        said = format_of(type(cursor))
        cursor = cursor if said is None else said.write(cursor)
        if type(cursor) in (str, int) and cursor != "":
            self._note(cursor, "cursor", page)
            usable: str | int = cursor
            return usable
        lost = cursor is UNSET and self._cursor.item is not None
        if more or lost or cursor not in (None, "", UNSET):
            raise self._error(
                f"a page that is not the last names no usable cursor, but {_shown(cursor)}",
                page,
            )
        return None

    def _note(self, cursor: str | int, what: str, page: P) -> None:
        """Remember where a walk goes on; ``PagingError`` when it went on there before."""
        if str(cursor) in self._seen:
            raise self._error(
                f"the {what} {cursor!r} came a second time: the pages go round in circles",
                page,
            )
        self._seen.add(str(cursor))

    def _asking(self, call: Call[P], cursor: str | int, page: P) -> Call[P]:
        """The same call with another cursor."""
        parameter = self._cursor.parameter
        try:
            pairs = form(parameter, cursor)
        except ValueError:
            # Half of a surrogate pair has no UTF-8, so no URL can hold it.
            raise self._error(f"the cursor {cursor!r} cannot be sent", page) from None
        query = [pair for pair in call.query if _name(pair) != parameter]
        options: CallOptions = {**call.options}
        extra = {**(options.get("extra_query") or {})}
        if parameter in extra:
            del extra[parameter]
            options["extra_query"] = extra
        return replace(call, query=(*query, *pairs), options=options)

    def _error(self, message: str, page: P) -> PagingError:
        operation = self.call.operation if self.call else ""
        return PagingError(message, operation=operation, page=page)


def _parameters(call: Call[Any]) -> dict[str, str]:
    """The query parameters of a call, decoded."""
    extra = call.options.get("extra_query") or {}
    pairs = (*call.query, *(pair for name in extra for pair in form(name, extra[name])))
    return {_name(pair): unquote(pair.partition("=")[2]) for pair in pairs}


def _name(pair: str) -> str:
    return unquote(pair.partition("=")[0])


def _told(
    read: Callable[[Any], object] | None, value: object, default: object = UNSET
) -> object:
    """What a property says; ``default`` when there is none because the server sent something else altogether."""
    try:
        return UNSET if read is None else read(value)
    except (AttributeError, TypeError, LookupError):
        return default


def _shown(value: object) -> str:
    shown = "nothing" if value is UNSET else repr(value)
    return shown if len(shown) <= 80 else f"{shown[:77]}..."
