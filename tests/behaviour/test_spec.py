"""The description in spec/ and its overlays: valid, with true examples, and exact about each vendor."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from behaviour.variants import (
    SPEC,
    STREAMING,
    VARIANTS,
    WHOLE,
    body,
    described,
    errors,
    followed,
    operations,
    parameters,
    samples,
    stream_example,
    streamed,
)
from behaviour.vendor_cases import (
    FLAT,
    JUDGED,
    NESTED,
    without,
)
from jsonschema import Draft202012Validator

from clientwright.diagnostics import Diagnostics
from clientwright.source import read


@pytest.mark.parametrize("variant", [*VARIANTS, *WHOLE])
def test_each_variant_is_valid_openapi(variant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The library uses jsonschema-rs instead if it can be imported; it looks at this when it is imported itself.
    monkeypatch.setenv("OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", "jsonschema")
    from openapi_spec_validator import OpenAPIV32SpecValidator

    assert [error.message for error in OpenAPIV32SpecValidator(described(variant)).iter_errors()] == []


@pytest.mark.parametrize("variant", [*VARIANTS, *WHOLE])
def test_each_variant_refers_to_all_its_components_and_to_nothing_else(variant: str) -> None:
    document = described(variant)
    used = set(re.findall(r'"#/components/(\w+/\w+)"', json.dumps(document)))
    there = {f"{kind}/{name}" for kind, members in document["components"].items() for name in members}
    assert used == {name for name in there if not name.startswith("securitySchemes/")}


@pytest.mark.parametrize("variant", [*VARIANTS, *WHOLE])
def test_every_schema_is_valid_json_schema(variant: str) -> None:
    for schema in described(variant)["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("variant", [*VARIANTS, *WHOLE])
def test_every_example_matches_its_schema(variant: str) -> None:
    found = [(sample.where, error) for sample in samples(variant) for error in errors(variant, *sample[1:])]
    assert found == []


def test_every_operation_and_every_usual_event_has_an_example() -> None:
    wheres = [sample.where for sample in samples("base")]
    assert {where.split(",")[0] for where in wheres} == set(operations(described("base")))
    streams = {op: [e["event"] for e in streamed(stream_example(op)["serializedValue"])] for op in STREAMING}
    assert {events[0] for events in streams.values()} == {
        "thread.run.created",
        "thread.created",
        "thread.run.step.completed",
    }
    assert [events[-1] for events in streams.values()] == ["done"] * 3
    assert {"thread.run.requires_action", "thread.run.step.delta"} <= set(streams["createThreadAndRun"])
    assert {"thread.message.delta", "thread.run.completed"} <= set(streams["createRun"]) & set(
        streams["submitToolOutputs"]
    )


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_action_of_an_overlay_matches_something(variant: str) -> None:
    assert variant == "base" or described(variant) != described("base")  # `described` refuses an action without a match


def test_an_action_that_matches_nothing_would_be_found(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    actions = "actions: [{target: $.components.schemas.NoSuchThing, remove: true}]"
    overlay.write_text(f"overlay: 1.0.0\ninfo: {{title: a, version: '1'}}\n{actions}\n", "utf-8")
    diagnostics = Diagnostics()
    read(str(SPEC / "run-steps.yaml"), overlays=[str(overlay)], diagnostics=diagnostics)
    assert len(list(diagnostics)) == 1


@pytest.mark.parametrize("variant", ["base", "assistants"])
def test_everything_a_user_meets_is_described(variant: str) -> None:
    document = described(variant)
    bare = [name for name, schema in document["components"]["schemas"].items() if "description" not in schema]
    for name, schema in document["components"]["schemas"].items():
        bare += [f"{name}.{key}" for key, field in schema.get("properties", {}).items() if "description" not in field]
    for name, operation in operations(document).items():
        bare += [name] * (not {"summary", "description"} <= operation.keys())
        bare += [f"{name}, {key}" for key, node in parameters(document, name).items() if "description" not in node]
    assert bare == []


# ----------------------------------------------------------------------------------------------------------- operations

CALLS = {
    "createRun": ("post", "/threads/{thread_id}/runs", ["thread_id"]),
    "createThreadAndRun": ("post", "/threads/runs", []),
    "listRuns": ("get", "/threads/{thread_id}/runs", ["thread_id"]),
    "getRun": ("get", "/threads/{thread_id}/runs/{run_id}", ["thread_id", "run_id"]),
    "modifyRun": ("post", "/threads/{thread_id}/runs/{run_id}", ["thread_id", "run_id"]),
    "submitToolOutputs": (
        "post",
        "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
        ["thread_id", "run_id"],
    ),
    "cancelRun": ("post", "/threads/{thread_id}/runs/{run_id}/cancel", ["thread_id", "run_id"]),
    "listRunSteps": ("get", "/threads/{thread_id}/runs/{run_id}/steps", ["thread_id", "run_id"]),
    "getRunStep": ("get", "/threads/{thread_id}/runs/{run_id}/steps/{step_id}", ["thread_id", "run_id", "step_id"]),
}


def in_camel_case(text: str) -> str:
    """AIMLAPI's spelling of the path parameters in a text."""
    return re.sub(r"\b(thread|run|step)_id\b", r"\1Id", text)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("operation", CALLS)
