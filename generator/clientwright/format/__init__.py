"""The formatting stage: rendered texts in black's style, by black itself, in this process.

Templates render text that is close to black's form, but line breaks depend on the length of names. black is by far the
slowest stage (about 6,000 lines a second, and 0.2 s to import), so it sees only texts that are new.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Final

STYLE: Final = "black 26"
"""Whose style the output has: black's stable style changes with the year. Goes with the bounds in pyproject.toml."""

RUNTIME: Final = "_runtime/"
"""What is copied byte for byte, and has its form already."""

_WORTH_A_PROCESS: Final = 150_000
"""Characters of text from which a second process pays: it takes about 0.4 s to start and to import black."""

_CHUNK: Final = 10_000
"""Characters that are given to a process at a time."""


class NotPython(Exception):
    """A rendered text that is no Python: a fault of a template, never of a description."""

    def __init__(self, path: str, reason: str, text: str) -> None:
        super().__init__(f"the text rendered for {path} is not Python: {reason}")
        self.path = path
        self.reason = reason
        self.text = text

    def __reduce__(self) -> tuple[type[NotPython], tuple[str, str, str]]:
        return NotPython, (self.path, self.reason, self.text)  # It may come from another process.


def format_texts(
    texts: Mapping[str, str], remembered: Mapping[str, str], *, meanwhile: Callable[[], None] = lambda: None
) -> dict[str, str]:
    """All texts, formatted, in their order.

    ``remembered`` has, by path, what an earlier run made of the very same text. ``meanwhile`` is other work of this
    process: it is done while other processes begin to format, if there are any. Raises ``NotPython``.
    """
    waiting = {
        path: text
        for path, text in texts.items()
        if path.endswith(".py") and not path.startswith(RUNTIME) and path not in remembered
    }
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores > 1 and sum(map(len, waiting.values())) >= _WORTH_A_PROCESS:
        made = _in_parallel(waiting, min(cores, 8), meanwhile)
    else:
        meanwhile()
        made = _formatted(waiting)
    return {path: remembered.get(path, made.get(path, text)) for path, text in texts.items()}


def _formatted(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts in black's style, one after the other."""
    if not texts:
        return {}
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    from clientwright.format.settled import formatted

    mode = Mode(target_versions={TargetVersion.PY311})
    made: dict[str, str] = {}
    for path, text in texts.items():
        try:
            # The texts are compiled later on, and goldens are compared: black need not check its own work.
            made[path] = formatted(text, lambda part: format_str(part, mode=mode))
        except InvalidInput as error:
            raise NotPython(path, str(error), text) from error
    return made


def _in_parallel(texts: Mapping[str, str], cores: int, meanwhile: Callable[[], None]) -> dict[str, str]:
    """The same by all cores, this process taking a share when it has done ``meanwhile``."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    chunks = _chunks(texts)
    made: dict[str, str] = {}
    # Not fork: a progress bar may be running in a thread.
    with ProcessPoolExecutor(cores - 1, mp_context=get_context("spawn")) as pool:
        others = [pool.submit(_formatted, chunk) for chunk in chunks]
        try:
            meanwhile()
            # The others begin at the first chunk and take a while to start; this process begins at the last.
            for chunk, other in zip(reversed(chunks), reversed(others), strict=True):
                made |= _formatted(chunk) if other.cancel() else other.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return made


def _chunks(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """The texts in chunks of about the same length."""
    chunks: list[dict[str, str]] = [{}]
    length = 0
    for path, text in texts.items():
        if length >= _CHUNK:
            chunks.append({})
            length = 0
        chunks[-1][path] = text
        length += len(text)
    return chunks
