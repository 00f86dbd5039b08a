"""The life of a run in virtual time, and its ends."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from living import SPEC, TIME, VENDORS, WEATHER, Living

from clientwright.mock.assistants import OUTCOMES
from clientwright.mock.assistants.script import words
from clientwright.mock.ground.clock import START

STAMPS = ("started_at", "completed_at", "failed_at", "cancelled_at")


def stamped(run: Any) -> list[str]:
    return [name for name in STAMPS if run[name] is not None]


def test_a_run_is_queued_then_in_progress_then_completed(living: Living) -> None:
    run = living.create()
    assert (run["status"], run["created_at"], run["expires_at"]) == ("queued", START, START + 600)
    assert stamped(run) == []
    assert living.run(run)["status"] == "queued"
    living.advance(1)
    assert living.run(run)["status"] == "in_progress"
    assert stamped(living.run(run)) == ["started_at"]
    living.advance(20)
    run = living.run(run)
    assert run["status"] == "completed"
    assert stamped(run) == ["started_at", "completed_at"]
    assert run["created_at"] < run["started_at"] < run["completed_at"] < START + 21
    assert run["expires_at"] is None
    assert run["usage"]["total_tokens"] == run["usage"]["prompt_tokens"] + run["usage"]["completion_tokens"] > 0


def test_nothing_happens_without_time(plain: Living) -> None:
    run = plain.create()
    assert [plain.run(run)["status"] for _ in range(3)] == ["queued"] * 3


def test_what_a_run_asks_for_is_what_it_says_of_itself(plain: Living) -> None:
    asked = {
        "model": "gpt-4.1",
        "instructions": "Be brief.",
        "additional_instructions": "Be kind.",
        "temperature": 0,
        "top_p": 0.5,
        "max_prompt_tokens": 300,
        "max_completion_tokens": 400,
        "truncation_strategy": {"type": "last_messages", "last_messages": 2},
        "tool_choice": {"type": "function", "function": {"name": "get_time"}},
        "tools": [TIME],
        "parallel_tool_calls": False,
        "response_format": {"type": "text"},
        "metadata": {"a": "b"},
    }
    run = plain.create(**asked)
    expected = {**asked, "instructions": "Be brief. Be kind."}
    del expected["additional_instructions"]
    assert {name: run[name] for name in expected} == expected


def test_a_step_and_its_message_belong_together(living: Living) -> None:
    run = living.finished(additional_messages=[{"role": "user", "content": "Good morning"}])
    (step,) = living.steps(run)
    assert (step["type"], step["status"], step["run_id"]) == ("message_creation", "completed", run["id"])
    assert living.get(f"/threads/thread_1/runs/{run['id']}/steps/{step['id']}") == step
    messages = living.scenario.snapshot()["threads"][0]["messages"]
    assert [message["role"] for message in messages] == ["user", "assistant"]
    assert messages[1]["id"] == step["step_details"]["message_creation"]["message_id"]
    assert "Good morning" in messages[1]["content"][0]["text"]["value"]
    assert step["usage"]["completion_tokens"] == run["usage"]["completion_tokens"] > 0


def test_the_same_requests_get_the_same_answers() -> None:
    def told() -> list[Any]:
        living = Living()
        run = living.finished(tools=[WEATHER])
        return [run, living.submit(run, ["sunny"]), living.steps(run), living.scenario.snapshot()]

    assert told() == told()


def test_a_thread_that_is_made_with_its_run(living: Living) -> None:
    resources = {"code_interpreter": {"file_ids": ["file-1"]}, "file_search": {"vector_stores": [{"file_ids": ["f"]}]}}
    messages = [{"role": "user", "content": [{"type": "text", "text": "Hi"}], "metadata": {"n": "1"}}]
    thread = {"messages": messages, "metadata": {"t": "1"}, "tool_resources": resources}
    run = living.post("/threads/runs", {"assistant_id": "asst_1", "thread": thread})
    living.advance(60)
    assert living.run(run)["status"] == "completed"
    (kept,) = living.scenario.snapshot()["threads"]
    assert (kept["id"], kept["metadata"]) == (run["thread_id"], {"t": "1"})
    assert kept["tool_resources"]["code_interpreter"] == {"file_ids": ["file-1"]}
    assert kept["tool_resources"]["file_search"]["vector_store_ids"][0].startswith("vs_")
    assert kept["messages"][0]["content"] == [{"type": "text", "text": {"value": "Hi", "annotations": []}}]
    other = living.post("/threads/runs", {"assistant_id": "asst_1", "thread": {"messages": []}})
    assert other["thread_id"] != run["thread_id"]


def test_metadata_is_changed_and_taken_away(living: Living) -> None:
    run = living.create(metadata={"a": "b"})
    target = f"/threads/thread_1/runs/{run['id']}"
    assert living.post(target, {"metadata": {"c": "d"}})["metadata"] == {"c": "d"}
    assert living.run(run)["metadata"] == {"c": "d"}
    if VENDORS[living.variant] == "openai":
        assert living.post(target, {})["metadata"] == {"c": "d"}
        assert living.post(target, {"metadata": None})["metadata"] == {}


@pytest.mark.parametrize(
    ("asked", "status", "step", "last_error"),
    [
        ("fail", "failed", "failed", "server_error"),
        ("error", "failed", "failed", "server_error"),
        ("rate_limit", "failed", "failed", "rate_limit_exceeded"),
        ("incomplete", "incomplete", "completed", None),
        ("expire", "expired", "expired", None),
        ("stall", "in_progress", "in_progress", None),
    ],
)
def test_metadata_asks_for_another_end(
    living: Living, asked: str, status: str, step: str, last_error: str | None
) -> None:
    run = living.finished(metadata={"mock": asked})
    assert run["status"] == status
    assert (run["last_error"] or {}).get("code") == last_error
    (last,) = living.steps(run)
    assert last["status"] == step
    assert (last["last_error"] or {}).get("code") == last_error
    assert stamped(run) == (["started_at", "failed_at"] if status == "failed" else ["started_at"])
    assert (run["incomplete_details"] or {}).get("reason") == (
        "max_completion_tokens" if asked == "incomplete" else None
    )


def test_every_end_that_can_be_asked_for_is_tested_above() -> None:
    assert set(OUTCOMES) == {"fail", "error", "rate_limit", "incomplete", "expire", "stall"}


def test_every_end_that_can_be_asked_for_is_in_the_documentation() -> None:
    page = (SPEC.parent / "docs" / "living-mock.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \| (?:the run|as)", page, re.MULTILINE) == list(OUTCOMES)


def test_an_end_that_there_is_not_is_refused(living: Living) -> None:
    assert "rate_limit" in json.dumps(living.create(metadata={"mock": "explode"}, status=400))


def test_a_limit_of_tokens_makes_the_run_incomplete() -> None:
    living = Living("aimlapi")  # Takes limits that are low enough.
    run = living.finished(max_completion_tokens=4)
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})
    assert run["usage"]["completion_tokens"] == 4
    message = living.scenario.snapshot()["threads"][0]["messages"][-1]
    assert (message["status"], message["incomplete_details"]) == ("incomplete", {"reason": "max_tokens"})
    assert len(words(message["content"][0]["text"]["value"])) == 4


@pytest.mark.parametrize("asked", [{"tools": [TIME]}, {"metadata": {"mock": "stall"}}])
def test_a_run_that_is_left_alone_expires_after_ten_minutes(living: Living, asked: Any) -> None:
    run = living.create(**asked)
    living.advance(599)
    assert living.run(run)["status"] in ("requires_action", "in_progress")
    living.advance(1)
    run = living.run(run)
    assert (run["status"], run["expires_at"], run["required_action"]) == ("expired", START + 600, None)
    (step,) = living.steps(run)
    assert (step["status"], step["expired_at"]) == ("expired", START + 600)


@pytest.mark.parametrize("seconds", [0, 1, 2, 60])
def test_a_run_is_cancelled_wherever_it_stands(living: Living, seconds: int) -> None:
    run = living.create(tools=[TIME])
    living.advance(seconds)
    run = living.cancel(run)
    assert (run["status"], run["cancelled_at"]) == ("cancelling", None)
    assert "Cannot cancel run with status 'cancelling'." in json.dumps(living.cancel(run, status=400))
    living.advance(1)
    run = living.run(run)
    assert (run["status"], run["cancelled_at"]) == ("cancelled", START + seconds + 1)
    assert [step["status"] for step in living.steps(run)] in ([], ["cancelled"])
    assert "Cannot cancel run with status 'cancelled'." in json.dumps(living.cancel(run, status=400))


def test_a_run_that_is_about_to_expire_is_cancelled_when_asked(plain: Living) -> None:
    run = plain.create(tools=[TIME])
    plain.advance(599.5)
    plain.cancel(run)
    plain.advance(1)
    assert plain.run(run)["status"] == "cancelled"


def test_a_thread_has_one_active_run(living: Living) -> None:
    first = living.create()
    error = living.create(status=400)
    assert f"Thread thread_1 already has an active run {first['id']}." in json.dumps(error)
    living.create("thread_2")
    living.advance(60)
    assert living.create()["id"] != first["id"]