def test_an_operation_stands_at_its_path_with_its_path_parameters(variant: str, operation: str) -> None:
    method, path, names = CALLS[operation]
    if variant in ("aimlapi", "laplas"):  # difference 1
        path, names = in_camel_case(path), [in_camel_case(name) for name in names]
    document = described(variant)
    assert document["paths"][path][method]["operationId"] == operation
    assert [name for place, name in parameters(document, operation) if place == "path"] == names


@pytest.mark.parametrize("operation", CALLS)
def test_the_paths_that_an_overlay_writes_again_say_what_the_base_says(operation: str) -> None:
    ours, theirs = (operations(described(variant))[operation] for variant in ("base", "aimlapi"))
    for key in ("tags", "summary", "description", "requestBody", "x-clientwright-stream"):
        assert ours.get(key) == theirs.get(key)
    assert theirs["responses"]["default"] == ours["responses"]["2XX"]
    for (place, name), node in parameters(described("aimlapi"), operation).items():
        same = name if place == "query" else re.sub("Id$", "_id", name)
        there = parameters(described("base"), operation)[place, same]
        assert (node["description"], node.get("example")) == (there["description"], there.get("example"))


def test_the_configuration_places_every_operation() -> None:
    configuration = tomllib.loads((SPEC / "clientwright.toml").read_text("utf-8"))
    assert set(configuration["resources"]) == set(CALLS)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_examples_of_requests_are_those_of_the_python_calls(variant: str) -> None:
    document = described(variant)
    usual = {"thread_id": "thread_abc123", "run_id": "run_abc123", "step_id": "step_abc123"}
    other = {"thread_id": "thread_123", "run_id": "run_123"}
    for operation, (_, _, names) in CALLS.items():
        wanted = other if operation == "submitToolOutputs" else usual
        values = {n["name"]: n["example"] for n in parameters(document, operation).values() if "example" in n}
        assert list(values.values()) == [wanted[name] for name in names]
    message = {"role": "user", "content": "Explain deep learning to a 5 year old."}
    output = {"tool_call_id": "call_001", "output": "70 degrees and sunny."}
    assert {name: body(document, name)["application/json"]["example"] for name in (*STREAMING, "modifyRun")} == {
        "createRun": {"assistant_id": "asst_abc123"},
        "createThreadAndRun": {"assistant_id": "asst_abc123", "thread": {"messages": [message]}},
        "submitToolOutputs": {"tool_outputs": [output]},
        "modifyRun": {"metadata": {"user_id": "user_abc123"}},
    }


@pytest.mark.parametrize("variant", VARIANTS)
def test_three_operations_stream_all_25_events_up_to_done(variant: str) -> None:
    document = described(variant)
    success = {"base": "2XX", "openai": "200"}.get(variant, "default")
    streams = [name for name in CALLS if "text/event-stream" in body(document, name, success)]
    assert streams == list(STREAMING)
    for name in streams:
        assert operations(document)[name]["x-clientwright-stream"] == "stream"
        request = followed(document, body(document, name)["application/json"]["schema"])
        assert request["properties"]["stream"]["type"] == ["boolean", "null"]
    schemas = document["components"]["schemas"]
    union = schemas["AssistantStreamEvent"]
    members = [followed(document, member) for member in union["oneOf"]]
    assert [member["properties"]["event"]["const"] for member in members] == list(union["discriminator"]["mapping"])
    assert len(members) == 25
    ends = [name for name, schema in schemas.items() if schema.get("x-clientwright-terminator")]
    assert ends == ["DoneEvent"]
    assert all(("contentSchema" in m["properties"]["data"]) == (m is not schemas["DoneEvent"]) for m in members)
    assert errors(variant, "AssistantStreamEvent", {"event": "done", "data": "[DONE]"}) == []


