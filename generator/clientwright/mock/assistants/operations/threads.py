"""Threads: made, read, changed, deleted with all that is on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.mock.assistants import objects
from clientwright.mock.assistants.asking import Asked, Handler, Reply, deleted
from clientwright.mock.assistants.memory import Memory
from clientwright.mock.assistants.operations.messages import say
from clientwright.mock.assistants.state import Thread
from clientwright.mock.wire.plain import mapping, sequence


def create_thread(memory: Memory, asked: Asked) -> Reply:
    """createThread: with messages, if some are given."""
    return Reply(body=objects.thread(made(memory, asked.body)))


def get_thread(memory: Memory, asked: Asked) -> Reply:
    """getThread: without its messages."""
    return Reply(body=objects.thread(memory.thread(asked.named("thread"))))


def modify_thread(memory: Memory, asked: Asked) -> Reply:
    """modifyThread: other metadata, other resources; null takes them all away."""
    thread = memory.thread(asked.named("thread"))
    if "metadata" in asked.body:
        thread.metadata = asked.body["metadata"] or {}
    if "tool_resources" in asked.body:
        thread.tool_resources = objects.tool_resources(thread.id, mapping(asked.body["tool_resources"]))
    return Reply(body=objects.thread(thread))


def delete_thread(memory: Memory, asked: Asked) -> Reply:
    """deleteThread: with its messages and runs; a run that is at work is cancelled at once."""
    thread = memory.thread(asked.named("thread"))
    memory.delete_thread(thread)
    return deleted("thread", thread.id)


HANDLERS: Mapping[str, Handler] = {
    "createThread": create_thread,
    "getThread": get_thread,
    "modifyThread": modify_thread,
    "deleteThread": delete_thread,
}


def made(memory: Memory, given: Mapping[str, Any]) -> Thread:
    """A new thread."""
    thread = memory.new_thread(memory.mint("thread"))
    thread.metadata = given.get("metadata") or {}
    thread.tool_resources = objects.tool_resources(thread.id, mapping(given.get("tool_resources")))
    say(thread, sequence(given.get("messages")), memory.moment(thread))
    return thread
