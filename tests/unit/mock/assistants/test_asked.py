"""What may be asked of a run, and what its messages may hold."""

from __future__ import annotations

from typing import Any

import pytest
from living import TIME, Living


def test_the_usage_of_a_run_stays_what_it_was(plain: Living) -> None:
    first = plain.finished(additional_messages=[{"role": "user", "content": "one two three"}])
    assert first["usage"]["prompt_tokens"] == len(["one", "two", "three", "Answer", "in", "plain", "words."])
    plain.finished(additional_messages=[{"role": "user", "content": "more to read"}])
    assert plain.run(first)["usage"] == first["usage"]


@pytest.mark.parametrize(
    "content",
    ["", " " * 300_000, "word " * 60_000, "\ud800", 'quote " and\nline\r\nbreaks\u2028\0', "\N{GRINNING FACE}"],
)
def test_any_words_of_the_user_are_answered(plain: Living, content: str) -> None:
    events = list(plain.stream(additional_messages=[{"role": "user", "content": content}]))
    assert (events[-1].name, len(events) < 300) == ("done", True)


def test_long_outputs_come_in_hundreds_of_deltas_and_not_in_more(plain: Living) -> None:
    waiting = list(plain.stream(tools=[TIME]))[-2].data
    events = list(plain.submit_streamed(waiting, ["word " * 5_000]))
    assert 100 < sum(event.name == "thread.message.delta" for event in events) < 300
    message = next(event.data for event in events if event.name == "thread.message.completed")
    assert "word " * 5_000 in message["content"][0]["text"]["value"]


def test_whole_numbers_may_be_written_with_a_point(plain: Living) -> None:
    run = plain.finished(max_completion_tokens=3.0, max_prompt_tokens=300.0)
    assert run["status"] == "incomplete"
    assert plain.get("/threads/thread_1/runs?limit=1e0")["data"] == [run]


@pytest.mark.parametrize("parts", [[], [{"type": "image_file", "image_file": {"file_id": "file-1"}}]])
def test_messages_may_have_parts_that_are_not_text(plain: Living, parts: Any) -> None:
    plain.finished(additional_messages=[{"role": "user", "content": parts, "attachments": None, "metadata": None}])
    kept = plain.scenario.snapshot()["threads"][0]["messages"][0]
    assert (kept["content"], kept["attachments"], kept["metadata"]) == (parts, [], {})
