"""From JSON to the models of ``models.assistant_stream_event``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
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
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "event" is one of "thread.created", "thread.run.created", "thread.run.queued", "thread.run.in_progress", "thread.run.requires_action", ... (25 values)',
    )
