"""The first of some pages, as a list: its fields, its length, its items by their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, overload

from .walk import Walk

if TYPE_CHECKING:
    from ..http.call import Call
    from ..messages.exchange import RawResponse
    from .paging import Paging

F = TypeVar("F")
F_co = TypeVar("F_co", covariant=True)
P_co = TypeVar("P_co", covariant=True)
I_co = TypeVar("I_co", covariant=True)


class _Data(Protocol[F_co]):
    @property
    def data(self) -> F_co: ...


class _HasMore(Protocol[F_co]):
    @property
    def has_more(self) -> F_co: ...


class _FirstId(Protocol[F_co]):
    @property
    def first_id(self) -> F_co: ...


class _LastId(Protocol[F_co]):
    @property
    def last_id(self) -> F_co: ...


class Known(Generic[P_co, I_co]):
    """What can be asked of pages beside to walk through them: all of it is of the first one."""

    _call: Call[Any]
    _paging: Paging[Any, Any]
    _answer: RawResponse[Any] | None = None
    """The answer with the first page, once it has come."""

    @property
    def page(self) -> P_co:
        """The page itself."""
        raise NotImplementedError

    def __repr__(self) -> str:
        first = "..." if self._answer is None else repr(self._answer.value)
        return f"{type(self).__name__}({first})"

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, place: int) -> I_co: ...
    @overload
    def __getitem__(self, place: slice) -> list[I_co]: ...
    def __getitem__(self, place: int | slice) -> Any:
        return self._items[place]

    # The names that fields of pages nearly always have; a page with other ones has them on ``page``.
    @property
    def data(self: Known[_Data[F], Any]) -> F:
        """The page's items, as the page has them."""
        return self.page.data

    @property
    def has_more(self: Known[_HasMore[F], Any]) -> F:
        """Whether there are more pages."""
        return self.page.has_more

    @property
    def first_id(self: Known[_FirstId[F], Any]) -> F:
        """The id of the page's first item."""
        return self.page.first_id

    @property
    def last_id(self: Known[_LastId[F], Any]) -> F:
        """The id of the page's last item."""
        return self.page.last_id

    @property
    def _items(self) -> list[Any]:
        walk: Walk[Any, Any] = Walk(self._call, self._paging)
        walk.take(self.page)
        return [*walk.items(self.page)]

    @property
    def _next(self) -> Call[Any] | None:
        """The call of the page after this one."""
        walk: Walk[Any, Any] = Walk(self._call, self._paging)
        walk.take(self.page)
        if self._answer is not None:
            walk.turn(self._answer)
        return walk.call
