"""Runs that call functions and use tools of the vendor."""

from __future__ import annotations

import json
from typing import Any

import pytest
from living import CONTENT, HOSTED, TIME, WEATHER, Living

from clientwright.mock.ground.clock import START


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
