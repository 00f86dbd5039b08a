"""From JSON to the models of ``models.assistant_stream_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs, models
from .._runtime.accumulate import Fold as _Fold, Indexed as _Indexed
from .._runtime.call import Events as _Events
from .._runtime.codec import OBJECT, unknown_event
from .._runtime.deviations import Deviations
from .._runtime.items import value_item
from ..models.assistant_stream_event import AssistantStreamEvent


def decode_assistant_stream_event(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AssistantStreamEvent:
    if type(raw) is OBJECT:
        tag = raw.get("event")
        if tag == "thread.created":
            return _codecs.thread_created_event.decode_thread_created_event(raw, found)
        if tag == "thread.run.created":
            return _codecs.thread_run_created_event.decode_thread_run_created_event(
                raw, found
            )
        if tag == "thread.run.queued":
            return _codecs.thread_run_queued_event.decode_thread_run_queued_event(
                raw, found
            )
        if tag == "thread.run.in_progress":
            return _codecs.thread_run_in_progress_event.decode_thread_run_in_progress_event(
                raw, found
            )
        if tag == "thread.run.requires_action":
            return _codecs.thread_run_requires_action_event.decode_thread_run_requires_action_event(
                raw, found
            )
        if tag == "thread.run.completed":
            return _codecs.thread_run_completed_event.decode_thread_run_completed_event(
                raw, found
            )
        if tag == "thread.run.incomplete":
            return (
                _codecs.thread_run_incomplete_event.decode_thread_run_incomplete_event(
                    raw, found
                )
            )
        if tag == "thread.run.failed":
            return _codecs.thread_run_failed_event.decode_thread_run_failed_event(
                raw, found
            )
        if tag == "thread.run.cancelling":
            return (
                _codecs.thread_run_cancelling_event.decode_thread_run_cancelling_event(
                    raw, found
                )
            )
        if tag == "thread.run.cancelled":
            return _codecs.thread_run_cancelled_event.decode_thread_run_cancelled_event(
                raw, found
            )
        if tag == "thread.run.expired":
            return _codecs.thread_run_expired_event.decode_thread_run_expired_event(
                raw, found
            )
        if tag == "thread.run.step.created":
            return _codecs.thread_run_step_created_event.decode_thread_run_step_created_event(
                raw, found
            )
        if tag == "thread.run.step.in_progress":
            return _codecs.thread_run_step_in_progress_event.decode_thread_run_step_in_progress_event(
                raw, found
            )
        if tag == "thread.run.step.delta":
            return (
                _codecs.thread_run_step_delta_event.decode_thread_run_step_delta_event(
                    raw, found
                )
            )
        if tag == "thread.run.step.completed":
            return _codecs.thread_run_step_completed_event.decode_thread_run_step_completed_event(
                raw, found
            )
        if tag == "thread.run.step.failed":
            return _codecs.thread_run_step_failed_event.decode_thread_run_step_failed_event(
                raw, found
            )
        if tag == "thread.run.step.cancelled":
            return _codecs.thread_run_step_cancelled_event.decode_thread_run_step_cancelled_event(
                raw, found
            )
        if tag == "thread.run.step.expired":
            return _codecs.thread_run_step_expired_event.decode_thread_run_step_expired_event(
                raw, found
            )
        if tag == "thread.message.created":
            return _codecs.thread_message_created_event.decode_thread_message_created_event(
                raw, found
            )
        if tag == "thread.message.in_progress":
            return _codecs.thread_message_in_progress_event.decode_thread_message_in_progress_event(
                raw, found
            )
        if tag == "thread.message.delta":
            return _codecs.thread_message_delta_event.decode_thread_message_delta_event(
                raw, found
            )
        if tag == "thread.message.completed":
            return _codecs.thread_message_completed_event.decode_thread_message_completed_event(
                raw, found
            )
        if tag == "thread.message.incomplete":
            return _codecs.thread_message_incomplete_event.decode_thread_message_incomplete_event(
                raw, found
            )
        if tag == "error":
            return _codecs.error_event.decode_error_event(raw, found)
        if tag == "done":
            return _codecs.done_event.decode_done_event(raw, found)
    return unknown_event(
        raw,
        found,
        holder,
        key,
        'object whose "event" is one of "thread.created", "thread.run.created", "thread.run.queued", "thread.run.in_progress", "thread.run.requires_action", ... (25 values)',
    )


EVENTS: Final[_Events[AssistantStreamEvent]] = _Events(
    kind="sse",
    accept="text/event-stream",
    decode=value_item(decode_assistant_stream_event),
    terminators=frozenset(("done",)),
    errors=frozenset(("error",)),
    texts=frozenset(("done",)),
    names=lambda: {
        "thread.created": (
            models.ThreadCreatedEvent,
            _codecs.thread.decode_thread,
            ("enabled",),
        ),
        "thread.run.created": (
            models.ThreadRunCreatedEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.queued": (models.ThreadRunQueuedEvent, _codecs.run.decode_run, ()),
        "thread.run.in_progress": (
            models.ThreadRunInProgressEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.requires_action": (
            models.ThreadRunRequiresActionEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.completed": (
            models.ThreadRunCompletedEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.incomplete": (
            models.ThreadRunIncompleteEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.failed": (models.ThreadRunFailedEvent, _codecs.run.decode_run, ()),
        "thread.run.cancelling": (
            models.ThreadRunCancellingEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.cancelled": (
            models.ThreadRunCancelledEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.expired": (
            models.ThreadRunExpiredEvent,
            _codecs.run.decode_run,
            (),
        ),
        "thread.run.step.created": (
            models.ThreadRunStepCreatedEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.run.step.in_progress": (
            models.ThreadRunStepInProgressEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.run.step.delta": (
            models.ThreadRunStepDeltaEvent,
            _codecs.run_step_delta_object.decode_run_step_delta_object,
            (),
        ),
        "thread.run.step.completed": (
            models.ThreadRunStepCompletedEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.run.step.failed": (
            models.ThreadRunStepFailedEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.run.step.cancelled": (
            models.ThreadRunStepCancelledEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.run.step.expired": (
            models.ThreadRunStepExpiredEvent,
            _codecs.run_step.decode_run_step,
            (),
        ),
        "thread.message.created": (
            models.ThreadMessageCreatedEvent,
            _codecs.message.decode_message,
            (),
        ),
        "thread.message.in_progress": (
            models.ThreadMessageInProgressEvent,
            _codecs.message.decode_message,
            (),
        ),
        "thread.message.delta": (
            models.ThreadMessageDeltaEvent,
            _codecs.message_delta_object.decode_message_delta_object,
            (),
        ),
        "thread.message.completed": (
            models.ThreadMessageCompletedEvent,
            _codecs.message.decode_message,
            (),
        ),
        "thread.message.incomplete": (
            models.ThreadMessageIncompleteEvent,
            _codecs.message.decode_message,
            (),
        ),
        "error": (models.ErrorEvent, _codecs.error_object.decode_error_object, ()),
        "done": None,
    },
    folds=lambda: {
        "thread.run.step.delta": _Fold(
            whole=models.RunStep,
            decode=_codecs.run_step.decode_run_step,
            key="id",
            changes="delta",
            index="index",
            rules={
                "step_details": {
                    "tool_calls": _Indexed(
                        {
                            "code_interpreter": {
                                "input": "append",
                                "outputs": _Indexed({"logs": "append"}),
                            },
                            "function": {"arguments": "append"},
                        }
                    )
                }
            },
        ),
        "thread.message.delta": _Fold(
            whole=models.Message,
            decode=_codecs.message.decode_message,
            key="id",
            changes="delta",
            index="index",
            rules={
                "content": _Indexed(
                    {
                        "text": {"value": "text", "annotations": _Indexed({})},
                        "refusal": "append",
                    }
                )
            },
        ),
        "thread.created": _Fold(
            whole=models.Thread, decode=_codecs.thread.decode_thread, key="id"
        ),
        **dict.fromkeys(
            (
                "thread.run.created",
                "thread.run.queued",
                "thread.run.in_progress",
                "thread.run.requires_action",
                "thread.run.completed",
                "thread.run.incomplete",
                "thread.run.failed",
                "thread.run.cancelling",
                "thread.run.cancelled",
                "thread.run.expired",
            ),
            _Fold(whole=models.Run, decode=_codecs.run.decode_run, key="id"),
        ),
        **dict.fromkeys(
            (
                "thread.run.step.created",
                "thread.run.step.in_progress",
                "thread.run.step.completed",
                "thread.run.step.failed",
                "thread.run.step.cancelled",
                "thread.run.step.expired",
            ),
            _Fold(
                whole=models.RunStep, decode=_codecs.run_step.decode_run_step, key="id"
            ),
        ),
        **dict.fromkeys(
            (
                "thread.message.created",
                "thread.message.in_progress",
                "thread.message.completed",
                "thread.message.incomplete",
            ),
            _Fold(
                whole=models.Message, decode=_codecs.message.decode_message, key="id"
            ),
        ),
    },
)
