"""The ids of the scenario: they look like the vendors' and are the same in every run of the mock."""

from __future__ import annotations

import hashlib
import re

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_LENGTH = 24

# Ids as documentation and test suites write them: `run_id`, `run_abc123`, `run_123`.
_PLACEHOLDER = re.compile(r"[a-z]+_(id|abc\d*|\d{1,6})")


def mint(kind: str, *parts: str | int) -> str:
    """An id such as ``run_`` and 24 letters and digits, made from what it belongs to and its number there.

    Nothing global is counted, so ids do not depend on the order in which streams that run side by side are read.
    """
    number = int.from_bytes(hashlib.sha256("/".join((kind, *map(str, parts))).encode()).digest(), "big")
    letters: list[str] = []
    for _ in range(_LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    return f"{kind}_{''.join(letters)}"


def imaginary(unknown: str, kind: str) -> bool:
    """Whether an id that the scenario does not know is left to the description's examples.

    The rule for unknown ids: one of another shape than the vendors' (``abc``) and one that documentation uses as a
    placeholder (``run_id``, ``run_abc123``, ``run_123``) name no object of the scenario, so the description's examples
    answer; the official SDK's own tests count on that. Any other id with the vendors' prefix (``run_7XyZ...``,
    ``run_missing``) is one that might have been there, and is answered with 404.
    """
    return not unknown.startswith(f"{kind}_") or _PLACEHOLDER.fullmatch(unknown) is not None


def creatable(unknown: str) -> bool:
    """Whether a thread or an assistant that nobody created may be used all the same; the thread is created on the spot.

    The description of the runs alone has no operation that creates either, so any id will do, except one that ends in
    ``missing``: there is no such thing (404).
    """
    return not unknown.endswith("missing")


def forgettable(thread: str) -> bool:
    """Whether a thread is kept out of the memory: ``thread_id``, which test suites send in every call.

    They remember nothing from call to call, so a second run would be refused for the first; examples answer instead.
    """
    return thread == "thread_id"
