from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.streams.call import UnknownEvent
from .._runtime.unions.tag import Tag as _Tag

AssistantStreamEvent: TypeAlias = Annotated[
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
    | UnknownEvent,
    _Tag(
        "event",
        {
            "thread.created": models.ThreadCreatedEvent,
            "thread.run.created": models.ThreadRunCreatedEvent,
            "thread.run.queued": models.ThreadRunQueuedEvent,
            "thread.run.in_progress": models.ThreadRunInProgressEvent,
            "thread.run.requires_action": models.ThreadRunRequiresActionEvent,
            "thread.run.completed": models.ThreadRunCompletedEvent,
            "thread.run.incomplete": models.ThreadRunIncompleteEvent,
            "thread.run.failed": models.ThreadRunFailedEvent,
            "thread.run.cancelling": models.ThreadRunCancellingEvent,
            "thread.run.cancelled": models.ThreadRunCancelledEvent,
            "thread.run.expired": models.ThreadRunExpiredEvent,
            "thread.run.step.created": models.ThreadRunStepCreatedEvent,
            "thread.run.step.in_progress": models.ThreadRunStepInProgressEvent,
            "thread.run.step.delta": models.ThreadRunStepDeltaEvent,
            "thread.run.step.completed": models.ThreadRunStepCompletedEvent,
            "thread.run.step.failed": models.ThreadRunStepFailedEvent,
            "thread.run.step.cancelled": models.ThreadRunStepCancelledEvent,
            "thread.run.step.expired": models.ThreadRunStepExpiredEvent,
            "thread.message.created": models.ThreadMessageCreatedEvent,
            "thread.message.in_progress": models.ThreadMessageInProgressEvent,
            "thread.message.delta": models.ThreadMessageDeltaEvent,
            "thread.message.completed": models.ThreadMessageCompletedEvent,
            "thread.message.incomplete": models.ThreadMessageIncompleteEvent,
            "error": models.ErrorEvent,
            "done": models.DoneEvent,
        },
    ),
]
"""One event of a run that is streamed."""
