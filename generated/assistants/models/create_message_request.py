from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class CreateMessageRequest:
    """A message to be put on a thread."""

    role: models.MessageRole | str
    """Who speaks."""
    content: CreateMessageRequestContent
    """What is said, as plain text or as parts."""
    attachments: list[models.Attachment] | None | Unset = UNSET
    """Files that go with the message."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the message."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateMessageRequestDict(TypedDict):
    role: models.MessageRole
    content: CreateMessageRequestContentInput
    attachments: NotRequired[Sequence[models.Attachment | models.AttachmentDict] | None]
    metadata: NotRequired[models.MetadataInput | None]


CreateMessageRequestContent: TypeAlias = str | list[models.MessageContentPart] | Unknown
"""What is said, as plain text or as parts."""


CreateMessageRequestContentInput: TypeAlias = (
    str | Sequence[models.MessageContentPart | models.MessageContentPartDict] | Unknown
)
"""What may be given for ``CreateMessageRequestContent``."""
