"""Work on two cores: what comes of it is what one process would make, whatever becomes of the copy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator

import pytest

from clientwright import cores

HERE = os.getpid()
copied = pytest.mark.skipif(not cores._can_copy(), reason="this system copies no process well, or has one core")


def where(item: object) -> tuple[object, int]:
    return item, os.getpid()


@pytest.fixture(autouse=True)
def no_copy_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    copies: list[int] = []

    def fork() -> int:
        copies.append(original())
        return copies[-1]

    original = os.fork
    monkeypatch.setattr(os, "fork", fork)
    yield
    for copy in copies:
        with pytest.raises(ProcessLookupError):
            os.kill(copy, 0)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 11])
def test_results_are_in_the_order_of_the_items(count: int) -> None:
    assert cores.on_two(str, range(count), few=0) == [str(number) for number in range(count)]


@copied
def test_every_second_item_is_worked_on_in_a_copy() -> None:
    made = cores.on_two(where, "abcd", few=3)
    assert [item for item, _ in made] == list("abcd")
    assert [process == HERE for _, process in made] == [True, False, True, False]


def test_a_few_items_are_not_worth_a_copy() -> None:
    assert {process for _, process in cores.on_two(where, "abcd", few=4)} == {HERE}


def test_one_core_and_another_system_have_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_can_copy", lambda: False)
    assert {process for _, process in cores.on_two(where, "abcd", few=0)} == {HERE}


def test_without_room_for_a_copy_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", fork)
    before = len(os.listdir("/proc/self/fd"))
    assert {process for _, process in cores.on_two(where, "abcd", few=0)} == {HERE}
    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize("bad", range(4))
def test_what_fails_is_raised_here_in_whichever_half_it_is(bad: int) -> None:
    def work(item: int) -> int:
        if item == bad:
            raise ValueError(f"item {item}")
        return item

    with pytest.raises(ValueError, match=f"^item {bad}$"):
        cores.on_two(work, range(4), few=0)


def test_of_what_fails_the_first_is_raised() -> None:
    def work(item: int) -> int:
        if item in (1, 2):
            raise ValueError(f"item {item}")
        return item

    with pytest.raises(ValueError, match=r"^item 1$"):
        cores.on_two(work, range(4), few=0)


@copied
@pytest.mark.parametrize(
    "end", [lambda: os._exit(3), lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: sys.exit(0)]
)
def test_a_copy_that_is_gone_has_its_work_done_here(end: object) -> None:
    assert callable(end)

    def work(item: str) -> tuple[str, bool]:
        if os.getpid() != HERE:
            end()
        return item, os.getpid() == HERE

    assert cores.on_two(work, "abcd", few=0) == [(item, True) for item in "abcd"]


@copied
def test_what_cannot_be_sent_back_is_made_here() -> None:
    made = cores.on_two(lambda item: (item, threading.Lock()), "ab", few=0)
    assert [item for item, _ in made] == ["a", "b"]


@copied
def test_large_results_come_back_whole() -> None:
    assert cores.on_two(lambda size: "é" * size, [1, 3_000_000], few=0)[1] == "é" * 3_000_000


@copied
def test_nothing_is_said_of_threads_that_draw_a_bar() -> None:
    done = threading.Event()
    bar = threading.Thread(target=done.wait)
    bar.start()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert cores.on_two(str, range(4), few=0) == list("0123")
    finally:
        done.set()
        bar.join()


_INTERRUPTED = r"""
import os, sys, time
from clientwright import cores
def work(item):
    os.write(1, b"begun\n")
    time.sleep(60)
try:
    cores.on_two(work, range(2), few=0)
except KeyboardInterrupt:
    sys.exit(130)
"""


@copied
def test_ctrl_c_ends_both_without_a_word_of_the_copy() -> None:
    command = [sys.executable, "-c", _INTERRUPTED]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as running:
        assert running.stdout is not None
        assert [running.stdout.readline() for _ in range(2)] == ["begun\n"] * 2
        began = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=30)
    assert (running.returncode, said) == (130, "")
    assert time.monotonic() - began < 20
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
