from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateThreadRequest:
    """A thread to be made."""

    messages: list[models.CreateMessageRequest] | Unset = UNSET
    """The messages the thread starts with. AIMLAPI insists on them."""
    tool_resources: models.CreateThreadToolResources | None | Unset = UNSET
    """The files and vector stores that tools may use on this thread."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the thread."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateThreadRequestDict(TypedDict):
    messages: NotRequired[
        Sequence[models.CreateMessageRequest | models.CreateMessageRequestDict]
    ]
    tool_resources: NotRequired[
        models.CreateThreadToolResources | models.CreateThreadToolResourcesDict | None
    ]
    metadata: NotRequired[models.MetadataInput | None]
