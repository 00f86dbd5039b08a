"""Assistants API: the operations of ``assistants``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.wire.values import UNSET, Unset


class _CreateAssistantArguments(TypedDict, total=False):
    name: str | None | Unset
    description: str | None | Unset
    instructions: str | None | Unset
    reasoning_effort: models.ReasoningEffort | None | Unset
    tools: Sequence[models.AssistantTool | models.AssistantToolDict] | Unset
    tool_resources: (
        models.CreateThreadToolResources
        | models.CreateThreadToolResourcesDict
        | None
        | Unset
    )
    metadata: models.MetadataInput | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    response_format: models.ResponseFormatInput | None | Unset


class CreateAssistantArguments(_CreateAssistantArguments, CallOptions):
    """What ``create_assistant`` takes and may be left out."""


def _create_assistant(
    *,
    model: models.AssistantModel,
    name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    reasoning_effort: models.ReasoningEffort | None | Unset = UNSET,
    tools: Sequence[models.AssistantTool | models.AssistantToolDict] | Unset = UNSET,
    tool_resources: (
        models.CreateThreadToolResources
        | models.CreateThreadToolResourcesDict
        | None
        | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    response_format: models.ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Assistant]:
    return Call(
        operation="createAssistant",
        method="POST",
        path="/assistants",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "model": model,
                "name": name,
                "description": description,
                "instructions": instructions,
                "reasoning_effort": reasoning_effort,
                "tools": tools,
                "tool_resources": tool_resources,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "response_format": response_format,
            }
        ),
        success={"2XX": JsonReader(models.Assistant)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def create_assistant(
    client: Caller,
    *,
    model: models.AssistantModel,
    **arguments: Unpack[CreateAssistantArguments],
) -> models.Assistant:
    """Make an assistant.

    An assistant is a model with instructions and tools, for runs to name. It is kept
    until it is deleted.

    Args:
        model: The model that the assistant uses.
        name: The name of the assistant, of at most 256 characters.
        description: What the assistant is for, in at most 512 characters.
        instructions: What the assistant is told before each conversation, in at most 256,000 characters.
        reasoning_effort: How much a reasoning model thinks before it answers.
            OpenAI takes `medium` if this is left out.
        tools: The tools that the assistant may call. OpenAI takes at most 128.
        tool_resources: The files and vector stores that the tools may use.
        metadata: Your own notes to keep with the assistant.
        temperature: How much chance plays a part in answers, from 0 (none) to 2.
            OpenAI uses 1 if this is left out.
        top_p: Another way to set the part of chance: only the likeliest tokens that together reach this probability are considered.
            Change this or `temperature`, not both. OpenAI uses 1 if this is left out.
        response_format: The form that the answers of the model have to take.

    Returns:
        The assistant.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_create_assistant(model=model, **arguments))


async def create_assistant_async(
    client: AsyncCaller,
    *,
    model: models.AssistantModel,
    **arguments: Unpack[CreateAssistantArguments],
) -> models.Assistant:
    """As ``create_assistant``, in an event loop."""
    return await client.send(_create_assistant(model=model, **arguments))


class _ListAssistantsArguments(TypedDict, total=False):
    limit: int | Unset
    order: Literal["asc", "desc"] | Unset
    after: str | Unset
    before: str | Unset


class ListAssistantsArguments(_ListAssistantsArguments, CallOptions):
    """What ``list_assistants`` takes and may be left out."""


def _list_assistants(
    *,
    limit: int | Unset = UNSET,
    order: Literal["asc", "desc"] | Unset = UNSET,
    after: str | Unset = UNSET,
    before: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.AssistantList]:
    return Call(
        operation="listAssistants",
        method="GET",
        path="/assistants",
        query=(
            *form("limit", limit),
            *form("order", order),
            *form("after", after),
            *form("before", before),
        ),
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.AssistantList)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


_LIST_ASSISTANTS_PAGES: Final[Paging[models.AssistantList, models.Assistant]] = Paging(
    items=lambda page: page.data,
    more=lambda page: page.has_more,
    next=Cursor(
        parameter="after", page=lambda page: page.last_id, item=lambda item: item.id
    ),
    previous=Cursor(
        parameter="before", page=lambda page: page.first_id, item=lambda item: item.id
    ),
)


def list_assistants(
    client: Caller, **arguments: Unpack[ListAssistantsArguments]
) -> Pages[models.AssistantList, models.Assistant]:
    """List the assistants.

    Returns one page of the assistants, newest first unless `order` says otherwise.

    Args:
        limit: How many objects a page holds at most, from 1 to 100; 20 if left out.
            Default: ``20``.
        order: The order of the page by time of creation, `asc` for oldest first or `desc` for newest first.
        after: The id of an object; the page starts right after it.
            Give the last id of a page to get the next one.
        before: The id of an object; the page ends right before it.
            Give the first id of a page to get the previous one.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: One page of assistants.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return Pages(client, _list_assistants(**arguments), _LIST_ASSISTANTS_PAGES)


def list_assistants_async(
    client: AsyncCaller, **arguments: Unpack[ListAssistantsArguments]
) -> AsyncPages[models.AssistantList, models.Assistant]:
    """As ``list_assistants``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(client, _list_assistants(**arguments), _LIST_ASSISTANTS_PAGES)


