"""The operations around the runs against the mock, over a socket, sync and async: all of them, and in a conversation.

Every client is strict and has one connection: an answer that departs from the description fails its test.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import assistants
import pytest
from assistants import models
from smoke.flavours import connected, each, every, got

pytestmark = pytest.mark.anyio

MODEL = "gpt-4o"
TOOLS: Any = [{"type": "code_interpreter"}, {"type": "file_search", "file_search": {"max_num_results": 3}}]
FILES: Any = {"code_interpreter": {"file_ids": ["file_1"]}, "file_search": {"vector_store_ids": ["vs_1"]}}
PICTURE: Any = [
    {"type": "text", "text": "What is this?"},
    {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}},
]
ATTACHED: Any = [{"file_id": "file_1", "tools": [{"type": "code_interpreter"}]}]

CALLS: dict[str, tuple[Callable[[Any], Any], type]] = {
    "assistants.create": (
        lambda beta: beta.assistants.create(
            model=MODEL,
            name="Tutor",
            description=None,
            instructions="Be brief.",
            reasoning_effort="low",
            tools=TOOLS,
            tool_resources=FILES,
            metadata={"a": "b"},
            temperature=0.5,
            top_p=None,
            response_format={"type": "text"},
        ),
        models.Assistant,
    ),
    "assistants.list": (lambda beta: beta.assistants.list(limit=2, order="asc"), models.AssistantList),
    "assistants.retrieve": (lambda beta: beta.assistants.retrieve("asst_abc123"), models.Assistant),
    "assistants.update": (
        lambda beta: beta.assistants.update("asst_abc123", name=None, tools=[], tool_resources=FILES),
        models.Assistant,
    ),
    "assistants.delete": (lambda beta: beta.assistants.delete("asst_abc123"), models.AssistantDeleted),
    "threads.create": (
        lambda beta: beta.threads.create(
            messages=[models.CreateMessageRequest(role="user", content="Hello")], tool_resources=FILES, metadata=None
        ),
        models.Thread,
    ),
    "threads.create, empty": (lambda beta: beta.threads.create(), models.Thread),
    "threads.retrieve": (lambda beta: beta.threads.retrieve("thread_abc123"), models.Thread),
    "threads.update": (lambda beta: beta.threads.update("thread_abc123", metadata={"a": "b"}), models.Thread),
    "threads.delete": (lambda beta: beta.threads.delete("thread_abc123"), models.ThreadDeleted),
    "threads.messages.create": (
        lambda beta: beta.threads.messages.create("thread_id", role="user", content=PICTURE, attachments=ATTACHED),
        models.Message,
    ),
    "threads.messages.list": (
        lambda beta: beta.threads.messages.list("thread_abc123", limit=2, run_id="run_abc123"),
        models.MessageList,
    ),
    "threads.messages.retrieve": (
        lambda beta: beta.threads.messages.retrieve("thread_abc123", "msg_abc123"),
        models.Message,
    ),
    "threads.messages.update": (
        lambda beta: beta.threads.messages.update("thread_abc123", "msg_abc123", metadata=None),
        models.Message,
    ),
    "threads.messages.delete": (
        lambda beta: beta.threads.messages.delete("thread_abc123", "msg_abc123"),
        models.MessageDeleted,
    ),
}
"""Each operation, with ids that the examples of the description have."""


@pytest.fixture
async def client(flavour: str, conversation_url: str) -> AsyncIterator[Any]:
    """A client, sync or async, of the mock with a memory."""
    async with connected(assistants, flavour, conversation_url, strict=True) as client:
        yield client


async def first(given: Any) -> Any:
    """What a call gives; of a list, the first page."""
    found = given if isinstance(given, assistants.Pages) else await got(given)
    return found.page if isinstance(found, assistants.Pages | assistants.AsyncPages) else found


@pytest.mark.parametrize("name", CALLS)
async def test_an_operation_gives_its_typed_result(name: str, flavour: str, described_url: str) -> None:
    call, result = CALLS[name]
    async with connected(assistants, flavour, described_url, strict=True) as client:
        assert isinstance(await first(call(client.beta)), result)


@pytest.mark.parametrize("name", [name for name in CALLS if name != "threads.messages.list"])
async def test_the_mock_with_a_memory_has_it_too(name: str, client: Any) -> None:
    call, result = CALLS[name]
    assert isinstance(await first(call(client.beta)), result)


async def test_an_assistant_is_made_changed_found_and_deleted(client: Any) -> None:
    beta = client.beta
    made = await got(beta.assistants.create(model=MODEL, name="Tutor", tools=TOOLS, metadata={"a": "b"}))
    assert (made.name, made.description, made.metadata) == ("Tutor", None, {"a": "b"})
    assert [tool.type for tool in made.tools] == ["code_interpreter", "file_search"]
    changed = await got(beta.assistants.update(made.id, instructions="Be brief.", name=None))
    assert (changed.name, changed.instructions, changed.tools) == (None, "Be brief.", made.tools)
    assert await got(beta.assistants.retrieve(made.id)) == changed
    assert made.id in [one.id for one in await every(beta.assistants.list(limit=1))]
    assert (await got(beta.assistants.delete(made.id))).deleted is True
    with pytest.raises(assistants.NotFoundError, match=f"No assistant found with id '{made.id}'"):
        await got(beta.assistants.retrieve(made.id))
    with pytest.raises(assistants.NotFoundError, match=f"No assistant found with id '{made.id}'"):
        await got(beta.threads.create_and_run(assistant_id=made.id))


async def test_what_is_said_is_answered_and_both_are_listed(client: Any) -> None:
    threads = client.beta.threads
    tutor = await got(client.beta.assistants.create(model=MODEL, instructions="Be brief."))
    thread = await got(threads.create(messages=[{"role": "user", "content": "My name is Ada."}]))
    asked = await got(threads.messages.create(thread.id, role="user", content="What is my name?"))
    run = await got(threads.runs.create_and_poll(thread.id, assistant_id=tutor.id, wait={"interval": 0.01}))
    assert (run.status, run.instructions) == ("completed", "Be brief.")
    messages = await every(threads.messages.list(thread.id, order="asc", limit=2))
    assert [(one.role, one.run_id) for one in messages] == [("user", None), ("user", None), ("assistant", run.id)]
    assert messages[1] == asked == await got(threads.messages.retrieve(thread.id, asked.id))
    assert "What is my name?" in messages[2].content[0].text.value
    assert await every(threads.messages.list(thread.id, run_id=run.id)) == [messages[2]]
    assert await every(threads.messages.list(thread.id, before=messages[1].id, order="asc")) == [messages[0]]


async def test_a_streamed_answer_is_the_message_that_is_listed(client: Any) -> None:
    threads = client.beta.threads
    thread = await got(threads.create())
    await got(threads.messages.create(thread.id, role="user", content="Hello"))
    stream = await got(threads.runs.create(thread.id, assistant_id="asst_1", stream=True))
    answer = stream.accumulate()
    text = "".join([piece async for piece in each(answer.text_deltas())])
    (written,) = await got(answer.every(models.Message))
    listed = (await first(threads.messages.list(thread.id, limit=1))).data[0]
    assert listed == written
    assert listed.content[0].text.value == text


async def test_metadata_and_files_can_be_changed(client: Any) -> None:
    threads = client.beta.threads
    thread = await got(threads.create(metadata={"a": "b"}))
    changed = await got(threads.update(thread.id, tool_resources=FILES))
    assert (changed.metadata, changed.tool_resources.code_interpreter.file_ids) == ({"a": "b"}, ["file_1"])
    assert (await got(threads.update(thread.id, metadata=None))).metadata == {}
    message = await got(threads.messages.create(thread.id, role="user", content=PICTURE, attachments=ATTACHED))
    assert [part.type for part in message.content] == ["text", "image_url"]
    assert message.attachments[0].file_id == "file_1"
    seen = await got(threads.messages.update(thread.id, message.id, metadata={"seen": "yes"}))
    assert seen.metadata == {"seen": "yes"}
    assert seen.attachments == message.attachments


async def test_while_a_run_is_active_its_thread_takes_nothing_and_can_still_be_deleted(client: Any) -> None:
    threads = client.beta.threads
    thread = await got(threads.create())
    run = await got(threads.runs.create(thread.id, assistant_id="asst_1", metadata={"mock": "stall"}))
    with pytest.raises(assistants.BadRequestError, match=f"Can't add messages to {thread.id} while a run {run.id}"):
        await got(threads.messages.create(thread.id, role="user", content="Hello"))
    with pytest.raises(assistants.BadRequestError, match=f"Thread {thread.id} already has an active run {run.id}"):
        await got(threads.runs.create(thread.id, assistant_id="asst_1"))
    assert (await got(threads.delete(thread.id))).deleted is True
    for call in (
        lambda: threads.retrieve(thread.id),
        lambda: threads.runs.retrieve(thread.id, run.id),
        lambda: threads.messages.create(thread.id, role="user", content="Hello"),
        lambda: threads.runs.create(thread.id, assistant_id="asst_1"),
    ):
        with pytest.raises(assistants.NotFoundError):
            await got(call())


async def test_a_deleted_message_is_gone(client: Any) -> None:
    threads = client.beta.threads
    thread = await got(threads.create(messages=[{"role": "user", "content": text} for text in "abc"]))
    messages = await every(threads.messages.list(thread.id, order="asc"))
    assert (await got(threads.messages.delete(thread.id, messages[1].id))).object == "thread.message.deleted"
    assert await every(threads.messages.list(thread.id, order="asc")) == [messages[0], messages[2]]
    with pytest.raises(assistants.NotFoundError, match="No message found"):
        await got(threads.messages.retrieve(thread.id, messages[1].id))
