"""The memory of the mock: how runs live in virtual time, and what can be done with them."""

from __future__ import annotations

import json
import re
import threading
from importlib import import_module
from typing import Any

import pytest
from living import CONTENT, HOSTED, SPEC, TIME, VENDORS, WEATHER, Living

from clientwright.mock.assistants import OUTCOMES, Assistants, serves
from clientwright.mock.assistants.clock import START, Clock
from clientwright.mock.assistants.script import words

STAMPS = ("started_at", "completed_at", "failed_at", "cancelled_at")


@pytest.fixture(params=VENDORS)
def living(request: pytest.FixtureRequest) -> Living:
    return Living(request.param)


@pytest.fixture
def plain() -> Living:
    return Living()


def stamped(run: Any) -> list[str]:
    return [name for name in STAMPS if run[name] is not None]


# The life of a run


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


# Functions


def test_outputs_of_functions_continue_the_run(living: Living) -> None:
    run = living.finished(tools=[WEATHER, TIME])
    assert run["status"] == "requires_action"
    calls = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert [call["function"]["name"] for call in calls] == ["get_weather", "get_time"]
    assert json.loads(calls[0]["function"]["arguments"])["days"] >= 3
    assert json.loads(calls[1]["function"]["arguments"]) == {}
    (step,) = living.steps(run)
    assert step["status"] == "in_progress"
    assert [call["function"]["output"] for call in step["step_details"]["tool_calls"]] == [None, None]

    run = living.submit(run, ["sunny", "noon"])
    assert (run["status"], run["required_action"]) == ("queued", None)
    living.advance(60)
    run = living.run(run)
    assert run["status"] == "completed"
    assert run["started_at"] == START + 1
    called, written = living.steps(run)
    assert [call["function"]["output"] for call in called["step_details"]["tool_calls"]] == ["sunny", "noon"]
    assert (called["status"], written["type"]) == ("completed", "message_creation")
    message = living.scenario.snapshot()["threads"][0]["messages"][-1]
    assert "sunny" in message["content"][0]["text"]["value"]
    assert "noon" in message["content"][0]["text"]["value"]


@pytest.mark.parametrize(
    ("asked", "called"),
    [
        ({"tools": [WEATHER, TIME]}, ["get_weather", "get_time"]),
        ({"tools": [WEATHER, TIME], "tool_choice": "required"}, ["get_weather", "get_time"]),
        ({"tools": [WEATHER, TIME], "tool_choice": "none"}, []),
        ({"tools": [WEATHER, TIME], "parallel_tool_calls": False}, ["get_weather"]),
        (
            {"tools": [WEATHER, TIME], "tool_choice": {"type": "function", "function": {"name": "get_time"}}},
            ["get_time"],
        ),
        ({"tools": [WEATHER, *HOSTED], "tool_choice": {"type": "file_search"}}, []),
        ({"tools": None}, []),
    ],
)
def test_which_functions_are_called(plain: Living, asked: Any, called: list[str]) -> None:
    action = plain.finished(**asked)["required_action"]
    calls = action["submit_tool_outputs"]["tool_calls"] if action else []
    assert [call["function"]["name"] for call in calls] == called


def test_arguments_follow_references_within_their_schema(plain: Living) -> None:
    parameters = {
        "type": "object",
        "properties": {"place": {"$ref": "#/$defs/Place"}},
        "required": ["place"],
        "$defs": {"Place": {"type": "object", "properties": {"zip": {"const": "1000"}}, "required": ["zip"]}},
    }
    run = plain.finished(tools=[{"type": "function", "function": {"name": "f", "parameters": parameters}}])
    (call,) = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert json.loads(call["function"]["arguments"]) == {"place": {"zip": "1000"}}


def test_parameters_that_no_arguments_fit_are_refused(living: Living) -> None:
    parameters = {"type": "object", "properties": {"a": {"enum": []}}, "required": ["a"]}
    tools = [{"type": "function", "function": {"name": "f", "parameters": parameters}}]
    living.create(tools=tools, status=400)
    assert living.scenario.snapshot()["runs"] == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([], "Expected tool outputs for call_ids"),
        ([{"tool_call_id": "call_other", "output": "x"}], "Expected tool outputs for call_ids"),
        ([{"output": "x"}], "Missing required parameter: 'tool_outputs[0].tool_call_id'"),
    ],
)
def test_outputs_must_name_the_calls_that_wait(living: Living, given: Any, words: str) -> None:
    run = living.finished(tools=[TIME])
    target = f"/threads/thread_1/runs/{run['id']}/submit_tool_outputs"
    assert words in json.dumps(living.post(target, {"tool_outputs": given}, status=400))
    assert living.run(run) == run


