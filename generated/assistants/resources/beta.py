"""``client.beta``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.raw import raw, raw_async
from .._runtime.pages.pages import raw_pages, raw_pages_async
from .._runtime.streams.caller import (
    AsyncRawStreamResource,
    AsyncStreamResource,
    RawStreamResource,
    StreamResource,
)
from ..api import (
    assistants as _assistants,
    messages as _messages,
    run_steps as _run_steps,
    runs as _runs,
    threads as _threads,
)


class RawBetaThreadsRunsSteps(RawStreamResource):
    """``client.beta.threads.runs.steps``, raw: each result with its answer."""

    list = raw_pages(_run_steps.list_run_steps)
    retrieve = raw(_run_steps.get_run_step)


class BetaThreadsRunsSteps(StreamResource):
    """``client.beta.threads.runs.steps``.

    - ``list``: List the steps of a run.
    - ``retrieve``: Read a step of a run."""

    list = _run_steps.list_run_steps
    retrieve = _run_steps.get_run_step
    raw = cached_property(RawBetaThreadsRunsSteps)


class RawBetaThreadsRuns(RawStreamResource):
    """``client.beta.threads.runs``, raw: each result with its answer."""

    create = raw(_runs.create_run)
    list = raw_pages(_runs.list_runs)
    retrieve = raw(_runs.get_run)
    update = raw(_runs.modify_run)
    submit_tool_outputs = raw(_runs.submit_tool_outputs)
    cancel = raw(_runs.cancel_run)


class BetaThreadsRuns(StreamResource):
    """``client.beta.threads.runs``.

    - ``create``: Start a run on a thread.
    - ``list``: List the runs of a thread.
    - ``retrieve``: Read a run.
    - ``update``: Change the metadata of a run.
    - ``submit_tool_outputs``: Give a waiting run the outputs of its tools.
    - ``cancel``: Cancel a run."""

    create = _runs.create_run
    create_and_poll = _runs.create_run_and_poll
    run_with_tools = _runs.create_run_with_tools
    list = _runs.list_runs
    retrieve = _runs.get_run
    poll = _runs.poll_run
    update = _runs.modify_run
    submit_tool_outputs = _runs.submit_tool_outputs
    submit_tool_outputs_and_poll = _runs.submit_tool_outputs_and_poll
    cancel = _runs.cancel_run
    cancel_and_poll = _runs.cancel_run_and_poll
    steps = cached_property(BetaThreadsRunsSteps)
    raw = cached_property(RawBetaThreadsRuns)


class RawBetaThreadsMessages(RawStreamResource):
    """``client.beta.threads.messages``, raw: each result with its answer."""

    create = raw(_messages.create_message)
    list = raw_pages(_messages.list_messages)
    retrieve = raw(_messages.get_message)
    update = raw(_messages.modify_message)
    delete = raw(_messages.delete_message)


class BetaThreadsMessages(StreamResource):
    """``client.beta.threads.messages``.

    - ``create``: Put a message on a thread.
    - ``list``: List the messages of a thread.
    - ``retrieve``: Read a message.
    - ``update``: Change the metadata of a message.
    - ``delete``: Delete a message."""

    create = _messages.create_message
    list = _messages.list_messages
    retrieve = _messages.get_message
    update = _messages.modify_message
    delete = _messages.delete_message
    raw = cached_property(RawBetaThreadsMessages)


class RawBetaThreads(RawStreamResource):
    """``client.beta.threads``, raw: each result with its answer."""

    create_and_run = raw(_runs.create_thread_and_run)
    create = raw(_threads.create_thread)
    retrieve = raw(_threads.get_thread)
    update = raw(_threads.modify_thread)
    delete = raw(_threads.delete_thread)


class BetaThreads(StreamResource):
    """``client.beta.threads``.

    - ``create_and_run``: Create a thread and start a run on it.
    - ``create``: Make a thread.
    - ``retrieve``: Read a thread.
    - ``update``: Change a thread.
    - ``delete``: Delete a thread."""

    create_and_run = _runs.create_thread_and_run
    create_and_run_and_poll = _runs.create_thread_and_run_and_poll
    run_with_tools = _runs.create_thread_and_run_with_tools
    create = _threads.create_thread
    retrieve = _threads.get_thread
    update = _threads.modify_thread
    delete = _threads.delete_thread
    runs = cached_property(BetaThreadsRuns)
    messages = cached_property(BetaThreadsMessages)
    raw = cached_property(RawBetaThreads)


class RawBetaAssistants(RawStreamResource):
    """``client.beta.assistants``, raw: each result with its answer."""

    create = raw(_assistants.create_assistant)
    list = raw_pages(_assistants.list_assistants)
    retrieve = raw(_assistants.get_assistant)
    update = raw(_assistants.modify_assistant)
    delete = raw(_assistants.delete_assistant)


class BetaAssistants(StreamResource):
    """``client.beta.assistants``.

    - ``create``: Make an assistant.
    - ``list``: List the assistants.
    - ``retrieve``: Read an assistant.
    - ``update``: Change an assistant.
    - ``delete``: Delete an assistant."""

    create = _assistants.create_assistant
    list = _assistants.list_assistants
    retrieve = _assistants.get_assistant
    update = _assistants.modify_assistant
    delete = _assistants.delete_assistant
    raw = cached_property(RawBetaAssistants)


class Beta(StreamResource):
    """``client.beta``."""

    threads = cached_property(BetaThreads)
    assistants = cached_property(BetaAssistants)


class AsyncRawBetaThreadsRunsSteps(AsyncRawStreamResource):
    """``client.beta.threads.runs.steps``, raw: each result with its answer."""

    list = raw_pages_async(_run_steps.list_run_steps_async)
    retrieve = raw_async(_run_steps.get_run_step_async)


class AsyncBetaThreadsRunsSteps(AsyncStreamResource):
    """``client.beta.threads.runs.steps``, awaited."""

    list = _run_steps.list_run_steps_async
    retrieve = _run_steps.get_run_step_async
    raw = cached_property(AsyncRawBetaThreadsRunsSteps)


class AsyncRawBetaThreadsRuns(AsyncRawStreamResource):
    """``client.beta.threads.runs``, raw: each result with its answer."""

    create = raw_async(_runs.create_run_async)
    list = raw_pages_async(_runs.list_runs_async)
    retrieve = raw_async(_runs.get_run_async)
    update = raw_async(_runs.modify_run_async)
    submit_tool_outputs = raw_async(_runs.submit_tool_outputs_async)
    cancel = raw_async(_runs.cancel_run_async)


class AsyncBetaThreadsRuns(AsyncStreamResource):
    """``client.beta.threads.runs``, awaited."""

    create = _runs.create_run_async
    create_and_poll = _runs.create_run_and_poll_async
    run_with_tools = _runs.create_run_with_tools_async
    list = _runs.list_runs_async
    retrieve = _runs.get_run_async
    poll = _runs.poll_run_async
    update = _runs.modify_run_async
    submit_tool_outputs = _runs.submit_tool_outputs_async
    submit_tool_outputs_and_poll = _runs.submit_tool_outputs_and_poll_async
    cancel = _runs.cancel_run_async
    cancel_and_poll = _runs.cancel_run_and_poll_async
    steps = cached_property(AsyncBetaThreadsRunsSteps)
    raw = cached_property(AsyncRawBetaThreadsRuns)


class AsyncRawBetaThreadsMessages(AsyncRawStreamResource):
    """``client.beta.threads.messages``, raw: each result with its answer."""

    create = raw_async(_messages.create_message_async)
    list = raw_pages_async(_messages.list_messages_async)
    retrieve = raw_async(_messages.get_message_async)
    update = raw_async(_messages.modify_message_async)
    delete = raw_async(_messages.delete_message_async)


class AsyncBetaThreadsMessages(AsyncStreamResource):
    """``client.beta.threads.messages``, awaited."""

    create = _messages.create_message_async
    list = _messages.list_messages_async
    retrieve = _messages.get_message_async
    update = _messages.modify_message_async
    delete = _messages.delete_message_async
    raw = cached_property(AsyncRawBetaThreadsMessages)


class AsyncRawBetaThreads(AsyncRawStreamResource):
    """``client.beta.threads``, raw: each result with its answer."""

    create_and_run = raw_async(_runs.create_thread_and_run_async)
    create = raw_async(_threads.create_thread_async)
    retrieve = raw_async(_threads.get_thread_async)
    update = raw_async(_threads.modify_thread_async)
    delete = raw_async(_threads.delete_thread_async)


class AsyncBetaThreads(AsyncStreamResource):
    """``client.beta.threads``, awaited."""

    create_and_run = _runs.create_thread_and_run_async
    create_and_run_and_poll = _runs.create_thread_and_run_and_poll_async
    run_with_tools = _runs.create_thread_and_run_with_tools_async
    create = _threads.create_thread_async
    retrieve = _threads.get_thread_async
    update = _threads.modify_thread_async
    delete = _threads.delete_thread_async
    runs = cached_property(AsyncBetaThreadsRuns)
    messages = cached_property(AsyncBetaThreadsMessages)
    raw = cached_property(AsyncRawBetaThreads)


class AsyncRawBetaAssistants(AsyncRawStreamResource):
    """``client.beta.assistants``, raw: each result with its answer."""

    create = raw_async(_assistants.create_assistant_async)
    list = raw_pages_async(_assistants.list_assistants_async)
    retrieve = raw_async(_assistants.get_assistant_async)
    update = raw_async(_assistants.modify_assistant_async)
    delete = raw_async(_assistants.delete_assistant_async)


class AsyncBetaAssistants(AsyncStreamResource):
    """``client.beta.assistants``, awaited."""

    create = _assistants.create_assistant_async
    list = _assistants.list_assistants_async
    retrieve = _assistants.get_assistant_async
    update = _assistants.modify_assistant_async
    delete = _assistants.delete_assistant_async
    raw = cached_property(AsyncRawBetaAssistants)


class AsyncBeta(AsyncStreamResource):
    """``client.beta``, awaited."""

    threads = cached_property(AsyncBetaThreads)
    assistants = cached_property(AsyncBetaAssistants)
