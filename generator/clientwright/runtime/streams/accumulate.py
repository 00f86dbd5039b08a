"""Deltas folded into wholes: messages, steps and whatever else a stream gives piece by piece.

What is folded is declared in the description (``x-clientwright-delta``, ``x-clientwright-whole``,
``x-clientwright-append``) and checked at generation. Folding happens in JSON; a whole is decoded when it is asked for.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, Self, TypeVar

from ..wire.codec import decode_of
from ..wire.deviations import Deviations
from ..wire.values import resolved
from .call import Fold, Indexed, Rules

if TYPE_CHECKING:
    from .call import StreamError
    from .events import Items

M = TypeVar("M")
E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)

_OBJECT: Final[Any] = dict
_ARRAY: Final[Any] = list


class Wholes:
    """The wholes of a stream: told each event, asked for what they have become."""

    def __init__(self, items: Items[Any], folds: Mapping[str, Fold]) -> None:
        self._items = items
        self._folds = {
            event: replace(fold, whole=resolved(fold.whole))
            for event, fold in folds.items()
        }
        self._held: dict[tuple[type, Any], _Whole] = {}
        """By model and key, in the order in which they began."""
        self._latest: dict[type, _Whole] = {}
        self.texts: list[str] = []
        """What the last event appended to the properties that are marked as text."""

    @classmethod
    def of(cls, items: Items[Any], *, begun: bool) -> Wholes:
        """The wholes of a stream from its first event on."""
        if begun:
            raise RuntimeError(
                "accumulate() comes before the first event is taken: what has come is not kept"
            )
        wholes = cls(items, items.folds)
        items.watchers.append(wholes.see)
        return wholes

    # Watchers are told the event too.
    def see(self, event: object, item: Any) -> None:
        """Fold one event in; ``StreamError`` for one that is nested too deeply to be put together."""
        try:
            self._see(item)
        except RecursionError:
            raise self._too_deep() from None

    def _see(self, item: Any) -> None:
        self.texts.clear()
        # Without folds the items are whatever a server writes, such as a line of JSON Lines.
        fold = self._folds.get(item.get("event", "")) if self._folds else None
        if fold is None or type(item["data"]) is not _OBJECT:
            return
        data = item["data"]
        key = data.get(fold.key)
        place = (fold.whole, key if isinstance(key, str | int) else None)
        whole = self._held.get(place)
        if whole is None or not fold.changes:
            # A whole that came is the server's own word: it takes the place of what was put together.
            raw = {fold.key: key} if fold.changes else data
            whole = self._held[place] = _Whole(fold, raw)
        if fold.changes:
            whole.grow(data.get(fold.changes), fold, self.texts)
        self._latest[fold.whole] = whole

    def known(self, model: type) -> None:
        """``TypeError`` for a model that this stream never gives."""
        models = dict.fromkeys(fold.whole.__name__ for fold in self._folds.values())
        if not any(fold.whole is model for fold in self._folds.values()):
            raise TypeError(
                f"{getattr(model, '__name__', model)!r} is no whole of this stream; it has "
                f"{', '.join(models) or 'none'}"
            )

    def current(self, model: type[M]) -> M | None:
        """The whole of a model that began or changed last."""
        self.known(model)
        whole = self._latest.get(model)
        return None if whole is None else self._value(whole, None)

    def every(self, model: type[M]) -> list[M]:
        """All wholes of a model, in the order in which they began."""
        self.known(model)
        return [
            self._value(whole, self._items)
            for (kind, _), whole in self._held.items()
            if kind is model
        ]

    def final(self, model: type[M]) -> M:
        """The whole of a model that began or changed last; ``StreamError`` when none came."""
        self.known(model)
        whole = self._latest.get(model)
        if whole is None:
            raise self._items.error(f"the stream ended and no {model.__name__} came")
        value: M = self._value(whole, self._items)
        return value

    def _value(self, whole: _Whole, items: Items[Any] | None) -> Any:
        try:
            return whole.value(items)
        except RecursionError:
            raise self._too_deep() from None

    def _too_deep(self) -> StreamError:
        return self._items.error("an event is nested too deeply to be put together")


class _Whole:
    """One whole. ``raw`` is the JSON that came; once it grows, a copy whose texts and lists are made to grow."""

    __slots__ = ("_decode", "_decoded", "_grown", "_raw", "_told")

    def __init__(self, fold: Fold, raw: dict[str, Any]) -> None:
        self._decode = decode_of(fold.whole)
        self._raw = raw
        self._grown = False
        self._decoded: Any = None
        self._told = True
        """Whether the departures in it have been told: those of what came as it is were, with the event."""

    def grow(self, changes: Any, fold: Fold, texts: list[str]) -> None:
        """Add what is new."""
        if type(changes) is not _OBJECT:
            return
        if not self._grown:
            self._raw, self._grown = _plain(self._raw), True
        _Merge(fold.index, texts).merge(self._raw, changes, fold.rules or {})
        self._decoded, self._told = None, False

    def value(self, items: Items[Any] | None) -> Any:
        """The model; its departures are told when ``items`` are given, once for each state."""
        if self._decoded is None or not (self._told or items is None):
            # The copy is the caller's: what grows later is not in it.
            raw = _plain(self._raw)
            found = Deviations(raw)
            self._decoded = self._decode(raw, found)
            if items is not None and not self._told:
                self._told = True
                items.checked(self._decoded, raw, found)
        return self._decoded


class _Grown(list[str]):
    """A text in pieces: to add to a string each time would take quadratic time."""


class _Places(dict[int, Any]):
    """The items of a list by their places, so that a place far off takes no room."""


@dataclass(frozen=True, slots=True)
class _Merge:
    """Merges what is new into a whole."""

    index: str
    texts: list[str]

    def merge(
        self, whole: dict[str, Any], changes: dict[str, Any], rules: Rules
    ) -> None:
        """Merge the properties of one object."""
        for name, new in changes.items():
            whole[name] = self._merged(whole.get(name), new, rules.get(name))

    def _merged(self, held: Any, new: Any, rule: Any) -> Any:
        if isinstance(rule, str):
            return self._appended(held, new, rule)
        if isinstance(rule, Indexed) and type(new) is _ARRAY:
            return self._placed(held, new, rule)
        if type(new) is not _OBJECT:
            return new
        merged: dict[str, Any] = held if type(held) is _OBJECT else {}
        rules: Any = {} if isinstance(rule, Indexed) else rule
        self.merge(merged, new, rules or {})
        return merged

    def _appended(self, held: Any, new: Any, rule: str) -> Any:
        if not isinstance(new, str):
            # Null adds nothing to a text that there is.
            return held if new is None and held is not None else new
        if rule == "text":
            self.texts.append(new)
        if isinstance(held, _Grown):
            held.append(new)
            return held
        return _Grown([held, new] if isinstance(held, str) else [new])

    def _placed(self, held: Any, new: list[Any], rule: Indexed) -> _Places:
        places = held if isinstance(held, _Places) else _Places()
        if type(held) is _ARRAY:
            places.update(enumerate(held))
        for item in new:
            place = item.get(self.index) if type(item) is _OBJECT else None
            if type(place) is not int:
                place = max(places, default=-1) + 1  # nothing is lost
                places[place] = item
                continue
            grown: dict[str, Any] = self._merged(places.get(place), item, rule.rules)
            if not rule.keeps:
                grown.pop(self.index, None)
            places[place] = grown
        return places


def _plain(value: Any) -> Any:
    """The JSON value of what has grown, a copy in every part."""
    if isinstance(value, _Grown):
        return "".join(value)
    if isinstance(value, _Places):
        return [_plain(value[place]) for place in sorted(value)]
    if type(value) is _OBJECT:
        return {name: _plain(item) for name, item in value.items()}
    if type(value) is _ARRAY:
        return [_plain(item) for item in value]
    return value


class Source(Protocol[E_co]):
    """What is accumulated: a stream."""

    def __iter__(self) -> Iterator[E_co]: ...
    def close(self) -> None:
        """Let go of the connection."""
        ...


class AsyncSource(Protocol[E_co]):
    """What is accumulated in an event loop."""

    def __aiter__(self) -> AsyncIterator[E_co]: ...
    async def close(self) -> None:
        """Let go of the connection."""
        ...


class _Told:
    """What both kinds have in common."""

    _wholes: Wholes

    @property
    def texts(self) -> list[str]:
        """The texts that the latest event brought."""
        return self._wholes.texts

    def current(self, model: type[M]) -> M | None:
        """The whole of this model that began or changed last, as it is now; None before the first one.

        ``TypeError`` for a model that the stream never gives, as from ``every`` and ``final``.
        """
        return self._wholes.current(model)


class Accumulated(_Told, Generic[E]):
    """A stream's events, and the wholes that they are about. Closes the stream as the stream itself would."""

    def __init__(self, stream: Source[E], wholes: Wholes) -> None:
        self._stream = stream
        self._wholes = wholes

    def __iter__(self) -> Iterator[E]:
        return iter(self._stream)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop: no more events, and the connection is let go. The wholes stay as they are."""
        self._stream.close()

    def text_deltas(self) -> Iterator[str]:
        """The texts as they come, piece by piece; takes the events."""
        for _ in self:
            yield from tuple(self._wholes.texts)

    def every(self, model: type[M]) -> list[M]:
        """All wholes of this model, in the order in which they began. Takes the rest of the events first."""
        self._wholes.known(model)
        self._take()
        return self._wholes.every(model)

    def final(self, model: type[M]) -> M:
        """The whole of this model that began or changed last. Takes the rest of the events first.

        ``StreamError`` when there is none.
        """
        self._wholes.known(model)
        self._take()
        return self._wholes.final(model)

    def _take(self) -> None:
        for _ in self:
            pass


class AsyncAccumulated(_Told, Generic[E]):
    """As ``Accumulated``, in an event loop."""

    def __init__(self, stream: AsyncSource[E], wholes: Wholes) -> None:
        self._stream = stream
        self._wholes = wholes

    def __aiter__(self) -> AsyncIterator[E]:
        return aiter(self._stream)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Stop: no more events, and the connection is let go. The wholes stay as they are."""
        await self._stream.close()

    aclose = close

    def text_deltas(self) -> AsyncIterator[str]:
        """The texts as they come, piece by piece; takes the events."""
        return _Texts(aiter(self), self._wholes)

    async def every(self, model: type[M]) -> list[M]:
        """All wholes of this model, in the order in which they began. Takes the rest of the events first."""
        self._wholes.known(model)
        await self._take()
        return self._wholes.every(model)

    async def final(self, model: type[M]) -> M:
        """The whole of this model that began or changed last. Takes the rest of the events first."""
        self._wholes.known(model)
        await self._take()
        return self._wholes.final(model)

    async def _take(self) -> None:
        async for _ in self:
            pass


class _Texts:
    """The texts of a stream in an event loop. No generator: nobody has to close it."""

    def __init__(self, events: AsyncIterator[Any], wholes: Wholes) -> None:
        self._events = events
        self._wholes = wholes
        self._ready: Iterator[str] = iter(())

    def __aiter__(self) -> AsyncIterator[str]:
        return self

    async def __anext__(self) -> str:
        while True:
            for text in self._ready:
                return text
            await anext(self._events)
            self._ready = iter(tuple(self._wholes.texts))
