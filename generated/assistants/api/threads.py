"""Assistants API: the operations of ``threads``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _CreateThreadArguments(TypedDict, total=False):
    messages: (
        Sequence[models.CreateMessageRequest | models.CreateMessageRequestDict] | Unset
    )
    tool_resources: (
        models.CreateThreadToolResources
        | models.CreateThreadToolResourcesDict
        | None
        | Unset
    )
    metadata: models.MetadataInput | None | Unset


class CreateThreadArguments(_CreateThreadArguments, CallOptions):
    """What ``create_thread`` takes and may be left out."""


def _create_thread(
    *,
    messages: (
        Sequence[models.CreateMessageRequest | models.CreateMessageRequestDict] | Unset
    ) = UNSET,
    tool_resources: (
        models.CreateThreadToolResources
        | models.CreateThreadToolResourcesDict
        | None
        | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Thread]:
    return Call(
        operation="createThread",
        method="POST",
        path="/threads",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "messages": messages,
                "tool_resources": tool_resources,
                "metadata": metadata,
            },
            required=False,
        ),
        success={"2XX": JsonReader(models.Thread)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def create_thread(
    client: Caller, **arguments: Unpack[CreateThreadArguments]
) -> models.Thread:
    """Make a thread.

    A thread is a conversation: messages are put on it, and runs answer them. Start with
    messages, or with none.

    Args:
        messages: The messages the thread starts with.
        tool_resources: The files and vector stores that tools may use on this thread.
        metadata: Your own notes to keep with the thread.

    Returns:
        The thread.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_create_thread(**arguments))


async def create_thread_async(
    client: AsyncCaller, **arguments: Unpack[CreateThreadArguments]
) -> models.Thread:
    """As ``create_thread``, in an event loop."""
    return await client.send(_create_thread(**arguments))


def _get_thread(thread_id: str, **options: Unpack[CallOptions]) -> Call[models.Thread]:
    return Call(
        operation="getThread",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.Thread)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def get_thread(
    client: Caller, thread_id: str, **options: Unpack[CallOptions]
) -> models.Thread:
    """Read a thread.

    Returns the thread without its messages, which have a list of their own.

    Args:
        thread_id: The id of the thread.

    Returns:
        The thread.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_get_thread(thread_id, **options))


async def get_thread_async(
    client: AsyncCaller, thread_id: str, **options: Unpack[CallOptions]
) -> models.Thread:
    """As ``get_thread``, in an event loop."""
    return await client.send(_get_thread(thread_id, **options))


class _ModifyThreadArguments(TypedDict, total=False):
    tool_resources: (
        models.ThreadToolResources | models.ThreadToolResourcesDict | None | Unset
    )
    metadata: models.MetadataInput | None | Unset


class ModifyThreadArguments(_ModifyThreadArguments, CallOptions):
    """What ``modify_thread`` takes and may be left out."""


def _modify_thread(
    thread_id: str,
    *,
    tool_resources: (
        models.ThreadToolResources | models.ThreadToolResourcesDict | None | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Thread]:
    return Call(
        operation="modifyThread",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"tool_resources": tool_resources, "metadata": metadata}),
        success={"2XX": JsonReader(models.Thread)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        idempotent=True,
        options=options,
    )


def modify_thread(
    client: Caller, thread_id: str, **arguments: Unpack[ModifyThreadArguments]
) -> models.Thread:
    """Change a thread.

    Sets the metadata or the resources of the tools, and leaves the rest as it is.

    Args:
        thread_id: The id of the thread.
        tool_resources: The files and vector stores that tools may use on the thread, in place of those that they have.
        metadata: Your own notes to keep with the thread, in place of those that are there.

    Returns:
        The thread.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_modify_thread(thread_id, **arguments))


async def modify_thread_async(
    client: AsyncCaller, thread_id: str, **arguments: Unpack[ModifyThreadArguments]
) -> models.Thread:
    """As ``modify_thread``, in an event loop."""
    return await client.send(_modify_thread(thread_id, **arguments))


def _delete_thread(
    thread_id: str, **options: Unpack[CallOptions]
) -> Call[models.ThreadDeleted]:
    return Call(
        operation="deleteThread",
        method="DELETE",
        path=f"/threads/{simple('thread_id', thread_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.ThreadDeleted)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def delete_thread(
    client: Caller, thread_id: str, **options: Unpack[CallOptions]
) -> models.ThreadDeleted:
    """Delete a thread.

    Its messages and runs go with it.

    Args:
        thread_id: The id of the thread.

    Returns:
        The thread is gone.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_delete_thread(thread_id, **options))


async def delete_thread_async(
    client: AsyncCaller, thread_id: str, **options: Unpack[CallOptions]
) -> models.ThreadDeleted:
    """As ``delete_thread``, in an event loop."""
    return await client.send(_delete_thread(thread_id, **options))
