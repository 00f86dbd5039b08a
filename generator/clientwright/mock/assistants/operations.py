"""The nine operations, on what the scenario remembers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from clientwright.mock.answering.synthesis import Unsatisfiable
from clientwright.mock.assistants import life, listing, objects, script
from clientwright.mock.assistants.changes import Cancelling, Created, OutputsGiven, Queued
from clientwright.mock.assistants.clock import Clock
from clientwright.mock.assistants.ids import creatable, forgettable, imaginary, mint
from clientwright.mock.assistants.state import KEPT, LIFETIME, Message, Run, Step, Thread
from clientwright.mock.assistants.vendors import Refused, Vendor
from clientwright.mock.wire.plain import mapping, sequence, text


class Imaginary(Exception):
    """The request names an object that only the description's examples know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request, taken apart: ``path`` by names without underscores and in lower case, as vendors spell them apart."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    include: tuple[str, ...]
    body: Mapping[str, Any]

    def named(self, kind: str) -> str:
        """The id of a thread, a run or a step in the path."""
        if kind + "id" not in self.path:
            raise Imaginary  # The description is another one, with operations of the same names.
        return self.path[kind + "id"]

    @property
    def searched(self) -> bool:
        """Whether the text that file search finds is asked for."""
        return objects.SEARCHED in self.include


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What an operation gives: a body, with the run that it is about, or the events of a run."""

    body: objects.Object | None = None
    thread: Thread | None = None
    run: Run | None = None
    events: deque[bytes] | None = None


@dataclass(slots=True, kw_only=True)
class Operations:
    """The state of one scenario and what can be done with it; whoever calls keeps other threads out."""

    vendor: Vendor
    clock: Clock
    threads: dict[str, Thread] = field(default_factory=dict[str, Thread])
    made: int = 0
    """How many threads it gave an id to."""

    def create_run(self, asked: Asked) -> Reply:
        """createRun: a run on a thread, which is created if nobody has."""
        plan = _plan(asked.body)
        return self._start(self._thread_to_run(asked.named("thread")), asked, plan)

    def create_thread_and_run(self, asked: Asked) -> Reply:
        """createThreadAndRun: a new thread with a run on it."""
        plan = _plan(asked.body)
        self.made += 1
        thread = self._new_thread(mint("thread", self.made))
        given = mapping(asked.body.get("thread"))
        thread.metadata = given.get("metadata") or {}
        thread.tool_resources = _tool_resources(thread.id, mapping(given.get("tool_resources")))
        _say(thread, sequence(given.get("messages")), self._moment(thread))
        return self._start(thread, asked, plan, created=True)

    def list_runs(self, asked: Asked) -> Reply:
        """listRuns: a page of the runs of a thread."""
        thread = self._thread(asked)
        found, more = listing.page(list(thread.runs.values()), asked.query, "run")
        return Reply(body=_listed([objects.run(thread, run) for run in found], more))

    def get_run(self, asked: Asked) -> Reply:
        """getRun: a run as it is now."""
        thread, run = self._run(asked)
        return _told(thread, run)

    def modify_run(self, asked: Asked) -> Reply:
        """modifyRun: other metadata; null takes them all away."""
        thread, run = self._run(asked)
        if "metadata" in asked.body:
            run.metadata = asked.body["metadata"] or {}
        return _told(thread, run)

    def submit_tool_outputs(self, asked: Asked) -> Reply:
        """submitToolOutputs: goes on with a run that waits."""
        thread, run = self._run(asked)
        outputs = _outputs(run, sequence(asked.body.get("tool_outputs")))
        events = life.listen(run) if asked.body.get("stream") else None
        life.happen(thread, run, OutputsGiven(outputs), self._moment(thread))
        life.happen(thread, run, Queued(), self._moment(thread))
        answer = script.spoken(run.asked, _question(thread), run.outputs)
        life.direct(thread, run, script.resumed(run.plan, answer))
        return _told(thread, run, events)

    def cancel_run(self, asked: Asked) -> Reply:
        """cancelRun: asks a run to stop, which it does a little later."""
        thread, run = self._run(asked)
        if run.ended or run.status == "cancelling":
            raise Refused(400, f"Cannot cancel run with status '{run.status}'.")
        life.happen(thread, run, Cancelling(), self._moment(thread))
        life.direct(thread, run, script.stopping())
        return _told(thread, run)

    def list_run_steps(self, asked: Asked) -> Reply:
        """listRunSteps: a page of the steps of a run."""
        thread, run = self._run(asked)
        steps: list[Step] = run.steps if asked.query.get("run_id", run.id) == run.id else []
        found, more = listing.page(steps, asked.query, "run step")
        return Reply(body=_listed([objects.step(thread, run, step, searched=asked.searched) for step in found], more))

    def get_run_step(self, asked: Asked) -> Reply:
        """getRunStep: a step as it is now."""
        thread, run = self._run(asked)
        step = next((step for step in run.steps if step.id == asked.named("step")), None)
        if step is None:
            raise _unknown("step", asked.named("step"))
        return Reply(body=objects.step(thread, run, step, searched=asked.searched))

    def _moment(self, thread: Thread) -> float:
        return max(self.clock.now(), thread.latest)

    def _new_thread(self, thread_id: str) -> Thread:
        """A thread; where there are very many, the oldest makes room for it, but its stream goes on to its end."""
        now = self.clock.now()
        self.threads[thread_id] = Thread(id=thread_id, created_at=now, latest=now)
        if len(self.threads) > KEPT:
            del self.threads[next(iter(self.threads))]
        return self.threads[thread_id]

    def _thread_to_run(self, thread_id: str) -> Thread:
        if forgettable(thread_id):
            raise Imaginary
        thread = self.threads.get(thread_id)
        if thread is None:
            if not creatable(thread_id):
                raise _not_found("thread", thread_id)
            return self._new_thread(thread_id)
        life.catch_up(thread, self.clock.now())
        if thread.active is not None:
            raise Refused(400, f"Thread {thread.id} already has an active run {thread.active.id}.")
        return thread

    def _thread(self, asked: Asked) -> Thread:
        """The thread of the path, on which everything has happened that is due."""
        thread = self.threads.get(asked.named("thread"))
        if thread is None:
            raise _unknown("thread", asked.named("thread"))
        life.catch_up(thread, self.clock.now())
        return thread

    def _run(self, asked: Asked) -> tuple[Thread, Run]:
        """The run of the path, to which everything has happened that is due."""
        thread_id, run_id = asked.named("thread"), asked.named("run")
        thread = self.threads.get(thread_id)
        if thread is None or run_id not in thread.runs:
            # Placeholders may stand for either: `run_id` on `thread_id`, `run_abc123` on a thread that is known.
            raise _unknown("run", run_id)
        life.catch_up(thread, self.clock.now())
        return thread, thread.runs[run_id]

    def _start(self, thread: Thread, asked: Asked, plan: script.Plan, created: bool = False) -> Reply:
        moment = self._moment(thread)
        _say(thread, sequence(asked.body.get("additional_messages")), moment)
        run = Run(
            id=mint("run", thread.id, len(thread.runs)),
            asked=asked.body,
            assistant_id=text(asked.body.get("assistant_id"), "asst_mock"),
            model=text(asked.body.get("model")) or self.vendor.model,
            searched=asked.searched,
            plan=plan,
            prompt_tokens=_read(thread) + len(script.words(objects.instructions(asked.body))),
            created_at=moment,
            expires_at=moment + LIFETIME,
            metadata=asked.body.get("metadata") or {},
        )
        answer = _spoken(asked.body, _question(thread))
        thread.runs[run.id] = run
        events = life.listen(run) if asked.body.get("stream") else None
        life.happen(thread, run, Created(created), moment)
        life.happen(thread, run, Queued(), moment)
        life.direct(thread, run, script.first(plan, answer))
        return _told(thread, run, events)


HANDLERS: Mapping[str, Callable[[Operations, Asked], Reply]] = {
    "createRun": Operations.create_run,
    "createThreadAndRun": Operations.create_thread_and_run,
    "listRuns": Operations.list_runs,
    "getRun": Operations.get_run,
    "modifyRun": Operations.modify_run,
    "submitToolOutputs": Operations.submit_tool_outputs,
    "submitToolOuputsToRun": Operations.submit_tool_outputs,  # OpenAI's own description has this slip.
    "cancelRun": Operations.cancel_run,
    "listRunSteps": Operations.list_run_steps,
    "getRunStep": Operations.get_run_step,
}
"""What answers each operation, by its operationId."""


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


def _say(thread: Thread, messages: list[Any], moment: float) -> None:
    """Put messages on a thread, as its user or in the name of the assistant."""
    for given in map(mapping, messages):
        thread.messages.append(
            Message(
                id=mint("msg", thread.id, len(thread.messages)),
                role=text(given.get("role"), "user"),
                created_at=moment,
                content=objects.content(given.get("content", "")),
                attachments=sequence(given.get("attachments")),
                metadata=given.get("metadata") or {},
                completed_at=moment,
            )
        )


def _read(thread: Thread) -> int:
    """How many tokens the messages of a thread have, which do not change any more; those that are new are counted."""
    new = thread.messages[thread.counted :]
    thread.tokens += sum(len(script.words(message.text)) for message in new)
    thread.counted += len(new)
    return thread.tokens


def _question(thread: Thread) -> str:
    return next((message.text for message in reversed(thread.messages) if message.role == "user"), "")


def _tool_resources(thread_id: str, given: Mapping[str, Any]) -> objects.Object:
    """The resources of a thread as answers have them: vector stores that are to be made have ids by then."""
    made: objects.Object = {}
    if "code_interpreter" in given:
        made["code_interpreter"] = {"file_ids": _texts(mapping(given["code_interpreter"]).get("file_ids"))}
    if "file_search" in given:
        search = mapping(given["file_search"])
        stores = [mint("vs", thread_id, index) for index in range(len(sequence(search.get("vector_stores"))))]
        made["file_search"] = {"vector_store_ids": [*_texts(search.get("vector_store_ids")), *stores]}
    return made


def _texts(given: Any) -> list[str]:
    return [str(each) for each in sequence(given)]


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


def _listed(data: list[objects.Object], more: bool) -> objects.Object:
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": more}


def _unknown(kind: str, unknown: str) -> Imaginary | Refused:
    return Imaginary() if imaginary(unknown, kind) else _not_found(kind, unknown)


def _not_found(kind: str, unknown: str) -> Refused:
    noun = "run step" if kind == "step" else kind
    return Refused(404, f"No {noun} found with id '{unknown}'.")


def everything(operations: Operations, last: int | None = None) -> objects.Object:
    """All threads with their messages, and all runs, oldest first, with their steps; each with what became of it.

    With ``last``, only so many of the newest runs, and their threads.
    """
    threads = list(operations.threads.values())
    for thread in threads:
        life.catch_up(thread, operations.clock.now())
    made = sorted(
        ((thread, run) for thread in threads for run in thread.runs.values()), key=lambda each: each[1].created_at
    )
    total = len(made)
    if last is not None:
        made = made[max(total - last, 0) :]
        threads = list({thread.id: thread for thread, _ in made}.values())
    return {
        "threads": [
            {**objects.thread(thread), "messages": [objects.message(thread, message) for message in thread.messages]}
            for thread in threads
        ],
        "runs": [objects.remembered(thread, run) for thread, run in made],
        "runs_total": total,
    }
