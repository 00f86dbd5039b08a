"""Assistants API: the operations of ``messages``."""

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


class _CreateMessageArguments(TypedDict, total=False):
    attachments: Sequence[models.Attachment | models.AttachmentDict] | None | Unset
    metadata: models.MetadataInput | None | Unset


class CreateMessageArguments(_CreateMessageArguments, CallOptions):
    """What ``create_message`` takes and may be left out."""


def _create_message(
    thread_id: str,
    *,
    role: models.MessageRole,
    content: models.CreateMessageRequestContentInput,
    attachments: (
        Sequence[models.Attachment | models.AttachmentDict] | None | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Message]:
    return Call(
        operation="createMessage",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/messages",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "role": role,
                "content": content,
                "attachments": attachments,
                "metadata": metadata,
            }
        ),
        success={"2XX": JsonReader(models.Message)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def create_message(
    client: Caller,
    thread_id: str,
    *,
    role: models.MessageRole,
    content: models.CreateMessageRequestContentInput,
    **arguments: Unpack[CreateMessageArguments],
) -> models.Message:
    """Put a message on a thread.

    The next run on the thread reads it. A thread with a run at work takes no messages.

    Args:
        thread_id: The id of the thread.
        role: Who speaks.
        content: What is said, as plain text or as parts.
        attachments: Files that go with the message.
        metadata: Your own notes to keep with the message.

    Returns:
        The message.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(
        _create_message(thread_id, role=role, content=content, **arguments)
    )


async def create_message_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    role: models.MessageRole,
    content: models.CreateMessageRequestContentInput,
    **arguments: Unpack[CreateMessageArguments],
) -> models.Message:
    """As ``create_message``, in an event loop."""
    return await client.send(
        _create_message(thread_id, role=role, content=content, **arguments)
    )


class _ListMessagesArguments(TypedDict, total=False):
    limit: int | Unset
    order: Literal["asc", "desc"] | Unset
    after: str | Unset
    before: str | Unset
    run_id: str | Unset


class ListMessagesArguments(_ListMessagesArguments, CallOptions):
    """What ``list_messages`` takes and may be left out."""


def _list_messages(
    thread_id: str,
    *,
    limit: int | Unset = UNSET,
    order: Literal["asc", "desc"] | Unset = UNSET,
    after: str | Unset = UNSET,
    before: str | Unset = UNSET,
    run_id: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.MessageList]:
    return Call(
        operation="listMessages",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/messages",
        query=(
            *form("limit", limit),
            *form("order", order),
            *form("after", after),
            *form("before", before),
            *form("run_id", run_id),
        ),
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.MessageList)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


_LIST_MESSAGES_PAGES: Final[Paging[models.MessageList, models.Message]] = Paging(
    items=lambda page: page.data,
    more=lambda page: page.has_more,
    next=Cursor(
        parameter="after", page=lambda page: page.last_id, item=lambda item: item.id
    ),
    previous=Cursor(
        parameter="before", page=lambda page: page.first_id, item=lambda item: item.id
    ),
)


def list_messages(
    client: Caller, thread_id: str, **arguments: Unpack[ListMessagesArguments]
) -> Pages[models.MessageList, models.Message]:
    """List the messages of a thread.

    Returns one page of the messages, newest first unless `order` says otherwise.

    Args:
        thread_id: The id of the thread.
        limit: How many objects a page holds at most, from 1 to 100; 20 if left out.
            Default: ``20``.
        order: The order of the page by time of creation, `asc` for oldest first or `desc` for newest first.
        after: The id of an object; the page starts right after it.
            Give the last id of a page to get the next one.
        before: The id of an object; the page ends right before it.
            Give the first id of a page to get the previous one.
        run_id: The id of a run; only the messages that it wrote are listed.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: One page of messages.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return Pages(client, _list_messages(thread_id, **arguments), _LIST_MESSAGES_PAGES)


def list_messages_async(
    client: AsyncCaller, thread_id: str, **arguments: Unpack[ListMessagesArguments]
) -> AsyncPages[models.MessageList, models.Message]:
    """As ``list_messages``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(
        client, _list_messages(thread_id, **arguments), _LIST_MESSAGES_PAGES
    )


def _get_message(
    thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> Call[models.Message]:
    return Call(
        operation="getMessage",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/messages/{simple('message_id', message_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.Message)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def get_message(
    client: Caller, thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> models.Message:
    """Read a message.

    Returns the message as it stands now.

    Args:
        thread_id: The id of the thread.
        message_id: The id of the message.

    Returns:
        The message.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_get_message(thread_id, message_id, **options))


async def get_message_async(
    client: AsyncCaller, thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> models.Message:
    """As ``get_message``, in an event loop."""
    return await client.send(_get_message(thread_id, message_id, **options))


class _ModifyMessageArguments(TypedDict, total=False):
    metadata: models.MetadataInput | None | Unset


class ModifyMessageArguments(_ModifyMessageArguments, CallOptions):
    """What ``modify_message`` takes and may be left out."""


def _modify_message(
    thread_id: str,
    message_id: str,
    *,
    metadata: models.MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Message]:
    return Call(
        operation="modifyMessage",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/messages/{simple('message_id', message_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"metadata": metadata}),
        success={"2XX": JsonReader(models.Message)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        idempotent=True,
        options=options,
    )


def modify_message(
    client: Caller,
    thread_id: str,
    message_id: str,
    **arguments: Unpack[ModifyMessageArguments],
) -> models.Message:
    """Change the metadata of a message.

    Sets the metadata of a message. Nothing else about a message can be changed.

    Args:
        thread_id: The id of the thread.
        message_id: The id of the message.
        metadata: Your own notes to keep with the message, in place of those that are there.

    Returns:
        The message.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_modify_message(thread_id, message_id, **arguments))


async def modify_message_async(
    client: AsyncCaller,
    thread_id: str,
    message_id: str,
    **arguments: Unpack[ModifyMessageArguments],
) -> models.Message:
    """As ``modify_message``, in an event loop."""
    return await client.send(_modify_message(thread_id, message_id, **arguments))


def _delete_message(
    thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> Call[models.MessageDeleted]:
    return Call(
        operation="deleteMessage",
        method="DELETE",
        path=f"/threads/{simple('thread_id', thread_id)}/messages/{simple('message_id', message_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.MessageDeleted)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def delete_message(
    client: Caller, thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> models.MessageDeleted:
    """Delete a message.

    Runs do not read it any more.

    Args:
        thread_id: The id of the thread.
        message_id: The id of the message.

    Returns:
        The message is gone.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_delete_message(thread_id, message_id, **options))


async def delete_message_async(
    client: AsyncCaller, thread_id: str, message_id: str, **options: Unpack[CallOptions]
) -> models.MessageDeleted:
    """As ``delete_message``, in an event loop."""
    return await client.send(_delete_message(thread_id, message_id, **options))
