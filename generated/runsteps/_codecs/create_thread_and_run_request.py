"""From JSON to the models of ``models.create_thread_and_run_request``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_thread_and_run_request import CreateThreadAndRunRequest

_CREATE_THREAD_AND_RUN_REQUEST_REQUIRED: Final = {"assistant_id": "string"}
_CREATE_THREAD_AND_RUN_REQUEST_FIELDS: Final = frozenset(
    (
        "assistant_id",
        "thread",
        "model",
        "instructions",
        "tools",
        "tool_resources",
        "metadata",
        "temperature",
        "top_p",
        "stream",
        "max_prompt_tokens",
        "max_completion_tokens",
        "truncation_strategy",
        "tool_choice",
        "parallel_tool_calls",
        "response_format",
    )
)


def decode_create_thread_and_run_request(
    raw: dict[str, Any], found: Deviations
) -> CreateThreadAndRunRequest:
    model = new(CreateThreadAndRunRequest)
    try:
        model.assistant_id = assistant_id = raw["assistant_id"]
    except KeyError:
        return decode_create_thread_and_run_request(
            found.fill(raw, _CREATE_THREAD_AND_RUN_REQUEST_REQUIRED), found
        )
    model.thread = thread = raw.get("thread", UNSET)
    model.model = model_ = raw.get("model", UNSET)
    model.instructions = instructions = raw.get("instructions", UNSET)
    model.tools = tools = raw.get("tools", UNSET)
    model.tool_resources = tool_resources = raw.get("tool_resources", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    model.temperature = temperature = raw.get("temperature", UNSET)
    model.top_p = top_p = raw.get("top_p", UNSET)
    model.stream = stream = raw.get("stream", UNSET)
    model.max_prompt_tokens = max_prompt_tokens = raw.get("max_prompt_tokens", UNSET)
    model.max_completion_tokens = max_completion_tokens = raw.get(
        "max_completion_tokens", UNSET
    )
    model.truncation_strategy = truncation_strategy = raw.get(
        "truncation_strategy", UNSET
    )
    model.tool_choice = tool_choice = raw.get("tool_choice", UNSET)
    model.parallel_tool_calls = parallel_tool_calls = raw.get(
        "parallel_tool_calls", UNSET
    )
    model.response_format = response_format = raw.get("response_format", UNSET)
    if type(assistant_id) is not str:
        found.wrong(raw, "assistant_id", "string")
    if type(thread) is OBJECT:
        model.thread = _codecs.create_thread_request.decode_create_thread_request(
            thread, found
        )
    elif thread is not UNSET:
        found.wrong(raw, "thread", "object")
    if model_ is not None and model_ is not UNSET and type(model_) is not str:
        found.wrong(raw, "model", "string or null")
    if (
        instructions is not None
        and instructions is not UNSET
        and type(instructions) is not str
    ):
        found.wrong(raw, "instructions", "string or null")
    if type(tools) is ARRAY:
        model.tools = [
            _codecs.assistant_tool.decode_assistant_tool(item, found, tools, index)
            for index, item in enumerate(tools)
        ]
    elif tools is not None and tools is not UNSET:
        found.wrong(raw, "tools", "array or null")
    if type(tool_resources) is OBJECT:
        model.tool_resources = (
            _codecs.create_run_tool_resources.decode_create_run_tool_resources(
                tool_resources, found
            )
        )
    elif tool_resources is not None and tool_resources is not UNSET:
        found.wrong(raw, "tool_resources", "object or null")
    if type(metadata) is OBJECT:
        for name, item in metadata.items():
            if type(item) is not str:
                found.wrong(metadata, name, "string")
    elif metadata is not None and metadata is not UNSET:
        found.wrong(raw, "metadata", "object or null")
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
    if (
        stream is not None
        and stream is not UNSET
        and stream is not True
        and stream is not False
    ):
        found.wrong(raw, "stream", "boolean or null")
    if (
        max_prompt_tokens is not None
        and max_prompt_tokens is not UNSET
        and type(max_prompt_tokens) is not int
    ):
        found.wrong(raw, "max_prompt_tokens", "integer or null")
    if (
        max_completion_tokens is not None
        and max_completion_tokens is not UNSET
        and type(max_completion_tokens) is not int
    ):
        found.wrong(raw, "max_completion_tokens", "integer or null")
    if type(truncation_strategy) is OBJECT:
        model.truncation_strategy = (
            _codecs.truncation_strategy.decode_truncation_strategy(
                truncation_strategy, found
            )
        )
    elif truncation_strategy is not None and truncation_strategy is not UNSET:
        found.wrong(raw, "truncation_strategy", "object or null")
    if tool_choice is not None and tool_choice is not UNSET:
        model.tool_choice = _codecs.tool_choice.decode_tool_choice(
            tool_choice, found, raw, "tool_choice"
        )
    if (
        parallel_tool_calls is not UNSET
        and parallel_tool_calls is not True
        and parallel_tool_calls is not False
    ):
        found.wrong(raw, "parallel_tool_calls", "boolean")
    if response_format is not None and response_format is not UNSET:
        model.response_format = _codecs.response_format.decode_response_format(
            response_format, found, raw, "response_format"
        )
    model.extra = (
        NO_EXTRA
        if _CREATE_THREAD_AND_RUN_REQUEST_FIELDS.issuperset(raw)
        else unknown_fields(raw, _CREATE_THREAD_AND_RUN_REQUEST_FIELDS)
    )
    return model


def encode_create_thread_and_run_request(
    model: CreateThreadAndRunRequest,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"assistant_id": model.assistant_id}
    if model.thread is not UNSET:
        raw["thread"] = model.thread
    if model.model is not UNSET:
        raw["model"] = model.model
    if model.instructions is not UNSET:
        raw["instructions"] = model.instructions
    if model.tools is not UNSET:
        raw["tools"] = model.tools
    if model.tool_resources is not UNSET:
        raw["tool_resources"] = model.tool_resources
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.temperature is not UNSET:
        raw["temperature"] = model.temperature
    if model.top_p is not UNSET:
        raw["top_p"] = model.top_p
    if model.stream is not UNSET:
        raw["stream"] = model.stream
    if model.max_prompt_tokens is not UNSET:
        raw["max_prompt_tokens"] = model.max_prompt_tokens
    if model.max_completion_tokens is not UNSET:
        raw["max_completion_tokens"] = model.max_completion_tokens
    if model.truncation_strategy is not UNSET:
        raw["truncation_strategy"] = model.truncation_strategy
    if model.tool_choice is not UNSET:
        raw["tool_choice"] = model.tool_choice
    if model.parallel_tool_calls is not UNSET:
        raw["parallel_tool_calls"] = model.parallel_tool_calls
    if model.response_format is not UNSET:
        raw["response_format"] = model.response_format
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateThreadAndRunRequest] = decode_create_thread_and_run_request
ENCODERS[CreateThreadAndRunRequest] = encode_create_thread_and_run_request