def test_an_output_given_twice_is_refused(plain: Living) -> None:
    run = plain.finished(tools=[TIME])
    (call,) = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    given = [{"tool_call_id": call["id"], "output": output} for output in ("a", "b")]
    target = f"/threads/thread_1/runs/{run['id']}/submit_tool_outputs"
    assert "Duplicate" in plain.post(target, {"tool_outputs": given}, status=400)["error"]["message"]


def test_an_output_of_another_call_beside_the_right_ones_is_refused(plain: Living) -> None:
    run = plain.finished(tools=[TIME])
    (call,) = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    given = [{"tool_call_id": name, "output": "x"} for name in (call["id"], "call_other")]
    target = f"/threads/thread_1/runs/{run['id']}/submit_tool_outputs"
    assert "call_other" in plain.post(target, {"tool_outputs": given}, status=400)["error"]["message"]


def test_outputs_are_not_taken_by_a_run_that_does_not_wait(living: Living) -> None:
    run = living.finished(tools=[TIME])
    living.submit(run, ["noon"])
    error = living.submit(run, ["noon"], status=400)
    assert 'Runs in status \\"queued\\" do not accept tool outputs.' in json.dumps(error)


def test_tools_of_the_vendor_are_used_before_the_answer(living: Living) -> None:
    run = living.finished(tools=HOSTED)
    search, code, message = living.steps(run)
    (searched,) = search["step_details"]["tool_calls"]
    assert "content" not in searched["file_search"]["results"][0]
    (coded,) = code["step_details"]["tool_calls"]
    assert coded["code_interpreter"]["outputs"][0]["logs"]
    assert message["type"] == "message_creation"


def test_what_file_search_found_is_sent_when_it_is_asked_for(plain: Living) -> None:
    run = plain.finished(tools=HOSTED)
    step = plain.steps(run, f"order=asc&{CONTENT}")[0]
    assert step["step_details"]["tool_calls"][0]["file_search"]["results"][0]["content"][0]["text"]
    assert plain.get(f"/threads/thread_1/runs/{run['id']}/steps/{step['id']}?{CONTENT}") == step


def test_the_answer_has_the_form_that_was_asked_for(plain: Living) -> None:
    schema = {"type": "object", "properties": {"n": {"const": 7}}, "required": ["n"]}
    wanted = {"type": "json_schema", "json_schema": {"name": "n", "schema": schema}}
    plain.finished("thread_1", response_format=wanted)
    plain.finished("thread_2", response_format={"type": "json_object"})
    first, second = (thread["messages"][-1] for thread in plain.scenario.snapshot()["threads"])
    assert json.loads(first["content"][0]["text"]["value"]) == {"n": 7}
    assert "answer" in json.loads(second["content"][0]["text"]["value"])


# Other ends


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


# Ids


@pytest.mark.parametrize(
    "target",
    [
        "/threads/thread_missing/runs",
        "/threads/thread_missing/runs/run_missing",
        "/threads/thread_1/runs/run_AAAAAAAAAAAAAAAAAAAAAAAA",
        "/threads/thread_1/runs/run_gone/steps",
    ],
)
def test_what_is_not_there_is_404(living: Living, target: str) -> None:
    living.create()
    assert "found with id" in json.dumps(living.get(target, status=404))


def test_a_step_that_is_not_there_and_a_run_of_another_thread_are_404(living: Living) -> None:
    run = living.finished()
    living.create("thread_2")
    assert "No run step found" in json.dumps(living.get(f"/threads/thread_1/runs/{run['id']}/steps/step_x", status=404))
    assert "No run found" in json.dumps(living.get(f"/threads/thread_2/runs/{run['id']}", status=404))
    assert "No thread found" in json.dumps(living.create("thread_missing", status=404))


def test_placeholders_are_answered_by_the_descriptions_examples(plain: Living) -> None:
    for target in ("/threads/thread_id/runs", "/threads/thread_id/runs/run_id", "/threads/abc/runs/def/steps/ghi"):
        assert plain.get(target)["object"]
    assert plain.get("/threads/thread_abc123/runs/run_abc123")["id"] == "run_abc123"
    for _ in range(2):  # Nothing is remembered of the first.
        assert plain.create("thread_id")["status"] == "queued"
    assert plain.scenario.snapshot()["runs"] == []


