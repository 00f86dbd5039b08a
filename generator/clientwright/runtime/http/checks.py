"""What callers give in spite of its type, looked at before anything is sent."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from inspect import iscoroutinefunction
from typing import Any


def check_times(times: Mapping[str, Any]) -> None:
    """``ValueError`` for what is neither None nor a number of seconds that can be waited for."""
    for name in ("timeout", "deadline", "idle"):
        time = times.get(name)
        lasts = is_seconds(time) and time != 0 and not isinstance(time, bool)
        several = name == "timeout" and hasattr(time, "as_dict")
        if not (time is None or lasts or several):
            raise ValueError(
                f"{name}: a number of seconds, more than 0, or None to wait for ever, not {time!r}"
            )


def check_size(size: object) -> None:
    """``ValueError`` for what is neither None nor a number of bytes."""
    if size is not None and (type(size) is not int or size < 1):
        raise ValueError(f"max_bytes: a number of bytes, or None, not {size!r}")


def check_hook(name: str, hook: object) -> None:
    """``TypeError`` for what is neither None nor a function that can be called as it is: nothing awaits a hook."""
    if hook is not None and (not callable(hook) or iscoroutinefunction(hook)):
        raise TypeError(f"{name}: a function that is not async, not {hook!r}")


def check_names(given: Mapping[str, Any], known: Collection[str], who: str) -> None:
    """``TypeError`` for a name that is not known."""
    unknown = given.keys() - known
    if unknown:
        names = ", ".join(map(repr, sorted(unknown)))
        raise TypeError(f"{who} has no argument {names}")


def is_seconds(value: object) -> bool:
    """Whether a value is a number of seconds that can go by, whatever its annotation says."""
    return isinstance(value, int | float) and 0 <= value < float("inf")
