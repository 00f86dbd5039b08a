"""The objects of the API, made from what the scenario remembers. Every field that any vendor demands is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.mock.assistants.ids import mint
from clientwright.mock.assistants.state import Assistant, Message, Run, Step, Thread, ToolCall
from clientwright.mock.wire.plain import is_array, is_object, mapping, sequence, text

Object = dict[str, Any]

INSTRUCTIONS = "Answer in plain words."
"""What an assistant that nobody has made tells its runs."""

SEARCHED = "step_details.tool_calls[*].file_search.results[*].content"
"""The one field that is left out unless ``include[]`` names it."""


def assistant(assistant: Assistant) -> Object:
    """An assistant."""
    asked = assistant.asked
    made = {
        "id": assistant.id,
        "object": "assistant",
        "created_at": int(assistant.created_at),
        "name": asked.get("name"),
        "description": asked.get("description"),
        **settings(assistant),
        "tool_resources": _given(asked, "tool_resources", {}),
        "metadata": _given(asked, "metadata", {}),
    }
    return made | ({"reasoning_effort": asked["reasoning_effort"]} if "reasoning_effort" in asked else {})


def settings(assistant: Assistant) -> Object:
    """What a run takes from its assistant, where it does not ask for something else."""
    asked = assistant.asked
    return {
        "model": asked.get("model"),
        "instructions": asked.get("instructions"),
        "tools": sequence(asked.get("tools")),
        "temperature": _given(asked, "temperature", 1.0),
        "top_p": _given(asked, "top_p", 1.0),
        "response_format": _given(asked, "response_format", "auto"),
    }


def thread(thread: Thread) -> Object:
    """A thread, without what is on it."""
    return {
        "id": thread.id,
        "object": "thread",
        "created_at": int(thread.created_at),
        "tool_resources": thread.tool_resources,
        "metadata": thread.metadata,
    }


def message(thread: Thread, message: Message) -> Object:
    """A message."""
    return {
        "id": message.id,
        "object": "thread.message",
        "created_at": int(message.created_at),
        "thread_id": thread.id,
        "status": message.status,
        "incomplete_details": {"reason": message.reason} if message.reason else None,
        "completed_at": _seconds(message.completed_at),
        "incomplete_at": _seconds(message.incomplete_at),
        "role": message.role,
        "content": message.content,
        "assistant_id": message.assistant_id,
        "run_id": message.run_id,
        "attachments": message.attachments,
        "metadata": message.metadata,
    }


def run(thread: Thread, run: Run) -> Object:
    """A run."""
    asked = run.asked
    return {
        "id": run.id,
        "object": "thread.run",
        "created_at": int(run.created_at),
        "thread_id": thread.id,
        "assistant_id": run.assistant_id,
        "status": run.status,
        "required_action": _required_action(run),
        "last_error": run.error,
        "expires_at": int(run.expires_at) if not run.ended or run.status == "expired" else None,
        "started_at": _seconds(run.started_at),
        "cancelled_at": _ended(run, "cancelled"),
        "failed_at": _ended(run, "failed"),
        "completed_at": _ended(run, "completed"),
        "incomplete_details": {"reason": run.reason} if run.reason else None,
        "model": run.model,
        "instructions": instructions(asked),
        "tools": sequence(asked.get("tools")),
        "metadata": run.metadata,
        "usage": usage(run, run.completion_tokens) if run.ended else None,
        "temperature": _given(asked, "temperature", 1.0),
        "top_p": _given(asked, "top_p", 1.0),
        "max_prompt_tokens": asked.get("max_prompt_tokens"),
        "max_completion_tokens": asked.get("max_completion_tokens"),
        "truncation_strategy": {"type": "auto", "last_messages": None, **mapping(asked.get("truncation_strategy"))},
        "tool_choice": _given(asked, "tool_choice", "auto"),
        "parallel_tool_calls": _given(asked, "parallel_tool_calls", True),
        "response_format": _given(asked, "response_format", "auto"),
    }


def remembered(thread: Thread, each: Run) -> Object:
    """A run with its steps, each with its ``history``: the states that it had and the virtual moments they began."""
    return {
        **run(thread, each),
        "steps": [{**step(thread, each, one), "history": _history(one)} for one in each.steps],
        "history": [{"status": status, "at": at} for status, at in each.history],
    }


def _history(step: Step) -> list[Object]:
    began: list[Object] = [{"status": "in_progress", "at": step.created_at}]
    return began if step.ended_at is None else [*began, {"status": step.status, "at": step.ended_at}]


def step(thread: Thread, run: Run, step: Step, *, searched: bool = False) -> Object:
    """A step of a run; ``searched`` says that the text which file search found is wanted."""
    return {
        "id": step.id,
        "object": "thread.run.step",
        "created_at": int(step.created_at),
        "assistant_id": run.assistant_id,
        "thread_id": thread.id,
        "run_id": run.id,
        "type": step.kind,
        "status": step.status,
        "step_details": _details(step, searched),
        "last_error": step.error,
        "expired_at": _ended(step, "expired"),
        "cancelled_at": _ended(step, "cancelled"),
        "failed_at": _ended(step, "failed"),
        "completed_at": _ended(step, "completed"),
        "metadata": {},
        "usage": usage(run, step.tokens) if step.status != "in_progress" else None,
    }


def instructions(asked: Mapping[str, Any]) -> str | None:
    """What a run is told: its own instructions or the assistant's, and what it adds to them; None if there are none."""
    own, more = asked.get("instructions"), asked.get("additional_instructions")
    told = [text(each) for each in (own, more) if each]
    return " ".join(told) if told else own