def test_a_declared_answer_that_is_preferred_is_given_without_the_scenario(plain: Living) -> None:
    from clientwright.mock import Request

    headers = [("authorization", "Bearer k"), ("prefer", "code=429")]
    response = plain.service.respond(Request.of("GET", "/threads/thread_1/runs/run_1", headers))
    assert response.status == 429


# The scenario as a whole


def test_a_snapshot_tells_the_history_of_runs_and_steps(plain: Living) -> None:
    run = plain.finished(tools=[TIME])
    plain.submit(run, ["noon"])
    plain.advance(60)
    snapshot = plain.scenario.snapshot()
    json.dumps(snapshot)
    assert snapshot["now"] == START + 120
    (kept,) = snapshot["runs"]
    states = [entry["status"] for entry in kept["history"]]
    assert states == ["queued", "in_progress", "requires_action", "queued", "in_progress", "completed"]
    moments = [entry["at"] for entry in kept["history"]]
    assert moments == sorted(moments)
    assert [[entry["status"] for entry in step["history"]] for step in kept["steps"]] == [
        ["in_progress", "completed"]
    ] * 2


def test_reset_forgets_everything(plain: Living) -> None:
    first = plain.finished()
    plain.scenario.reset()
    assert plain.scenario.snapshot()["threads"] == plain.scenario.snapshot()["runs"] == []
    plain.get(f"/threads/thread_1/runs/{first['id']}", status=404)
    assert plain.create()["created_at"] == START


def test_the_newest_runs_alone_can_be_asked_for(plain: Living) -> None:
    for number in range(3):
        plain.finished(f"thread_{number}x")
    whole, part = plain.scenario.snapshot(), plain.scenario.snapshot(2)
    assert part["runs"] == whole["runs"][1:]
    assert part["threads"] == whole["threads"][1:]
    assert part["runs_total"] == whole["runs_total"] == 3
    nothing = plain.scenario.snapshot(0)
    assert (nothing["runs"], nothing["threads"], nothing["now"]) == ([], [], whole["now"])


def test_the_oldest_thread_makes_room_for_a_new_one(plain: Living, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("clientwright.mock.assistants.operations"), "KEPT", 2)
    events = plain.stream("thread_1x")
    runs = [plain.create(f"thread_{number}x") for number in (2, 3)]
    plain.get("/threads/thread_1x/runs", status=404)
    assert [plain.run(run)["id"] for run in runs] == [run["id"] for run in runs]
    assert list(events)[-1].name == "done"


def test_a_run_reads_all_messages_of_its_thread(plain: Living) -> None:
    said = {"role": "user", "content": "one two three"}
    first = plain.finished(additional_messages=[said], instructions="a b")["usage"]
    second = plain.finished(additional_messages=[said], instructions="a b c")["usage"]
    assert first["prompt_tokens"] == 5
    assert second["prompt_tokens"] == 3 + first["completion_tokens"] + 3 + 3


def test_threads_that_call_at_once_get_a_run_each(plain: Living) -> None:
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for _ in range(3):
                assert [event.name for event in plain.stream(name)][-1] == "done"
        except BaseException as failure:
            failures.append(failure)

    workers = [threading.Thread(target=work, args=(f"thread_w{index}",)) for index in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    runs = plain.scenario.snapshot()["runs"]
    assert len({run["id"] for run in runs}) == 12
    assert {run["status"] for run in runs} == {"completed"}
    numbers = [exchange.number for exchange in plain.service.exchanges]
    assert sorted(numbers) == list(range(1, 13))


def test_a_clock_goes_as_fast_as_it_is_told() -> None:
    real = [100.0]
    clock = Clock(2.0, lambda: real[0])
    real[0] += 3
    assert clock.now() == START + 6
    clock.advance(10)
    assert clock.now() == START + 16
    clock.reset()
    assert clock.now() == START
    stopped = Clock(0.0, lambda: real[0])
    real[0] += 1_000
    assert stopped.now() == START


@pytest.mark.parametrize("wrong", [-1.0, float("nan"), float("inf")])
def test_time_does_not_go_backwards(wrong: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        Assistants(speed=wrong)
    with pytest.raises(ValueError, match="forwards"):
        Assistants().advance(wrong)


def test_an_unknown_vendor_is_refused() -> None:
    with pytest.raises(ValueError, match="openai, aimlapi, laplas"):
        Assistants("acme")


def test_it_serves_descriptions_that_have_its_operations() -> None:
    assert serves({"paths": {"/runs": {"post": {"operationId": "createRun"}}}})
    assert not serves({"paths": {"/pets": {"post": {"operationId": "createPet"}}}})
    assert not serves({})


# What may be sent


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
