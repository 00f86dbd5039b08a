"""When a fault comes: asked for in the request's header, or noted down beforehand for requests to come."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clientwright.mock.faults.fault import BadFault, Fault, parse
from clientwright.mock.wire.message import Request
from clientwright.mock.wire.plain import is_array, is_object, shown
from clientwright.mock.wire.problem import listed

HEADER = "x-mock-fault"
_KEYS = ("idempotency-key", "x-request-key")
_MEMBERS = ("fault", "operation", "times", "after")
_KEPT = 10_000


class Entry(Struct, frozen=True, kw_only=True):
    """A fault for requests to come: ``after`` of them pass first, ``times`` are struck."""

    fault: Fault
    operation: str = ""
    """The operation that it is for; empty for any request."""
    times: int = 1
    after: int = 0
    number: int = 0
    """Which of those that are noted down it is, from 1; 0 for one that is not yet."""

    def as_json(self) -> dict[str, Any]:
        """The entry as the control endpoint shows it."""
        operation = {"operation": self.operation} if self.operation else {}
        numbered = {"number": self.number} if self.number else {}
        return {"fault": self.fault.text, **operation, "times": self.times, "after": self.after, **numbered}


class _Pending(Struct):
    entry: Entry
    passing: int
    left: int
    number: int


class FaultBook:
    """The faults that are noted down, and how often those of headers have struck. It may be used from threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pending: list[_Pending] = []
        self._noted_down = itertools.count(1)
        self._struck: dict[tuple[str, str, str], int] = {}

    def concerns(self, request: Request) -> bool:
        """Whether a fault may strike the request at all; cheap, as nearly no request is struck."""
        return bool(self._pending) or any(name == HEADER for name, _ in request.headers)

    def take(self, request: Request, operation: str) -> Fault | None:
        """The fault for a request, counted as struck: its header's, else the first one noted; raises ``BadFault``."""
        asked = request.header(HEADER)
        with self._lock:
            if asked is not None:
                fault = parse(asked)
                if self._strikes(fault, operation, request):
                    return fault
            return self._noted(operation)

    def _strikes(self, fault: Fault, operation: str, request: Request) -> bool:
        if fault.times is None:
            return True
        own = next((value for key in _KEYS if (value := request.header(key))), "")
        key = (fault.text, operation, own)
        count = self._struck.pop(key, 0)
        self._struck[key] = count + 1  # Put last again: the oldest is forgotten first.
        if len(self._struck) > _KEPT:
            del self._struck[next(iter(self._struck))]
        return count < fault.times

    def _noted(self, operation: str) -> Fault | None:
        for pending in self._pending:
            if pending.entry.operation in ("", operation):
                if pending.passing:
                    pending.passing -= 1
                    continue
                pending.left -= 1
                if not pending.left:
                    self._pending.remove(pending)
                return pending.entry.fault
        return None

    def note(self, entries: Iterable[Entry]) -> None:
        """Add faults for requests to come, behind those that are there."""
        with self._lock:
            self._pending += [_Pending(entry, entry.after, entry.times, next(self._noted_down)) for entry in entries]

    def take_back(self, number: int) -> bool:
        """Forget one that is noted down, by its number; whether it was there."""
        with self._lock:
            kept = [each for each in self._pending if each.number != number]
            there = len(kept) < len(self._pending)
            self._pending = kept
            return there

    def pending(self) -> list[Entry]:
        """What is still to come; ``times`` and ``after`` are what is left of them."""
        with self._lock:
            return [
                replace(each.entry, times=each.left, after=each.passing, number=each.number) for each in self._pending
            ]

    def clear(self) -> None:
        """Forget what is noted, and how often anything has struck."""
        with self._lock:
            self._pending.clear()
            self._struck.clear()


def entries(listed_faults: object, operations: Iterable[str]) -> list[Entry]:
    """The entries of a schedule, as JSON; raises ``BadFault``. ``operations`` are the names that there are."""
    if not is_array(listed_faults):
        raise BadFault("a schedule is a list of objects with the member fault, and operation, times, after if need be")
    known = list(operations)
    return [_entry(index, each, known) for index, each in enumerate(listed_faults)]


def _entry(index: int, given: object, known: list[str]) -> Entry:
    if not is_object(given) or not isinstance(given.get("fault"), str):
        raise BadFault(f"entry {index} has no text as its member fault")
    unknown = [name for name in given if name not in _MEMBERS]
    if unknown:
        raise BadFault(f"entry {index} has {shown(unknown[0])}, which is none of {listed(_MEMBERS)}")
    operation = given.get("operation", "")
    if operation != "" and operation not in known:
        raise BadFault(f"entry {index}: there is no operation {shown(operation)}; there are {listed(known)}")
    try:
        fault = parse(given["fault"])
    except BadFault as error:
        raise BadFault(f"entry {index}: {error}") from None
    times = _count(index, given, "times", 1, fault.times or 1)
    return Entry(fault=fault, operation=operation, times=times, after=_count(index, given, "after", 0, 0))


def _count(index: int, given: dict[str, Any], name: str, least: int, otherwise: int) -> int:
    value = given.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise BadFault(f"entry {index}: {name} takes a whole number from {least}, not {shown(value)}")
    return value
