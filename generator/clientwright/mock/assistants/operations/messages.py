"""Messages: put on a thread, listed, read, changed, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from clientwright.mock.assistants import objects
from clientwright.mock.assistants.asking import Asked, Handler, Reply, deleted, listed
from clientwright.mock.assistants.ids import mint
from clientwright.mock.assistants.memory import Memory
from clientwright.mock.assistants.state import Message, Thread
from clientwright.mock.assistants.vendors import Refused
from clientwright.mock.wire.plain import mapping, sequence, text


def create_message(memory: Memory, asked: Asked) -> Reply:
    """createMessage: what the next run reads; the thread is created if nobody has."""
    thread = memory.thread_to_use(asked.named("thread"))
    if thread.active is not None:
        raise Refused(400, f"Can't add messages to {thread.id} while a run {thread.active.id} is active.")
    say(thread, [asked.body], memory.moment(thread))
    return Reply(body=objects.message(thread, thread.messages[-1]))


def list_messages(memory: Memory, asked: Asked) -> Reply:
    """listMessages: a page of the messages of a thread, or of those that one run wrote."""
    thread = memory.thread(asked.named("thread"))
    wanted = asked.query.get("run_id")
    messages = [message for message in thread.messages if wanted is None or message.run_id == wanted]
    return listed(messages, asked, "message", partial(objects.message, thread))


def get_message(memory: Memory, asked: Asked) -> Reply:
    """getMessage: as it is now."""
    return Reply(body=objects.message(*_message(memory, asked)))


def modify_message(memory: Memory, asked: Asked) -> Reply:
    """modifyMessage: other metadata; null takes them all away."""
    thread, message = _message(memory, asked)
    if "metadata" in asked.body:
        message.metadata = asked.body["metadata"] or {}
    return Reply(body=objects.message(thread, message))


def delete_message(memory: Memory, asked: Asked) -> Reply:
    """deleteMessage: runs do not read it any more."""
    thread, message = _message(memory, asked)
    thread.drop(message)
    return deleted("thread.message", message.id)


HANDLERS: Mapping[str, Handler] = {
    "createMessage": create_message,
    "listMessages": list_messages,
    "getMessage": get_message,
    "modifyMessage": modify_message,
    "deleteMessage": delete_message,
}


def say(thread: Thread, messages: list[Any], moment: float) -> None:
    """Put messages on a thread, as its user or in the name of the assistant."""
    for given in map(mapping, messages):
        thread.messages.append(
            Message(
                id=mint("msg", thread.id, thread.said),
                role=text(given.get("role"), "user"),
                created_at=moment,
                content=objects.content(given.get("content", "")),
                attachments=sequence(given.get("attachments")),
                metadata=given.get("metadata") or {},
                completed_at=moment,
            )
        )
        thread.said += 1


def _message(memory: Memory, asked: Asked) -> tuple[Thread, Message]:
    return memory.message(asked.named("thread"), asked.named("message"))
