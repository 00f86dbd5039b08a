"""From JSON to the models of ``models.run``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run import Run

_RUN_REQUIRED: Final = {
    "id": "string",
    "object": '"thread.run"',
    "created_at": "integer",
    "thread_id": "string",
    "assistant_id": "string",
    "status": 'one of "queued", "in_progress", "requires_action", "cancelling", "cancelled", ... (9 values)',
    "required_action": "object or null",
    "last_error": "object or null",
    "expires_at": "integer or null",
    "started_at": "integer or null",
    "cancelled_at": "integer or null",
    "failed_at": "integer or null",
    "completed_at": "integer or null",
    "incomplete_details": "object or null",
    "model": "string",
    "instructions": "string or null",
    "max_prompt_tokens": "integer or null",
    "max_completion_tokens": "integer or null",
    "parallel_tool_calls": "boolean",
    "response_format": '"auto" or object whose "type" is "text", "json_object" or "json_schema" or null',
}
_RUN_STATUS: Final = frozenset(
    (
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired",
    )
)
_RUN_FIELDS: Final = frozenset(
    (
        "id",
        "object",
        "created_at",
        "thread_id",
        "assistant_id",
        "status",
        "required_action",
        "last_error",
        "expires_at",
        "started_at",
        "cancelled_at",
        "failed_at",
        "completed_at",
        "incomplete_details",
        "model",
        "instructions",
        "tools",
        "metadata",
        "usage",
        "temperature",
        "top_p",
        "max_prompt_tokens",
        "max_completion_tokens",
        "truncation_strategy",
        "tool_choice",
        "parallel_tool_calls",
        "response_format",
    )
)


def decode_run(raw: dict[str, Any], found: Deviations) -> Run:
    model = new(Run)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.created_at = created_at = raw["created_at"]
        model.thread_id = thread_id = raw["thread_id"]
        model.assistant_id = assistant_id = raw["assistant_id"]
        model.status = status = raw["status"]
        model.required_action = required_action = raw["required_action"]
        model.last_error = last_error = raw["last_error"]
        model.expires_at = expires_at = raw["expires_at"]
        model.started_at = started_at = raw["started_at"]
        model.cancelled_at = cancelled_at = raw["cancelled_at"]
        model.failed_at = failed_at = raw["failed_at"]
        model.completed_at = completed_at = raw["completed_at"]
        model.incomplete_details = incomplete_details = raw["incomplete_details"]
        model.model = model_ = raw["model"]
        model.instructions = instructions = raw["instructions"]
        model.max_prompt_tokens = max_prompt_tokens = raw["max_prompt_tokens"]
        model.max_completion_tokens = max_completion_tokens = raw[
            "max_completion_tokens"
        ]
        model.parallel_tool_calls = parallel_tool_calls = raw["parallel_tool_calls"]
        model.response_format = response_format = raw["response_format"]
    except KeyError:
        return decode_run(found.fill(raw, _RUN_REQUIRED), found)
    model.tools = tools = raw.get("tools", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    model.usage = usage = raw.get("usage", UNSET)
    model.temperature = temperature = raw.get("temperature", UNSET)
    model.top_p = top_p = raw.get("top_p", UNSET)
    model.truncation_strategy = truncation_strategy = raw.get(
        "truncation_strategy", UNSET
    )
    model.tool_choice = tool_choice = raw.get("tool_choice", UNSET)
    if not (type(id) is type(thread_id) is type(assistant_id) is type(model_) is str):
        found.check(raw, str, "string", "id", "thread_id", "assistant_id", "model")
    if object != "thread.run":
        found.wrong(raw, "object", '"thread.run"')
    if type(created_at) is not int:
        found.wrong(raw, "created_at", "integer")
    if type(status) is not str or status not in _RUN_STATUS:
        found.wrong(
            raw,
            "status",
            'one of "queued", "in_progress", "requires_action", "cancelling", "cancelled", ... (9 values)',
        )
    if type(required_action) is OBJECT:
        model.required_action = _codecs.required_action.decode_required_action(
            required_action, found
        )
    elif required_action is not None:
        found.wrong(raw, "required_action", "object or null")
    if type(last_error) is OBJECT:
        model.last_error = _codecs.run_last_error.decode_run_last_error(
            last_error, found
        )
    elif last_error is not None:
        found.wrong(raw, "last_error", "object or null")
    if expires_at is not None and type(expires_at) is not int:
        found.wrong(raw, "expires_at", "integer or null")
    if started_at is not None and type(started_at) is not int:
        found.wrong(raw, "started_at", "integer or null")
    if cancelled_at is not None and type(cancelled_at) is not int:
        found.wrong(raw, "cancelled_at", "integer or null")
    if failed_at is not None and type(failed_at) is not int:
        found.wrong(raw, "failed_at", "integer or null")
    if completed_at is not None and type(completed_at) is not int:
        found.wrong(raw, "completed_at", "integer or null")
    if type(incomplete_details) is OBJECT:
        model.incomplete_details = (
            _codecs.run_incomplete_details.decode_run_incomplete_details(
                incomplete_details, found
            )
        )
    elif incomplete_details is not None:
        found.wrong(raw, "incomplete_details", "object or null")
    if instructions is not None and type(instructions) is not str:
        found.wrong(raw, "instructions", "string or null")
    if type(tools) is ARRAY:
        model.tools = [
            _codecs.assistant_tool.decode_assistant_tool(item, found, tools, index)
            for index, item in enumerate(tools)
        ]
    elif tools is not None and tools is not UNSET:
        found.wrong(raw, "tools", "array or null")
    if type(usage) is OBJECT:
        model.usage = _codecs.run_usage.decode_run_usage(usage, found)
    elif usage is not None and usage is not UNSET:
        found.wrong(raw, "usage", "object or null")
    if (
        temperature is not None
        and temperature is not UNSET
        and type(temperature) is not float
        and type(temperature) is not int
    ):
        found.wrong(raw, "temperature", "number or null")
    if (
        top_p is not None
        and top_p is not UNSET
        and type(top_p) is not float
        and type(top_p) is not int
    ):
        found.wrong(raw, "top_p", "number or null")
    if max_prompt_tokens is not None and type(max_prompt_tokens) is not int:
        found.wrong(raw, "max_prompt_tokens", "integer or null")
    if max_completion_tokens is not None and type(max_completion_tokens) is not int:
        found.wrong(raw, "max_completion_tokens", "integer or null")
    if type(truncation_strategy) is OBJECT:
        model.truncation_strategy = (
            _codecs.run_truncation_strategy.decode_run_truncation_strategy(
                truncation_strategy, found
            )
        )
    elif truncation_strategy is not None and truncation_strategy is not UNSET:
        found.wrong(raw, "truncation_strategy", "object or null")
    if tool_choice is not None and tool_choice is not UNSET:
        model.tool_choice = _codecs.run_tool_choice.decode_run_tool_choice(
            tool_choice, found, raw, "tool_choice"
        )
    if parallel_tool_calls is not True and parallel_tool_calls is not False:
        found.wrong(raw, "parallel_tool_calls", "boolean")
    if response_format is not None:
        model.response_format = _codecs.response_format.decode_response_format(
            response_format, found, raw, "response_format"
        )
    missing = (
        (tools is UNSET)
        + (metadata is UNSET)
        + (usage is UNSET)
        + (temperature is UNSET)
        + (top_p is UNSET)
        + (truncation_strategy is UNSET)
        + (tool_choice is UNSET)
    )
    model.extra = (
        NO_EXTRA if len(raw) + missing == 27 else unknown_fields(raw, _RUN_FIELDS)
    )
    return model


def encode_run(model: Run) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "object": model.object,
        "created_at": model.created_at,
        "thread_id": model.thread_id,
        "assistant_id": model.assistant_id,
        "status": model.status,
        "required_action": model.required_action,
        "last_error": model.last_error,
        "expires_at": model.expires_at,
        "started_at": model.started_at,
        "cancelled_at": model.cancelled_at,
        "failed_at": model.failed_at,
        "completed_at": model.completed_at,
        "incomplete_details": model.incomplete_details,
        "model": model.model,
        "instructions": model.instructions,
        "max_prompt_tokens": model.max_prompt_tokens,
        "max_completion_tokens": model.max_completion_tokens,
        "parallel_tool_calls": model.parallel_tool_calls,
        "response_format": model.response_format,
    }
    if model.tools is not UNSET:
        raw["tools"] = model.tools
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.usage is not UNSET:
        raw["usage"] = model.usage
    if model.temperature is not UNSET:
        raw["temperature"] = model.temperature
    if model.top_p is not UNSET:
        raw["top_p"] = model.top_p
    if model.truncation_strategy is not UNSET:
        raw["truncation_strategy"] = model.truncation_strategy
    if model.tool_choice is not UNSET:
        raw["tool_choice"] = model.tool_choice
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Run] = decode_run
ENCODERS[Run] = encode_run