def usage(run: Run, completion: int) -> Object:
    """The tokens that were read and written; a token is a word here."""
    total = run.prompt_tokens + completion
    return {"prompt_tokens": run.prompt_tokens, "completion_tokens": completion, "total_tokens": total}


def content(given: Any) -> list[Object]:
    """The content of a message as it was sent, in the form that answers have: a text is an object there."""
    parts = given if is_array(given) else [{"type": "text", "text": given}]
    return [_part(mapping(part)) for part in parts]


def tool_resources(owner: str, given: Mapping[str, Any]) -> Object:
    """The resources of tools as answers have them: vector stores that are to be made have ids by then."""
    made: Object = {}
    if "code_interpreter" in given:
        made["code_interpreter"] = {"file_ids": _texts(mapping(given["code_interpreter"]).get("file_ids"))}
    if "file_search" in given:
        search = mapping(given["file_search"])
        stores = [mint("vs", owner, index) for index in range(len(sequence(search.get("vector_stores"))))]
        made["file_search"] = {"vector_store_ids": [*_texts(search.get("vector_store_ids")), *stores]}
    return made


def listed(data: list[Object], more: bool) -> Object:
    """A page of a list."""
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": more}


def _texts(given: Any) -> list[str]:
    return [str(each) for each in sequence(given)]


def _part(part: Object) -> Object:
    if part.get("type") != "text" or is_object(part.get("text")):
        return part
    return {"type": "text", "text": {"value": part.get("text"), "annotations": []}}


def _required_action(run: Run) -> Object | None:
    if run.status != "requires_action":
        return None
    calls = [
        {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
        for call in run.pending
    ]
    return {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": calls}}


def _details(step: Step, searched: bool) -> Object:
    if step.kind == "message_creation":
        return {"type": step.kind, "message_creation": {"message_id": step.message_id}}
    return {"type": step.kind, "tool_calls": [_call(call, searched) for call in step.calls]}


def _call(call: ToolCall, searched: bool) -> Object:
    made: Object = {"id": call.id, "type": call.kind}
    match call.kind:
        case "function":
            # AIMLAPI's document spells `output` as `ouptut`; that its server does too is not known, so it is not done.
            made["function"] = {"name": call.name, "arguments": call.text, "output": call.output}
        case "code_interpreter":
            outputs = [] if call.output is None else [{"type": "logs", "logs": call.output}]
            made["code_interpreter"] = {"input": call.text, "outputs": outputs}
        case _:
            found: Object = {"file_id": "file-mock1", "file_name": "mock.txt", "score": 0.9}
            if searched:
                found["content"] = [{"type": "text", "text": "What the mock found in the file."}]
            ranking = {"ranker": "default_2024_08_21", "score_threshold": 0.0}
            made["file_search"] = {"ranking_options": ranking, "results": [found]}
    return made


def _given(asked: Mapping[str, Any], name: str, otherwise: Any) -> Any:
    value = asked.get(name)
    return otherwise if value is None else value


def _seconds(moment: float | None) -> int | None:
    return None if moment is None else int(moment)


def _ended(what: Run | Step, status: str) -> int | None:
    return _seconds(what.ended_at) if what.status == status else None
