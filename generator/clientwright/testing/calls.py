"""What a mock received: calls to look through, and assertions that say what came instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

from clientwright.mock.answering.given import UNSAID
from clientwright.mock.ground.call import Call
from clientwright.mock.wire.models import plain_of
from clientwright.mock.wire.plain import is_array, is_object, shown

_SHOWN = 50
_WIDE = 300
_PROBLEMS = 10


class Calls(Sequence[Call]):
    """Calls in the order in which they came. ``name`` turns the names that people write into those described."""

    def __init__(self, calls: Sequence[Call], name: Callable[[str], str]) -> None:
        self._calls = tuple(calls)
        self._name = name

    @overload
    def __getitem__(self, index: int) -> Call: ...
    @overload
    def __getitem__(self, index: slice) -> Calls: ...
    def __getitem__(self, index: int | slice) -> Call | Calls:
        """A call, or some."""
        if isinstance(index, slice):
            return Calls(self._calls[index], self._name)
        return self._calls[index]

    def __len__(self) -> int:
        return len(self._calls)

    def __repr__(self) -> str:
        return "\n".join(self.lines()) or "no calls"

    def of(self, operation: str) -> Calls:
        """The calls of one operation; LookupError for a name that the description does not have."""
        wanted = self._name(operation)
        return Calls([call for call in self._calls if call.operation == wanted], self._name)

    def wrong(self) -> Calls:
        """The calls that did not fit the description."""
        return Calls([call for call in self._calls if call.problems], self._name)

    def only(self, operation: str = "") -> Call:
        """The one call that there was, of an operation if it is named; AssertionError that says which there were."""
        __tracebackhide__ = True
        own = self.of(operation) if operation else self
        if len(own) != 1:
            whose = f" of {self._name(operation)}" if operation else ""
            raise AssertionError(self._told(f"there should be one call{whose}, and there were {len(own) or 'none'}"))
        return own[0]

    def assert_called(self, operation: str, *, times: int | None = None, body: Any = UNSAID, **parameters: Any) -> Call:
        """That an operation was called with this body and these parameters, so many times; the last call that was.

        ``body`` is JSON or a model. Parameters are named as described or as in Python; others may have been sent too.
        """
        __tracebackhide__ = True
        own = self.of(operation)
        wanted = {name: plain_of(value) for name, value in parameters.items()}
        departures = [_departures(call, body, wanted) for call in own]
        fitting = [call for call, departure in zip(own, departures, strict=True) if not departure]
        if fitting and times in (None, len(fitting)):
            return fitting[-1]
        asked = " like that" if wanted or body is not UNSAID else ""
        if fitting or not own:
            count = f"{times} times" if times is not None else "at least once"
            said = f"{self._name(operation)} should be called{asked} {count}, and was {len(fitting) or 'not at all'}"
            raise AssertionError(self._told(said))
        said = f"{self._name(operation)} was never called{asked}"
        lines = [
            f"  {call!r}\n" + "\n".join(f"    {each}" for each in departure)
            for call, departure in zip(own, departures, strict=True)
        ]
        raise AssertionError("\n".join([f"{said}:", *lines]))

    def assert_not_called(self, operation: str) -> None:
        """That an operation was not called."""
        __tracebackhide__ = True
        if own := self.of(operation):
            raise AssertionError(own._told(f"{self._name(operation)} should not be called, and was {len(own)} times"))

    def assert_right(self) -> None:
        """That every request fitted the description."""
        __tracebackhide__ = True
        if wrong := self.wrong():
            raise AssertionError(wrong._told(f"{len(wrong)} of {len(self)} requests did not fit the description"))

    def lines(self) -> Iterator[str]:
        """The calls for people: a line for each, with its body, and what was wrong with it below."""
        for call in self._calls[-_SHOWN:]:
            fault = f"  fault {call.exchange.fault}" if call.exchange.fault else ""
            query = f"?{call.request.query}" if call.request.query and not _secret(call) else ""
            yield f"{call.method} {call.path}{query} -> {call.status}  {call.operation or 'no operation'}{fault}"
            if call.request.body:
                yield f"    sent {shown(call.body, _WIDE) if not isinstance(call.body, bytes) else 'bytes'}"
            yield from (f"    wrong: {problem.message}" for problem in call.problems[:_PROBLEMS])
            if len(call.problems) > _PROBLEMS:
                yield f"    and {len(call.problems) - _PROBLEMS} more"

    def _told(self, sentence: str) -> str:
        listed = "\n".join(f"  {line}" for line in self.lines())
        return f"{sentence}:\n{listed}" if listed else f"{sentence}; nothing was received"


def _secret(call: Call) -> bool:
    """Whether the query may hold a key."""
    return any(word in call.request.query.lower() for word in ("key", "token", "secret", "auth", "sign"))


def _departures(call: Call, body: Any, parameters: dict[str, Any]) -> list[str]:
    """How a call differs from what is wanted of it."""
    sent, found = call.parameters, list[str]()
    for name, wanted in parameters.items():
        got = sent.get(name, UNSAID)
        if got is UNSAID:
            found.append(f"{name}: expected {shown(wanted)}, and it was not sent")
        else:
            found += _different(name, got, wanted)
    return found if body is UNSAID else [*found, *_different("body", call.body, plain_of(body))]


def _different(at: str, got: Any, wanted: Any) -> Iterator[str]:
    """Where two JSON values differ."""
    if is_object(got) and is_object(wanted):
        for name in dict.fromkeys((*wanted, *got)):
            where = f"{at}.{name}"
            if name not in got:
                yield f"{where}: expected {shown(wanted[name])}, and it was not sent"
            elif name not in wanted:
                yield f"{where}: not expected, got {shown(got[name])}"
            else:
                yield from _different(where, got[name], wanted[name])
    elif is_array(got) and is_array(wanted) and len(got) == len(wanted):
        for index, (one, other) in enumerate(zip(got, wanted, strict=True)):
            yield from _different(f"{at}[{index}]", one, other)
    elif got != wanted or isinstance(got, bool) is not isinstance(wanted, bool):
        yield f"{at}: expected {shown(wanted)}, got {shown(got)}"
