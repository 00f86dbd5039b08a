"""What is tried at random, part by part: each trial has a seed of its own, so that it can be tried again alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random


class Fault(Exception):
    """Something that must not happen has happened; ``str`` says what, and ``left`` is what led to it."""

    def __init__(self, said: str, left: str | bytes = "") -> None:
        super().__init__(said)
        self.left = left.encode("utf-8", "surrogatepass") if isinstance(left, str) else left


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of attack.

    ``trial`` makes one attempt in a folder that is empty before; it returns how many things it tried, and raises
    ``Fault``. ``unit`` is what is counted, ``share`` the part of the time that it gets, in proportion to the others.
    """

    name: str
    unit: str
    trial: Callable[[Random, Path], int]
    share: float = 1.0


def random_of(seed: int, part: str, number: int) -> Random:
    """The random numbers of a trial."""
    return Random(f"{seed}/{part}/{number}")
