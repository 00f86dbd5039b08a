"""``AssistantStreamEvent``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import UnknownEvent

AssistantStreamEvent: TypeAlias = (
    models.ThreadCreatedEvent
    | models.ThreadRunCreatedEvent
    | models.ThreadRunQueuedEvent
    | models.ThreadRunInProgressEvent
    | models.ThreadRunRequiresActionEvent
    | models.ThreadRunCompletedEvent
    | models.ThreadRunIncompleteEvent
    | models.ThreadRunFailedEvent
    | models.ThreadRunCancellingEvent
    | models.ThreadRunCancelledEvent
    | models.ThreadRunExpiredEvent
    | models.ThreadRunStepCreatedEvent
    | models.ThreadRunStepInProgressEvent
    | models.ThreadRunStepDeltaEvent
    | models.ThreadRunStepCompletedEvent
    | models.ThreadRunStepFailedEvent
    | models.ThreadRunStepCancelledEvent
    | models.ThreadRunStepExpiredEvent
    | models.ThreadMessageCreatedEvent
    | models.ThreadMessageInProgressEvent
    | models.ThreadMessageDeltaEvent
    | models.ThreadMessageCompletedEvent
    | models.ThreadMessageIncompleteEvent
    | models.ErrorEvent
    | models.DoneEvent
    | UnknownEvent
)
"""One event of a run that is streamed."""
