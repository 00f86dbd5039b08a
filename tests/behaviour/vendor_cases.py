"""Values, and which vendors accept them: the differences between the vendors, one by one."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any

from behaviour.variants import body, described, stream_example, streamed


def example(operation: str, name: str) -> Any:
    """The value of an example of a successful response of the base."""
    return copy.deepcopy(body(described("base"), operation, "2XX")["application/json"]["examples"][name]["value"])


def without(value: Any, *keys: str) -> Any:
    """The object without some of its fields."""
    return {key: field for key, field in value.items() if key not in keys}


NEW: Any = {"assistant_id": "asst_1"}
RUN = example("getRun", "in_progress")
STEP_OF_RUN = example("getRunStep", "message")
PAGE = example("listRuns", "no_runs")
MESSAGE: Any = {"role": "user", "content": "Hello"}
SENT = json.loads(
    next(
        e["data"]
        for e in streamed(stream_example("createRun")["serializedValue"])
        if e["event"] == "thread.message.created"
    )
)
CODE: Any = {"type": "code_interpreter"}
EXTRA: Any = {"name_of_no_field": 1}
STORE: Any = {"vector_stores": [{"file_ids": ["file_1"], "chunking_strategy": {"type": "auto"}}]}
FOUND: Any = {"file_id": "file_1", "file_name": "a.txt", "score": 0.5}
FLAT: Any = {"message": "No.", "path": "/", "requestId": "1", "statusCode": 429, "timestamp": "now"}
NESTED: Any = {"error": {"type": "t", "message": "No.", "param": None, "code": None}}
ALL, NONE = "base aimlapi openai", ""


def searched(**file_search: Any) -> Any:
    """A call of file search."""
    return {"id": "call_1", "type": "file_search", "file_search": file_search}


def called(**function: Any) -> Any:
    """A call of a function."""
    return {"id": "call_1", "type": "function", "function": function}


def named(kind: str, **more: Any) -> Any:
    """A run with a named tool choice."""
    return RUN | {"tool_choice": {"type": kind} | more}


# (difference, schema, value, the variants that accept it)
JUDGED: Sequence[tuple[str, str, Any, str]] = [
    # The plain and the full form of things, which everyone takes.
    ("0", "CreateRunRequest", NEW, ALL),
    ("0", "CreateRunRequest", {}, NONE),
    ("0", "CreateRunRequest", NEW | {"instructions": None, "tools": None, "metadata": None, "stream": None}, ALL),
    ("0", "CreateRunRequest", NEW | {"top_p": None, "truncation_strategy": None, "response_format": None}, ALL),
    ("0", "CreateRunRequest", NEW | {"parallel_tool_calls": None}, NONE),
    ("0", "CreateRunRequest", NEW | {"temperature": 2.1}, NONE),
    ("0", "CreateRunRequest", NEW | {"top_p": -0.1}, NONE),
    ("0", "CreateRunRequest", NEW | {"metadata": {"a": 1}}, NONE),
    ("0", "CreateThreadAndRunRequest", NEW, ALL),
    ("0", "SubmitToolOutputsRequest", {"tool_outputs": [{}]}, ALL),
    ("0", "SubmitToolOutputsRequest", {"tool_outputs": []} | EXTRA, NONE),
    ("0", "CreateMessageRequest", MESSAGE | {"content": [{"type": "text", "text": "Hello"}]}, ALL),
    ("0", "CreateMessageRequest", MESSAGE | {"content": [{"type": "text", "text": {"value": "Hello"}}]}, NONE),
    ("0", "CreateMessageRequest", MESSAGE | {"role": "system"}, NONE),
    ("0", "AssistantTool", {"type": "file_search", "file_search": {"max_num_results": 51}}, NONE),
    ("0", "AssistantTool", {"type": "file_search", "file_search": {"ranking_options": {"ranker": "auto"}}}, NONE),
    (
        "0",
        "AssistantTool",
        {"type": "function", "function": {"name": "f", "parameters": {"a": 1}, "strict": None}},
        ALL,
    ),
    ("0", "AssistantTool", {"type": "web_search"}, NONE),
    ("0", "Run", RUN, ALL),
    ("0", "Run", RUN | {"status": "asleep"}, NONE),
    ("0", "Run", RUN | {"instructions": None}, ALL),
    ("0", "Run", without(RUN, "temperature", "top_p"), ALL),
    ("0", "RunStep", STEP_OF_RUN | {"status": "queued"}, NONE),
    ("0", "RunStep", STEP_OF_RUN | {"last_error": {"code": "invalid_prompt", "message": ""}}, NONE),
    ("0", "Run", RUN | {"last_error": {"code": "invalid_prompt", "message": ""}}, ALL),
    ("0", "RunList", PAGE, ALL),
    ("8", "CreateRunRequest", NEW | {"model": "gpt-4o"}, ALL),
    ("8", "CreateRunRequest", NEW | {"model": "openai/gpt-4o"}, ALL),
    ("8", "CreateRunRequest", NEW | {"model": "a-model-of-tomorrow"}, ALL),
    ("9", "CreateRunRequest", NEW | {"model": None}, "base openai"),
    ("9", "CreateRunRequest", NEW | {"temperature": None}, "base openai"),
    ("9", "CreateThreadAndRunRequest", NEW | {"model": None, "temperature": None}, ALL),
    ("10", "CreateThreadAndRunRequest", NEW | {"tool_choice": None}, "base openai"),
    ("10", "CreateRunRequest", NEW | {"tool_choice": None}, ALL),
    ("11", "CreateRunRequest", NEW | {"reasoning_effort": "high"}, ALL),
    ("11", "CreateRunRequest", NEW | {"reasoning_effort": "minimal"}, "base openai"),
    ("11", "CreateRunRequest", NEW | {"reasoning_effort": None}, "base openai"),
    ("11", "CreateRunRequest", NEW | {"reasoning_effort": "huge"}, NONE),
    ("12", "CreateRunRequest", NEW | {"max_prompt_tokens": 255}, "base aimlapi"),
    ("12", "CreateRunRequest", NEW | {"max_completion_tokens": 255}, "base aimlapi"),
    ("12", "CreateThreadAndRunRequest", NEW | {"max_prompt_tokens": 255}, "base aimlapi"),
    ("12", "CreateThreadAndRunRequest", NEW | {"max_completion_tokens": 256}, ALL),
    ("12", "Run", RUN | {"max_prompt_tokens": 255}, "base aimlapi"),
    ("12", "Run", RUN | {"max_completion_tokens": 256}, ALL),
    ("13", "TruncationStrategy", {"type": "last_messages", "last_messages": 0}, "base aimlapi"),
    ("13", "TruncationStrategy", {"type": "last_messages", "last_messages": 1}, ALL),
    ("13", "RunTruncationStrategy", {"type": "last_messages", "last_messages": 0}, "base aimlapi"),
    ("14", "CreateRunRequest", NEW | {"tools": [CODE] * 21}, "base aimlapi"),
    ("14", "CreateThreadAndRunRequest", NEW | {"tools": [CODE] * 21}, "base aimlapi"),
    ("14", "Run", RUN | {"tools": [CODE] * 21}, "base aimlapi"),
    ("14", "Run", RUN | {"tools": [CODE] * 20}, ALL),
    ("15", "CreateRunRequest", NEW | EXTRA, "base aimlapi"),
    ("15", "CreateThreadAndRunRequest", NEW | EXTRA, "base aimlapi"),
    ("15", "CreateThreadRequest", {"messages": []} | EXTRA, "base aimlapi"),
    ("15", "CreateMessageRequest", MESSAGE | EXTRA, "base aimlapi"),
    ("16", "ResponseFormat", "auto", ALL),
    ("16", "ResponseFormat", "text", NONE),
    ("16", "ResponseFormat", {"type": "text"}, ALL),
    ("16", "ResponseFormat", {"type": "text"} | EXTRA, "base openai"),
    ("16", "ResponseFormat", {"type": "json_object"} | EXTRA, "base openai"),
    ("16", "ResponseFormat", {"type": "json_schema", "json_schema": {"name": "a", "schema": {}}}, ALL),
    ("16", "ResponseFormat", {"type": "json_schema", "json_schema": {"name": "a"}} | EXTRA, "base openai"),
    ("17", "ModifyRunRequest", {"metadata": {"a": "b"}}, ALL),
    ("17", "ModifyRunRequest", {}, "base openai"),
    ("17", "ModifyRunRequest", {"metadata": None}, "base openai"),
    ("17", "ModifyRunRequest", {"metadata": {}} | EXTRA, NONE),
    ("18", "CreateThreadAndRunRequest", NEW | {"thread": {"messages": [MESSAGE]}}, ALL),
    ("18", "CreateThreadAndRunRequest", NEW | {"thread": {}}, "base openai"),
    ("19", "CreateThreadAndRunRequest", NEW | {"tool_resources": {"file_search": {"vector_store_ids": ["a"]}}}, ALL),
    # OpenAI leaves tool resources open, so it cannot refuse a field it does not know; a test below looks at the fields.
    ("20", "CreateThreadToolResources", {"code_interpreter": {"file_ids": ["file_1"]}}, ALL),
    ("20", "CreateThreadToolResources", {"code_interpreter": {"file_ids": [None]}}, "base aimlapi"),
    ("20", "CreateRunToolResources", {"code_interpreter": {"file_ids": [1]}}, "base aimlapi"),
    ("20", "CreateRunToolResources", {"code_interpreter": {"file_ids": ["a"] * 21}}, "base aimlapi"),
    ("21", "CreateMessageRequest", MESSAGE | {"attachments": [{"file_id": "file_1", "tools": [CODE]}]}, ALL),
    ("21", "CreateMessageRequest", MESSAGE | {"attachments": [{"file_id": "file_1"}]}, "base aimlapi"),
    ("21", "CreateMessageRequest", MESSAGE | {"attachments": [{"tools": [CODE]}]}, "base aimlapi"),
    ("21", "CreateMessageRequest", MESSAGE | {"attachments": None}, ALL),
    ("21", "MessageAttachment", {}, ALL),
    ("22", "Run", RUN | {"truncation_strategy": {"type": "auto"}}, ALL),
    ("22", "Run", RUN | {"truncation_strategy": {"type": "by_magic"}}, "base aimlapi"),
    ("22", "TruncationStrategy", {"type": "by_magic"}, NONE),
    ("23", "Run", RUN | {"incomplete_details": {"reason": "max_prompt_tokens"}}, ALL),
    ("23", "Run", RUN | {"incomplete_details": {"reason": "bad luck"}}, "base aimlapi"),
    ("23", "Run", RUN | {"incomplete_details": {}}, ALL),
    *[("24", "Run", without(RUN, key), "base aimlapi") for key in ("metadata", "tools", "usage")],
    *[("24", "Run", without(RUN, key), "base aimlapi") for key in ("tool_choice", "truncation_strategy")],
    *[("24", "Run", without(RUN, key), NONE) for key in RUN if key in ("id", "required_action", "response_format")],
    ("25", "Run", RUN | {"tools": None}, "base aimlapi"),
    ("26", "Run", RUN | {"metadata": {"a": 1}}, "base aimlapi"),
    ("26", "Run", RUN | {"metadata": None}, ALL),
    ("26", "RunStep", STEP_OF_RUN | {"metadata": 7}, "base aimlapi"),
    ("26", "RunStep", without(STEP_OF_RUN, "metadata"), "base aimlapi"),
    ("27", "ToolCall", called(name="f", arguments="{}", output="1"), ALL),
    ("27", "ToolCall", called(name="f", arguments="{}", output=None), ALL),
    ("27", "ToolCall", called(name="f", arguments="{}", ouptut="1"), "base aimlapi"),
    ("27", "ToolCall", called(name="f", ouptut=1), NONE),
    ("27", "ToolCall", called(name="f"), "base aimlapi"),
    ("28", "ToolCall", searched(results=[FOUND | {"content": [{"type": "text", "text": "a"}]}]), ALL),
    ("28", "ToolCall", without(searched(), "file_search"), "base aimlapi"),
    ("28", "ToolCall", searched(results=None), "base aimlapi"),
    ("28", "ToolCall", searched(results=[FOUND | {"content": None}]), "base aimlapi"),
    ("28", "ToolCall", searched(results=[FOUND | {"content": [{"type": "image"}]}]), "base aimlapi"),
    ("28", "ToolCall", searched(results=[FOUND | {"content": [{"type": None, "text": None}]}]), "base aimlapi"),
    ("28", "ToolCall", searched(results=[FOUND | {"score": 1.5}]), "base aimlapi"),
    ("28", "ToolCall", searched(ranking_options={"ranker": "new", "score_threshold": 0}), "base aimlapi"),
    ("29", "Run", named("function", function={"name": "f"}), ALL),
    ("29", "Run", named("function", function=None), "base aimlapi"),
    ("29", "Run", named("web_search"), "base aimlapi"),
    ("29", "ToolChoice", {"type": "web_search"}, NONE),
    ("30", "RunList", PAGE | {"object": "page"}, "base openai"),
    ("30", "RunStepList", PAGE | {"object": "page"}, "base openai"),
    ("33", "Message", SENT, ALL),
    ("33", "Message", SENT | {"content": "Hello"}, "base aimlapi"),
    ("33", "Message", without(SENT, "attachments"), "base aimlapi"),
    ("33", "Message", SENT | {"incomplete_details": {"reason": "bad luck"}}, "base aimlapi"),
    ("33", "Thread", {"id": "thread_1", "object": "thread", "created_at": 1}, "base aimlapi"),
    # Bounds without a number.
    ("-", "CreateMessageRequest", MESSAGE | {"content": []}, "base aimlapi"),
    ("-", "CreateThreadFileSearchResources", STORE, ALL),
    ("-", "CreateThreadFileSearchResources", STORE | {"vector_store_ids": []}, "base aimlapi"),
    ("-", "CreateThreadFileSearchResources", {"vector_store_ids": ["a", "b"]}, "base aimlapi"),
    ("-", "CreateRunFileSearchResources", {"vector_store_ids": ["a", "b"]}, "base aimlapi"),
    ("-", "ChunkingStrategy", {"type": "auto"} | EXTRA, "base aimlapi"),
    ("-", "StaticChunking", {"max_chunk_size_tokens": 99, "chunk_overlap_tokens": 9}, "base aimlapi"),
]
