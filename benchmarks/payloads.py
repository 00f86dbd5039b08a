"""The bytes that the benchmarks read: runs as a server would send them."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def run(number: int = 1) -> Json:
    """A completed run with two tools and usage, about 1,000 bytes, every field present."""
    return {
        "id": f"run_{number:024d}",
        "object": "thread.run",
        "created_at": 1_755_000_000 + number,
        "thread_id": f"thread_{number % 7:024d}",
        "assistant_id": "asst_abc123",
        "status": "completed",
        "required_action": None,
        "last_error": None,
        "expires_at": None,
        "started_at": 1_755_000_001 + number,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": 1_755_000_009 + number,
        "incomplete_details": None,
        "model": "gpt-4o",
        "instructions": "You are a helpful assistant who answers in short sentences.",
        "tools": [{"type": "code_interpreter"}, _WEATHER],
        "metadata": {"user_id": f"user_{number}"},
        "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579},
        "temperature": 1.0,
        "top_p": 1.0,
        "max_prompt_tokens": 1000,
        "max_completion_tokens": 1000,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "response_format": "auto",
    }


def page(size: int = 100) -> Json:
    """A list envelope of ``size`` runs."""
    runs = [run(number) for number in range(size)]
    return {
        "object": "list",
        "data": runs,
        "first_id": runs[0]["id"],
        "last_id": runs[-1]["id"],
        "has_more": False,
    }


def response() -> Json:
    """What openai.yaml's createResponse answers: some reasoning and a message, with a function that was not called."""
    said = {"type": "output_text", "text": "Hello there.", "annotations": [], "logprobs": []}
    return {
        "id": "resp_abc123",
        "object": "response",
        "created_at": 1_755_000_000,
        "completed_at": 1_755_000_002,
        "status": "completed",
        "background": False,
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "max_output_tokens": None,
        "max_tool_calls": None,
        "model": "gpt-4o",
        "output": [
            {"id": "rs_abc123", "type": "reasoning", "summary": []},
            {"id": "msg_abc123", "type": "message", "status": "completed", "role": "assistant", "content": [said]},
        ],
        "parallel_tool_calls": True,
        "previous_response_id": None,
        "prompt_cache_key": None,
        "reasoning": {"effort": "low", "summary": None},
        "safety_identifier": None,
        "service_tier": "default",
        "temperature": 1.0,
        "text": {"format": {"type": "text"}, "verbosity": "medium"},
        "tool_choice": "auto",
        "tools": [_WEATHER["function"] | {"type": "function"}],
        "top_logprobs": 0,
        "top_p": 1.0,
        "truncation": "disabled",
        "usage": {
            "input_tokens": 36,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": 87,
            "output_tokens_details": {"reasoning_tokens": 64},
            "total_tokens": 123,
        },
        "user": None,
        "metadata": {"user_id": "user_1"},
    }


def event(number: int) -> Json:
    """An object with two date-times and a UUID."""
    return {
        "id": f"3e4567e0-e89b-12d3-a456-{number:012}",
        "created_at": f"2026-01-02T03:04:{number % 60:02}Z",
        "updated_at": f"2026-01-03T03:04:{number % 60:02}Z",
        "name": "some name",
        "count": number,
    }


def text(value: Json | list[Json]) -> bytes:
    """The bytes on the wire, compact as servers send them."""
    return json.dumps(value, separators=(",", ":")).encode()


_WEATHER: Json = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather at a place.",
        "parameters": {
            "type": "object",
            "properties": {"location": {"type": "string"}},
            "required": ["location"],
        },
        "strict": False,
    },
}
