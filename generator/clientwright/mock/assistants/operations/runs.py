"""Runs and their steps: the nine operations of the Run and Run Step API."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import partial
from typing import Any

from clientwright.mock.answering.synthesis import Unsatisfiable
from clientwright.mock.assistants import life, objects, script
from clientwright.mock.assistants.asking import Asked, Handler, Reply, listed
from clientwright.mock.assistants.changes import Cancelling, Created, OutputsGiven, Queued
from clientwright.mock.assistants.ids import mint
from clientwright.mock.assistants.memory import Memory, unknown
from clientwright.mock.assistants.operations.messages import say
from clientwright.mock.assistants.operations.threads import made
from clientwright.mock.assistants.state import LIFETIME, Run, Step, Thread
from clientwright.mock.assistants.vendors import Refused
from clientwright.mock.wire.plain import mapping, sequence, text


def create_run(memory: Memory, asked: Asked) -> Reply:
    """createRun: a run on a thread, which is created if nobody has."""
    settings = _settings(memory, asked.body)
    plan = _plan(settings)
    thread = memory.thread_to_use(asked.named("thread"))
    if thread.active is not None:
        raise Refused(400, f"Thread {thread.id} already has an active run {thread.active.id}.")
    return _start(memory, thread, asked, settings, plan)


def create_thread_and_run(memory: Memory, asked: Asked) -> Reply:
    """createThreadAndRun: a new thread with a run on it."""
    settings = _settings(memory, asked.body)
    plan = _plan(settings)
    thread = made(memory, mapping(asked.body.get("thread")))
    return _start(memory, thread, asked, settings, plan, created=True)


def list_runs(memory: Memory, asked: Asked) -> Reply:
    """listRuns: a page of the runs of a thread."""
    thread = memory.thread(asked.named("thread"))
    return listed(list(thread.runs.values()), asked, "run", partial(objects.run, thread))


def get_run(memory: Memory, asked: Asked) -> Reply:
    """getRun: a run as it is now."""
    thread, run = _run(memory, asked)
    return _told(thread, run)


def modify_run(memory: Memory, asked: Asked) -> Reply:
    """modifyRun: other metadata; null takes them all away."""
    thread, run = _run(memory, asked)
    if "metadata" in asked.body:
        run.metadata = asked.body["metadata"] or {}
    return _told(thread, run)


def submit_tool_outputs(memory: Memory, asked: Asked) -> Reply:
    """submitToolOutputs: goes on with a run that waits."""
    thread, run = _run(memory, asked)
    outputs = _outputs(run, sequence(asked.body.get("tool_outputs")))
    events = life.listen(run) if asked.body.get("stream") else None
    life.happen(thread, run, OutputsGiven(outputs), memory.moment(thread))
    life.happen(thread, run, Queued(), memory.moment(thread))
    answer = script.spoken(run.asked, _question(thread), run.outputs)
    life.direct(thread, run, script.resumed(run.plan, answer))
    return _told(thread, run, events)


def cancel_run(memory: Memory, asked: Asked) -> Reply:
    """cancelRun: asks a run to stop, which it does a little later."""
    thread, run = _run(memory, asked)
    if run.ended or run.status == "cancelling":
        raise Refused(400, f"Cannot cancel run with status '{run.status}'.")
    life.happen(thread, run, Cancelling(), memory.moment(thread))
    life.direct(thread, run, script.stopping())
    return _told(thread, run)


def list_run_steps(memory: Memory, asked: Asked) -> Reply:
    """listRunSteps: a page of the steps of a run."""
    thread, run = _run(memory, asked)
    steps: list[Step] = run.steps if asked.query.get("run_id", run.id) == run.id else []
    return listed(steps, asked, "run step", partial(objects.step, thread, run, searched=asked.searched))


def get_run_step(memory: Memory, asked: Asked) -> Reply:
    """getRunStep: a step as it is now."""
    thread, run = _run(memory, asked)
    step = next((step for step in run.steps if step.id == asked.named("step")), None)
    if step is None:
        raise unknown("step", asked.named("step"))
    return Reply(body=objects.step(thread, run, step, searched=asked.searched))


HANDLERS: Mapping[str, Handler] = {
    "createRun": create_run,
    "createThreadAndRun": create_thread_and_run,
    "listRuns": list_runs,
    "getRun": get_run,
    "modifyRun": modify_run,
    "submitToolOutputs": submit_tool_outputs,
    "submitToolOuputsToRun": submit_tool_outputs,  # OpenAI's own description has this slip.
    "cancelRun": cancel_run,
    "listRunSteps": list_run_steps,
    "getRunStep": get_run_step,
}


def _settings(memory: Memory, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a run works with: what it asks for itself, and for the rest what its assistant has."""
    own = {name: value for name, value in body.items() if value is not None}
    return {**memory.settings(text(body.get("assistant_id"), "asst_mock")), **own}


