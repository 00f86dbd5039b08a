"""spec/assistants.yaml: what is around the runs, as each vendor has it, beside everything that run-steps.yaml says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from behaviour.variants import SPEC, VENDORS, WHOLE, body, described, errors, followed, operations, parameters
from click.testing import CliRunner

from clientwright.cli import cli
from clientwright.config import load
from clientwright.diagnostics import Diagnostics
from clientwright.source import read

CALLS = {
    "createAssistant": ("post", "/assistants", []),
    "listAssistants": ("get", "/assistants", []),
    "getAssistant": ("get", "/assistants/{assistant_id}", ["assistant_id"]),
    "modifyAssistant": ("post", "/assistants/{assistant_id}", ["assistant_id"]),
    "deleteAssistant": ("delete", "/assistants/{assistant_id}", ["assistant_id"]),
    "createThread": ("post", "/threads", []),
    "getThread": ("get", "/threads/{thread_id}", ["thread_id"]),
    "modifyThread": ("post", "/threads/{thread_id}", ["thread_id"]),
    "deleteThread": ("delete", "/threads/{thread_id}", ["thread_id"]),
    "createMessage": ("post", "/threads/{thread_id}/messages", ["thread_id"]),
    "listMessages": ("get", "/threads/{thread_id}/messages", ["thread_id"]),
    "getMessage": ("get", "/threads/{thread_id}/messages/{message_id}", ["thread_id", "message_id"]),
    "modifyMessage": ("post", "/threads/{thread_id}/messages/{message_id}", ["thread_id", "message_id"]),
    "deleteMessage": ("delete", "/threads/{thread_id}/messages/{message_id}", ["thread_id", "message_id"]),
}
"""The fourteen operations that run-steps.yaml has not."""

GATEWAYS = ("assistants aimlapi", "assistants laplas")


def of_runs(variant: str) -> str:
    """The variant of run-steps.yaml that belongs to one of assistants.yaml."""
    return variant.removeprefix("assistants").strip() or "base"


@pytest.mark.parametrize("variant", WHOLE)
def test_it_says_of_the_nine_operations_what_run_steps_yaml_says(variant: str) -> None:
    whole, runs = described(variant), described(of_runs(variant))
    assert set(operations(whole)) == set(operations(runs)) | set(CALLS)
    assert {id: operations(whole)[id] for id in operations(runs)} == operations(runs)
    parts, shared = whole["components"], runs["components"]
    for name in shared["parameters"].keys() - {"ThreadId"}:  # whose description speaks of a run
        assert parts["parameters"][name] == shared["parameters"][name]
    for kind in ("schemas", "responses", "requestBodies"):
        assert {name: parts[kind][name] for name in shared[kind]} == shared[kind]
    assert (whole["servers"], whole["security"]) == (runs["servers"], runs["security"])


@pytest.mark.parametrize("variant", WHOLE)
@pytest.mark.parametrize("operation", CALLS)
def test_an_operation_stands_at_its_path_with_its_path_parameters(variant: str, operation: str) -> None:
    method, path, names = CALLS[operation]
    if variant in GATEWAYS:  # difference 1
        path, *names = (re.sub(r"\b(assistant|thread|message)_id\b", r"\1Id", each) for each in (path, *names))
    document = described(variant)
    assert document["paths"][path][method]["operationId"] == operation
    assert [name for place, name in parameters(document, operation) if place == "path"] == names


@pytest.mark.parametrize("variant", WHOLE)
@pytest.mark.parametrize("operation", CALLS)
def test_errors_and_the_beta_header_are_those_of_the_vendor(variant: str, operation: str) -> None:
    document = described(variant)
    answers = operations(document)[operation]["responses"]
    assert list(answers) == (["2XX", "default"] if variant in GATEWAYS else ["2XX", "429", "default"])
    assert (("header", "OpenAI-Beta") in parameters(document, operation)) == (variant not in GATEWAYS)


@pytest.mark.parametrize(
    ("operation", "query"),
    [
        ("listAssistants", ["limit", "order", "after", "before"]),
        ("listMessages", ["limit", "order", "after", "before", "run_id"]),
    ],
)
def test_a_list_is_walked_by_the_ids_of_its_items(operation: str, query: list[str]) -> None:
    document = described("assistants")
    assert [name for place, name in parameters(document, operation) if place == "query"] == query
    pages = operations(document)[operation]["x-clientwright-pages"]
    assert pages == operations(document)["listRuns"]["x-clientwright-pages"]


def test_a_thread_needs_no_body_and_all_else_that_is_sent_does() -> None:
    sent = {
        operation: followed(described("assistants"), node["requestBody"])["required"]
        for operation, node in operations(described("assistants")).items()
        if "requestBody" in node and operation in CALLS
    }
    assert {operation for operation, required in sent.items() if not required} == {"createThread"}
    assert len(sent) == 6


def test_what_is_changed_may_be_changed_again_and_what_is_made_may_not() -> None:
    marked = {
        operation
        for operation, node in operations(described("assistants")).items()
        if "x-clientwright-idempotent" in node
    }
    assert marked == {"modifyAssistant", "modifyThread", "modifyMessage", "modifyRun"}


def test_the_configuration_places_every_operation_and_the_nine_where_that_of_run_steps_yaml_does() -> None:
    project = load(str(SPEC / "clientwright.toml"), Diagnostics())
    runs, whole = (project.client(name).resources for name in ("runsteps", "assistants"))
    assert set(whole) == set(operations(described("assistants")))
    assert {id: whole[id] for id in runs} == runs


@pytest.mark.parametrize("vendor", ["", *VENDORS])
def test_it_is_generated_with_strict_for_each_vendor(vendor: str, tmp_path: Path) -> None:
    overlay = ["--overlay", str(SPEC / "overlays" / f"{vendor}.yaml")] if vendor else []
    config = ["--config", str(SPEC / "clientwright.toml")]
    command = ["generate", str(SPEC / "assistants.yaml"), *config, *overlay, "-o", str(tmp_path / "a"), "--strict"]
    result = CliRunner().invoke(cli, command, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, f"configuration: {SPEC / 'clientwright.toml'}\n")
    assert "23 operations: 23 generated" in result.stdout


@pytest.mark.parametrize("vendor", VENDORS)
def test_what_is_optional_in_an_overlay_is_there_in_assistants_yaml(vendor: str, tmp_path: Path) -> None:
    for path in SPEC.glob("overlays/*.yaml"):
        overlay: Any = yaml.safe_load(path.read_text("utf-8"))
        for action in overlay["actions"]:
            action.pop("x-clientwright-optional", None)
        (tmp_path / path.name).write_text(yaml.safe_dump(overlay, sort_keys=False), "utf-8")
    found = {}
    for name in ("assistants", "run-steps"):
        diagnostics = Diagnostics()
        read(str(SPEC / f"{name}.yaml"), overlays=[str(tmp_path / f"{vendor}.yaml")], diagnostics=diagnostics)
        found[name] = {each.code for each in diagnostics}
    assert found == {"assistants": set(), "run-steps": {"overlay-no-match"}}


# ---------------------------------------------------------------------------------------------------- bodies, by vendor

ALL = set(WHOLE)
NONE: set[str] = set()
NOT_OPENAI = ALL - {"assistants openai"}
NEW = {"model": "gpt-4o"}
TOOL = {"type": "code_interpreter"}
ASSISTANT = {
    "id": "asst_1",
    "object": "assistant",
    "created_at": 1,
    "name": None,
    "description": None,
    "model": "gpt-4o",
    "instructions": None,
    "tools": [],
    "metadata": {},
}


def without(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: each for name, each in value.items() if name != key}


@pytest.mark.parametrize(
    ("schema", "value", "takers"),
    [
        ("CreateAssistantRequest", NEW, ALL),
        ("CreateAssistantRequest", {}, NONE),
        ("CreateAssistantRequest", {"model": "a-model-of-tomorrow"}, ALL),
        ("CreateAssistantRequest", NEW | {"colour": "red"}, NOT_OPENAI),
        ("CreateAssistantRequest", NEW | dict.fromkeys(["name", "description", "instructions", "metadata"]), ALL),
        ("CreateAssistantRequest", NEW | dict.fromkeys(["temperature", "top_p", "response_format"]), ALL),
        ("CreateAssistantRequest", NEW | dict.fromkeys(["tool_resources", "reasoning_effort"]), ALL),
        ("CreateAssistantRequest", NEW | {"tools": None}, NONE),
        ("CreateAssistantRequest", NEW | {"tools": [TOOL] * 128}, ALL),
        ("CreateAssistantRequest", NEW | {"tools": [TOOL] * 129}, NOT_OPENAI),
        ("CreateAssistantRequest", NEW | {"name": "x" * 256, "description": "x" * 512}, ALL),
        ("CreateAssistantRequest", NEW | {"name": "x" * 257}, NONE),
        ("CreateAssistantRequest", NEW | {"description": "x" * 513}, NONE),
        ("CreateAssistantRequest", NEW | {"instructions": "x" * 256_001}, NONE),
        ("CreateAssistantRequest", NEW | {"temperature": 2.1}, NONE),
        ("CreateAssistantRequest", NEW | {"reasoning_effort": "minimal"}, ALL - set(GATEWAYS)),
        ("CreateAssistantRequest", NEW | {"tool_resources": {"file_search": {"vector_stores": []}}}, ALL),
        ("ModifyAssistantRequest", {}, ALL),
        ("ModifyAssistantRequest", {"model": None}, NONE),
        ("ModifyAssistantRequest", {"colour": "red"}, NOT_OPENAI),
        ("ModifyAssistantRequest", {"tool_resources": {"code_interpreter": {"file_ids": ["file_1"]}}}, ALL),
        ("Assistant", ASSISTANT, ALL),
        ("Assistant", ASSISTANT | {"metadata": None, "tool_resources": None, "response_format": "auto"}, ALL),
        ("Assistant", ASSISTANT | {"object": "thing"}, NONE),
        *[("Assistant", without(ASSISTANT, key), NONE) for key in ASSISTANT],
        ("NewThread", {}, ALL),
        ("NewThread", {"messages": [], "metadata": None, "tool_resources": None}, ALL),
        ("NewThread", {"messages": [{"role": "user"}]}, NONE),
        ("NewThread", {"colour": "red"}, NOT_OPENAI),
        ("ModifyThreadRequest", {"metadata": None, "tool_resources": None}, ALL),
        ("ModifyThreadRequest", {"messages": []}, NONE),
        ("ModifyMessageRequest", {"metadata": {"a": "b"}}, ALL),
        ("ModifyMessageRequest", {"content": "other"}, NONE),
        ("AssistantDeleted", {"id": "a", "object": "assistant.deleted", "deleted": True}, ALL),
        ("ThreadDeleted", {"id": "a", "object": "assistant.deleted", "deleted": True}, NONE),
        ("MessageDeleted", {"id": "a", "object": "thread.message.deleted", "deleted": True}, ALL),
        ("MessageList", {"object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False}, ALL),
    ],
)
def test_a_value_is_taken_where_the_vendor_takes_it(schema: str, value: Any, takers: set[str]) -> None:
    assert {variant for variant in WHOLE if not errors(variant, schema, value)} == takers


@pytest.mark.parametrize("variant", WHOLE)
def test_the_examples_are_of_one_conversation(variant: str) -> None:
    document = described(variant)
    (page,) = body(document, "listMessages", "2XX")["application/json"]["examples"].values()
    answer, question = page["value"]["data"]
    sent = body(document, "createMessage")["application/json"]["example"]
    assert question["content"][0]["text"]["value"] == sent["content"] == "Why are leaves green?"
    assert (answer["run_id"], answer["thread_id"], answer["assistant_id"]) == (
        "run_abc123",
        "thread_abc123",
        "asst_abc123",
    )