@pytest.mark.parametrize("variant", [*VARIANTS, *WHOLE])
def test_a_field_says_in_one_way_of_what_type_it_is(variant: str) -> None:
    """An overlay that narrows a field has to take away what the base says."""
    for name, schema in described(variant)["components"]["schemas"].items():
        for key, field in schema.get("properties", {}).items():
            ways = {"type", "$ref", "anyOf", "oneOf"} & field.keys()
            any_value = key == "metadata" and name in ("Run", "RunStep") and not variant.endswith("openai")
            assert len(ways) == (0 if any_value else 1), (name, key)


def test_every_tagged_union_can_tell_its_members_apart() -> None:
    document = described("base")
    for name, schema in document["components"]["schemas"].items():
        if "discriminator" in schema:
            tag, mapping = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]
            members = {followed(document, m)["properties"][tag]["const"]: m["$ref"] for m in schema["oneOf"]}
            assert members == mapping, name


# ------------------------------------------------------------------------------------------ differences outside schemas


def test_1_and_2_a_variant_has_its_own_server_only_and_laplas_differs_in_nothing_else() -> None:
    servers = {variant: [(s["name"], s["url"]) for s in described(variant)["servers"]] for variant in VARIANTS}
    one = {
        "aimlapi": ("aimlapi", "https://api.aimlapi.com"),
        "laplas": ("laplas", "https://api.apilaplas.com"),
        "openai": ("openai", "https://api.openai.com/v1"),
    }
    assert servers == {"base": list(one.values())} | {variant: [server] for variant, server in one.items()}
    assert described("laplas") | {"servers": ()} == described("aimlapi") | {"servers": ()}


@pytest.mark.parametrize("operation", CALLS)
def test_3_34_success_and_errors_stand_under_the_keys_of_the_vendor(operation: str) -> None:
    keys = {variant: list(operations(described(variant))[operation]["responses"]) for variant in VARIANTS}
    assert keys["base"] == ["2XX", "429", "default"]
    assert keys["openai"] == ["429", "default", "200"]
    assert keys["aimlapi"] == ["default", "4XX", "5XX"]
    limited = followed(described("openai"), operations(described("openai"))[operation]["responses"]["429"])
    assert list(limited["headers"]) == ["Retry-After"]


QUERY = {
    "base": {
        "createRun": ["include[]"],
        "listRuns": ["limit", "order", "after", "before"],
        "listRunSteps": ["limit", "order", "after", "before", "include[]", "run_id"],
        "getRunStep": ["include[]"],
    },
    "aimlapi": {
        "listRuns": ["limit", "order", "before", "after"],
        "listRunSteps": ["limit", "order", "before", "after", "run_id"],
    },
    "openai": {
        "createRun": ["include[]"],
        "listRuns": ["limit", "order", "after", "before"],
        "listRunSteps": ["limit", "order", "after", "before", "include[]"],
        "getRunStep": ["include[]"],
    },
}


@pytest.mark.parametrize("variant", QUERY)
@pytest.mark.parametrize("operation", CALLS)
def test_4_5_7_the_query_parameters_are_those_of_the_vendor(variant: str, operation: str) -> None:
    found = [name for place, name in parameters(described(variant), operation) if place == "query"]
    assert found == QUERY[variant].get(operation, [])


@pytest.mark.parametrize(
    ("variant", "limit", "order"),
    [
        ("base", {"type": "integer", "default": 20}, {}),
        ("aimlapi", {"type": "integer", "minimum": 1, "maximum": 100}, {}),
        ("openai", {"type": "integer", "default": 20}, {"default": "desc"}),
    ],
)
def test_6_limit_and_order_are_bounded_as_the_vendor_says(variant: str, limit: Any, order: Any) -> None:
    for operation in ("listRuns", "listRunSteps"):
        found = parameters(described(variant), operation)
        assert found["query", "limit"]["schema"] == limit
        assert found["query", "order"]["schema"] == {"type": "string", "enum": ["asc", "desc"]} | order


@pytest.mark.parametrize(
    ("schema", "field", "default"),
    [
        ("CreateRunRequest", "reasoning_effort", "medium"),
        ("CreateRunRequest", "temperature", 1),
        ("CreateRunRequest", "top_p", 1),
        ("CreateRunRequest", "parallel_tool_calls", True),
        ("CreateThreadAndRunRequest", "temperature", 1),
        ("FunctionDefinition", "strict", False),
        ("ImageFile", "detail", "auto"),
        ("Run", "tools", []),
    ],
)
def test_11_a_default_that_only_openai_states_stands_in_its_overlay(schema: str, field: str, default: Any) -> None:
    found = {v: described(v)["components"]["schemas"][schema]["properties"][field] for v in VARIANTS}
    assert {variant: node["default"] for variant, node in found.items() if "default" in node} == {"openai": default}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("operation", CALLS)