def _run(memory: Memory, asked: Asked) -> tuple[Thread, Run]:
    return memory.run(asked.named("thread"), asked.named("run"))


def _start(
    memory: Memory,
    thread: Thread,
    asked: Asked,
    settings: Mapping[str, Any],
    plan: script.Plan,
    *,
    created: bool = False,
) -> Reply:
    moment = memory.moment(thread)
    say(thread, sequence(asked.body.get("additional_messages")), moment)
    run = Run(
        id=mint("run", thread.id, len(thread.runs)),
        asked=settings,
        assistant_id=text(asked.body.get("assistant_id"), "asst_mock"),
        model=text(settings.get("model")) or memory.vendor.model,
        searched=asked.searched,
        plan=plan,
        prompt_tokens=_read(thread) + len(script.words(objects.instructions(settings) or "")),
        created_at=moment,
        expires_at=moment + LIFETIME,
        metadata=asked.body.get("metadata") or {},
    )
    answer = _spoken(settings, _question(thread))
    thread.runs[run.id] = run
    events = life.listen(run) if asked.body.get("stream") else None
    life.happen(thread, run, Created(created), moment)
    life.happen(thread, run, Queued(), moment)
    life.direct(thread, run, script.first(plan, answer))
    return _told(thread, run, events)


def _told(thread: Thread, run: Run, events: deque[bytes] | None = None) -> Reply:
    return Reply(body=objects.run(thread, run), thread=thread, run=run, events=events)


def _plan(body: Mapping[str, Any]) -> script.Plan:
    outcome = mapping(body.get("metadata")).get("mock", "")
    if outcome and outcome not in script.OUTCOMES:
        sentence = f"Invalid 'metadata.mock': {outcome!r} is not one of {', '.join(script.OUTCOMES)}."
        raise Refused(400, sentence, "metadata.mock")
    try:
        return script.plan(body, outcome)
    except Unsatisfiable as failure:
        sentence = f"Invalid schema for a function in 'tools': no arguments fit its parameters ({failure})."
        raise Refused(400, sentence, "tools", "invalid_function_parameters") from None


def _spoken(body: Mapping[str, Any], question: str) -> str:
    try:
        return script.spoken(body, question, {})
    except Unsatisfiable as failure:
        sentence = f"Invalid schema for 'response_format': nothing fits it ({failure})."
        raise Refused(400, sentence, "response_format") from None


def _read(thread: Thread) -> int:
    """How many tokens the messages of a thread have, which do not change any more; those that are new are counted."""
    new = thread.messages[thread.counted :]
    thread.tokens += sum(len(script.words(message.text)) for message in new)
    thread.counted += len(new)
    return thread.tokens


def _question(thread: Thread) -> str:
    return next((message.text for message in reversed(thread.messages) if message.role == "user"), "")


def _outputs(run: Run, given: list[Any]) -> dict[str, str]:
    """The outputs by the ids of their calls; raises ``Refused`` unless they are those of the calls that wait."""
    if run.status != "requires_action":
        raise Refused(400, f'Runs in status "{run.status}" do not accept tool outputs.')
    outputs: dict[str, str] = {}
    for index, each in enumerate(map(mapping, given)):
        name = f"tool_outputs[{index}].tool_call_id"
        if "tool_call_id" not in each:
            raise Refused(400, f"Missing required parameter: '{name}'.", name, "missing_required_parameter")
        if each["tool_call_id"] in outputs:
            raise Refused(400, f"Duplicate tool output for call_id '{each['tool_call_id']}'.", name)
        outputs[each["tool_call_id"]] = each.get("output", "")
    wanted = [call.id for call in run.pending]
    if set(wanted) != set(outputs):
        raise Refused(400, f"Expected tool outputs for call_ids {wanted}, got {list(outputs)}")
    return outputs
