from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Message:
    """A message on a thread."""

    id: str
    """The id of the message."""
    object: Literal["thread.message"] = "thread.message"
    """The kind of object, always `thread.message`."""
    created_at: int
    """When the message was made, in Unix seconds."""
    thread_id: str
    """The id of the thread that the message is on."""
    status: models.MessageStatus | str
    """How far the message has come."""
    incomplete_details: models.MessageIncompleteDetails | None | Unset = UNSET
    """Why the message is incomplete; null if it is not."""
    completed_at: int | None | Unset = UNSET
    """When the message was completed, in Unix seconds."""
    incomplete_at: int | None | Unset = UNSET
    """When the message was given up, in Unix seconds."""
    role: models.MessageRole | str
    """Who speaks."""
    content: MessageContent2
    """What is said, in parts. AIMLAPI may send plain text."""
    assistant_id: str | None | Unset = UNSET
    """The id of the assistant that wrote the message, if one did."""
    run_id: str | None | Unset = UNSET
    """The id of the run that the message came from, if one did."""
    attachments: list[models.MessageAttachment] | None | Unset = UNSET
    """Files that go with the message."""
    metadata: models.Metadata | None | Unset = UNSET
    """The notes kept with the message."""
    extra: Mapping[str, Any] = NO_EXTRA


MessageContent2: TypeAlias = list[models.MessageContent] | str | Unknown
"""What is said, in parts. AIMLAPI may send plain text."""