def _get_assistant(
    assistant_id: str, **options: Unpack[CallOptions]
) -> Call[models.Assistant]:
    return Call(
        operation="getAssistant",
        method="GET",
        path=f"/assistants/{simple('assistant_id', assistant_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.Assistant)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def get_assistant(
    client: Caller, assistant_id: str, **options: Unpack[CallOptions]
) -> models.Assistant:
    """Read an assistant.

    Returns the assistant as it stands now.

    Args:
        assistant_id: The id of the assistant.

    Returns:
        The assistant.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_get_assistant(assistant_id, **options))


async def get_assistant_async(
    client: AsyncCaller, assistant_id: str, **options: Unpack[CallOptions]
) -> models.Assistant:
    """As ``get_assistant``, in an event loop."""
    return await client.send(_get_assistant(assistant_id, **options))


class _ModifyAssistantArguments(TypedDict, total=False):
    model: models.AssistantModel | Unset
    name: str | None | Unset
    description: str | None | Unset
    instructions: str | None | Unset
    reasoning_effort: models.ReasoningEffort | None | Unset
    tools: Sequence[models.AssistantTool | models.AssistantToolDict] | Unset
    tool_resources: (
        models.ThreadToolResources | models.ThreadToolResourcesDict | None | Unset
    )
    metadata: models.MetadataInput | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    response_format: models.ResponseFormatInput | None | Unset


class ModifyAssistantArguments(_ModifyAssistantArguments, CallOptions):
    """What ``modify_assistant`` takes and may be left out."""


def _modify_assistant(
    assistant_id: str,
    *,
    model: models.AssistantModel | Unset = UNSET,
    name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    reasoning_effort: models.ReasoningEffort | None | Unset = UNSET,
    tools: Sequence[models.AssistantTool | models.AssistantToolDict] | Unset = UNSET,
    tool_resources: (
        models.ThreadToolResources | models.ThreadToolResourcesDict | None | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    response_format: models.ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Assistant]:
    return Call(
        operation="modifyAssistant",
        method="POST",
        path=f"/assistants/{simple('assistant_id', assistant_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "model": model,
                "name": name,
                "description": description,
                "instructions": instructions,
                "reasoning_effort": reasoning_effort,
                "tools": tools,
                "tool_resources": tool_resources,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "response_format": response_format,
            }
        ),
        success={"2XX": JsonReader(models.Assistant)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        idempotent=True,
        options=options,
    )


def modify_assistant(
    client: Caller, assistant_id: str, **arguments: Unpack[ModifyAssistantArguments]
) -> models.Assistant:
    """Change an assistant.

    Sets what is given, and leaves the rest as it is. Runs that have begun go on as they
    were.

    Args:
        assistant_id: The id of the assistant.
        model: The model that the assistant uses.
        name: The name of the assistant, of at most 256 characters.
        description: What the assistant is for, in at most 512 characters.
        instructions: What the assistant is told before each conversation, in at most 256,000 characters.
        reasoning_effort: How much a reasoning model thinks before it answers.
        tools: The tools that the assistant may call, in place of those that it has.
            OpenAI takes at most 128.
        tool_resources: The files and vector stores that the tools may use, in place of those that they have.
        metadata: Your own notes to keep with the assistant, in place of those that are there.
        temperature: How much chance plays a part in answers, from 0 (none) to 2.
        top_p: The share of probability that is considered.
            Change this or `temperature`, not both.
        response_format: The form that the answers of the model have to take.

    Returns:
        The assistant.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_modify_assistant(assistant_id, **arguments))


async def modify_assistant_async(
    client: AsyncCaller,
    assistant_id: str,
    **arguments: Unpack[ModifyAssistantArguments],
) -> models.Assistant:
    """As ``modify_assistant``, in an event loop."""
    return await client.send(_modify_assistant(assistant_id, **arguments))


def _delete_assistant(
    assistant_id: str, **options: Unpack[CallOptions]
) -> Call[models.AssistantDeleted]:
    return Call(
        operation="deleteAssistant",
        method="DELETE",
        path=f"/assistants/{simple('assistant_id', assistant_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.AssistantDeleted)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def delete_assistant(
    client: Caller, assistant_id: str, **options: Unpack[CallOptions]
) -> models.AssistantDeleted:
    """Delete an assistant.

    Runs cannot name it any more. Threads, messages and runs stay.

    Args:
        assistant_id: The id of the assistant.

    Returns:
        The assistant is gone.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_delete_assistant(assistant_id, **options))


async def delete_assistant_async(
    client: AsyncCaller, assistant_id: str, **options: Unpack[CallOptions]
) -> models.AssistantDeleted:
    """As ``delete_assistant``, in an event loop."""
    return await client.send(_delete_assistant(assistant_id, **options))
