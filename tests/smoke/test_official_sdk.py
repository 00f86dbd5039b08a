"""The official SDK, an independent client of this API, against the living mock: what it can do there, ours must too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import AssistantEventHandler, OpenAI
from openai.types.beta.threads import Message, Run, Text, TextDelta

pytestmark = pytest.mark.filterwarnings("ignore:The Assistants API is deprecated:DeprecationWarning")

WEATHER: Any = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather in a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}
QUICK = {"poll_interval_ms": 5}


@pytest.fixture
def official(living_url: str) -> Iterator[OpenAI]:
    with OpenAI(api_key="a-key", base_url=living_url, max_retries=0) as client:
        yield client


def test_it_runs_the_nine_examples(official: OpenAI, thread: str) -> None:
    runs = official.beta.threads.runs
    # It stalls, so that there is still something to cancel however slow the machine is.
    created = runs.create(thread, assistant_id="asst_1", tools=[WEATHER], metadata={"mock": "stall"})
    assert created.status == "queued"
    assert runs.retrieve(created.id, thread_id=thread).id == created.id
    assert runs.update(created.id, thread_id=thread, metadata={"a": "b"}).metadata == {"a": "b"}
    waiting = runs.poll(created.id, thread_id=thread, **QUICK)
    assert [run.id for run in runs.list(thread)] == [created.id]
    step = runs.steps.list(created.id, thread_id=thread).data[0]
    assert runs.steps.retrieve(step.id, thread_id=thread, run_id=created.id) == step
    continued = runs.submit_tool_outputs(waiting.id, thread_id=thread, tool_outputs=_outputs(waiting))
    assert continued.status in ("queued", "in_progress")
    assert runs.cancel(created.id, thread_id=thread).status in ("cancelling", "cancelled")
    both = official.beta.threads.create_and_run(assistant_id="asst_1")
    assert runs.retrieve(both.id, thread_id=both.thread_id).thread_id == both.thread_id


class Told(AssistantEventHandler):
    """Remembers what the handler was told."""

    def __init__(self) -> None:
        super().__init__()
        self.deltas: list[str] = []
        self.texts: list[str] = []
        self.done: list[str] = []

    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        self.deltas.append(delta.value or "")

    def on_text_done(self, text: Text) -> None:
        self.texts.append(text.value)

    def on_message_done(self, message: Message) -> None:
        self.done.append(message.id)


def test_its_event_handler_gets_the_deltas_and_the_final_message(official: OpenAI, thread: str) -> None:
    told = Told()
    with official.beta.threads.runs.stream(thread_id=thread, assistant_id="asst_1", event_handler=told) as stream:
        stream.until_done()
        (message,) = stream.get_final_messages()
        run = stream.get_final_run()
        (step,) = stream.get_final_run_steps()
    assert run.status == "completed"
    assert (message.id, step.type) == (told.done[0], "message_creation")
    assert message.content[0].type == "text"
    assert len(told.deltas) > 1
    assert "".join(told.deltas) == told.texts[0] == message.content[0].text.value


def test_it_polls_to_the_end(official: OpenAI, thread: str) -> None:
    run = official.beta.threads.runs.create_and_poll(thread_id=thread, assistant_id="asst_1", **QUICK)
    assert run.status == "completed"
    assert run.usage is not None


def test_it_pages_through_all_runs(official: OpenAI, thread: str) -> None:
    runs = official.beta.threads.runs
    made = [runs.create_and_poll(thread_id=thread, assistant_id="asst_1", **QUICK).id for _ in range(5)]
    assert [run.id for run in runs.list(thread, limit=2, order="asc")] == made
    assert [run.id for run in runs.list(thread, limit=2)] == made[::-1]


def test_it_completes_a_tool_hand_over_polled(official: OpenAI, thread: str) -> None:
    runs = official.beta.threads.runs
    run = runs.create_and_poll(thread_id=thread, assistant_id="asst_1", tools=[WEATHER], **QUICK)
    assert run.status == "requires_action"
    run = runs.submit_tool_outputs_and_poll(run_id=run.id, thread_id=thread, tool_outputs=_outputs(run), **QUICK)
    assert run.status == "completed"


def test_it_completes_a_tool_hand_over_streamed(official: OpenAI, thread: str) -> None:
    runs = official.beta.threads.runs
    with runs.stream(thread_id=thread, assistant_id="asst_1", tools=[WEATHER]) as stream:
        stream.until_done()
        waiting = stream.get_final_run()
        call = stream.get_final_run_steps()[0].step_details
    assert waiting.status == "requires_action"
    assert call.type == "tool_calls"
    with runs.submit_tool_outputs_stream(run_id=waiting.id, thread_id=thread, tool_outputs=_outputs(waiting)) as stream:
        (message,) = stream.get_final_messages()
    assert message.content[0].type == "text"
    assert "sunny" in message.content[0].text.value


def test_it_gets_the_error_classes_that_it_knows(official: OpenAI, thread: str) -> None:
    with pytest.raises(openai.NotFoundError, match="run_000000000000000000000000"):
        official.beta.threads.runs.retrieve("run_000000000000000000000000", thread_id=thread)
    run = official.beta.threads.runs.create_and_poll(thread_id=thread, assistant_id="asst_1", **QUICK)
    with pytest.raises(openai.BadRequestError):
        official.beta.threads.runs.cancel(run.id, thread_id=thread)


def _outputs(run: Run) -> Any:
    """An output for each call that the run waits for."""
    assert run.required_action is not None
    calls = run.required_action.submit_tool_outputs.tool_calls
    assert [list(json.loads(call.function.arguments)) for call in calls] == [["city"]]
    return [{"tool_call_id": call.id, "output": "sunny"} for call in calls]


@pytest.mark.filterwarnings("ignore:deprecated:DeprecationWarning")
def test_it_has_a_whole_conversation(conversation_url: str) -> None:
    with OpenAI(api_key="a-key", base_url=conversation_url, max_retries=0) as official:
        beta = official.beta
        tutor = beta.assistants.create(model="gpt-4o", name="Tutor", instructions="Be brief.")
        assert beta.assistants.update(tutor.id, name="Teacher").name == "Teacher"
        assert tutor.id in [each.id for each in beta.assistants.list(limit=5)]
        thread = beta.threads.create(metadata={"a": "b"})
        said = beta.threads.messages.create(thread.id, role="user", content="What is my name?")
        run = beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=tutor.id, **QUICK)
        assert (run.status, run.instructions) == ("completed", "Be brief.")
        answer, question = beta.threads.messages.list(thread.id).data
        assert (question.id, answer.run_id, answer.assistant_id) == (said.id, run.id, tutor.id)
        assert answer.content[0].type == "text"
        assert "What is my name?" in answer.content[0].text.value
        assert beta.threads.messages.delete(said.id, thread_id=thread.id).deleted
        assert beta.threads.update(thread.id, metadata={}).metadata == {}
        assert beta.threads.delete(thread.id).deleted
        assert beta.assistants.delete(tutor.id).deleted
        with pytest.raises(openai.NotFoundError, match="No thread found"):
            beta.threads.retrieve(thread.id)
