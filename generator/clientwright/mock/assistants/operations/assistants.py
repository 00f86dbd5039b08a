"""Assistants: made, listed, read, changed, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.mock.assistants import objects
from clientwright.mock.assistants.asking import Asked, Handler, Reply, deleted, listed
from clientwright.mock.assistants.ids import imaginary
from clientwright.mock.assistants.memory import Imaginary, Memory
from clientwright.mock.assistants.state import Assistant
from clientwright.mock.wire.plain import mapping


def create_assistant(memory: Memory, asked: Asked) -> Reply:
    """createAssistant: kept until it is deleted, and what a run may name."""
    assistant = Assistant(id=memory.mint("asst"), created_at=memory.clock.now())
    _change(assistant, asked.body)
    return Reply(body=objects.assistant(memory.keep(assistant)))


def list_assistants(memory: Memory, asked: Asked) -> Reply:
    """listAssistants: a page of those that were made.

    It has no id in its path that could be a placeholder, so the cursors tell whether the examples are to answer.
    """
    if any(imaginary(asked.query[name], "asst") for name in ("after", "before") if name in asked.query):
        raise Imaginary
    return listed(list(memory.assistants.values()), asked, "assistant", objects.assistant)


def get_assistant(memory: Memory, asked: Asked) -> Reply:
    """getAssistant: as it is now."""
    return Reply(body=objects.assistant(memory.assistant(asked.named("assistant"))))


def modify_assistant(memory: Memory, asked: Asked) -> Reply:
    """modifyAssistant: what is given takes the place of what was; runs that have begun keep what they had."""
    assistant = memory.assistant(asked.named("assistant"))
    _change(assistant, asked.body)
    return Reply(body=objects.assistant(assistant))


def delete_assistant(memory: Memory, asked: Asked) -> Reply:
    """deleteAssistant: no run may name it any more; what it wrote stays."""
    assistant = memory.assistant(asked.named("assistant"))
    memory.delete_assistant(assistant)
    return deleted("assistant", assistant.id)


HANDLERS: Mapping[str, Handler] = {
    "createAssistant": create_assistant,
    "listAssistants": list_assistants,
    "getAssistant": get_assistant,
    "modifyAssistant": modify_assistant,
    "deleteAssistant": delete_assistant,
}


def _change(assistant: Assistant, given: Mapping[str, Any]) -> None:
    assistant.asked |= given
    if "tool_resources" in given:
        assistant.asked["tool_resources"] = objects.tool_resources(assistant.id, mapping(given["tool_resources"]))
