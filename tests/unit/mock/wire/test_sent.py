"""What is kept of answers as they go out: all of them up to a size, the newest of many."""

from __future__ import annotations

import pytest

from clientwright.mock.wire import sent as room
from clientwright.mock.wire.delivery import Reset, Send, Start, Step, Wait
from clientwright.mock.wire.sent import Sent, SentBook


def steps(*taken: Step) -> list[Step]:
    return [Start(200, (("a", "b"),)), *taken]


def test_a_whole_answer_is_kept_with_its_moments() -> None:
    sent = Sent(0, ())
    assert list(sent.watched(iter(steps(Send(b"one"), Wait(1), Send(b"two"))))) == steps(
        Send(b"one"), Wait(1), Send(b"two")
    )
    assert (sent.status, sent.headers, sent.body, sent.size, sent.end) == (200, (("a", "b"),), b"onetwo", 6, "")
    assert sent.first is not None
    assert sent.took is not None
    assert sent.first <= sent.pieces[0][0] <= sent.pieces[1][0] <= sent.took


def test_an_answer_that_is_left_and_one_that_is_reset_say_so() -> None:
    left = Sent(0, ())
    watched = left.watched(iter(steps(Send(b"one"), Send(b"two"))))
    next(watched)
    next(watched)
    watched.close()
    assert (left.end, left.body) == ("left", b"one")
    reset = Sent(0, ())
    list(reset.watched(iter(steps(Reset()))))
    assert reset.end == "reset"


def test_of_a_long_body_the_beginning_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_LONGEST", 5)
    sent = Sent(0, ())
    for _ in range(4):
        sent.send(b"abc")
    assert (sent.body, sent.size) == (b"abcab", 12)


def test_of_many_answers_the_newest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_KEPT", 3)
    book = SentBook()
    for number in range(1, 6):
        book.keep(number, Sent(200, ()))
    assert [number for number in range(1, 6) if book.of(number)] == [3, 4, 5]
    monkeypatch.setattr(room, "_KEPT_BYTES", 10)
    monkeypatch.setattr(room, "_COUNTED", 1)
    for number in (6, 7):
        large = Sent(200, ())
        large.send(b"x" * 8)
        book.keep(number, large)
    assert [number for number in range(1, 8) if book.of(number)] == [7]
    book.clear()
    assert book.of(7) is None