def test_35_the_beta_header_is_a_constant_that_aimlapi_does_not_have(variant: str, operation: str) -> None:
    header = parameters(described(variant), operation).get(("header", "OpenAI-Beta"))
    if variant in ("aimlapi", "laplas"):
        assert header is None
    else:
        assert header is not None
        assert (header["required"], header["schema"]) == (False, {"type": "string", "const": "assistants=v2"})


# ----------------------------------------------------------------------------------------------- differences in schemas


@pytest.mark.parametrize("variant", ["base", "aimlapi", "openai"])
@pytest.mark.parametrize(("number", "schema", "value", "takers"), JUDGED)
def test_a_variant_accepts_what_its_vendor_does_and_nothing_else(
    number: str, schema: str, value: Any, takers: str, variant: str
) -> None:
    found = errors(variant, schema, value)
    assert (found == []) == (variant in takers.split()), (number, found)


def test_19_vector_stores_of_a_run_are_known_to_aimlapi_only() -> None:
    known = {v: described(v)["components"]["schemas"]["CreateRunFileSearchResources"]["properties"] for v in VARIANTS}
    assert {variant for variant, fields in known.items() if "vector_stores" in fields} == {"base", "aimlapi", "laplas"}


@pytest.mark.parametrize(
    ("schema", "field"),
    [
        ("RunTruncationStrategy", "type"),
        ("RunIncompleteDetails", "reason"),
        ("MessageIncompleteDetails", "reason"),
        ("FileSearchCallRankingOptions", "ranker"),
        ("RunNamedToolChoice", "type"),
    ],
)
def test_22_23_28_29_what_aimlapi_leaves_open_is_any_text_in_its_overlay_and_documented_in_the_base(
    schema: str, field: str
) -> None:
    found = {v: described(v)["components"]["schemas"][schema]["properties"][field] for v in VARIANTS}
    assert without(found["aimlapi"], "description") == {"type": "string"}
    assert found["base"]["anyOf"][-1] == {"type": "string"}


def test_27_the_misspelled_output_is_known_wherever_aimlapi_may_be_meant() -> None:
    known = {v: described(v)["components"]["schemas"]["FunctionCall"]["properties"] for v in VARIANTS}
    assert all("output" in fields for fields in known.values())
    assert {variant for variant, fields in known.items() if "ouptut" in fields} == {"base", "aimlapi", "laplas"}


def test_24_a_run_has_27_fields_of_which_20_or_25_are_required() -> None:
    runs = {variant: described(variant)["components"]["schemas"]["Run"] for variant in VARIANTS}
    assert {len(run["properties"]) for run in runs.values()} == {27}
    assert {v: len(set(run["required"])) for v, run in runs.items()} == {
        "base": 20,
        "aimlapi": 20,
        "laplas": 20,
        "openai": 25,
    }
    assert set(runs["base"]["properties"]) - set(runs["openai"]["required"]) == {"temperature", "top_p"}


@pytest.mark.parametrize(
    ("value", "takers"),
    [(NESTED, "base openai"), (FLAT, "base aimlapi"), (FLAT | {"statusCode": "429"}, "base aimlapi"), ({}, "")],
)
@pytest.mark.parametrize("variant", ["base", "aimlapi", "openai"])
def test_34_an_error_has_the_shape_of_its_vendor(variant: str, value: Any, takers: str) -> None:
    for operation in CALLS:
        for status in {"base": ("429", "default"), "aimlapi": ("4XX", "5XX"), "openai": ("429", "default")}[variant]:
            schema = body(described(variant), operation, status)["application/json"]["schema"]
            assert (errors(variant, schema, value) == []) == (variant in takers.split())


def test_31_32_33_the_layout_the_version_and_the_events_are_those_of_the_base_everywhere() -> None:
    base = described("base")
    for variant in VARIANTS:
        document = described(variant)
        assert document["openapi"] == "3.2.0"
        assert '"nullable"' not in json.dumps(document)
        assert (
            document["components"]["schemas"]["AssistantStreamEvent"]
            == base["components"]["schemas"]["AssistantStreamEvent"]
        )
