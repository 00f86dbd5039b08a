"""From JSON to the models of ``models.run_step``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run_step import RunStep

_RUN_STEP_REQUIRED: Final = {
    "id": "string",
    "object": '"thread.run.step"',
    "created_at": "integer",
    "assistant_id": "string",
    "thread_id": "string",
    "run_id": "string",
    "type": '"message_creation" or "tool_calls"',
    "status": '"in_progress", "cancelled", "failed", "completed" or "expired"',
    "step_details": 'object whose "type" is "message_creation" or "tool_calls"',
    "last_error": "object or null",
    "expired_at": "integer or null",
    "cancelled_at": "integer or null",
    "failed_at": "integer or null",
    "completed_at": "integer or null",
    "usage": "object or null",
}
_RUN_STEP_TYPE: Final = frozenset(("message_creation", "tool_calls"))
_RUN_STEP_STATUS: Final = frozenset(
    ("in_progress", "cancelled", "failed", "completed", "expired")
)
_RUN_STEP_FIELDS: Final = frozenset(
    (
        "id",
        "object",
        "created_at",
        "assistant_id",
        "thread_id",
        "run_id",
        "type",
        "status",
        "step_details",
        "last_error",
        "expired_at",
        "cancelled_at",
        "failed_at",
        "completed_at",
        "metadata",
        "usage",
    )
)


def decode_run_step(raw: dict[str, Any], found: Deviations) -> RunStep:
    model = new(RunStep)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.created_at = created_at = raw["created_at"]
        model.assistant_id = assistant_id = raw["assistant_id"]
        model.thread_id = thread_id = raw["thread_id"]
        model.run_id = run_id = raw["run_id"]
        model.type = type_ = raw["type"]
        model.status = status = raw["status"]
        model.step_details = step_details = raw["step_details"]
        model.last_error = last_error = raw["last_error"]
        model.expired_at = expired_at = raw["expired_at"]
        model.cancelled_at = cancelled_at = raw["cancelled_at"]
        model.failed_at = failed_at = raw["failed_at"]
        model.completed_at = completed_at = raw["completed_at"]
        model.usage = usage = raw["usage"]
    except KeyError:
        return decode_run_step(found.fill(raw, _RUN_STEP_REQUIRED), found)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if not (type(id) is type(assistant_id) is type(thread_id) is type(run_id) is str):
        found.check(raw, str, "string", "id", "assistant_id", "thread_id", "run_id")
    if object != "thread.run.step":
        found.wrong(raw, "object", '"thread.run.step"')
    if type(created_at) is not int:
        found.wrong(raw, "created_at", "integer")
    if type(type_) is not str or type_ not in _RUN_STEP_TYPE:
        found.wrong(raw, "type", '"message_creation" or "tool_calls"')
    if type(status) is not str or status not in _RUN_STEP_STATUS:
        found.wrong(
            raw,
            "status",
            '"in_progress", "cancelled", "failed", "completed" or "expired"',
        )
    model.step_details = _codecs.step_details.decode_step_details(
        step_details, found, raw, "step_details"
    )
    if type(last_error) is OBJECT:
        model.last_error = _codecs.run_step_last_error.decode_run_step_last_error(
            last_error, found
        )
    elif last_error is not None:
        found.wrong(raw, "last_error", "object or null")
    if expired_at is not None and type(expired_at) is not int:
        found.wrong(raw, "expired_at", "integer or null")
    if cancelled_at is not None and type(cancelled_at) is not int:
        found.wrong(raw, "cancelled_at", "integer or null")
    if failed_at is not None and type(failed_at) is not int:
        found.wrong(raw, "failed_at", "integer or null")
    if completed_at is not None and type(completed_at) is not int:
        found.wrong(raw, "completed_at", "integer or null")
    if type(usage) is OBJECT:
        model.usage = _codecs.run_usage.decode_run_usage(usage, found)
    elif usage is not None:
        found.wrong(raw, "usage", "object or null")
    missing = metadata is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 16 else unknown_fields(raw, _RUN_STEP_FIELDS)
    )
    return model


def encode_run_step(model: RunStep) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "object": model.object,
        "created_at": model.created_at,
        "assistant_id": model.assistant_id,
        "thread_id": model.thread_id,
        "run_id": model.run_id,
        "type": model.type,
        "status": model.status,
        "step_details": model.step_details,
        "last_error": model.last_error,
        "expired_at": model.expired_at,
        "cancelled_at": model.cancelled_at,
        "failed_at": model.failed_at,
        "completed_at": model.completed_at,
        "usage": model.usage,
    }
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunStep] = decode_run_step
ENCODERS[RunStep] = encode_run_step
